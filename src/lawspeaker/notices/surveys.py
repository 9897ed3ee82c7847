"""What is told of surveys and feedback: to the parties asked, to whoever gave it or has it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lawspeaker.framework.names import of_party
from lawspeaker.framework.version import Framework
from lawspeaker.notices.words import Notice
from lawspeaker.processes import response
from lawspeaker.processes.feedback import life as feedback
from lawspeaker.processes.survey import life as survey

type OfFeedback = feedback.Answered | feedback.Noted


def _the_party(
    _event: response.Asked | response.Extended, it: response.Response, _framework: Framework
) -> Iterator[str]:
    yield of_party(it.raiser)


def _the_parties(
    _event: survey.Closed | survey.Reported | survey.Withdrawn,
    it: survey.Survey,
    _framework: Framework,
) -> Iterator[str]:
    yield from map(of_party, it.organisations)


def _who_has_it(
    event: feedback.Given, _it: feedback.Feedback, _framework: Framework
) -> Iterator[str]:
    yield event.to


def _who_gave_it(_event: OfFeedback, it: feedback.Feedback, _framework: Framework) -> Iterator[str]:
    yield it.giver


NOTICES: Final = (
    Notice(
        "survey.opened",
        "Your party is asked in a survey",
        "Survey until {due}: {title}",
        "Your party is asked in the survey “{title}”. Answers are wanted by {due}.",
        _the_party,
        on=(response.Asked,),
    ),
    Notice(
        "survey.extended",
        "A survey lasts longer",
        "More time, until {due}: {title}",
        "There is more time to answer the survey “{title}”, until {due}.",
        _the_party,
        on=(response.Extended,),
    ),
    Notice(
        "survey.closed",
        "A survey is closed, and what came of it is told",
        "What parties answered: {title}",
        "The survey “{title}” is closed. What parties answered together can be read.",
        _the_parties,
        on=(survey.Closed,),
    ),
    Notice(
        "survey.reported",
        "It is told what was done about a survey",
        "You said, we did: {title}",
        "Parties said in the survey “{title}”: {said} What was done about it: {done}",
        _the_parties,
        on=(survey.Reported,),
    ),
    Notice(
        "survey.withdrawn",
        "A survey is withdrawn",
        "Survey withdrawn: {title}",
        "The survey “{title}” is withdrawn: {reason}",
        _the_parties,
        on=(survey.Withdrawn,),
    ),
    Notice(
        "feedback.given",
        "Feedback is given to you",
        "Feedback: {title}",
        "Feedback on “{title}” is given to you.",
        _who_has_it,
        on=(feedback.Given,),
    ),
    Notice(
        "feedback.answered",
        "Your feedback is answered, or noted",
        "What became of your feedback: {title}",
        "Your feedback on “{title}” is {stage}.",
        _who_gave_it,
        on=(feedback.Answered, feedback.Noted),
    ),
)
