"""Where a form is better than what its fields say: tables that number themselves, what is known."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from lawspeaker.directory.names import Names
from lawspeaker.documents.accounts import Captured, context, viewpoints
from lawspeaker.documents.summaries import Taken, summary
from lawspeaker.framework.names import CaseId
from lawspeaker.kernel.dates import clock
from lawspeaker.kernel.words import Case
from lawspeaker.processes.artefact.registering import Register
from lawspeaker.processes.constituency.answering import Answer
from lawspeaker.processes.constituency.asking import Ask
from lawspeaker.processes.constituency.life import Consultation
from lawspeaker.processes.consultation.answering import Respond
from lawspeaker.processes.consultation.asking import Open as OpenConsultation
from lawspeaker.processes.decision.arguing import Assess, GiveView
from lawspeaker.processes.decision.assuring import Assure
from lawspeaker.processes.decision.deciding import Take, listed
from lawspeaker.processes.decision.matter import Matter
from lawspeaker.processes.meeting.agenda import Meeting
from lawspeaker.processes.meeting.calling import IssuePapers
from lawspeaker.processes.meeting.listing import SetAgenda
from lawspeaker.processes.plan.drafting import Reword
from lawspeaker.processes.report.life import Report
from lawspeaker.processes.report.writing import Summarise, Write, decisions, untold
from lawspeaker.processes.response import Give as GiveResponse
from lawspeaker.processes.submission.sending import Send
from lawspeaker.records.numbers import whole
from lawspeaker.records.shown import ItemShown
from lawspeaker.records.visible import View
from lawspeaker.surfaces.lines import grounds_of
from lawspeaker.surfaces.menu import Asked
from lawspeaker.web.acts import (
    assured,
    changing,
    consulted,
    planned,
    rating,
    sent_in,
    shelved,
    widely,
)
from lawspeaker.web.acts.widgets import Chooser, pick

# An item is opened and closed in the meeting.
HIDDEN: Final[Mapping[str, frozenset[str]]] = {
    SetAgenda.name: frozenset({"opened", "closed"}),
}
# What a command takes blank only so that every reason can be told at once.
NEEDED: Final[Mapping[str, frozenset[str]]] = {Assess.name: frozenset(Assess.__annotations__)}
NUMBERED: Final[Mapping[str, frozenset[str]]] = {
    SetAgenda.name: frozenset({"agenda"}),
    Ask.name: frozenset({"questions"}),
    OpenConsultation.name: frozenset({"questions"}),
    Register.name: frozenset({"criteria"}),
}


def _agenda(case: Case[Meeting], _said: Mapping[str, str], _view: View) -> Mapping[str, str]:
    return {
        f"agenda/{n}/{name}": str(value)
        for n, item in enumerate(case.state.agenda)
        for name, value in (
            ("title", item.title), ("minutes", item.minutes), ("decision", item.decision or ""),
        )
    }  # fmt: skip


def _account(case: Case[Report], said: Mapping[str, str], view: View) -> Mapping[str, str]:
    """Begin the account of the decision that is asked for, or of the first that has none.

    Where nothing is written of it yet, it begins with what the record captured in the meeting.
    """
    asked = said.get("decision") or next(untold(case), "")
    found = next((each for each in decisions(case) if each.decision == asked), None)
    if found is None:
        return {}
    told = case.state.account(found.decision)
    at = found.at if told is None else told.offset
    begun = {"decision": found.decision, "offset": "" if at is None else clock(at)}
    if told is not None:
        return {**begun, "context": told.context, "viewpoints": told.viewpoints}
    return {**begun, **_captured(case.state, found.decision, view)}


def _captured(it: Report, decision: CaseId, view: View) -> Mapping[str, str]:
    """Return the words that the record has of a decision, as far as whoever writes may read it."""
    shown = view.decision(decision)
    held = view.meeting(it.meeting) if it.meeting else None
    if shown is None or shown.case is None or held is None:
        return {}
    framework = view.framework(it.day)
    notes = (each.note for each in held.items if each.decision and each.decision.case == decision)
    of = Captured(
        matter=shown.case.state,
        views=shown.views,
        note=next(notes, ""),
        for_all=framework.is_followed_by_all(it.group),
    )
    names = Names.of(each.organisation for each in shown.views if each.organisation)
    return {"context": context(of, framework), "viewpoints": viewpoints(of, names.short)}


def _summary(case: Case[Report], _said: Mapping[str, str], view: View) -> Mapping[str, str]:
    """Begin the summary with what stands already, or with what the record captured."""
    it = case.state
    if it.summary is not None:
        return {"text": it.summary}
    held = view.meeting(it.meeting) if it.meeting else None
    if held is None:
        return {}
    framework = view.framework(it.day)
    for_all = framework.is_followed_by_all(it.group)
    items = (_taken(each, view, for_all=for_all) for each in held.items)
    return {"text": summary(held.line.case, items, framework)}


def _taken(item: ItemShown, view: View, *, for_all: bool) -> Taken:
    """Return an item as it was taken; no act publishes what was noted of it."""
    line = item.decision
    shown = view.decision(line.case) if line else None
    note = "" if for_all else item.note
    return Taken(item.number, item.title, note, line, shown.text if shown else "")


type Known = Callable[[Case[Any], Mapping[str, str], View], Mapping[str, str]]
KNOWN: Final[Mapping[str, Known]] = {
    SetAgenda.name: _agenda,
    Ask.name: consulted.questions,
    Answer.name: consulted.answers,
    GiveView.name: consulted.view_of_seat,
    Assure.name: assured.steps,
    OpenConsultation.name: widely.opening,
    Respond.name: widely.answers,
    Reword.name: planned.reworded,
    Send.name: sent_in.cells,
    GiveResponse.name: sent_in.cells,
    Write.name: _account,
    Summarise.name: _summary,
    **shelved.KNOWN,
    **rating.KNOWN,
    **changing.KNOWN,
}


def _items(case: Case[Meeting]) -> Mapping[str, str]:
    return {str(each.number): f"{each.number} {each.title}" for each in case.state.agenda}


def _questions(case: Case[Consultation]) -> Mapping[str, str]:
    return {str(each.number): f"{each.number}. {each.title}" for each in case.state.questions}


def _outcomes(case: Case[Matter]) -> Mapping[str, str]:
    return {name: each.name for name, each in listed(case).items()}


def _grounds(case: Case[Matter]) -> Mapping[str, str]:
    return grounds_of(listed(case).values())


OFFERED: Final[Mapping[str, Mapping[str, Callable[[Case[Any]], Mapping[str, str]]]]] = {
    IssuePapers.name: {"item": _items},
    Take.name: {"outcome": _outcomes, "reason": _grounds},
    Answer.name: {"number": _questions},
    **widely.OFFERED,
    **shelved.OFFERED,
    **planned.OFFERED,
    **sent_in.OFFERED,
    **rating.OFFERED,
    **changing.OFFERED,
}


def marks(asked: Asked) -> dict[str, frozenset[str]]:
    """Return what is told of the fields of a form: those hidden, needed, and numbered."""
    every = {"hidden": HIDDEN, "needed": NEEDED, "numbered": NUMBERED}
    return {name: of.get(asked.name, frozenset()) for name, of in every.items()}


def offered(asked: Asked, case: Case[Any]) -> Chooser:
    """Return what there is to choose from in the case itself."""
    return {name: pick(of(case)) for name, of in OFFERED.get(asked.name, {}).items()}


def known(asked: Asked, case: Case[Any], said: Mapping[str, str], view: View) -> Mapping[str, str]:
    """Return what a form begins with: what stands already, then what its address says."""
    made = KNOWN.get(asked.name)
    return {**(made(case, said, view) if made else {}), **said}


# A form that is about one of several: what is half written of each is kept apart.
LIVE: Final = "meeting.live"  # a screen of its own, on which each item is a form
ABOUT: Final[Mapping[str, str]] = {Write.name: "decision", LIVE: "_item"}


def about(command: str, said: Mapping[str, str], filled: Mapping[str, str]) -> dict[str, str]:
    """Return what a form is about: what its address says, and of several the one it names."""
    name = ABOUT.get(command, "")
    named = {name: filled[name]} if filled.get(name) else {}
    return dict(sorted({**said, **named}.items()))


def renumbered(asked: Asked, flat: Mapping[str, str]) -> dict[str, str]:
    """Drop the empty rows of tables that number themselves, and number the rest from 1."""
    out = dict(flat)
    for table in NUMBERED.get(asked.name, ()):
        rows: dict[int, dict[str, str]] = {}
        for path, value in flat.items():
            row, _, column = path.removeprefix(f"{table}/").partition("/")
            number = whole(row) if path.startswith(f"{table}/") else None
            if number is not None:
                out.pop(path)
                rows.setdefault(number, {})[column] = value
        filled = [cells for _, cells in sorted(rows.items()) if any(cells.values())]
        for n, cells in enumerate(filled):
            out |= {f"{table}/{n}/{column}": value for column, value in cells.items()}
            out[f"{table}/{n}/number"] = str(n + 1)
    return out
