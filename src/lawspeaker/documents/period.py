"""The report of a period for assurance: duties kept and missed, departures, attendance, readings.

It is made once, as parts with plain cells, and shown as a page, a workbook, on paper. A cell that
names an entry or a case says which, so that each line leads to where it comes from.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Final

from lawspeaker.directory.names import Names
from lawspeaker.framework.names import CHAIR, PARTY, Seat
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.calendars import calendar
from lawspeaker.kernel.holders import ANYONE
from lawspeaker.records.reading.assurance import Assurance
from lawspeaker.records.reading.duties import command
from lawspeaker.records.shown import DutyShown
from lawspeaker.records.shown.assurance import FindingLine, Kept, MarkLine, Period
from lawspeaker.records.shown.conduct import InterestLine
from lawspeaker.records.tables.marks import (
    CORRECTION,
    DEPARTURE,
    INTEREST,
    MET,
    OPINION,
    OVERRIDE,
    RETRACTION,
)
from lawspeaker.records.visible import View

FEW: Final = 50  # lines of a part on a page
MANY: Final = 5_000  # lines of a part in a file
SORTS: Final = {
    DEPARTURE: "Departure",
    OVERRIDE: "Override",
    CORRECTION: "Correction",
    RETRACTION: "Retraction",
}


@dataclass(frozen=True)
class Ref:
    """A cell that leads to an entry, or to a case."""

    says: str
    process: str = ""
    case: str = ""
    entry: int | None = None


type Value = str | int | date | Ref | None


@dataclass(frozen=True)
class Part:
    """A table of the report. `more` says that others were left out for want of room."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    nothing: str
    more: bool = False


@dataclass(frozen=True)
class PeriodReport:
    """All that is told of a period."""

    of: Period
    in_time: int
    late: int
    undated: int
    overdue: int
    running: int
    calendars: tuple[str, ...]
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Making:
    """What a report is made from."""

    view: View
    framework: Framework
    of: Period
    today: date
    names: Mapping[str, str]  # what offices and seats are called
    most: int

    @property
    def read(self) -> Assurance:
        return Assurance(self.view.sight)


def period_report(making: Making) -> PeriodReport:
    """Make the report of a period from what a viewer may read."""
    read, of = making.read, making.of
    kept, running = read.kept(of), read.running(of, MANY)
    versions = dict.fromkeys(each for line in kept for each in line.calendars)
    by = min(of.until, making.today)
    owed = tuple(_owed(each, by, making.names) for each in running[: making.most])
    return PeriodReport(
        of=of,
        in_time=sum(each.in_time for each in kept),
        late=sum(each.late for each in kept),
        undated=sum(each.undated for each in kept),
        overdue=sum(each.due is not None and each.due < by for each in running),
        running=len(running),
        calendars=tuple(map(calendar, (*versions, *({making.view.calendar.id} - {*versions})))),
        parts=(
            Part("Duties met", DUTIES, tuple(map(_kept, kept)), "Nothing was owed and done."),
            _marks(making, "Met late", MET, LATE, _late, late=True),
            _part("Still owed", OWED, owed, making, "Nothing."),
            *(_marks(making, f"{name}s", sort, LEFT, _left) for sort, name in SORTS.items()),
            Part("Open readings", READINGS, tuple(_readings(making)), "No decision rests on one."),
            Part("Attendance", SEATS, tuple(_seats(making)), "No meeting was held."),
            _marks(making, "Opinions on decisions", OPINION, OPINIONS, _opinion),
            _findings(making),
            _marks(making, "Interests in items", INTEREST, IN_ITEMS, partial(_in_item, making)),
            _interests(making),
        ),
    )


DUTIES: Final = ("Group", "What was owed", "In time", "Late", "No day set", "Calendar")
_DONE: Final = ("Entry", "Case", "Group", "What was owed", "Due", "Done")
LATE: Final = (*_DONE, "Working days late", "Calendar")
OWED: Final = ("Case", "Group", "What is owed", "By", "Since", "Due", "Stands")
LEFT: Final = ("Entry", "Case", "Group", "Of", "By", "On", "Why", "Finding")
READINGS: Final = ("Reading", "Question", "Group", "Decisions")
SEATS: Final = ("Group", "Seat", "Meetings", "Came", "By an alternate", "Percent")
INTERESTS: Final = (
    "Interest",
    "Organisation",
    "In",
    "Declared",
    "Done about it",
    "At its end",
    "Since",
)
OPINIONS: Final = ("Entry", "Decision", "Group", "Found", "By", "On", "Opinion")
IN_ITEMS: Final = ("Entry", "Meeting", "Group", "Seat", "On", "Declared")
FOUND: Final = ("Finding", "About", "Group", "Weight", "Raised", "At its end", "With")


def _part(
    title: str, heads: tuple[str, ...], rows: Iterable[tuple[Value, ...]], m: Making, nothing: str
) -> Part:
    made = tuple(rows)
    return Part(title, heads, made, nothing, more=len(made) >= m.most)


def _marks(  # noqa: PLR0913  # a table, and how a line of it is made
    m: Making,
    title: str,
    sort: str,
    heads: tuple[str, ...],
    line: Callable[[MarkLine, Framework], tuple[Value, ...]],
    *,
    late: bool = False,
) -> Part:
    page = m.read.marks(m.of, sort, most=m.most, late=late)
    rows = tuple(line(each, m.framework) for each in page.rows)
    return Part(title, heads, rows, "None.", more=bool(page.after))


