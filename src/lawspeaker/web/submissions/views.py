"""What the pages of submissions show: a template with its rounds, what all come to, each one."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from lawspeaker.directory.names import Names
from lawspeaker.framework.calendar import Calendar
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.columns import Cell
from lawspeaker.kernel.columns import Column as Asked
from lawspeaker.processes.submission.life import Stage, Submission
from lawspeaker.processes.template.life import Round, Template
from lawspeaker.records.reading.submissions import FEWEST
from lawspeaker.records.shown import Market, SubmissionLine, Tally
from lawspeaker.web import dates
from lawspeaker.web.acts.places import case_page
from lawspeaker.web.acts.views import CasePage
from lawspeaker.web.addresses import find
from lawspeaker.web.components import (
    Act,
    Column,
    Day,
    Fact,
    Field,
    Form,
    Head,
    Link,
    Reason,
    Row,
    Says,
    Soft,
    Status,
    Table,
)
from lawspeaker.web.components.text import Kind
from lawspeaker.web.framework.words import plural
from lawspeaker.web.meetings.days import state_of


@dataclass(frozen=True)
class Known:
    """What pages of submissions know beside the case."""

    programme: str
    framework: Framework
    names: Names
    today: date
    calendar: Calendar
    case: str = ""  # whose page it is


@dataclass(frozen=True)
class TemplatePage:
    """A template: what it asks, its rounds, what the last one comes to, who sent what."""

    case: CasePage
    purpose: str
    rhythm: Says
    columns: Table
    rounds: Table | None
    market: Table | None
    parties: Table | None
    files: tuple[Link, ...]

    @property
    def head(self) -> Head:
        return self.case.head


@dataclass(frozen=True)
class SubmissionPage:
    """What one party is asked for in a round."""

    case: CasePage
    facts: tuple[Fact, ...]
    columns: Table
    rows: Table | None
    files: tuple[Link, ...] = ()
    upload: Form | None = None

    @property
    def head(self) -> Head:
        return self.case.head


def template_page(
    known: Known,
    it: Template,
    case: CasePage,
    market: tuple[Market, ...],
    lines: tuple[SubmissionLine, ...],
) -> TemplatePage:
    return TemplatePage(
        case=case,
        purpose=it.purpose or "",
        rhythm=_rhythm(it),
        columns=columns(it.columns),
        rounds=_rounds(it) if it.rounds else None,
        market=together(known, f"Round {it.last.number}", it.last.columns, market)
        if market and it.last
        else None,
        parties=sent(known, lines, "Who was asked") if lines else None,
        files=_links(known, "blank"),
    )


def _rhythm(it: Template) -> Says:
    if it.months is None:
        return "It is asked for whenever somebody asks."
    often = f"It is asked for every {plural(it.months, 'month')}."
    return (f"{often} Next on ", Day(it.next_on)) if it.next_on else often


COLUMNS: Final = (
    Column("Column", card="title"),
    Column("What stands there", card="note"),
    Column("In each row", nowrap=True, card="state"),
    Column("Short name", nowrap=True, card="clause"),
)


def columns(asked: tuple[Asked, ...]) -> Table:
    rows = tuple(
        Row((e.title, _kind(e), "Must be filled in" if e.required else "May be left out", e.name))
        for e in asked
    )
    return Table("What is asked in each row", COLUMNS, rows, folds=True)


def _kind(each: Asked) -> str:
    least = f", at least {each.least}" if each.least is not None else ""
    most = f", at most {each.most}" if each.most is not None else ""
    offered = f": {', '.join(each.choices)}" if each.choices else ""
    return f"{each.kind.capitalize()}{least}{most}{offered}"


ROUNDS: Final = (
    Column("Round", number=True, card="clause"),
    Column("Asked for", nowrap=True, labelled=True),
    Column("To be sent in by", nowrap=True, card="due"),
    Column("Parties", number=True, labelled=True),
    Column("Stands", card="state"),
)


def _rounds(it: Template) -> Table:
    return Table("Rounds", ROUNDS, tuple(map(_round, reversed(it.rounds))), folds=True)


def _round(each: Round) -> Row:
    over = Status("done", "Closed") if each.closed_on else Status("open", "Open")
    return Row((str(each.number), Day(each.on), Day(each.due), str(len(each.organisations)), over))


def together(
    known: Known, what: str, asked: tuple[Asked, ...], market: tuple[Market, ...]
) -> Table:
    """Show what parties come to, of each constituency and of all."""
    counted = [each for each in asked if each.kind.is_counted]
    heads = (
        Column("Of", card="title"),
        Column("Asked", number=True, labelled=True),
        Column("Sent", number=True, labelled=True),
        Column("Late", number=True, labelled=True),
        *(Column(each.title, labelled=True) for each in counted),
    )
    rows = tuple(_of(known, each, counted) for each in market)
    return Table(f"{what}, all parties together", heads, rows, folds=True)


def _of(known: Known, each: Market, counted: list[Asked]) -> Row:
    line = known.framework.constituencies.get(each.of)
    name = line.name if line else "All that are told of" if not each.of else each.of
    told = {tally.column: tally for tally in each.tallies}
    cells = (come_to(each, told.get(column.name)) for column in counted)
    return Row(
        (name, str(each.asked), _counted(each.sent), _counted(each.late), *cells),
        "" if each.of else "sum",
    )


def _counted(number: int | None) -> Says:
    return Soft("Not told") if number is None else str(number)


def come_to(each: Market, tally: Tally | None) -> Says:
    if not each.is_told:
        return Soft(f"Fewer than {FEWEST} sent it")
    if tally is None:
        return ""
    if tally.total is not None:
        return f"{tally.total:,f} in {plural(tally.rows, 'row')}"
    return ", ".join(f"{count} {word}" for word, count in tally.words)


SENT: Final = (
    Column("Party", card="title"),
    Column("What", card="note"),
    Column("By", nowrap=True, card="due"),
    Column("Sent", nowrap=True, labelled=True),
    Column("Stands", card="state"),
)


def sent(known: Known, lines: tuple[SubmissionLine, ...], caption: str) -> Table:
    """List what parties are asked for, as far as the reader may see it."""
    return Table(caption, SENT, tuple(_line(known, each) for each in lines), folds=True)


def _line(known: Known, each: SubmissionLine) -> Row:
    to = case_page(known.programme, "submission", each.case)
    return Row(
        (
            known.names.full(each.organisation),
            Link(f"{each.title}, round {each.number}", to),
            Day(each.due) if each.due else "",
            Day(each.sent_on) if each.sent_on else "",
            stands(each, known.today, known.calendar),
        )
    )


KINDS: Final[dict[str, Kind]] = {
    Stage.ASKED: "open",
    Stage.SENT_BACK: "soon",
    Stage.SENT: "half",
}


def stands(each: SubmissionLine, today: date, calendar: Calendar) -> Status:
    """Say how a submission stands, lateness first."""
    if each.stage in {Stage.ASKED, Stage.SENT_BACK} and each.due and each.due < today:
        return state_of(today, each.due, calendar)
    if each.late:
        late = dates.working_days_said(each.late)
        return Status("half", f"{each.stage.capitalize()}, {late} late")
    return Status(KINDS.get(each.stage, "done"), each.stage.capitalize())


@dataclass(frozen=True)
class Files:
    """A submission as a file: whether it may be sent in, and what was wrong with one that was."""

    may_send: bool
    wrong: tuple[Reason, ...] = ()


def submission_page(known: Known, it: Submission, case: CasePage, files: Files) -> SubmissionPage:
    return SubmissionPage(
        case=case,
        facts=tuple(_facts(known, it)),
        columns=columns(it.columns),
        rows=filled(it.columns, it.cells) if it.cells else None,
        files=_links(known, "form"),
        upload=_upload(known, files) if files.may_send else None,
    )


def _links(known: Known, what: str) -> tuple[Link, ...]:
    """Return the places where a template is to be had as a file."""
    parts = {"programme": known.programme, "case": known.case}
    return (
        Link("The template to fill in (XLSX)", find(f"submissions:{what}_xlsx", **parts)),
        Link("as CSV", find(f"submissions:{what}_csv", **parts)),
    )


def _upload(known: Known, files: Files) -> Form:
    says = "The template, filled in: .xlsx, .ods or .csv. All rows are taken, or none."
    field = Field("table", "Filled template", "file", help=says)
    to = find("submissions:take_in", programme=known.programme, case=known.case)
    act = Act("Send in the file")
    return Form(to, (field,), act, id="table", reasons=files.wrong, sends_files=True)


def _facts(known: Known, it: Submission) -> Iterator[Fact]:
    if it.organisation:
        yield Fact("Asked of", known.names.full(it.organisation))
    if it.template:
        to = case_page(known.programme, "template", it.template)
        yield Fact("For", Link(f"{it.title}, round {it.number}", to))
    if it.due:
        yield Fact("To be sent in by", Day(it.due))
    if it.sent_on:
        late = f", {dates.working_days_said(it.late)} late the first time" if it.late else ""
        again = f", {it.times} times" if it.times > 1 else ""
        yield Fact("Sent", (Day(it.sent_on), f"{again}{late}"))
    if it.reason:
        yield Fact("Why", it.reason)


def filled(asked: tuple[Asked, ...], cells: tuple[Cell, ...]) -> Table:
    """Show what was sent, row by row, in the columns that were asked for."""
    found = {(each.row, each.column): str(each.value) for each in cells}
    heads = (Column("Row", number=True), *(Column(each.title) for each in asked))
    numbers = sorted({each.row for each in cells})
    rows = tuple(Row((str(n), *(found.get((n, each.name), "") for each in asked))) for n in numbers)
    return Table("What was sent in", heads, rows)
