"""What was asked of a report after its issue, until when it can be, and what came of it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lawspeaker.documents.content import Naming
from lawspeaker.framework.meetings import AMENDED_CLOCK, AMENDMENTS_CLOCK
from lawspeaker.framework.version import Framework
from lawspeaker.processes.report.amending import TakeUp
from lawspeaker.processes.report.asked import About, Answer, Request
from lawspeaker.processes.report.asking import AskAddition
from lawspeaker.processes.report.life import Report, Stage
from lawspeaker.records.shown import ReportShown
from lawspeaker.web import dates
from lawspeaker.web.acts.offers import Offers
from lawspeaker.web.components import (
    Act,
    Cites,
    Column,
    Day,
    Empty,
    Fact,
    Piece,
    Row,
    Soft,
    Status,
    Table,
)
from lawspeaker.web.framework.words import plural

COLUMNS = (
    Column("No.", number=True, card="hide"),
    Column("Asked for", card="title"),
    Column("By", card="for"),
    Column("On", nowrap=True, card="due"),
    Column("Answer", card="state"),
    Column("Act", silent=True, card="act"),
)
CLOCKS = {
    AMENDMENTS_CLOCK: ("Amendments until", ", for the meeting of "),
    AMENDED_CLOCK: ("Amended report due", ", with the papers of "),
}
SAID = {
    Answer.NONE: Status("wait", "Waits for its answer"),
    Answer.TAKEN_UP: Status("half", "Taken up, not issued yet"),
    Answer.TURNED_DOWN: Status("cross", "Turned down"),
    Answer.SENT_ON: Status("done", "Sent on to whoever decides it"),
}


@dataclass(frozen=True)
class Asked:
    """Until when an amendment can be asked for, and each request with its answer."""

    meta: str
    facts: tuple[Fact, ...]
    table: Table | None
    empty: Empty | None


def asked_of(
    shown: ReportShown, framework: Framework, offers: Offers, naming: Naming
) -> Asked | None:
    """Show it to those who take part; the public reads only what has gone out."""
    state: Report | None = shown.case.state if shown.case else None
    if state is None or state.stage is not Stage.ISSUED:
        return None
    rows = tuple(_row(each, offers, naming) for each in state.requests)
    nothing = Empty("Nothing was asked for.", "Additions may be asked for at any time.")
    return Asked(
        meta=plural(len(rows), "request") if rows else "",
        facts=tuple(_facts(shown, state, framework)),
        table=Table("Requests", COLUMNS, rows, folds=True) if rows else None,
        empty=None if rows else replace(nothing, act=_ask(offers)),
    )


def _ask(offers: Offers) -> Act | None:
    offer = offers.of(AskAddition.name)
    return offer.act if offer and offer.is_open else None


def _facts(shown: ReportShown, state: Report, framework: Framework) -> Iterator[Fact]:
    for clock, due in shown.due:
        name, more = CLOCKS[clock]
        follows = f"{more}{dates.said(shown.following)} " if shown.following else " "
        yield Fact(name, (Day(due), follows, Cites(framework.clocks[clock].by)))
    if state.reissued_on:
        yield Fact("Issued as amended", (Day(state.reissued_on), _how(state)))


def _how(state: Report) -> str:
    timing = state.reissued_timing
    late = f", {dates.working_days_said(timing.late)} late" if timing and timing.late else ""
    return f"{late}, as an addendum to the papers" if state.addendum else late


def _row(each: Request, offers: Offers, naming: Naming) -> Row:
    return Row(
        (
            str(each.number),
            (_kind(each), " ", each.text, *_more(each)),
            naming(each.organisation),
            (Day(each.on, short=True), *_timing(each)),
            (_answer(each), *((" ", Soft(each.reason)) if each.reason else ())),
            _act(each, offers),
        )
    )


def _kind(each: Request) -> Soft:
    if each.is_addition:
        return Soft("Addition")
    of = {About.REPORT: "", About.DECISION: " of the decision", About.ACTION: " of an action"}
    return Soft(f"Amendment{of[each.about]}")


def _more(each: Request) -> Iterator[Piece]:
    if each.decision:
        yield Soft(f" ({each.decision})")


def _timing(each: Request) -> Iterator[Piece]:
    if each.timing and each.timing.late:
        yield " "
        yield Status("late", f"{dates.working_days_said(each.timing.late)} late")
    elif each.is_on_the_last_day and not each.is_addition:
        yield " "
        yield Status("soon", "On the last day: the papers are due too")


def _answer(each: Request) -> Status:
    if each.reissued:
        return Status("done", f"In the report since {dates.day_and_month(each.reissued)}")
    return SAID[each.answer]


def _act(each: Request, offers: Offers) -> Act | str:
    offer = offers.of(TakeUp.name)
    if each.answer is not Answer.NONE or offer is None or not offer.is_open:
        return ""
    about = f"?request={each.number}" + (f"&decision={each.decision}" if each.decision else "")
    return Act("Take up", f"{offer.to}{about}", about=f"request {each.number}")
