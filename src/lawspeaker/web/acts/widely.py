"""What forms begin with, and offer, where more than one constituency is consulted."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from lawspeaker.kernel.words import Case
from lawspeaker.processes.consultation.answering import Dispose, Judge, Respond, TakeIn
from lawspeaker.processes.consultation.life import WHOLE, Consultation
from lawspeaker.records.visible import View


def opening(_case: Case[Any], said: Mapping[str, str], _view: View) -> Mapping[str, str]:
    """Begin with the group that consults as the one that sets the time (3.11)."""
    return {"set_by": said["group"]} if said.get("group") else {}


def answers(case: Case[Consultation], _said: Mapping[str, str], _view: View) -> Mapping[str, str]:
    """Begin with a row for each question, and with what was answered already: in this hat, or
    in the only one in which there is an answer.
    """
    by = case.act.by
    found = [e for e in case.state.responses if e.organisation == by.organisation]
    only = found[0] if len(found) == 1 else None
    before = next((each for each in found if (each.hat or "") == by.hat), only)
    begun: dict[str, str] = {}
    for n, question in enumerate(case.state.questions):
        begun[f"replies/{n}/question"] = str(question.number)
        if before is not None and (told := before.reply(question.number)) is not None:
            begun[f"replies/{n}/answer"] = told.answer.value
            begun[f"replies/{n}/text"] = told.text or ""
    return begun


def _questions(case: Case[Consultation]) -> Mapping[str, str]:
    asked = {str(each.number): f"{each.number}. {each.text}" for each in case.state.questions}
    return {**asked, str(WHOLE): "The whole"}


def _responses(case: Case[Consultation]) -> Mapping[str, str]:
    return {str(each.number): f"Answer {each.number}" for each in case.state.responses}


type Offer = Mapping[str, Callable[[Case[Any]], Mapping[str, str]]]
OF_A_COMMENT: Final[Offer] = {"response": _responses, "question": _questions}
OFFERED: Final[Mapping[str, Offer]] = {
    Respond.name: {"question": _questions},
    TakeIn.name: {"question": _questions},
    Dispose.name: OF_A_COMMENT,
    Judge.name: OF_A_COMMENT,
}
