"""The consultations that ask everybody, as everybody may read them."""

from __future__ import annotations

from msgspec import convert

from lawspeaker.framework.names import CaseId
from lawspeaker.processes.consultation.life import Consultation
from lawspeaker.records.sight import Sight
from lawspeaker.records.tables.consultations import PublicConsultationRow


def open_to_all(sight: Sight) -> tuple[tuple[CaseId, Consultation], ...]:
    """Return the consultations that ask everybody, the last opened first."""
    order = 'ORDER BY opened_on DESC, "case" DESC'
    rows = sight.visible().rows(PublicConsultationRow, sight.using, order)
    return tuple((CaseId(each.case), convert(each.told, Consultation)) for each in rows)


def one_open_to_all(sight: Sight, case: CaseId) -> Consultation | None:
    """Return one of them."""
    asked = sight.visible().also('"case" = %s', case)
    row = next(iter(asked.rows(PublicConsultationRow, sight.using)), None)
    return convert(row.told, Consultation) if row else None
