"""What is asked of each party, and what all of them are told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from lawspeaker.framework.names import CaseId
from lawspeaker.processes.answer import Publish as PublishAnswer
from lawspeaker.processes.contact.life import Answered as ContactAnswered
from lawspeaker.processes.feedback.life import Published as FeedbackPublished
from lawspeaker.processes.information.events import Published as AnswerPublished
from lawspeaker.processes.response import Ask as AskResponse
from lawspeaker.processes.response import Close as CloseResponse
from lawspeaker.processes.response import Extend as ExtendResponse
from lawspeaker.processes.submission.sending import Ask as AskParty
from lawspeaker.processes.survey import life as survey
from lawspeaker.processes.template.life import Asked as RoundAsked
from lawspeaker.reactions.asked import Asked, Reactions


def answer_is_for_all_alike(case: CaseId, event: AnswerPublished, _state: Any) -> Iterator[Asked]:
    """Let everybody alike have what one was answered, apart from who asked."""
    said = (event.title, event.text, event.question)
    yield Asked("answer", None, PublishAnswer(*said, event.constituency, event.named, case))


def round_is_asked_of_each(case: CaseId, event: RoundAsked, state: Any) -> Iterator[Asked]:
    """Open for each party that is asked a case of its own: what it sends, others do not read."""
    for each in event.organisations:
        ask = AskParty(each, case, state.title, event.number, state.columns, event.due)
        yield Asked("submission", None, ask)


def survey_is_asked_of_each(case: CaseId, event: survey.Opened, _state: Any) -> Iterator[Asked]:
    """Open for each party that is asked a case of its own, which others do not read."""
    for each in event.organisations:
        yield Asked("response", None, AskResponse(each, case))


def responses_follow_their_survey(
    _case: CaseId, event: survey.Extended | survey.Closed | survey.Withdrawn, _state: Any
) -> Iterator[Asked]:
    """Give each party the time that its survey is given, and close its response with it."""
    command = ExtendResponse() if isinstance(event, survey.Extended) else CloseResponse()
    yield from (Asked("response", each, command) for each in event.responses)


def feedback_is_for_all(_case: CaseId, event: FeedbackPublished, _state: Any) -> Iterator[Asked]:
    """Let every party have feedback that is made public, apart from who gave it."""
    yield Asked("answer", None, PublishAnswer(event.title, event.answer, event.said))


def reply_is_for_all_alike(_case: CaseId, event: ContactAnswered, _state: Any) -> Iterator[Asked]:
    """Let everybody alike have what the programme told one party, apart from who asked."""
    if event.title is not None:
        said = (event.title, event.text, event.question)
        yield Asked("answer", None, PublishAnswer(*said, event.constituency))


REACTIONS: Final[Reactions] = {
    AnswerPublished: answer_is_for_all_alike,
    ContactAnswered: reply_is_for_all_alike,
    RoundAsked: round_is_asked_of_each,
    survey.Opened: survey_is_asked_of_each,
    survey.Extended: responses_follow_their_survey,
    survey.Closed: responses_follow_their_survey,
    survey.Withdrawn: responses_follow_their_survey,
    FeedbackPublished: feedback_is_for_all,
}
