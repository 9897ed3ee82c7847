"""Who belongs to which constituency on a day; what they are asked; contacts with parties."""

from __future__ import annotations

from datetime import date
from operator import attrgetter

from lawspeaker.framework.names import CaseId, Organisation, Seat
from lawspeaker.records.asked import EVERYTHING, Filter
from lawspeaker.records.onday import HELD
from lawspeaker.records.reading.earlier import made_then
from lawspeaker.records.reading.registers import asked_of, page_of
from lawspeaker.records.reading.stood import stood
from lawspeaker.records.reading.trail import Then
from lawspeaker.records.shown import (
    BelongingLine,
    ConsultationLine,
    ContactLine,
    ObligationLine,
    Page,
)
from lawspeaker.records.sight import Sight
from lawspeaker.records.tables.consulted import ConsultationRow, ContactRow
from lawspeaker.records.tables.consulted import consultations as consulted
from lawspeaker.records.tables.parties import BelongingRow, ObligationRow


def belongings(
    sight: Sight, constituency: str = "", day: date | None = None
) -> tuple[BelongingLine, ...]:
    """Return which parties belong to one constituency, or to any, on a day, by their names."""
    found = _by_name(sight, BelongingRow, "constituency", constituency, day)
    return tuple(BelongingLine(row.constituency, *_party(row)) for row in found)


def obligations(
    sight: Sight, obligation: str = "", day: date | None = None
) -> tuple[ObligationLine, ...]:
    """Return which parties are under one obligation, or under any, on a day, by their names."""
    found = _by_name(sight, ObligationRow, "obligation", obligation, day)
    return tuple(ObligationLine(row.obligation, *_party(row)) for row in found)


def _by_name[R: (BelongingRow, ObligationRow)](
    sight: Sight, table: type[R], column: str, value: str, day: date | None
) -> list[R]:
    on = sight.on(day)
    asked = sight.here.also(HELD, on.day, on.day)
    if value:
        asked = asked.also(f"{column} = %s", value)
    return stood(
        sight,
        table,
        asked,
        on.day,
        order=("name", "organisation", "n"),
        wanted=lambda row: (
            on.is_within(row.since, row.until) and value in ("", getattr(row, column))
        ),
    )


def _party(
    row: BelongingRow | ObligationRow,
) -> tuple[CaseId, Organisation, str, date, date | None, bool]:
    organisation = Organisation(row.organisation)
    return CaseId(row.case), organisation, row.name, row.since, row.until, row.contested


def consultations(
    sight: Sight, constituency: str = "", day: date | None = None, most: int = 50
) -> tuple[ConsultationLine, ...]:
    """Return what constituencies were asked up to a day, as it stood then, the last first."""
    asked = sight.visible().also("asked_on <= %s", day or sight.viewer.today)
    if constituency:
        asked = asked.also("constituency = %s", constituency)
    if day is not None and day < sight.viewer.today:
        then = made_then(sight, ConsultationRow, asked, Then(day), consulted)
        last_first = sorted(then, key=attrgetter("opened_at"), reverse=True)
        return tuple(map(_consultation, last_first[:most]))
    found = asked.rows(ConsultationRow, sight.using, f"ORDER BY opened_at DESC LIMIT {most}")
    return tuple(map(_consultation, found))


def _consultation(row: ConsultationRow) -> ConsultationLine:
    return ConsultationLine(
        case=CaseId(row.case),
        constituency=row.constituency,
        seat=Seat(row.seat),
        title=row.title,
        stage=row.stage,
        meeting=CaseId(row.meeting) if row.meeting else None,
        action=CaseId(row.action) if row.action else None,
        decisions=tuple(map(CaseId, row.decisions)),
        asked_on=row.asked_on,
        until=row.until,
        parties=row.parties,
        answered=row.answered,
    )


def contacts(
    sight: Sight, wanted: Filter = EVERYTHING, after: str = "", most: int = 50
) -> Page[ContactLine]:
    """Return contacts with parties, the last begun first; `owner` is the party."""
    asked = asked_of(sight, wanted, "organisation", '"on"')
    return page_of(sight, ContactRow, asked, after, most, _contact)


def _contact(row: ContactRow) -> ContactLine:
    return ContactLine(
        case=CaseId(row.case),
        organisation=Organisation(row.organisation),
        about=row.about,
        stage=row.stage,
        on=row.on,
        until=row.until,
        reminded=row.reminded,
        answered_on=row.answered_on,
    )
