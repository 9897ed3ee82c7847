"""What the pages of submissions show: a template with its rounds, what all come to, each one."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from lawspeaker.directory.names import Names
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.columns import Column as Asked
from lawspeaker.processes.submission.life import Stage, Submission
from lawspeaker.processes.template.life import Round, Template
from lawspeaker.records.reading.submissions import FEWEST
from lawspeaker.records.shown import Market, SubmissionLine, Tally
from lawspeaker.web.acts.places import case_page
from lawspeaker.web.acts.views import CasePage
from lawspeaker.web.components import (
    Column,
    Day,
    Fact,
    Head,
    Link,
    Row,
    Says,
    Soft,
    Status,
    Table,
)
from lawspeaker.web.components.text import Kind
from lawspeaker.web.framework.words import plural


@dataclass(frozen=True)
class Known:
    """What pages of submissions know beside the case."""

    programme: str
    framework: Framework
    names: Names
    today: date


@dataclass(frozen=True)
class TemplatePage:
    """A template: what it asks, its rounds, what the last one comes to, who sent what."""

    case: CasePage
    purpose: str
    columns: Table
    rounds: Table | None
    market: Table | None
    parties: Table | None

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
        columns=columns(it.columns),
        rounds=_rounds(it) if it.rounds else None,
        market=_market(known, it, market) if market and it.last else None,
        parties=sent(known, lines, "Who was asked") if lines else None,
    )


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
    return f"{each.kind.capitalize()}{least}{most}"


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


def _market(known: Known, it: Template, market: tuple[Market, ...]) -> Table:
    """Show what the last round comes to, of each constituency and of all."""
    counted = [each for each in it.rounds[-1].columns if each.kind.is_counted]
    heads = (
        Column("Of", card="title"),
        Column("Asked", number=True, labelled=True),
        Column("Sent", number=True, labelled=True),
        Column("Late", number=True, labelled=True),
        *(Column(each.title, labelled=True) for each in counted),
    )
    rows = tuple(_of(known, each, counted) for each in market)
    return Table(f"Round {it.rounds[-1].number}, all parties together", heads, rows, folds=True)


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
            stands(each, known.today),
        )
    )


KINDS: Final[dict[str, Kind]] = {
    Stage.ASKED: "open",
    Stage.SENT_BACK: "soon",
    Stage.SENT: "half",
}


def stands(each: SubmissionLine, today: date) -> Status:
    """Say how a submission stands, lateness first."""
    if each.stage in {Stage.ASKED, Stage.SENT_BACK} and each.due and each.due < today:
        return Status("late", f"{plural((today - each.due).days, 'day')} overdue")
    if each.late:
        return Status("half", f"{each.stage.capitalize()}, {plural(each.late, 'day')} late")
    return Status(KINDS.get(each.stage, "done"), each.stage.capitalize())


def submission_page(known: Known, it: Submission, case: CasePage) -> SubmissionPage:
    return SubmissionPage(
        case=case,
        facts=tuple(_facts(known, it)),
        columns=columns(it.columns),
        rows=_rows(it) if it.cells else None,
    )


def _facts(known: Known, it: Submission) -> Iterator[Fact]:
    if it.organisation:
        yield Fact("Asked of", known.names.full(it.organisation))
    if it.template:
        to = case_page(known.programme, "template", it.template)
        yield Fact("For", Link(f"{it.title}, round {it.number}", to))
    if it.due:
        yield Fact("To be sent in by", Day(it.due))
    if it.sent_on:
        late = f", {plural(it.late, 'day')} late the first time" if it.late else ""
        again = f", {it.times} times" if it.times > 1 else ""
        yield Fact("Sent", (Day(it.sent_on), f"{again}{late}"))
    if it.reason:
        yield Fact("Why", it.reason)


def _rows(it: Submission) -> Table:
    """Show what was sent, row by row, in the columns of the template."""
    filled = {(each.row, each.column): str(each.value) for each in it.cells}
    heads = (Column("Row", number=True), *(Column(each.title) for each in it.columns))
    numbers = sorted({each.row for each in it.cells})
    rows = tuple(
        Row((str(n), *(filled.get((n, each.name), "") for each in it.columns))) for n in numbers
    )
    return Table("What was sent in", heads, rows)
