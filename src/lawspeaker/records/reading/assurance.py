"""What assurance reads of a period: added up by the database, and listed a page at a time."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import Any, Final

from lawspeaker.framework.names import CaseId, Group, Organisation
from lawspeaker.kernel.facts import Phase
from lawspeaker.records.adoptions import NoFramework
from lawspeaker.records.asked import EVERYTHING, Filter
from lawspeaker.records.models import DutyRow
from lawspeaker.records.people import sat
from lawspeaker.records.reading import duties, registers
from lawspeaker.records.reading.attendance import came
from lawspeaker.records.reading.earlier import made_then
from lawspeaker.records.reading.pages import paged, position
from lawspeaker.records.reading.trail import Then
from lawspeaker.records.rows import values
from lawspeaker.records.shown import DutyShown, Page
from lawspeaker.records.shown.assurance import (
    Attended,
    FindingLine,
    Kept,
    Marked,
    MarkLine,
    OpenReading,
    Period,
)
from lawspeaker.records.sight import Sight
from lawspeaker.records.tables.assurances import FindingRow
from lawspeaker.records.tables.assurances import findings as made
from lawspeaker.records.tables.marks import INTEREST, MET, OPINION, READING, MarkRow
from lawspeaker.records.tables.meetings import MeetingRow
from lawspeaker.records.where import Where

MEETINGS: Final = 500  # the most of which attendance is added up
KEPT: Final = (
    'SELECT "group", key, clock, sum(CASE WHEN late = 0 THEN 1 ELSE 0 END),'
    " sum(CASE WHEN late > 0 THEN 1 ELSE 0 END), sum(CASE WHEN late IS NULL THEN 1 ELSE 0 END),"
    " min(calendar), max(calendar) FROM records_mark WHERE"
)
BY_COMMAND: Final = 'GROUP BY "group", key, clock ORDER BY "group", key, clock'
COUNTED: Final = 'SELECT "group", sort, count(*) FROM records_mark WHERE'
RESTING: Final = 'SELECT key, "group", count(DISTINCT "case") FROM records_mark WHERE'
LATE_FIRST: Final = "ORDER BY position DESC, n"
NO_FAULT: Final = (MET, READING, OPINION, INTEREST)
WITHIN: Final = 1_000_000  # more than the marks of any case


@dataclass(frozen=True)
class Assurance:
    """What one viewer may read of it: as one who is given `Assurance(view.sight)`."""

    sight: Sight

    def findings(
        self, wanted: Filter = EVERYTHING, after: str = "", most: int = 50
    ) -> Page[FindingLine]:
        """Return findings, the last raised first."""
        asked = registers.asked_of(self.sight, wanted, "owner", "raised_on")
        if wanted.decision:
            asked = asked.also("about = %s", wanted.decision)
        return registers.page_of(self.sight, FindingRow, asked, after, most, _finding)

    def findings_of(self, of: Period, most: int) -> tuple[FindingLine, ...]:
        """Return the findings raised in a period as they stood at its end, the last raised first.

        It is told to whoever may read it, and might have read it then.
        """
        sight, by = self.sight, min(of.until, self.sight.viewer.today)
        raised = Filter(since=of.since, until=of.until)
        asked = registers.asked_of(sight, raised, "owner", "raised_on")
        found = made_then(sight, FindingRow, asked, Then(by), made)
        theirs = (row for row in found if of.group in (None, row.group))
        last_first = sorted(theirs, key=attrgetter("opened_at"), reverse=True)
        return tuple(map(_finding, last_first[:most]))

    def marks(
        self, of: Period, sort: str, after: str = "", most: int = 50, *, late: bool = False
    ) -> Page[MarkLine]:
        """Return the marks of a sort in a period, the last first; `late`: those that were late."""
        asked = self._in(of).also("sort = %s", sort)
        if late:
            asked = asked.also("late > 0")
        if after:
            at, n = divmod(position(after), WITHIN)
            asked = asked.also("(position < %s OR (position = %s AND n > %s))", at, at, n)
        rows = asked.rows(MarkRow, self.sight.using, f"{LATE_FIRST} LIMIT {most + 1}")
        page = paged(rows, most, lambda row: str(row.position * WITHIN + row.n))
        return Page(self._raised(tuple(map(_mark, page.rows))), page.after)

    def of_cases(self, cases: tuple[CaseId, ...], most: int = 200) -> tuple[MarkLine, ...]:
        """Return the marks of some cases, in the order of their entries."""
        asked = self.sight.visible().among("case", sorted(cases))
        rows = asked.rows(MarkRow, self.sight.using, f"ORDER BY position LIMIT {most}")
        return tuple(map(_mark, rows))

    def kept(self, of: Period) -> tuple[Kept, ...]:
        """Count the duties met in a period, by group and by what was owed."""
        asked = self._in(of).also("sort = %s", MET)
        return tuple(
            Kept(Group(group), key, clock, int(in_time), int(late), int(undated), _both(*versions))
            for group, key, clock, in_time, late, undated, *versions in self._values(
                KEPT, asked, BY_COMMAND
            )
        )

    def counted(self, of: Period) -> tuple[Marked, ...]:
        """Count the marks of each sort in a period, by group."""
        asked = self._in(of).also("sort NOT IN (%s, %s, %s, %s)", *NO_FAULT)
        found = self._values(COUNTED, asked, 'GROUP BY "group", sort ORDER BY sort, "group"')
        return tuple(Marked(Group(group), sort, int(count)) for group, sort, count in found)

    def open_readings(self, of: Period) -> tuple[OpenReading, ...]:
        """Count the decisions of a period that rest on a reading nobody had agreed by then."""
        asked = self._in(of).also("sort = %s", READING)
        for line in registers.frameworks(self.sight):
            for name, _choice in line.readings:
                asked = asked.also("NOT (key = %s AND day >= %s)", name, line.commences)
        then = 'GROUP BY key, "group" ORDER BY key, "group"'
        return tuple(
            OpenReading(key, Group(group), int(count))
            for key, group, count in self._values(RESTING, asked, then)
            if not self._is_agreed_by_its_text(key, of)
        )

    def _is_agreed_by_its_text(self, reading: str, of: Period) -> bool:
        try:
            line = self.sight.framework(of.until).text.readings.get(reading)
        except NoFramework:
            return False
        return line is not None and bool(line.agreed_by)

    def running(self, of: Period, most: int = 200) -> tuple[DutyShown, ...]:
        """Return what was begun by the end of a period and is still owed, the first due first."""
        asked = self.sight.visible().also("anchor <= %s", of.until)
        if of.group is not None:
            asked = asked.also('"group" = %s', of.group)
        then = f'ORDER BY anchor, "case", n LIMIT {most}'
        return duties.listed(self.sight, asked.rows(DutyRow, self.sight.using, then))

    def attendance(self, of: Period) -> tuple[Attended, ...]:
        """Count for each seat to how many meetings of a period somebody came."""
        asked = self.sight.visible().also(
            "phase = %s AND day >= %s AND day <= %s", Phase.CLOSED.value, of.since, of.until
        )
        if of.group is not None:
            asked = asked.also('"group" = %s', of.group)
        rows = asked.rows(MeetingRow, self.sight.using, f"ORDER BY day DESC LIMIT {MEETINGS}")
        held: dict[str, list[MeetingRow]] = {}
        for row in rows:
            held.setdefault(row.group, []).append(row)
        return tuple(e for group in sorted(held) for e in self._attended(Group(group), held[group]))

    def _attended(self, group: Group, rows: list[MeetingRow]) -> list[Attended]:
        who = sat(self.sight.programme, group, self.sight.using)
        meetings: Counter[Any] = Counter()
        there: Counter[Any] = Counter()
        instead: Counter[Any] = Counter()
        for row in rows:
            try:
                framework = self.sight.framework(row.day)
            except NoFramework:
                continue
            meetings.update({each.seat for each in who(framework, row.day)})  # none that is vacant
            found = {each.seat: each.by_alternate for each in came(row, framework, who)}
            there.update(found.keys())
            instead.update(seat for seat, by_alternate in found.items() if by_alternate)
        return [Attended(group, e, meetings[e], there[e], instead[e]) for e in meetings]

    def _in(self, of: Period) -> Where:
        asked = self.sight.visible().also("day >= %s AND day <= %s", of.since, of.until)
        return asked if of.group is None else asked.also('"group" = %s', of.group)

    def _values(self, asks: str, asked: Where, then: str) -> list[Any]:
        return values(self.sight.using, f"{asks} {asked.says} {then}", asked.filled)

    def _raised(self, lines: tuple[MarkLine, ...]) -> tuple[MarkLine, ...]:
        """Return the lines, each with the finding that was raised on its entry."""
        at = [each.position for each in lines]
        asked = self.sight.visible().among("entry", at)
        rows = asked.rows(FindingRow, self.sight.using) if at else []
        of = {row.entry: CaseId(row.case) for row in rows}
        return tuple(replace(each, finding=of.get(each.position)) for each in lines)


def _both(first: str, last: str) -> tuple[str, ...]:
    """Return the versions named, each once."""
    return tuple(dict.fromkeys(each for each in (first, last) if each))


def _finding(row: FindingRow) -> FindingLine:
    return FindingLine(
        case=CaseId(row.case),
        group=Group(row.group),
        title=row.title,
        severity=row.severity,
        stage=row.stage,
        owner=row.owner,
        about=CaseId(row.about) if row.about else None,
        entry=row.entry,
        subject=row.subject,
        organisation=Organisation(row.organisation) if row.organisation else None,
        raised_on=row.raised_on,
        answer_by=row.answer_by,
        closed_on=row.closed_on,
        unnoted=tuple(map(Group, row.unnoted)),
    )


def _mark(row: MarkRow) -> MarkLine:
    return MarkLine(
        position=row.position,
        case=CaseId(row.case),
        process=row.process,
        group=Group(row.group),
        day=row.day,
        sort=row.sort,
        key=row.key,
        by=row.by,
        anchor=row.anchor,
        clock=row.clock,
        due=row.due,
        late=row.late,
        calendar=row.calendar,
        about=row.about,
        text=row.text,
    )
