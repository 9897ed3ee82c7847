"""A version of the framework as the change request sees it that it was adopted for."""

from __future__ import annotations

from typing import Final

from lawspeaker.framework.names import CaseId
from lawspeaker.kernel.elsewhere import VersionNow
from lawspeaker.kernel.kinds import Name
from lawspeaker.records.models import AdoptionRow
from lawspeaker.records.onday import OnDay
from lawspeaker.records.rows import rows

OF_VERSION: Final = "programme = %s AND framework = %s AND change <> ''"


def version(on: OnDay, about: str) -> VersionNow | None:
    """Find a version that was adopted."""
    for row in rows(AdoptionRow, on.using, OF_VERSION, (on.programme, about)):
        return VersionNow(Name(row.framework), CaseId(row.change), row.commences)
    return None
