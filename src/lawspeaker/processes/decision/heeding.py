"""A matter that the sponsor was asked about: what it answered of a threshold binds everybody."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lawspeaker.framework.names import CaseId
from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.elsewhere import ReferralNow
from lawspeaker.kernel.facts import Need
from lawspeaker.kernel.kinds import Name
from lawspeaker.kernel.words import Case, Command, Event, record, rule
from lawspeaker.processes.decision.claimed import is_claimed
from lawspeaker.processes.decision.matter import Matter, Stage
from lawspeaker.processes.decision.recommending import at
from lawspeaker.processes.decision.sponsored import Sponsored

UNDECIDED = at(Stage.RECOMMENDED, Stage.PLACED, Stage.REFERRED_BACK, Stage.FOR_SPONSOR)


@rule("decision.stage", UNDECIDED.says)
def may_be_advised_on(case: Case[Matter]) -> bool:
    # Nothing goes to the sponsor without it, so there is a way to give it until then.
    return UNDECIDED.holds(case) is True or is_claimed(case.state)


@record("decision.heeded/1", "held the matter to what the sponsor answered in {referral}")
class Heeded(Event):
    final = True  # the sponsor has answered
    referral: CaseId
    threshold: Name
    met: bool
    on: date


@rule("decision.stage", "The matter must have been recommended.")
def is_a_matter(case: Case[Matter]) -> bool:
    return case.state.stage is not Stage.NEW


@record("decision.heed", "Hold the matter to what the sponsor answered.")
class Heed(Command[Matter]):
    """It follows from the answer of the sponsor: whoever may give that has it hold here."""

    given = (is_a_matter,)
    needs = (Need("referral", "referral"),)
    needs_power = False
    rules_typing = True
    referral: CaseId

    @rule("decision.heeds", "It must be a referral of this matter that the sponsor answered.")
    def is_of_a_referral_that_was_answered(self, case: Case[Matter]) -> bool:
        if not case.has(ReferralNow):
            return False
        return case.known(ReferralNow).decision == case.id and _answer(case) is not None

    @rule("decision.heeded_once", "Its answer must not hold for the matter already.")
    def was_not_heeded_yet(self, case: Case[Matter]) -> bool:
        heeded = (each.event for each in case.trail if isinstance(each.event, Heeded))
        return all(each.referral != self.referral for each in heeded)

    def decide(self, case: Case[Matter]) -> Iterator[Event]:
        threshold = case.known(ReferralNow).threshold
        yield Heeded(self.referral, threshold, _answer(case) is True, case.today)


def _answer(case: Case[Matter]) -> bool | None:
    return case.known(ReferralNow).met


def heeded(it: Sponsored, event: Heeded) -> Sponsored:
    """Return what the sponsor has answered by now: its last word on each threshold."""
    others = tuple(each for each in it.met if each != event.threshold)
    if not event.met:
        return replace(it, met=others)
    return replace(it, met=(*others, event.threshold), found_on=event.on)


COMMANDS = (Heed,)
EVENTS = (Heeded,)
