"""The report of a consultation on paper: the figures, what each says, what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from lawspeaker.documents.consultations import Counted, Naming, respondent
from lawspeaker.documents.content import Proof
from lawspeaker.documents.paper import printed
from lawspeaker.kernel import dates
from lawspeaker.processes.consultation.events import Question, Reply
from lawspeaker.processes.consultation.life import Consultation, Response

SATISFIED = {None: "", True: "Yes", False: "No"}


@dataclass(frozen=True)
class Reported:
    """What a report is made of."""

    case: str
    it: Consultation
    asked: str
    figures: tuple[Counted, ...]
    naming: Naming
    proof: Proof


def pdf(of: Reported) -> bytes:
    """Return the report as PDF/UA-1."""
    it, made = of.it, of.proof.made_on
    return printed(
        "consultation.typ",
        {
            "title": it.title or of.case,
            "case": of.case,
            "group": it.group,
            "programme": of.proof.programme,
            "asked": of.asked,
            "closes": dates.said(it.closes) if it.closes else "",
            "reported": dates.said(it.reported_on) if it.reported_on else "",
            "summary": it.summary or "",
            "detail": it.detail or "",
            "questions": [_question(of, each) for each in it.questions],
            "comments": list(_comments(of)),
            "proof": asdict(of.proof),
            "made": [made.year, made.month, made.day],
        },
    )


def _question(of: Reported, question: Question) -> dict[str, Any]:
    counts = [
        (each.of, each.agrees, each.disagrees, each.no_view, each.late, each.silent)
        for each in of.figures
        if each.question == question.number
    ]
    answers = [
        (respondent(each, of.naming), _said(each, reply), reply.text or "")
        for each in of.it.responses
        if (reply := each.reply(question.number)) is not None
    ]
    text = f"{question.number}. {question.text}"
    return {"text": text, "counts": counts, "answers": answers}


def _said(response: Response, reply: Reply) -> str:
    said = reply.answer.value.capitalize()
    return f"{said} (late, not counted)" if response.late else said


def _comments(of: Reported) -> Iterator[tuple[str, ...]]:
    for response, reply in of.it.comments:
        made = of.it.disposal(response.number, reply.question)
        became = (made.disposition.value, made.reason, SATISFIED[made.satisfied]) if made else None
        yield respondent(response, of.naming), reply.text or "", *(became or ("Not yet", "", ""))
