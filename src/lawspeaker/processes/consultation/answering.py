"""Answering a consultation, and what becomes of each comment."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.names import PARTY, Prose, Seat
from lawspeaker.kernel.elsewhere import ACTOR
from lawspeaker.kernel.facts import Need, PartyNow
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.kernel.lasting import days_late
from lawspeaker.kernel.words import Case, Command, Event, record, rule
from lawspeaker.processes.consultation.asking import at, is_closed
from lawspeaker.processes.consultation.events import (
    Disposed,
    Disposition,
    Judged,
    Reply,
    Responded,
    TakenIn,
)
from lawspeaker.processes.consultation.life import WHOLE, Consultation, Response, Stage

may_be_answered = at(Stage.OPEN, Stage.CLOSED)


def _late(case: Case[Consultation]) -> Count:
    return days_late(case.calendar, case.state.closes, case.today)


def _hat(case: Case[Consultation]) -> Name | None:
    """Return the hat whoever acts wears: an organisation speaks in each of its hats."""
    return Name(case.act.by.hat) if case.act.by.hat else None


def _next(case: Case[Consultation]) -> Count:
    return Count(1 + max((each.number for each in case.state.responses), default=0))


@rule("consultation.replies", "It must answer each question once, and no other.", "replies")
def answers_each_question_once(asked: Respond | TakeIn, case: Case[Consultation]) -> bool:
    numbers = sorted(each.question for each in asked.replies if each.question != WHOLE)
    whole = sum(each.question == WHOLE for each in asked.replies)
    return whole <= 1 and numbers == [each.number for each in case.state.questions]


@record("consultation.respond", "Answer the consultation, or amend the answer.")
class Respond(Command[Consultation]):
    """One answer of an organisation in each of its hats; until the close it may be amended."""

    given = (may_be_answered,)
    needs = (Need("party", ACTOR, optional=True),)
    replies: tuple[Reply, ...]

    @rule("consultation.is_asked", "The organisation must be among those asked.")
    def is_asked(self, case: Case[Consultation]) -> bool:
        it, by = case.state, case.act.by
        is_party = case.has(PartyNow) and case.known(PartyNow).stands
        all_parties = it.parties and (by.holds == PARTY or is_party)
        if it.public or all_parties or by.group in it.groups:
            return True
        seat = case.framework.seats.get(Seat(by.holds))
        belongs = {seat.constituency} if seat else set()
        if by.holds == PARTY and is_party:
            belongs |= {*case.known(PartyNow).constituencies}
        return not belongs.isdisjoint(it.constituencies)

    @rule("consultation.amended", "An answer may be amended until the last day only.")
    def is_amended_in_time(self, case: Case[Consultation]) -> bool:
        return self._before(case) is None or not _late(case)

    answers_each_question = answers_each_question_once

    def _before(self, case: Case[Consultation]) -> Response | None:
        return case.state.response_of(case.act.by.organisation, _hat(case))

    def decide(self, case: Case[Consultation]) -> Iterator[Event]:
        before, hat = self._before(case), _hat(case)
        number = before.number if before else _next(case)
        yield Responded(
            number, case.act.by.organisation, hat, self.replies, case.today, _late(case)
        )


@record("consultation.take_in", "Take in the answer of somebody who holds nothing here.")
class TakeIn(Command[Consultation]):
    given = (may_be_answered,)
    who: Title
    replies: tuple[Reply, ...]

    @rule("consultation.for_all", "Only what asks the public is answered by anybody.", "who")
    def asks_the_public(self, case: Case[Consultation]) -> bool:
        return case.state.public

    answers_each_question = answers_each_question_once

    def decide(self, case: Case[Consultation]) -> Iterator[Event]:
        yield TakenIn(_next(case), self.who, self.replies, case.today, _late(case))


@rule("consultation.comment", "It must be a comment of a response.", "question")
def names_a_comment(asked: Dispose | Judge, case: Case[Consultation]) -> bool:
    response = case.state.response(asked.response)
    reply = response.reply(asked.question) if response else None
    return reply is not None and reply.text is not None


@record("consultation.dispose", "Say what becomes of a comment.")
class Dispose(Command[Consultation]):
    given = (is_closed,)
    response: Count
    question: Count
    disposition: Disposition
    reason: Prose

    is_of_a_comment = names_a_comment

    def decide(self, case: Case[Consultation]) -> Iterator[Event]:
        yield Disposed(self.response, self.question, self.disposition, self.reason)


@record("consultation.judge", "Judge what became of your comment.")
class Judge(Command[Consultation]):
    given = (at(Stage.CLOSED, Stage.REPORTED),)
    response: Count
    question: Count
    satisfied: bool
    remark: Prose | None = None

    is_of_a_comment = names_a_comment

    @rule("consultation.own_comment", "The comment must be of whoever judges it.", "response")
    def is_of_its_own_comment(self, case: Case[Consultation]) -> bool:
        response, by = case.state.response(self.response), case.act.by
        whose = (by.organisation, _hat(case))
        return response is None or (response.organisation, response.hat) == whose

    @rule("consultation.disposed_first", "The comment must be disposed of first.", "question")
    def was_disposed_of(self, case: Case[Consultation]) -> bool:
        return case.state.disposal(self.response, self.question) is not None

    def decide(self, case: Case[Consultation]) -> Iterator[Event]:
        yield Judged(self.response, self.question, self.satisfied, self.remark)


COMMANDS = (Respond, TakeIn, Dispose, Judge)
