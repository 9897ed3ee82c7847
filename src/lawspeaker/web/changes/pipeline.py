"""Where all change requests stand: the pipeline drawn, the log, what the reader must answer."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from lawspeaker.directory.names import Names
from lawspeaker.processes.change.request import Stage
from lawspeaker.records.shown import ChangeLine, DutyShown, Page
from lawspeaker.web import dates
from lawspeaker.web.acts.offers import Offers
from lawspeaker.web.acts.places import case_page
from lawspeaker.web.addresses import find
from lawspeaker.web.changes import filters
from lawspeaker.web.changes.known import STANDS, money, stands
from lawspeaker.web.components import (
    Act,
    Chart,
    Closed,
    Column,
    Day,
    Empty,
    Form,
    Head,
    Kind,
    Line,
    Lines,
    Link,
    Row,
    Says,
    Soft,
    Standing,
    Status,
    Table,
    cites,
)
from lawspeaker.web.drawings import bars
from lawspeaker.web.framework.words import plural

OPEN: Final = (
    *(Stage.SOUNDED_OUT, Stage.RAISED, Stage.SENT_BACK, Stage.VALID, Stage.TRIAGED),
    *(Stage.IN_ASSESSMENT, Stage.IN_CONSULTATION, Stage.REVIEWED, Stage.WITH_DECIDER),
    Stage.ACCEPTED,
)
WIDE: Final = 848


@dataclass(frozen=True)
class Pipeline:
    """What was read for the page."""

    programme: str
    day: date
    as_of: date | None  # if it is not today
    lines: tuple[ChangeLine, ...]  # of all requests
    logged: Page[ChangeLine]  # of those the log shows
    names: Names
    own: tuple[DutyShown, ...]
    offers: Offers
    asked: Mapping[str, str] = field(default_factory=dict)  # of the log, by what is filtered

    def page(self, case: str) -> str:
        page = case_page(self.programme, "change", case)
        return f"{page}?as_of={self.as_of}" if self.as_of else page

    @property
    def open(self) -> tuple[ChangeLine, ...]:
        return tuple(each for each in self.lines if Stage(each.stage) in OPEN)

    def raiser(self, line: ChangeLine) -> str:
        return self.names.short(line.raiser) if line.raiser else line.raised_by


@dataclass(frozen=True)
class PipelinePage:
    """All change requests."""

    head: Head
    standing: Standing
    own: Lines | None
    chart: Chart | None
    filters: Form | None  # a day has none: it lists all there was
    table: Table | None
    empty: Empty | None
    shown: str
    onward: Link | None
    files: tuple[Link, ...]
    others: tuple[Act, ...]
    closed: Closed | None


def pipeline_page(of: Pipeline) -> PipelinePage:
    """Make the page."""
    return PipelinePage(
        head=Head("Changes", "Every change request, and where it stands"),
        standing=_standing(of),
        own=_own(of),
        chart=_chart(of) if of.open else None,
        filters=_filters(of) if of.lines and not of.as_of else None,
        table=_table(of) if of.logged.rows else None,
        empty=_empty(of),
        shown=f"{len(of.logged.rows)} of {plural(len(of.lines), 'change request')}",
        onward=_onward(of),
        files=_files(of) if of.lines else (),
        others=_others(of),
        closed=of.offers.greyed("column"),
    )


def _filters(of: Pipeline) -> Form:
    here = find("changes:index", programme=of.programme)
    bodies = {each.raiser for each in of.lines if each.raiser}
    return filters.form(
        here, of.lines, of.asked, lambda who: of.names.short(who) if who in bodies else who
    )


def _empty(of: Pipeline) -> Empty | None:
    if not of.lines:
        return Empty("No change request yet", "Any party may raise one.")
    return None if of.logged.rows else Empty("None is so", "Show all, or ask for less.")


def _onward(of: Pipeline) -> Link | None:
    here = find("changes:index", programme=of.programme)
    after = of.logged.after
    return Link("Earlier requests", f"{here}?after={after}") if after else None


def _files(of: Pipeline) -> tuple[Link, ...]:
    then = f"?as_of={of.as_of}" if of.as_of else ""
    return tuple(
        Link(f"The log as {says}", f"{find(f'changes:{name}', programme=of.programme)}{then}")
        for says, name in (("XLSX", "workbook"), ("CSV", "csv"))
    )


def _standing(of: Pipeline) -> Standing:
    first = of.own[0] if of.own else None
    offered = of.offers.primary
    act: Act | None = None
    note: Says = ""
    if first:
        said = first.says.removesuffix(".").partition(",")[0]
        act = Act(said, of.page(first.case), variant="primary", small=False)
        note = (f"{first.case} {first.title} ", cites(*first.clauses[:1]))
    elif offered:
        act, note = offered.as_primary(), offered.note
    count = len(of.open)
    return Standing(
        stands=Status("half", f"{plural(count, 'change request')} open")
        if count
        else Status("done", "No change request is open"),
        stands_note=", ".join(each.title or each.case for each in of.open[:3]),
        act=act,
        act_note=note,
        when=Day(first.due) if first and first.due else "No date",
        when_asks="Your next answer",
        when_note=_left(first) if first else "You owe nothing on a change request",
    )


def _left(duty: DutyShown) -> str:
    if duty.left is None:
        return "The framework sets no time for it"
    return dates.away(duty.left)


def _others(of: Pipeline) -> tuple[Act, ...]:
    """Offer to raise one also to those who have something else to do first."""
    if of.own and of.offers.primary:
        return (of.offers.primary.act, *of.offers.others)
    return of.offers.others


def _own(of: Pipeline) -> Lines | None:
    lines = tuple(
        Line(
            (Link(each.case, of.page(each.case)), f" {each.title}: {each.says} ",
             cites(*each.clauses[:1])),
            Status(_urgency(each), dates.short(each.due)) if each.due else Soft("No date"),
        )
        for each in of.own
    )  # fmt: skip
    return Lines(lines) if lines else None


def _urgency(duty: DutyShown) -> Kind:
    if duty.left is None:
        return "open"
    return "late" if duty.left < 0 else "soon" if duty.left <= 2 else "open"  # noqa: PLR2004  # as on the desk


def _chart(of: Pipeline) -> Chart:
    """Draw how many requests stand where; the table below says which."""
    by = {stage: [e for e in of.open if Stage(e.stage) is stage] for stage in OPEN}
    stacks = tuple(
        bars.Stack(STANDS[stage][1], ((_part(stage), len(found)),))
        for stage, found in by.items()
        if found
    )
    title = f"{plural(len(of.open), 'open change request')} by stage"
    rows = tuple(
        Row((STANDS[stage][1], str(len(found)), ", ".join(each.case for each in found)))
        for stage, found in by.items()
        if found
    )
    table = Table(title, (Column("Stage"), Column("Requests", number=True), Column("Which")), rows)
    drawn = bars.rows(bars.Bars(title, stacks, "change requests", width=WIDE), names=220)
    return Chart(drawn, table=table)


def _part(stage: Stage) -> bars.Part:
    if stage is Stage.SENT_BACK:
        return "soon"
    return "a2" if stage in (Stage.SOUNDED_OUT, Stage.RAISED) else "a"


def _table(of: Pipeline) -> Table:
    columns = (
        Column("Request", nowrap=True, card="title"),
        Column("What", card="note"),
        Column("Raised by", card="for"),
        Column("Raised", nowrap=True, card="due", labelled=True),
        Column("Track", nowrap=True),
        Column("Answered", number=True, card="clause", labelled=True),
        Column("Cost", number=True),
        Column("Decides", nowrap=True),
        Column("Stands", nowrap=True, card="state"),
    )
    return Table("Change requests", columns, tuple(_row(of, e) for e in of.logged.rows), folds=True)


def _row(of: Pipeline, line: ChangeLine) -> Row:
    return Row(
        (
            Link(line.case, of.page(line.case)),
            line.title,
            of.raiser(line),
            dates.day_and_month(line.raised_on) if line.raised_on else "",
            line.track.capitalize(),
            f"{line.answered} of {line.asked}" if line.asked else "",
            money(line.cost),
            Link(line.group, find("groups:group", programme=of.programme, group=line.group))
            if line.group
            else line.decided_by,
            stands(line.stage),
        )
    )
