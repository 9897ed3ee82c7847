"""The pages of a framework as a whole: its contents, its sentences, its table, a matter tried."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from lawspeaker.framework.names import Seat, section
from lawspeaker.framework.version import Framework
from lawspeaker.records.shown import FrameworkLine
from lawspeaker.web import dates
from lawspeaker.web.components import (
    Act,
    Cites,
    Column,
    Head,
    Heading,
    Lines,
    Link,
    Row,
    Soft,
    Standing,
    Status,
    Table,
)
from lawspeaker.web.framework.agreements import Agreements
from lawspeaker.web.framework.box import TryBox, questions
from lawspeaker.web.framework.clause import statements_of
from lawspeaker.web.framework.place import Place
from lawspeaker.web.framework.readings import of_statements
from lawspeaker.web.framework.resting import Use, on_any, uses
from lawspeaker.web.framework.table import DecisionTable, decision_table
from lawspeaker.web.framework.versions import timeline
from lawspeaker.web.framework.words import plural

TITLES = {
    "groups": "Groups",
    "bodies": "Outside bodies",
    "consensus": "Consensus",
    "thresholds": "Thresholds",
    "who_decides": "Who decides",
    "moves": "How a matter may travel",
    "outcomes": "Outcomes",
    "clocks": "Clocks",
    "notices": "Notices",
    "tiers": "Tiers of milestones",
    "readings": "Readings",
    "powers": "Who may do what",
    "grounds": "What must hold",
    "silent": "Rules of the platform that are set aside",
    "obligations": "What lies on some parties only",
    "principles": "Principles",
    "duties": "Duties",
    "spared": "What some meetings need not have",
    "documents": "Documents",
    "instruments": "Instruments",
    "versions": "The change record",
    "accountable": "Who answers for it",
    "separations": "Businesses kept apart",
    "raid": "RAID log",
    "progress": "Status reports",
    "consultations": "Consultations",
    "change_control": "What a change request must say",
    "templates": "What parties may be asked to send in",
    "fits": "What an artefact must fit",
    "withholding": "Grounds for holding information back",
    "subjects": "Subjects on which interests are declared",
}


@dataclass(frozen=True)
class ContentsPage:
    """The framework's clauses, one line each."""

    base: str
    head: Head
    standing: Standing
    clauses: Table
    versions: Lines
    more: tuple[Link, ...]


@dataclass(frozen=True)
class Told:
    """The sentences of one table of the file."""

    title: str
    anchor: str
    uses: tuple[Use, ...]


@dataclass(frozen=True)
class SentencesPage:
    """The whole framework as sentences."""

    base: str
    head: Head
    told: tuple[Told, ...]


@dataclass(frozen=True)
class TablePage:
    """The whole decision table."""

    base: str
    head: Head
    table: DecisionTable


@dataclass(frozen=True)
class TryPage:
    """A matter tried, with room for every question."""

    base: str
    head: Head
    box: TryBox
    asks: tuple[tuple[str, str], ...]
    table: DecisionTable


@dataclass(frozen=True)
class SeatPage:
    """A seat as the list of members has it, among the others of its list."""

    base: str
    head: Head
    table: Table


def contents_page(
    agreed: Agreements, place: Place, adopted: Iterable[FrameworkLine]
) -> ContentsPage:
    """Make the first page of a framework."""
    framework, left = agreed.framework, agreed.left
    carried = [each for each in on_any(framework, framework.statements) if each.is_rule]
    since = framework.text.in_force.from_
    return ContentsPage(
        place.base,
        Head("Framework", f"{framework.text.full_title}, version {framework.version}"),
        Standing(
            stands=Status("soon" if left else "done", f"In force, {plural(left, 'reading')} open"),
            stands_note=f"{plural(len(framework.statements), 'statement')} of the source, "
            f"{plural(len(carried), 'rule')} resting on them. In our words: it is not the law.",
            act=Act("Try a matter", place.asked("try"), variant="primary", small=False),
            see=Link("The decision table", place.asked("table")),
            act_note="See who decides it, why nobody else does, and what would tip it.",
            when=dates.said(since) if since else f"Version {framework.version}",
            when_asks="In force since" if since else "Version",
            when_note=f"Made by {framework.text.made_by}" if framework.text.made_by else "",
        ),
        _clauses(agreed, place),
        timeline(framework, place, adopted),
        (
            Link("All sentences", place.asked("sentences")),
            Link("Decision table", place.asked("table")),
            Link("Findings", place.asked("findings")),
            Link("Readings", place.asked("readings")),
            Link("Worked cases", place.asked("cases")),
            Link("Versions", place.asked("versions")),
            Link("Two versions compared", place.asked("compare")),
            Link("Structure on any day", place.asked("structure")),
            Link("Compliance statement", place.asked("coverage")),
        ),
    )


