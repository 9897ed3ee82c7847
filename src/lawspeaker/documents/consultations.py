"""A consultation in figures: each answer counted, and who did not respond; as a workbook too."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from lawspeaker.documents import workbooks
from lawspeaker.documents.workbooks import Heads, Leaf
from lawspeaker.framework.calendar import Calendar, NotPublished
from lawspeaker.framework.names import Organisation
from lawspeaker.framework.version import Framework
from lawspeaker.notices.consultations import asked
from lawspeaker.notices.words import constituents
from lawspeaker.processes.consultation.events import Answer
from lawspeaker.processes.consultation.life import Consultation, Response
from lawspeaker.records.visible import View

Naming = Callable[[str], str]
FIGURES: Final[Heads] = (
    *("Question", "Of", "Agrees", "Disagrees", "Has no view", "Late", "Did not respond"),
)
ANSWERS: Final[Heads] = (
    *("Answer", "Respondent", "Hat", "Day", "Working days late"),
    *("Question", "Says", "In its words"),
)
COMMENTS: Final[Heads] = (
    *("Answer", "Respondent", "Question", "Comment", "Became", "Why", "Satisfied", "Remark"),
)


@dataclass(frozen=True)
class Counted:
    """One question and some of those asked: how many gave each answer in time, or none.

    What comes late is kept, shown and disposed of, and is none of the answers that are counted.
    """

    question: int
    of: str  # a constituency by name, "All", or "No constituency"
    agrees: int
    disagrees: int
    no_view: int
    late: int
    silent: int


def counted(it: Consultation, view: View, framework: Framework, today: date) -> Iterator[Counted]:
    """Count each question: all together, then each constituency that those asked belong to."""
    on = min(today, it.closes or today)
    whom = tuple(asked(it))
    bodies = view.organisations_asked((*whom, *map(constituents, framework.constituencies)), on)
    every = frozenset().union(*(bodies[each] for each in whom))
    spoke = every | {each.organisation for each in it.responses if each.organisation}
    parts = {
        line.name: bodies[constituents(name)] & spoke
        for name, line in framework.constituencies.items()
        if name in it.constituencies or bodies[constituents(name)] & spoke
    }
    if rest := spoke.difference(*parts.values()):
        parts["No constituency"] = rest
    for question in it.questions:
        yield _count(it, question.number, "All", every, everybody=True)
        for name, of in parts.items():
            yield _count(it, question.number, name, of)


def totals(it: Consultation) -> Iterator[Counted]:
    """Count the answers to each question, whoever gave them."""
    for question in it.questions:
        yield _count(it, question.number, "All", frozenset(), everybody=True)


def time_to_answer(it: Consultation, calendar: Calendar) -> int | None:
    """Return how many working days there are to answer; None where they cannot be counted."""
    if it.opened_on is None or it.closes is None:
        return None
    try:
        return calendar.between(it.opened_on, it.closes)
    except NotPublished:
        return None


def _count(
    it: Consultation,
    question: int,
    of: str,
    bodies: frozenset[Organisation],
    *,
    everybody: bool = False,
) -> Counted:
    responses = [each for each in it.responses if everybody or each.organisation in bodies]
    replies = [each.reply(question) for each in responses if not each.late]
    late = sum(bool(each.late and each.reply(question)) for each in responses)
    answered = {each.organisation for each in responses}
    found = [each.answer for each in replies if each is not None]
    return Counted(
        *(question, of, found.count(Answer.AGREES), found.count(Answer.DISAGREES)),
        *(found.count(Answer.NO_VIEW), late, len(bodies - answered)),
    )


def respondent(response: Response, naming: Naming) -> str:
    """Name whoever responds: an organisation, or somebody outside."""
    return naming(response.organisation) if response.organisation else response.who or ""


def workbook(it: Consultation, figures: tuple[Counted, ...], naming: Naming) -> bytes:
    """Return the figures, the answers and what became of each comment, to sort and count."""
    return workbooks.workbook(
        Leaf("Figures", FIGURES, (tuple(vars(e).values()) for e in figures)),
        Leaf("Answers", ANSWERS, _answers(it, naming)),
        Leaf("Comments", COMMENTS, _comments(it, naming)),
    )


def _answers(it: Consultation, naming: Naming) -> Iterator[tuple[Any, ...]]:
    for each in it.responses:
        whose = (each.number, respondent(each, naming), each.hat or "", each.on.isoformat())
        for reply in each.replies:
            said = (reply.question, reply.answer.value, reply.text or "")
            yield *whose, each.late, *said


def _comments(it: Consultation, naming: Naming) -> Iterator[tuple[Any, ...]]:
    for response, reply in it.comments:
        of = (response.number, respondent(response, naming), reply.question, reply.text or "")
        made = it.disposal(response.number, reply.question)
        if made is None:
            yield *of, "", "", "", ""
            continue
        satisfied = {None: "", True: "yes", False: "no"}[made.satisfied]
        yield *of, made.disposition.value, made.reason, satisfied, made.remark or ""
