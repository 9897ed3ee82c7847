"""What must be on record before a matter is decided: views, thresholds, advice."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.names import CHAIR, Organisation, Pence, Prose, Seat
from lawspeaker.framework.sums import Amounts
from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.common import standing
from lawspeaker.kernel.facts import Composition, Need
from lawspeaker.kernel.kinds import Name, Offset
from lawspeaker.kernel.spending import Spent, cumulative, weighs
from lawspeaker.kernel.words import Because, Case, Command, Event, Past, record, rule
from lawspeaker.processes.decision.events import (
    Advised,
    Assessed,
    ObjectionSettled,
    ViewGiven,
)
from lawspeaker.processes.decision.heeding import may_be_advised_on
from lawspeaker.processes.decision.matter import Answer, Assessment, Basis, Matter, Stage, Stand
from lawspeaker.processes.decision.recommending import at, is_undecided
from lawspeaker.processes.decision.routing import (
    assessed,
    changes_who_decides,
    falls_to_an_office,
)

OWN_WORD = "A view that somebody gave in person must be changed in person."
SET_ASIDE = "No delegate may set an objection aside where an office decides without consensus."
STAYS_OUT = "A seat that stays out of the item, for an interest it declared, must give no view."
OWN_FIGURES = (
    "Once views are given, only the assessor in person may lower a figure, take back a yes, or"
    " change who decides."
)


def view_given(case: Case[Matter], seat: Seat, organisation: Organisation | None) -> Past | None:
    """Find the entry that gave the view of a seat that stands now, if it has one."""
    if case.state.view(seat, organisation) is None:
        return None
    for each in reversed(standing(case)):
        match each.event:
            case ViewGiven(seat=of, organisation=by) if (of, by) == (seat, organisation):
                return each
    return None


@record("decision.give_view", "Give the view of a seat.")
class GiveView(Command[Matter]):
    given = (at(Stage.PLACED),)
    needs = (Need("composition", "case"),)
    seat: Seat
    stand: Stand
    basis: Basis
    text: Prose | None = None
    minority: Prose | None = None
    at: Offset | None = None

    @rule("decision.seat", "The seat must be one of the group.", "seat")
    def is_a_seat_of_the_group(self, case: Case[Matter]) -> bool:
        composition = case.known(Composition)
        return composition.member(self.seat, case.act.by.organisation) is not None

    @rule("decision.own_seat", "A view must be given by whoever holds the seat.", "seat")
    def is_given_by_whoever_holds_the_seat(self, case: Case[Matter]) -> bool:
        return case.act.by.holds == self.seat

    @rule("decision.present", "A view must come from a seat that is present.", "seat")
    def is_present(self, case: Case[Matter]) -> bool | Because:
        seat = case.known(Composition).member(self.seat, case.act.by.organisation)
        here = seat is None or seat.present
        return here or (seat is not None and seat.stays_out and Because(STAYS_OUT, ()))

    @rule("decision.own_word", OWN_WORD, "seat")
    def replaces_no_word_of_its_own(self, case: Case[Matter]) -> bool:
        seat = case.known(Composition).member(self.seat, case.act.by.organisation)
        if seat is None or case.act.typed_by == case.act.by.person:
            return True
        given = view_given(case, self.seat, seat.organisation)
        return given is None or given.typed_by != given.by.person

    @rule("decision.objection_text", "An objection must say why.", "text")
    def says_why_it_objects(self, case: Case[Matter]) -> bool:
        return self.stand is not Stand.OBJECTS or bool((self.text or "").strip())

    @rule("decision.minority", "A majority view must come with the view of the minority.")
    def tells_the_minority_view(self, case: Case[Matter]) -> bool:
        return self.basis is not Basis.MAJORITY or bool((self.minority or "").strip())

    def decide(self, case: Case[Matter]) -> Iterator[Event]:
        seat = case.known(Composition).member(self.seat, case.act.by.organisation)
        if seat is None:
            raise TypeError("a view that passed its rules comes from a seat of the group")
        yield ViewGiven(**vars(self), counts=seat.counts, organisation=seat.organisation)


@record("decision.settle_objection", "Rule whether an objection is sustained.")
class SettleObjection(Command[Matter]):
    given = (at(Stage.PLACED),)
    needs = (Need("devolution", "delegated_by", optional=True),)
    seat: Seat
    sustained: bool
    reason: Prose
    organisation: Organisation | None = None

    @rule("decision.objects", "The seat must object.", "seat")
    def objects_now(self, case: Case[Matter]) -> bool:
        view = case.state.view(self.seat, self.organisation)
        return view is not None and view.stand is Stand.OBJECTS

    @rule("decision.set_aside", SET_ASIDE, "sustained")
    def is_not_set_aside_by_a_delegate(self, case: Case[Matter]) -> bool:
        # Whoever sets it aside makes the group agree, and takes the matter from the office.
        return self.sustained or case.act.by.holds != CHAIR or not falls_to_an_office(case)

    def decide(self, case: Case[Matter]) -> Iterator[Event]:
        yield ObjectionSettled(**vars(self))


@record("decision.assess", "Assess the matter against the thresholds.")
class Assess(Command[Matter]):
    given = (is_undecided,)
    needs = (Need("spent"), Need("devolution", "delegated_by", optional=True))
    cost: Pence | None
    model: Answer | None
    consumers: Answer | None
    competition: Answer | None
    reasons: Prose | None
    assessor: Name | None
    benefit: Pence | None = None
    saving: Pence = Pence(0)

    @rule("decision.five_answers", "Each threshold must have its answer; none may be left blank.")
    def answers_every_threshold(self, case: Case[Matter]) -> bool:
        # What is left blank is not known; that nothing changes is said by a nought.
        is_told = self.benefit is not None or not weighs(case.framework, "benefit")
        return is_told and None not in (self.cost, self.model, self.consumers, self.competition)

    @rule("decision.assessor", "The assessment must name who answers for it, and why.", "assessor")
    def names_its_assessor(self, case: Case[Matter]) -> bool:
        named = {each for line in case.framework.thresholds.values() for each in line.assessor}
        known = named or {*case.framework.offices, *case.framework.seats}
        return self.assessor in known and bool((self.reasons or "").strip())

    @rule("decision.own_assessment", OWN_FIGURES, "assessor")
    def is_in_person_where_views_rest_on_another(self, case: Case[Matter]) -> bool:
        # No clause lets views lapse, or says that the secretariat judges (docs/decisions/0017).
        it, fresh = case.state, self._assessment(case)
        if it.stage is not Stage.PLACED or not it.views or fresh is None:
            return True
        said = _last_said(case)
        is_lower = fresh.cost < it.cost
        is_lower |= said is not None and (fresh.lowers(said) or fresh.takes_back(said))
        in_person = case.act.typed_by == case.act.by.person
        is_own = in_person and case.act.by.holds == fresh.assessor
        as_said = replace(case, state=replace(it, assessment=said))
        return is_own or not (is_lower or changes_who_decides(as_said, fresh))

    def decide(self, case: Case[Matter]) -> Iterator[Event]:
        if fresh := self._assessment(case):
            yield assessed(case, fresh)

    def _assessment(self, case: Case[Matter]) -> Assessment | None:
        """Return what was filled in, once nothing is left blank."""
        match self:
            case Assess(
                cost=int() as cost,
                model=Answer() as model,
                consumers=Answer() as consumers,
                competition=Answer() as competition,
                reasons=str() as reasons,
                assessor=str() as assessor,
            ):
                benefit = self.benefit or Pence(0)
                this = Amounts(Pence(cost), benefit, self.saving)
                total = cumulative(case.framework, case.known(Spent), this)
                said = (model, consumers, competition, Prose(reasons), Name(assessor))
                return Assessment(Pence(cost), total, *said, benefit, self.saving)
        return None


def _last_said(case: Case[Matter]) -> Assessment | None:
    """Return the last assessment that was heard, though it may have been retracted since."""
    said = (e.event.assessment for e in reversed(case.trail) if isinstance(e.event, Assessed))
    return next(said, case.state.assessment)


@record("decision.advise", "Record the advice of the assurance provider, or that none was given.")
class Advise(Command[Matter]):
    given = (may_be_advised_on,)
    advice: Prose
    was_given: bool = True

    def decide(self, case: Case[Matter]) -> Iterator[Event]:
        yield Advised(self.advice, self.was_given)


COMMANDS = (GiveView, SettleObjection, Assess, Advise)