def _kept(line: Kept) -> tuple[Value, ...]:
    numbers = (line.in_time, line.late, line.undated)
    return (
        line.group or "No group",
        says_of(line.command),
        *numbers,
        ", ".join(map(calendar, line.calendars)),
    )


def says_of(name: str) -> str:
    """Say what a command does."""
    return command(name).says.removesuffix(".")


def _late(line: MarkLine, _framework: Framework) -> tuple[Value, ...]:
    where = (Ref(str(line.position), entry=line.position), Ref(line.case, line.process, line.case))
    what = (line.group, says_of(line.key), line.due, line.day, line.late, calendar(line.calendar))
    return (*where, *what)


def _owed(duty: DutyShown, by: date, names: Mapping[str, str]) -> tuple[Value, ...]:
    late = duty.due is not None and duty.due < by
    stands = "Missed" if late else "Running"
    return (
        Ref(duty.case, duty.process, duty.case),
        *(duty.group, duty.says.removesuffix("."), _holders(duty.holders, names)),
        *(duty.anchor, duty.due or duty.undated, stands),
    )


def _holders(holders: tuple[str, ...], names: Mapping[str, str]) -> str:
    """Name offices, seats and chairs; of parties say how many they are: there may be dozens."""
    chair, everybody = f"{CHAIR}@", {PARTY: "any party", ANYONE: "anybody"}
    named = [
        f"the chair of the {each.removeprefix(chair)}"
        if each.startswith(chair)
        else names.get(each) or everybody.get(each, "")
        for each in holders
    ]
    parties = named.count("")
    many = ["1 party" if parties == 1 else f"{parties} parties"] if parties else []
    return ", ".join([*filter(None, named), *many])


def _left(line: MarkLine, framework: Framework) -> tuple[Value, ...]:
    found = Ref(line.finding, "assurance", line.finding) if line.finding else ""
    return (
        Ref(str(line.position), entry=line.position),
        Ref(line.case, line.process, line.case),
        *(line.group, of_what(line, framework), line.by, line.day, line.text, found),
    )


def of_what(line: MarkLine, framework: Framework) -> str:
    """Say what was departed from, overridden, corrected or retracted."""
    if line.sort in (CORRECTION, RETRACTION):
        field = f"{line.key.replace('_', ' ')} of " if line.key else ""
        return f"{field}entry {line.about}"
    ground = framework.ground(line.key)
    return ground.says if ground else line.key


def _readings(m: Making) -> Iterator[tuple[Value, ...]]:
    texts = m.framework.text.readings
    for each in m.read.open_readings(m.of):
        line = texts.get(each.reading)
        name = line.finding if line else each.reading
        yield name, line.question if line else "", each.group, each.decisions


def _seats(m: Making) -> Iterator[tuple[Value, ...]]:
    for each in m.read.attendance(m.of):
        line = m.framework.seats.get(Seat(each.seat))
        name = f"{line.name} ({each.seat})" if line else each.seat
        percent = round(100 * each.came / each.meetings)
        yield each.group, name, each.meetings, each.came, each.by_alternate, percent


def _findings(m: Making) -> Part:
    """Tell the findings that were raised in it, each as it stood at its end."""
    lines = m.read.findings_of(m.of, m.most + 1)
    rows = tuple(_finding(each, m.names) for each in lines[: m.most])
    return Part("Findings raised", FOUND, rows, "None.", more=len(lines) > m.most)


def _opinion(line: MarkLine, _framework: Framework) -> tuple[Value, ...]:
    where = (Ref(str(line.position), entry=line.position), Ref(line.case, line.process, line.case))
    return (*where, line.group, line.key.capitalize(), line.by, line.day, line.text)


def _in_item(m: Making, line: MarkLine, _framework: Framework) -> tuple[Value, ...]:
    where = (Ref(str(line.position), entry=line.position), Ref(line.case, line.process, line.case))
    return (*where, line.group, m.names.get(line.key, line.key), line.day, line.text)


def _interests(m: Making) -> Part:
    """Tell the interests that were there in it, each as it stood at its end.

    They are of organisations: the report of one group tells those of who sat in it at the end.
    """
    lines = m.view.conduct.interests_of(m.of, MANY)
    if m.of.group:
        seats = m.view.seats(m.of.group, min(m.of.until, m.today))
        sits = {each.organisation for each in seats}
        lines = tuple(each for each in lines if each.organisation in sits)
    told = lines[: m.most]
    names = Names.of(each.organisation for each in told)
    rows = tuple(_interest(each, names) for each in told)
    return Part("Interests", INTERESTS, rows, "None is declared.", more=len(lines) > m.most)


def _interest(line: InterestLine, names: Names) -> tuple[Value, ...]:
    said = {True: "An interest", False: "No interest", None: "Not yet"}[line.has_interest]
    return (
        Ref(line.case, "interest", line.case),
        *(names.full(line.organisation), line.title, said, line.handling, line.stage),
        line.moved_on,
    )


def _finding(line: FindingLine, names: Mapping[str, str]) -> tuple[Value, ...]:
    return (
        Ref(line.case, "assurance", line.case),
        *(line.title, line.group, line.severity, line.raised_on, line.stage),
        names.get(line.owner, line.owner),
    )
