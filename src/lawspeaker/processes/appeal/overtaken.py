"""What the sponsor has decided itself: no appeal overturns it, however long that is under way."""

from __future__ import annotations

from lawspeaker.kernel.contested import ContestedNow
from lawspeaker.kernel.words import Case, rule
from lawspeaker.processes.appeal.life import Appeal, Stage


@rule("appeal.governance", "It must not be a decision of the sponsor.", "against")
def is_not_the_sponsors(case: Case[Appeal]) -> bool:
    known = case.known(ContestedNow) if case.has(ContestedNow) else None
    return known is None or not known.by_sponsor or _is_accepted_since(case.state, known)


def _is_accepted_since(it: Appeal, known: ContestedNow) -> bool:
    """Say whether the sponsor itself has accepted the remedy after it decided."""
    if not it.sponsor_accepts or known.on is None or it.moved_on is None:
        return False
    return known.on <= it.moved_on


@rule("appeal.stage", "The appeal must be being judged, or be overtaken by the sponsor's decision.")
def may_be_dismissed(case: Case[Appeal]) -> bool:
    # What was upheld comes to no effect any more, and has to end all the same.
    overtaken = case.state.stage is Stage.UPHELD and not is_not_the_sponsors.holds(case)
    return case.state.stage is Stage.RECEIVED or overtaken
