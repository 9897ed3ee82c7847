"""What becomes of the artefacts that were put before a matter."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from lawspeaker.framework.names import CaseId
from lawspeaker.processes.artefact.following import PassOn, TakeBack
from lawspeaker.processes.artefact.state import Stage
from lawspeaker.processes.decision.board import DecidedOutside
from lawspeaker.processes.decision.events import Directed, Escalated, Taken, Withdrawn
from lawspeaker.processes.decision.inheriting import Inherited
from lawspeaker.processes.decision.matter import Matter
from lawspeaker.processes.decision.matter import Stage as Matters
from lawspeaker.processes.decision.superseding import Superseded
from lawspeaker.reactions.asked import AskedOfEach, Reactions


def passes_with_its_matter(
    case: CaseId, event: Escalated | Inherited, _state: Any
) -> Iterator[AskedOfEach]:
    """Have whoever holds a matter now approve what was put before it."""
    yield AskedOfEach("artefact", case, Stage.SUBMITTED, PassOn(event.to))


def goes_back_unless_accepted(
    case: CaseId,
    _event: Withdrawn | Taken | DecidedOutside | Directed | Superseded,
    state: Matter,
) -> Iterator[AskedOfEach]:
    """Let what was put before a matter go back where it was, if that ends without acceptance."""
    over = state.final_on and (state.superseded_by or not _is_accepted(state))
    if state.stage is Matters.WITHDRAWN or over:
        yield AskedOfEach("artefact", case, Stage.SUBMITTED, TakeBack())


def _is_accepted(state: Matter) -> bool:
    if state.stage is Matters.DIRECTED:
        return state.direction_accepts
    return state.ruling is not None and state.ruling.effect.startswith("accept")


REACTIONS: Final[Reactions] = {
    **dict.fromkeys((Escalated, Inherited), passes_with_its_matter),
    **dict.fromkeys(
        (Withdrawn, Taken, DecidedOutside, Directed, Superseded), goes_back_unless_accepted
    ),
}
