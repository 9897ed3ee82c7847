"""What is asked and answered, and which interests are declared, as far as a viewer may see it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import Final

from lawspeaker.framework.names import CaseId, Organisation
from lawspeaker.processes.interest.life import Stage
from lawspeaker.records.reading.earlier import made_then
from lawspeaker.records.reading.trail import Then
from lawspeaker.records.rows import among_these
from lawspeaker.records.shown.assurance import Period
from lawspeaker.records.shown.conduct import AnswerLine, InterestLine, RequestLine
from lawspeaker.records.sight import Sight, own_names
from lawspeaker.records.tables.conduct import AnswerRow, InterestRow, RequestRow
from lawspeaker.records.tables.conduct import interests as made

LAST_FIRST: Final = "ORDER BY opened_at DESC LIMIT"
FROM_HISTORY: Final = (
    'moved_on <= %s AND "case" IN (SELECT c."case" FROM records_case c'
    " WHERE c.programme = %s AND c.process = 'interest' AND c.opened_on > %s)"
)


@dataclass(frozen=True)
class Conduct:
    """The registers of conduct, as one viewer may read them; the last opened first."""

    sight: Sight

    def requests(self, most: int = 50) -> tuple[RequestLine, ...]:
        """Return questions: the viewer's own, those put to them, and all to those who keep them."""
        seen = self.sight.visible()
        mine = sorted(own_names(self.sight.viewer))
        if mine and not self.sight.is_public:
            theirs = among_these("asked", mine)
            asked = self.sight.here.also(f"({seen.says} OR {theirs})", *seen.filled, *mine)
        else:
            asked = seen
        rows = asked.rows(RequestRow, self.sight.using, f"{LAST_FIRST} {most}")
        return tuple(map(_request, rows))

    def answers(self, most: int = 50) -> tuple[AnswerLine, ...]:
        """Return the answers that are published."""
        asked = self.sight.visible().also("NOT withdrawn")
        rows = asked.rows(AnswerRow, self.sight.using, f"{LAST_FIRST} {most}")
        return tuple(map(_answer, rows))

    def interests(self, most: int = 50) -> tuple[InterestLine, ...]:
        """Return the interests that are demanded, declared or over."""
        rows = self.sight.visible().rows(InterestRow, self.sight.using, f"{LAST_FIRST} {most}")
        return tuple(map(_interest, rows))

    def interests_of(self, period: Period, most: int) -> tuple[InterestLine, ...]:
        """Return the interests of a period as they stood at its end; none that was over before it.

        One adopted from history was there from the day it last moved, before it was recorded.
        """
        sight, by = self.sight, min(period.until, self.sight.viewer.today)
        asked, adopted = sight.visible(), (by, sight.programme, by)
        found = [
            *made_then(sight, InterestRow, asked, Then(by), made),
            *asked.also(FROM_HISTORY, *adopted).rows(InterestRow, sight.using),
        ]
        there = (row for row in found if row.moved_on and not _is_over(row, period.since))
        last_first = sorted(there, key=attrgetter("opened_at"), reverse=True)
        return tuple(map(_interest, last_first[:most]))


def _is_over(row: InterestRow, since: date) -> bool:
    return row.stage == Stage.ENDED and row.moved_on is not None and row.moved_on < since


def _request(row: RequestRow) -> RequestLine:
    return RequestLine(
        case=CaseId(row.case),
        organisation=Organisation(row.organisation),
        title=row.title,
        stage=row.stage,
        asked=row.asked,
        ground=row.ground,
        reviewer=row.reviewer,
        asked_on=row.asked_on,
        moved_on=row.moved_on,
        until=row.until,
    )


def _answer(row: AnswerRow) -> AnswerLine:
    return AnswerLine(
        case=CaseId(row.case),
        title=row.title,
        constituency=row.constituency,
        published_on=row.published_on,
        amended=row.amended,
        withdrawn=row.withdrawn,
    )


def _interest(row: InterestRow) -> InterestLine:
    return InterestLine(
        case=CaseId(row.case),
        organisation=Organisation(row.organisation),
        title=row.title,
        topic=row.subject,
        stage=row.stage,
        has_interest=row.has_interest,
        handling=row.handling,
        moved_on=row.moved_on,
    )
