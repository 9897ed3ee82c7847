"""The lives of cases in which somebody asks and parties answer, for `lives.py`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import shelved
from consulted import consulted
from law import ACME, TODAY, WHY
from lawspeaker.framework.names import CaseId, Prose
from lawspeaker.kernel.columns import Cell, Column, Kind
from lawspeaker.kernel.elsewhere import SurveyNow
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.kernel.words import Command, is_offered
from lawspeaker.processes import process
from lawspeaker.processes.answer import Amend as AmendAnswer
from lawspeaker.processes.answer import Answer as Answered
from lawspeaker.processes.answer import Publish as PublishAnswer
from lawspeaker.processes.answer import Withdraw as WithdrawAnswer
from lawspeaker.processes.constituency.answering import Answer
from lawspeaker.processes.constituency.asking import Ask, Close, ReportBack
from lawspeaker.processes.constituency.life import Question, Said, Stage, Stand
from lawspeaker.processes.contact.asking import Ask as AskParty
from lawspeaker.processes.contact.asking import RecordAnswer, Remind
from lawspeaker.processes.contact.life import Stage as ContactStage
from lawspeaker.processes.feedback import Answer as AnswerFeedback
from lawspeaker.processes.feedback import Feedback
from lawspeaker.processes.feedback import Give as GiveFeedback
from lawspeaker.processes.feedback import Note as NoteFeedback
from lawspeaker.processes.feedback import Stage as FeedbackStage
from lawspeaker.processes.feedback import Withdraw as WithdrawFeedback
from lawspeaker.processes.information.answering import Answer as AnswerIt
from lawspeaker.processes.information.answering import Publish as PublishIt
from lawspeaker.processes.information.asking import Ask as AskFor
from lawspeaker.processes.information.asking import Route
from lawspeaker.processes.information.life import Request
from lawspeaker.processes.information.life import Stage as InformationStage
from lawspeaker.processes.information.withholding import AskReview, SettleReview, Withhold
from lawspeaker.processes.interest.declaring import Answer as DeclareInterest
from lawspeaker.processes.interest.declaring import Demand
from lawspeaker.processes.interest.declaring import EndIt as EndInterest
from lawspeaker.processes.interest.life import Interest
from lawspeaker.processes.interest.life import Stage as InterestStage
from lawspeaker.processes.response import Ask as AskResponse
from lawspeaker.processes.response import Give as GiveResponse
from lawspeaker.processes.response import Response
from lawspeaker.processes.response import Stage as ResponseStage
from lawspeaker.processes.separation.keeping import (
    Amend,
    Declare,
    ReportBreach,
    Review,
    SettleBreach,
)
from lawspeaker.processes.separation.life import Separation
from lawspeaker.processes.survey.asking import Extend as ExtendSurvey
from lawspeaker.processes.survey.asking import Open as OpenSurvey
from lawspeaker.processes.survey.asking import Withdraw as WithdrawSurvey
from lawspeaker.processes.survey.life import Stage as SurveyStage
from lawspeaker.processes.survey.life import Survey

FEEDBACK_ENDS = (FeedbackStage.NOTED, FeedbackStage.WITHDRAWN)
BEFORE = TODAY.replace(year=2023)
FOR_ALL_OR_NONE = (InformationStage.PUBLISHED, InformationStage.SETTLED)


def constituency(of: Any) -> list[Command[Any]]:
    questions = (Question(Count(1), Title("Matter"), None, CaseId("D1")),)
    ask = Ask(Name(of.constituency), of.seat, Title("Before the meeting"), questions)
    agrees = Said(Count(1), Stand.AGREES)
    return [ask, Answer((agrees,)), Close(WHY), ReportBack(WHY)]


def contact(_of: Any) -> list[Command[Any]]:
    return [AskParty(ACME, Title("Readiness"), WHY), Remind(WHY), RecordAnswer(WHY)]


def information(of: Any) -> list[Command[Any]]:
    """A question that is withheld, and after a review answered and published to all alike."""
    about = (Title("Test data"), WHY)
    if not is_offered(AskFor, of.framework):
        was = Request(InformationStage.SETTLED, ACME, *about)
        return [process("information").adopt(was, "The log of questions.")]
    [reviewer] = of.framework.text.withholding["personal"].reviewers[:1]
    return [
        *(AskFor(*about), Route(WHY, Name(of.office))),
        *(Withhold(Name("personal"), WHY, Name(reviewer), True), AskReview(WHY)),
        *(SettleReview(False, WHY), AnswerIt(WHY, on_no_subject=True), PublishIt(*about, WHY)),
    ]


def answer(of: Any) -> list[Command[Any]]:
    """An answer that is amended, and withdrawn in the end."""
    said = (Title("Test data"), WHY)
    if not is_offered(PublishAnswer, of.framework):
        was = Answered(*said, published_on=BEFORE, withdrawn=True)
        return [process("answer").adopt(was, "The register of answers.")]
    return [PublishAnswer(*said), AmendAnswer(WHY, WHY), WithdrawAnswer(WHY)]


def interest(of: Any) -> list[Command[Any]]:
    """An interest that is demanded, declared and over."""
    title = Title("Procurement")
    if not is_offered(Demand, of.framework):
        was = Interest(InterestStage.ENDED, ACME, title, has_interest=False)
        return [process("interest").adopt(was, "The register of interests.")]
    demand = Demand(ACME, title, WHY)
    return [demand, DeclareInterest(False, WHY), EndInterest(WHY)]


def separation(of: Any) -> list[Command[Any]]:
    """Businesses kept apart, a breach reported and settled, and all found adequate."""
    title = Title("Two businesses")
    if not is_offered(Declare, of.framework):
        was = Separation(Name("a"), title, ACME, WHY, BEFORE, True, WHY, BEFORE)
        return [process("separation").adopt(was, "The register of separations.")]
    [line] = of.framework.text.separations
    return [
        *(Declare(Name(line), title, WHY), Review(False, WHY), Amend(WHY), Review(True, WHY)),
        *(ReportBreach(WHY), SettleBreach(Count(1), False, WHY)),
    ]


SURVEYED = (Title("How meetings work"), WHY, (Column(Name("well"), Title("Well?"), Kind.YES_NO),))
ASKED_IN = (CaseId("SV1"), SURVEYED[0], SURVEYED[2])
OPEN_SURVEY = SurveyNow(*ASKED_IN, TODAY, True, (ACME,), ())


def survey(of: Any) -> list[Command[Any]]:
    """A survey that is given more time, and withdrawn."""
    if not is_offered(OpenSurvey, of.framework):
        was = Survey(SurveyStage.WITHDRAWN, *SURVEYED, opened_on=BEFORE)
        return [process("survey").adopt(was, "The surveys.")]
    return [
        OpenSurvey(*SURVEYED, by_name=True, working_days=Count(5)),
        *(ExtendSurvey(TODAY.replace(day=28), WHY), WithdrawSurvey(WHY)),
    ]


def response(of: Any) -> list[Command[Any]]:
    """A response that is given."""
    if not is_offered(AskResponse, of.framework):
        was = Response(ResponseStage.CLOSED, ACME, *ASKED_IN, asked_on=BEFORE)
        return [process("response").adopt(was, "The responses.")]
    given = GiveResponse((Cell(Count(1), Name("well"), Prose("yes")),))
    return [AskResponse(ACME, CaseId("SV1")), given]


def feedback(of: Any) -> list[Command[Any]]:
    """Feedback that is noted, answered, and withdrawn."""
    if not is_offered(GiveFeedback, of.framework):
        was = Feedback(FeedbackStage.NOTED, ACME, None, Name("PMO"), Title("Papers"), WHY)
        return [process("feedback").adopt(was, "The feedback.")]
    given = GiveFeedback(Name("PMO"), Title("Papers"), WHY, may_be_public=True)
    return [given, NoteFeedback(), AnswerFeedback(WHY), WithdrawFeedback(WHY)]


LIVES: dict[str, tuple[Callable[[Any], list[Command[Any]]], Callable[[Any], bool]]] = {
    "constituency": (constituency, lambda it: it.stage is Stage.CLOSED),
    "consultation": (lambda of: consulted(of.group), lambda it: it.stage == "withdrawn"),
    "information": (information, lambda it: it.stage in FOR_ALL_OR_NONE),
    "answer": (answer, lambda it: it.withdrawn),
    "interest": (interest, lambda it: it.stage is InterestStage.ENDED),
    "separation": (separation, lambda it: it.stage == "found adequate"),
    "contact": (contact, lambda it: it.stage is ContactStage.ANSWERED),
    "survey": (survey, lambda it: it.stage is SurveyStage.WITHDRAWN),
    "response": (response, lambda it: it.stage in (ResponseStage.GIVEN, ResponseStage.CLOSED)),
    "feedback": (feedback, lambda it: it.stage in FEEDBACK_ENDS),
    **shelved.LIVES,
}
