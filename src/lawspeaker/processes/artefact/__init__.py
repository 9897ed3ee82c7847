"""An artefact of the library: its versions, reviews and comments, approval and baseline."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.history import History
from lawspeaker.kernel.holders import who
from lawspeaker.kernel.process import Process
from lawspeaker.kernel.words import Command, Duty
from lawspeaker.processes.artefact import approving, following, publishing, registering, reviewing
from lawspeaker.processes.artefact.events import EVENTS
from lawspeaker.processes.artefact.life import evolve
from lawspeaker.processes.artefact.registering import Register
from lawspeaker.processes.artefact.state import Artefact, Stage

__all__ = ("ARTEFACT",)


def duties(it: Artefact, framework: Framework) -> Iterator[Duty]:
    """Yield what is owed: an end of the review, and what became of each comment."""
    if it.stage is Stage.IN_REVIEW and it.round:
        after: type[Command[Artefact]] = reviewing.CloseReview
        next_act = reviewing.Dispose if it.undisposed else after
        holders = who(framework, next_act.name, Part(it.group))
        yield Duty(next_act, holders, it.round.closes)


ARTEFACT = Process(
    "artefact",
    "AR",
    Artefact(),
    evolve,
    duties,
    (
        *(*registering.COMMANDS, *reviewing.COMMANDS, *approving.COMMANDS),
        *(*publishing.COMMANDS, *following.COMMANDS),
    ),
    EVENTS,
    title=lambda it: it.title or "",
    history=History(
        Register, (Register.is_of_a_type_of_the_framework, Register.has_numbered_criteria)
    ),
    # One that was submitted passes on with the matter that is to approve it.
    in_hand=lambda it: (it.group,) if it.stage is Stage.IN_REVIEW else (),
)
