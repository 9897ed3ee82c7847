"""The table of duties: by due date, each with its clause and its one act."""

from dataclasses import replace
from datetime import date
from typing import Final

from lawspeaker.records.shown import DutyShown
from lawspeaker.web import dates
from lawspeaker.web.acts.places import case_page
from lawspeaker.web.addresses import find
from lawspeaker.web.components import (
    Act,
    Cites,
    Column,
    Day,
    Heading,
    Link,
    Row,
    Says,
    Status,
    Table,
)
from lawspeaker.web.desk.owed import Desk, Owed
from lawspeaker.web.framework.words import plural

ROOM: Final = 27  # letters of a title that keep a row on one line
BUTTONS: Final = {  # where its verb and its process say too little
    "decision.communicate": "Tell everybody",
    "artefact.dispose": "Dispose of it",
    "assurance.note": "Note it",
    "assurance.answer": "Answer it",
    "change.bring": "Bring the matter",
}
ELSEWHERE: Final = frozenset({"change.bring"})  # done by another act, from the page of the case
COLUMNS: Final = (
    Column("Duty", card="title"),
    Column("For", card="for"),
    Column("Clause", card="clause", nowrap=True),
    Column("Due", nowrap=True, card="due"),
    Column("Left", card="state", nowrap=True),
    Column("Act", number=True, silent=True, card="act"),
)


def duties(of: Desk) -> Table:
    rows: list[Row | Heading] = [_row(of, each) for each in of.dated]
    without = [each for each in of.owed if each.duty.due is None]
    for why in dict.fromkeys(each.duty.undated for each in without):
        rows.append(Heading(why))
        rows += [_row(of, each) for each in without if each.duty.undated == why]
    return Table("Duties by due date", COLUMNS, tuple(rows), "", folds=True)


def _row(of: Desk, owed: Owed) -> Row:
    duty = owed.duty
    page = case_page(of.programme, duty.process, duty.case)
    return Row(
        (
            duty.says.removesuffix("."),
            _for(duty, page),
            Cites(duty.clauses[:1]),
            Day(duty.due, short=True) if duty.due else duty.undated_briefly,
            _state(duty, of.today),
            act(of, owed),
        ),
        "late" if duty.left is not None and duty.left < 0 else "",
    )


def _for(duty: DutyShown, page: str) -> Says:
    """Name the case in few words: a meeting by its group and day."""
    if duty.process == "meeting":
        return Link(f"{duty.group} {dates.day_and_month(duty.anchor)}", page)
    short = duty.title if len(duty.title) <= ROOM else f"{duty.title[:ROOM].rstrip()}…"
    return Link(short or duty.case, page)


def _state(duty: DutyShown, today: date) -> Status:
    if duty.left is None and duty.anchor > today:  # such as what follows the end of a time
        return Status("none", f"From {dates.short(duty.anchor)}")
    if duty.left is None:
        return Status("none", f"Open {plural((today - duty.anchor).days, 'day')}")
    if duty.left < 0:
        return Status("late", f"{dates.working_days_said(-duty.left)} late")
    says = "today" if duty.left == 0 else dates.working_days_said(duty.left)
    return Status("soon" if duty.left <= dates.SOON else "open", says)


def button(verb: str, process: str) -> str:
    """Say what a button does, and to what: "Issue papers", "Confirm the decision"."""
    words = verb.replace("_", " ").capitalize()
    return words if "_" in verb else f"{words} the {process.replace('_', ' ')}"


def act(of: Desk, owed: Owed) -> Act:
    duty = owed.duty
    verb = duty.command.partition(".")[2]
    words = BUTTONS.get(duty.command) or button(verb, duty.process)
    if duty.command in ELSEWHERE:
        to = case_page(of.programme, duty.process, duty.case)
        return Act(words, to, about=f"for {duty.title}")
    if owed.offer is not None:
        return replace(owed.offer.act, says=words, about=f"for {duty.title}")
    parts = {"process": duty.process, "case": duty.case, "verb": verb.replace("_", "-")}
    to = find("acts:act", programme=of.programme, **parts)
    return Act(words, to or case_page(of.programme, duty.process, duty.case),
               about=f"for {duty.title}")  # fmt: skip
