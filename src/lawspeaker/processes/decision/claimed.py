"""What the sponsor has found to be its own: it waits for it, whatever it has come to since."""

from __future__ import annotations

from lawspeaker.kernel.resting import SPONSOR_FIRST
from lawspeaker.kernel.words import Case, rule
from lawspeaker.processes.decision.matter import Matter, Stage

CLAIMED = (
    *(Stage.RECOMMENDED, Stage.PLACED, Stage.HANDED_OVER, Stage.REFERRED_BACK),
    *(Stage.WITH_BOARD, Stage.DECIDED),
)


def is_claimed(it: Matter) -> bool:
    """Say whether the sponsor has found that it is the sponsor's, and does not have it yet."""
    stands = it.superseded_by is None and it.set_aside_by is None
    return bool(it.sponsor.met) and it.stage in CLAIMED and stands


@rule("decision.sponsor_first", SPONSOR_FIRST)
def is_not_for_the_sponsor(case: Case[Matter]) -> bool:
    return not is_claimed(case.state)
