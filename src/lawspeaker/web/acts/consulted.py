"""What forms begin with where a constituency is asked, answers, or is spoken for."""

from collections.abc import Mapping
from typing import Any, Final

from lawspeaker.framework.names import CaseId
from lawspeaker.kernel.words import Case
from lawspeaker.processes.constituency.answering import Spread, spread
from lawspeaker.processes.constituency.life import Consultation
from lawspeaker.processes.decision.matter import Basis
from lawspeaker.records.visible import View

TEXT: Final = 9_000  # letters of what parties say that a form begins with


def questions(_case: Case[Any], said: Mapping[str, str], view: View) -> Mapping[str, str]:
    """Begin with the matters on the agenda of the meeting that is asked about."""
    meeting = view.meeting(CaseId(said["meeting"])) if said.get("meeting") else None
    if meeting is None:
        return {}
    matters = [each for each in meeting.items if each.decision is not None]
    begun = {"title": f"Before the {meeting.line.group} of {meeting.line.day:%d.%m.%Y}"}
    for n, each in enumerate(matters):
        begun[f"questions/{n}/title"] = each.title
        begun[f"questions/{n}/decision"] = each.decision.case if each.decision else ""
    return begun


def answers(case: Case[Consultation], _said: Mapping[str, str], _view: View) -> Mapping[str, str]:
    """Begin with a row for each question, and with what the party has said already."""
    own = case.act.by.organisation
    given = {
        each.number: each
        for response in case.state.responses
        if response.organisation == own
        for each in response.said
    }
    begun: dict[str, str] = {}
    for n, question in enumerate(case.state.questions):
        begun[f"said/{n}/number"] = str(question.number)
        if (told := given.get(question.number)) is not None:
            begun[f"said/{n}/stand"] = told.stand
            begun[f"said/{n}/text"] = told.text or ""
    return begun


def view_of_seat(case: Case[Any], said: Mapping[str, str], view: View) -> Mapping[str, str]:
    """Begin with what the constituency of the seat said of the decision; its holder confirms it."""
    seat = said.get("seat", "")
    for line in view.consultations() if seat else ():
        if line.seat != seat or case.id not in line.decisions:
            continue
        shown = view.case(line.case)
        if shown is not None:
            it: Consultation = shown.state
            number = next(e.number for e in it.questions if e.decision == case.id)
            return _begun(spread(it, number))
    return {}


def _begun(found: Spread) -> Mapping[str, str]:
    if found.stand is None:
        return {}
    basis = Basis.CONSENSUS if found.of_one_mind else Basis.MAJORITY
    begun = {"stand": found.stand.value, "basis": basis.value}
    if found.minority:
        begun["minority"] = " ".join(found.minority)[:TEXT]
    return begun
