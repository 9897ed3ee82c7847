"""The page of what a constituency was asked: item by item, who said what, and what it comes to."""

from dataclasses import dataclass, replace
from typing import Final

from lawspeaker.directory.names import Names
from lawspeaker.processes.constituency.answering import Spread, spread
from lawspeaker.processes.constituency.life import Consultation, Question, Stand
from lawspeaker.web.acts.places import case_page
from lawspeaker.web.acts.views import CasePage
from lawspeaker.web.addresses import find
from lawspeaker.web.components import (
    Act,
    Bar,
    Column,
    Day,
    Head,
    Kind,
    Line,
    Lines,
    Link,
    Piece,
    Row,
    Says,
    Soft,
    Standing,
    Status,
    Table,
)
from lawspeaker.web.framework.words import plural

KINDS: Final[dict[str, Kind]] = {
    Stand.AGREES: "done",
    Stand.OBJECTS: "cross",
    Stand.ABSTAINS: "none",
    Stand.INFORMS: "half",
}


@dataclass(frozen=True)
class Item:
    """One question: what it is about, how its answers are spread, who said what."""

    title: str
    anchor: str
    text: str
    about: Link | None
    counts: Table | None
    comes_to: Says
    answers: Lines | None
    act: Act | None


@dataclass(frozen=True)
class AskedPage:
    """What a constituency was asked."""

    case: CasePage
    head: Head
    standing: Standing
    about: Lines | None
    items: tuple[Item, ...]
    silent: str


@dataclass(frozen=True)
class Asked:
    """What was read for it."""

    programme: str
    constituency: str  # what the framework calls it
    state: Consultation
    names: Names
    holds_the_seat: bool


def asked_page(of: Asked, case: CasePage) -> AskedPage:
    """Make the page."""
    it = of.state
    body = find("constituencies:constituency", programme=of.programme, constituency=it.constituency)
    crumbs = (Link(of.constituency, body),)
    silent = ", ".join(of.names.short(each) for each in it.silent)
    return AskedPage(
        case=case,
        head=replace(case.head, crumbs=crumbs),
        standing=_standing(of, case.standing),
        about=_about_it(of),
        items=tuple(_item(of, each) for each in it.questions),
        silent=silent,
    )


def _standing(of: Asked, plain: Standing) -> Standing:
    it = of.state
    answered = len(it.parties) - len(it.silent)
    is_open = it.stage == "asked"
    says = f"{answered} of {plural(len(it.parties), 'party', 'parties')} answered"
    return replace(
        plain,
        stands=Status("open" if is_open else "done", says),
        stands_note="Open" if is_open else "Closed",
        when=Day(it.until) if it.until and is_open else plain.when,
    )


def _about_it(of: Asked) -> Lines | None:
    it = of.state
    told: list[tuple[str, Piece]] = []
    if it.text:
        told.append(("The representative: ", it.text))
    if it.meeting:
        page = case_page(of.programme, "meeting", it.meeting)
        told.append(("Before the meeting ", Link(it.meeting, page)))
    if it.action:
        page = case_page(of.programme, "action", it.action)
        told.append(("For the action ", Link(it.action, page)))
    if it.account:
        told.append(("What the representative takes from it: ", it.account))
    return Lines(tuple(Line((Soft(name), says)) for name, says in told)) if told else None


def _item(of: Asked, question: Question) -> Item:
    found = spread(of.state, question.number)
    return Item(
        title=f"{question.number}. {question.title}",
        anchor=f"item-{question.number}",
        text=question.text or "",
        about=_about(of, question),
        counts=_counts(question, found),
        comes_to=comes_to(found),
        answers=_answers(of, question),
        act=_view(of, question, found),
    )


def _about(of: Asked, question: Question) -> Link | None:
    if not question.decision:
        return None
    return Link(question.decision, case_page(of.programme, "decision", question.decision))


def _counts(question: Question, found: Spread) -> Table | None:
    told = (
        ("Agree", found.agree),
        ("Object", found.object),
        ("Abstain", found.abstain),
        ("Inform", found.inform),
        ("Silent", found.silent),
    )
    whole = sum(count for _, count in told) or 1
    rows = tuple(
        Row((name, str(count), Bar(round(100 * count / whole)))) for name, count in told if count
    )
    if found.silent == whole or not rows:
        return None
    columns = (
        Column("Parties that"),
        Column("How many", number=True),
        Column("Share", silent=True),
    )
    return Table(f"How the answers to question {question.number} are spread", columns, rows)


def comes_to(found: Spread) -> Says:
    """Say what the answers come to: a consensus, a majority with its minority, or neither."""
    if found.stand is None:
        says = "No majority: as many are for it as against it." if found.agree else "No view yet."
        return Soft(says)
    word = {"agrees": "to agree", "objects": "to object", "abstains": "to abstain"}[found.stand]
    if found.of_one_mind:
        return Status("done", f"A consensus {word}")
    fewer = min(found.agree, found.object)
    return Status("half", f"A majority {word}; {plural(fewer, 'party', 'parties')} otherwise")


def _answers(of: Asked, question: Question) -> Lines | None:
    lines = tuple(
        Line(
            (f"{of.names.short(response.organisation)}: ", said.text or Soft("No words")),
            Status(KINDS[said.stand], said.stand.capitalize()),
        )
        for response, said in of.state.said(question.number)
    )
    return Lines(lines) if lines else None


def _view(of: Asked, question: Question, found: Spread) -> Act | None:
    """Offer to give the view of the seat, begun with what the answers come to."""
    if not (of.holds_the_seat and question.decision and found.stand):
        return None
    parts = {"process": "decision", "case": question.decision, "verb": "give-view"}
    form = find("acts:act", programme=of.programme, **parts)
    return Act("Give this view", f"{form}?seat={of.state.seat}", about=f"on {question.title}")
