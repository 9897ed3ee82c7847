"""The change request goes out for consultation: by other means, or as a consultation on record."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lawspeaker.framework.names import NO_GROUP, CaseId
from lawspeaker.framework.powers import Part
from lawspeaker.kernel.elsewhere import ConsultedNow
from lawspeaker.kernel.facts import Need
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.kernel.words import Case, Command, Event, record, rule
from lawspeaker.processes.change import events
from lawspeaker.processes.change.assessing import ASSESSED, LAST_DAY
from lawspeaker.processes.change.raising import at, is_to_come
from lawspeaker.processes.change.request import Request, Stage
from lawspeaker.processes.change.validating import is_complete

ABOUT_IT = (
    "The consultation must be one on record about this change request, and go on or be closed."
)
OWN_DAY = "Its last day must be that of the consultation on record."
ONE = "The consultation that was named before must be withdrawn before another is named."


def _is_about_it(case: Case[Request]) -> bool:
    """Say whether the consultation that is named asks about this change, in days of its own."""
    it = case.known(ConsultedNow) if case.has(ConsultedNow) else None
    if it is None or it.withdrawn or it.change != case.id:
        return False
    return it.opened_on is not None and it.closes is not None


@record("change.consult", "Issue the change request for consultation.")
class Consult(Command[Request]):
    """How long it lasts is said by whoever sets it, by name: an office, a group or a seat."""

    given = (at(*ASSESSED), is_complete)
    needs = (Need("consulted", "consultation", optional=True),)
    until: date
    set_by: Name
    channel: Title
    consultation: CaseId | None = None

    @rule("change.until", LAST_DAY, "until")
    def leaves_time_to_answer(self, case: Case[Request]) -> bool:
        return self.consultation is not None or is_to_come(self.until, case)

    @rule("change.consultation", ABOUT_IT, "consultation")
    def names_a_consultation_about_it(self, case: Case[Request]) -> bool:
        return self.consultation is None or _is_about_it(case)

    @rule("change.own_day", OWN_DAY, "until")
    def ends_as_the_consultation_does(self, case: Case[Request]) -> bool:
        if self.consultation is None or not _is_about_it(case):
            return True
        return case.known(ConsultedNow).closes == self.until

    @rule("change.one_consultation", ONE, "consultation")
    def names_no_other(self, case: Case[Request]) -> bool:
        return case.state.consultation in (None, self.consultation)

    @rule("change.set_by", "An office, a group or a seat must have set the time.", "set_by")
    def says_who_set_the_time(self, case: Case[Request]) -> bool:
        text = case.framework
        return self.set_by in {*text.offices, *text.groups, *text.seats}

    def decide(self, case: Case[Request]) -> Iterator[Event]:
        begun = case.known(ConsultedNow).opened_on if self.consultation is not None else None
        yield events.Consulted(**vars(self), on=begun or case.today)


@rule(
    "change.follows_withdrawal",
    "It must follow from the act of whoever withdraws the consultation.",
)
def is_of_whoever_withdraws(case: Case[Request]) -> bool:
    power = case.framework.power("consultation.withdraw")
    group = case.known(ConsultedNow).group if case.has(ConsultedNow) else NO_GROUP
    return power is not None and case.framework.may(power, case.act.by, Part(group))


@record("change.consult_anew", "Go on without the consultation that is withdrawn.")
class ConsultAnew(Command[Request]):
    """It follows from withdrawing the consultation: the request is to be issued again."""

    needs = (Need("consulted", "consultation"),)
    needs_power = False
    rules_typing = True
    given = (is_of_whoever_withdraws,)
    consultation: CaseId

    @rule(
        "change.consultation_withdrawn",
        "The consultation must be one about this change request that is withdrawn.",
        "consultation",
    )
    def is_withdrawn(self, case: Case[Request]) -> bool:
        it = case.known(ConsultedNow) if case.has(ConsultedNow) else None
        return it is not None and it.withdrawn and it.change == case.id

    def decide(self, case: Case[Request]) -> Iterator[Event]:
        it = case.state
        stage = it.brought_from if it.stage is Stage.WITH_DECIDER else it.stage
        if it.consultation == self.consultation and stage in ASSESSED:
            yield events.ConsultationWithdrawn(self.consultation, case.today)


COMMANDS = (Consult, ConsultAnew)