def _clauses(agreed: Agreements, place: Place) -> Table:
    columns = (
        Column("Clause", nowrap=True, card="title"),
        Column("Title", card="note"),
        Column("Statements", number=True, card="hide"),
        Column("Rules", number=True, card="due", labelled=True),
        Column("Readings", nowrap=True, card="state", labelled=True),
    )
    rows: list[Row | Heading] = []
    for part, clauses in groupby(
        agreed.framework.sections, key=lambda each: each.partition(".")[0]
    ):
        rows.append(Heading(f"Part {part}" if part.isdecimal() else "Beside the document"))
        rows += [_clause(agreed, place, each) for each in clauses]
    return Table("Clauses", columns, tuple(rows), folds=True)


def _clause(agreed: Agreements, place: Place, clause: str) -> Row:
    framework = agreed.framework
    texts = statements_of(framework, clause)
    used = [each for each in on_any(framework, texts) if each.is_rule]
    left = agreed.open(of_statements(framework, set(texts)))
    return Row(
        (
            Link(clause, place.page("clause", clause=clause)),
            framework.sections[clause].title,
            str(len(texts)),
            str(len(used)) if used else Soft("0"),
            Status("soon", f"{len(left)} open") if left else Soft("None"),
        )
    )


def sentences_page(framework: Framework, place: Place) -> SentencesPage:
    """Make the page that says all of a framework."""
    every = uses(framework)
    tables = dict.fromkeys(each.table for each in every)
    told = (
        Told(TITLES[table], f"all-{table}", tuple(each for each in every if each.table == table))
        for table in tables
    )
    sub = f"Framework {framework.version} in {plural(len(every), 'sentence')}, as it is read now"
    return SentencesPage(place.base, Head("Sentences", sub, (place.home,)), tuple(told))


def table_page(framework: Framework, place: Place) -> TablePage:
    """Make the page of the whole decision table."""
    table = decision_table(framework, place)
    return TablePage(place.base, Head("Decision table", table.note, (place.home,)), table)


def try_page(framework: Framework, place: Place, box: TryBox) -> TryPage:
    """Make the page on which a matter is tried."""
    sub = f"Framework {framework.version}. Nothing is recorded; the address keeps the answer."
    return TryPage(
        place.base,
        Head("Try a matter", sub, (place.home,), (Link("Address of this matter", box.address),)),
        box,
        tuple(questions(framework)),
        decision_table(framework, place),
    )


def seat_page(framework: Framework, place: Place, seat: Seat) -> SeatPage:
    """Make the page of a seat."""
    line = framework.seats[seat]
    group = framework.groups[line.group]
    letter = section(seat).rpartition("-")[2]
    columns = (
        Column("Seat", card="title"),
        Column("Class", soft=True, card="due"),
        Column("Objection", nowrap=True, card="state"),
    )
    rows = tuple(
        Row(
            (
                framework.seats[each].name,
                framework.seats[each].hat.capitalize(),
                Status("done", "Counts")
                if framework.counts(framework.seats[each])
                else Soft("Does not count"),
            ),
            "now" if each == seat else "",
        )
        for each in framework.seats_of(line.group)
    )
    return SeatPage(
        place.base,
        Head(
            f"Seat {letter} of the {line.group}: {line.name}",
            (f"List of members of the {group.name} ", Cites(group.by)),
            (place.home,),
        ),
        Table(f"Seats of the {line.group}", columns, rows, folds=True),
    )
