"""Holding information back: on a ground of the list, under a reviewer, and the review of it."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.names import Prose
from lawspeaker.kernel.conduct import RolesNow
from lawspeaker.kernel.elsewhere import ACTOR
from lawspeaker.kernel.facts import Need
from lawspeaker.kernel.kinds import Name
from lawspeaker.kernel.words import Case, Command, Event, record, rule
from lawspeaker.processes.information.answering import is_whoever_is_asked
from lawspeaker.processes.information.asking import at
from lawspeaker.processes.information.events import Kept, ReviewAsked, ReviewSettled, Withheld
from lawspeaker.processes.information.life import Request, Stage

ITS_ROLES = Need("roles", ACTOR, optional=True)


@rule("information.ground", "The ground must be one that the framework lists.", "ground")
def is_on_a_ground_of_the_list(asked: Withhold | Keep, case: Case[Request]) -> bool:
    return asked.ground in case.framework.text.withholding


@rule(
    "information.reviewer",
    "The reviewer must be one that the ground names, and of another organisation.",
    "reviewer",
)
def is_reviewed_by_somebody_else(asked: Withhold | Keep, case: Case[Request]) -> bool:
    line = case.framework.text.withholding.get(asked.ground)
    if line is None:
        return True
    own = case.known(RolesNow).holds if case.has(RolesNow) else (case.act.by.holds,)
    return asked.reviewer in {*map(str, line.reviewers)} - {*own}


@rule("information.no_doubt", "The reasons against sharing must leave no doubt.", "no_doubt")
def leaves_no_doubt(asked: Withhold | Keep, _case: Case[Request]) -> bool:
    return asked.no_doubt


@record("information.withhold", "Withhold what is asked for.")
class Withhold(Command[Request]):
    """`instead` is what can be given all the same: a summary, a part of it."""

    given = (at(Stage.ROUTED), is_whoever_is_asked)
    needs = (ITS_ROLES,)
    ground: Name
    reason: Prose
    reviewer: Name
    no_doubt: bool
    instead: Prose | None = None

    is_on_a_ground_of_the_list = is_on_a_ground_of_the_list
    is_reviewed_by_somebody_else = is_reviewed_by_somebody_else
    leaves_no_doubt = leaves_no_doubt

    def decide(self, case: Case[Request]) -> Iterator[Event]:
        yield Withheld(self.ground, self.reason, self.reviewer, self.instead, case.today)


@record("information.keep", "Keep the answer to whoever asked, and publish it to nobody else.")
class Keep(Command[Request]):
    given = (at(Stage.ANSWERED),)
    needs = (ITS_ROLES,)
    ground: Name
    reason: Prose
    reviewer: Name
    no_doubt: bool

    is_on_a_ground_of_the_list = is_on_a_ground_of_the_list
    is_reviewed_by_somebody_else = is_reviewed_by_somebody_else
    leaves_no_doubt = leaves_no_doubt

    def decide(self, case: Case[Request]) -> Iterator[Event]:
        yield Kept(self.ground, self.reason, self.reviewer, case.today)


@record("information.ask_review", "Ask for a review of what is withheld.")
class AskReview(Command[Request]):
    given = (at(Stage.WITHHELD),)
    reason: Prose

    def decide(self, case: Case[Request]) -> Iterator[Event]:
        yield ReviewAsked(self.reason, case.today)


@record("information.settle_review", "Settle the review of what is held back.")
class SettleReview(Command[Request]):
    """Where it is not upheld, it has to be answered, or published, after all."""

    given = (at(Stage.UNDER_REVIEW, Stage.KEPT),)
    upheld: bool
    text: Prose

    def decide(self, case: Case[Request]) -> Iterator[Event]:
        yield ReviewSettled(self.upheld, self.text, case.today)


COMMANDS = (Withhold, Keep, AskReview, SettleReview)
