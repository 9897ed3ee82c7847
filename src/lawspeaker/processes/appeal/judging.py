"""Judging an appeal: what is found point by point, and the decision that is final."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.carried import as_asked
from lawspeaker.framework.names import Pence, Prose
from lawspeaker.framework.sums import Amounts
from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.contested import ContestedNow, Earlier
from lawspeaker.kernel.facts import Need
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.kernel.spending import Spent, carried, weighs
from lawspeaker.kernel.words import Case, Command, Event, is_offered, record, rule
from lawspeaker.processes.appeal.enacting import (
    DECIDER,
    Enact,
    begun_again,
    is_still_not_the_sponsors,
    waits_for_the_sponsor,
)
from lawspeaker.processes.appeal.events import (
    Dismissed,
    Finding,
    Found,
    Remedy,
    TurnedAway,
    Upheld,
)
from lawspeaker.processes.appeal.filing import (
    at,
    carries_out_no_appeal,
    is_barred,
    is_not_set_aside,
)
from lawspeaker.processes.appeal.life import OPEN, Appeal, Stage
from lawspeaker.processes.appeal.overtaken import may_be_dismissed


@rule("appeal.recused", "Whoever had a part in the matter before must not judge the appeal.")
def had_no_part_in_it(case: Case[Appeal]) -> bool:
    return all(each.person != case.act.by.person for each in _earlier(case))


def _earlier(case: Case[Appeal]) -> tuple[Earlier, ...]:
    """Return what whoever judges it has done in the matter, as the record knows today."""
    return case.known(ContestedNow).earlier if case.has(ContestedNow) else case.state.earlier


PART = Need("contested", "against", optional=True)


@record("appeal.turn_away", "Do not admit the appeal, with the reason.")
class TurnAway(Command[Appeal]):
    given = (at(*OPEN), had_no_part_in_it)
    needs = (PART,)
    reason: Prose

    def decide(self, case: Case[Appeal]) -> Iterator[Event]:
        yield TurnedAway(case.today, self.reason)


@record("appeal.find", "Make a finding on one point of the appeal.")
class Find(Command[Appeal]):
    given = (at(Stage.RECEIVED), had_no_part_in_it)
    needs = (PART,)
    point: Title
    holds: bool
    text: Prose

    def decide(self, case: Case[Appeal]) -> Iterator[Event]:
        yield Found(Finding(self.point, self.holds, self.text, case.today))


@rule("appeal.findings", "There must be a finding on a point of it.")
def has_a_finding(case: Case[Appeal]) -> bool:
    return bool(case.state.findings)


@record("appeal.dismiss", "Dismiss the appeal.")
class Dismiss(Command[Appeal]):
    given = (may_be_dismissed, has_a_finding, had_no_part_in_it)
    needs = (PART,)
    text: Prose

    def decide(self, case: Case[Appeal]) -> Iterator[Event]:
        yield Dismissed(case.today, self.text, _earlier(case))


@rule(
    "appeal.enacting",
    "What is to be done about the appeal that it names must be put into effect first; until then"
    " this one waits, or is dismissed.",
)
def is_not_about_to_carry_one_out(case: Case[Appeal]) -> bool:
    """Whoever names an appeal shields nothing; but nobody overturns what may carry one out."""
    known = case.has(ContestedNow) and case.known(ContestedNow).may_enact is not None
    return not known or not is_barred(case)


# The case itself names what it is against, and no field of a form.
names_no_appeal_carried_out = replace(carries_out_no_appeal, field="")
is_not_set_aside_yet = replace(is_not_set_aside, field="")


@record("appeal.uphold", "Uphold the appeal, and say what is to be done.")
class Uphold(Command[Appeal]):
    """What is to be done may meet a threshold itself: each has its answer here."""

    given = (
        *(at(Stage.RECEIVED), has_a_finding, had_no_part_in_it),
        *(names_no_appeal_carried_out, is_not_about_to_carry_one_out, is_not_set_aside_yet),
        is_still_not_the_sponsors,
    )
    needs = (PART, DECIDER, Need("spent"))
    text: Prose
    remedy: Prose
    again: bool = False
    cost: Pence | None = None
    model: bool = False
    consumers: bool = False
    competition: bool = False
    benefit: Pence | None = None
    saving: Pence = Pence(0)

    @rule("appeal.remedy_cost", "It must be said what the remedy would cost.", "cost")
    def says_what_it_costs(self, case: Case[Appeal]) -> bool:
        return self.cost is not None or not case.framework.thresholds

    @rule(
        "appeal.remedy_benefit",
        "It must be said by how much the remedy would change the benefits; a nought says not.",
        "benefit",
    )
    def says_what_it_changes_of_the_benefits(self, case: Case[Appeal]) -> bool:
        return self.benefit is not None or not weighs(case.framework, "benefit")

    def decide(self, case: Case[Appeal]) -> Iterator[Event]:
        met = self._thresholds(case)
        held = bool(met) and not case.framework.is_silent(waits_for_the_sponsor.key)
        answers = (self.model, self.consumers, self.competition)
        this = self._amounts()
        remedy = Remedy(self.remedy, this.cost, *answers, met, this.benefit, this.saving)
        is_enacted = is_offered(Enact, case.framework)
        again = self.again or not is_enacted
        by = Name(case.act.by.holds)
        yield Upheld(case.today, self.text, remedy, again, held, by, _earlier(case))
        if not is_enacted:  # then it takes effect by itself
            yield from begun_again(case)

    def _thresholds(self, case: Case[Appeal]) -> tuple[Name, ...]:
        """Return the thresholds of the sponsor that the remedy meets."""
        if not case.framework.thresholds:
            return ()
        known = {
            **carried(case.framework, case.known(Spent), self._amounts()),
            "model": self.model,
            "consumers": self.consumers,
            "competition": self.competition,
        }
        facts = as_asked(case.framework, known)
        return tuple(map(Name, case.framework.thresholds_met(facts)))

    def _amounts(self) -> Amounts:
        return Amounts(self.cost or Pence(0), self.benefit or Pence(0), self.saving)


COMMANDS = (TurnAway, Find, Dismiss, Uphold)
