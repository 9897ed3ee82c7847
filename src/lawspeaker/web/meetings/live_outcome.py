"""The outcomes that may be recorded on the live screen, and the grounds they are given with."""

from dataclasses import dataclass
from typing import Final

from lawspeaker.kernel.words import Case
from lawspeaker.processes.decision.deciding import SENT_UP, listed
from lawspeaker.processes.decision.matter import Matter
from lawspeaker.processes.decision.ready import answer
from lawspeaker.web.components import Choice, Reason

SUBJECT_TO: Final = "accept_subject_to"


@dataclass(frozen=True)
class Grounds:
    """The grounds an outcome may be given with."""

    name: str
    choices: tuple[Choice, ...]


def outcomes(case: Case[Matter]) -> tuple[Choice, ...]:
    decided = answer(case)
    below = decided is not None and decided.how != "threshold"
    made = []
    for name, each in listed(case).items():
        shut: tuple[Reason, ...] = ()
        if each.effect in SENT_UP and below:
            by = tuple(s for at in each.at for s in at.by)
            shut = (Reason("No threshold is met.", by),)
        made.append(Choice(name, each.name, reasons=shut))
    return tuple(made)


def outcomes_by(case: Case[Matter]) -> tuple[str, ...]:
    every = (s for each in listed(case).values() for at in each.at for s in at.by)
    return tuple(every)[:1]


def grounds(case: Case[Matter]) -> tuple[Grounds, ...]:
    return tuple(
        Grounds(each.name, tuple(Choice(code, says) for code, says in each.reasons.items()))
        for each in listed(case).values()
        if each.reasons
    )


def alternatives(case: Case[Matter]) -> tuple[Choice, ...]:
    """Return the alternatives that were put, by number."""
    return tuple(Choice(str(n), f"{n}. {e}") for n, e in enumerate(case.state.alternatives, 1))


def subject_to(case: Case[Matter]) -> str:
    """Return the outcome with which it must be said what is still to be done."""
    return next((n for n, each in listed(case).items() if each.effect == SUBJECT_TO), "")
