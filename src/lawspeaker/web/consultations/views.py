"""What the page of a consultation shows: what is asked, the figures, each answer, each comment."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from lawspeaker.directory.names import Names
from lawspeaker.documents.consultations import (
    Counted,
    respondent,
    time_to_answer,
)
from lawspeaker.framework.calendar import Calendar
from lawspeaker.framework.version import Framework
from lawspeaker.notices.consultations import asked
from lawspeaker.notices.words import EVERYBODY
from lawspeaker.processes.consultation.events import Answer, Disposition, Reply
from lawspeaker.processes.consultation.life import WHOLE, Consultation, Disposal, Response, Stage
from lawspeaker.surfaces.notices import called
from lawspeaker.web import dates
from lawspeaker.web.acts.places import case_page
from lawspeaker.web.acts.views import CasePage
from lawspeaker.web.addresses import find
from lawspeaker.web.components import (
    Column,
    Day,
    Fact,
    Heading,
    Link,
    Row,
    Says,
    Soft,
    Status,
    Table,
)

HATS: Final = {
    "programme": "the programme",
    "assurance": "assurance",
    "central": "a central party",
    "code": "a code body",
    "constituency": "a representative",
    "observer": "an observer",
    "secretariat": "the secretariat",
    "party": "a party",
}


@dataclass(frozen=True)
class Known:
    """What is known of a consultation."""

    programme: str
    case: str
    it: Consultation
    figures: tuple[Counted, ...]
    framework: Framework
    calendar: Calendar
    names: Names
    positions: Mapping[int, int]  # where the last entry of each answer stands
    may_dispose: bool
    mine: frozenset[str]  # organisations

    def act(self, verb: str, response: int, question: int) -> str:
        parts = {"process": "consultation", "case": self.case, "verb": verb}
        to = find("acts:act", programme=self.programme, **parts)
        return f"{to}?response={response}&question={question}"

    def whose(self, response: Response) -> str:
        return respondent(response, self.names.full)


@dataclass(frozen=True)
class ConsultationPage:
    """A consultation: the case, and what it asks and was answered."""

    case: CasePage
    facts: tuple[Fact, ...]
    detail: str
    summary: str
    figures: Table
    answers: Table | None
    comments: Table | None
    workbook: Link
    report: Link

    @property
    def head(self) -> object:
        return self.case.head


def consultation_page(known: Known, case: CasePage) -> ConsultationPage:
    it = known.it
    answers = tuple(_answer(known, each) for each in it.responses)
    comments = tuple(_comment(known, *each) for each in it.comments)
    place = {"programme": known.programme, "case": known.case}
    if it.stage is Stage.OPEN and it.closes:
        until = replace(case.standing, when=Day(it.closes), when_note="The last day to answer")
        case = replace(case, standing=until)
    return ConsultationPage(
        case=case,
        facts=tuple(_facts(known)),
        detail=it.detail or "",
        summary=it.summary or "",
        figures=Table("What was answered", FIGURES, tuple(_figures(known)), folds=True),
        answers=Table("Answers", ANSWERS, answers, folds=True) if answers else None,
        comments=Table("Comments", COMMENTS, comments, folds=True) if comments else None,
        workbook=Link("All of it as a workbook", find("consultations:workbook", **place)),
        report=Link("As a report (PDF)", find("consultations:report", **place)),
    )


FIGURES: Final = (
    Column("Of", card="title"),
    Column("Agrees", number=True, labelled=True),
    Column("Disagrees", number=True, labelled=True),
    Column("Has no view", number=True, labelled=True),
    Column("Late", number=True, labelled=True),
    Column("Did not respond", number=True, labelled=True),
)
ANSWERS: Final = (
    Column("Answer", nowrap=True, card="clause"),
    Column("From", card="title"),
    Column("As", nowrap=True, card="for"),
    Column("Says", card="note"),
    Column("On", nowrap=True, card="due"),
    Column("In time", nowrap=True, card="state"),
)
COMMENTS: Final = (
    Column("Of", nowrap=True, card="clause"),
    Column("From", card="for"),
    Column("Comment", card="title"),
    Column("Became", nowrap=True, card="state"),
    Column("Why", card="note"),
    Column("Satisfied", nowrap=True),
)


def whom(it: Consultation, framework: Framework) -> str:
    """Say who is asked: the public is everybody, not only whoever takes part."""
    names = dict.fromkeys(asked(it))
    said = ("everybody" if each == EVERYBODY else called(each, framework) for each in names)
    return ", ".join(dict.fromkeys(said))


def _facts(known: Known) -> list[Fact]:
    it = known.it
    facts = [Fact("Asked", whom(it, known.framework))]
    if it.closes:
        facts.append(Fact("Until", Day(it.closes)))
    if (time := given(it, known.framework, known.calendar)) is not None:
        facts.append(time)
    if it.set_by:
        facts.append(Fact("Time set by", called(it.set_by, known.framework)))
    if it.change:
        facts.append(Fact("On", Link(it.change, case_page(known.programme, "change", it.change))))
    return facts


def given(it: Consultation, framework: Framework, calendar: Calendar) -> Fact | None:
    """Say how long there is to answer, and whether that is short (finding C47)."""
    days = time_to_answer(it, calendar)
    if days is None:
        return None
    said = dates.working_days_said(days)
    line = framework.text.consultations
    if line is None or days >= line.short_under:
        return Fact("Time to answer", said)
    under = f"Short: fewer than {dates.working_days_said(line.short_under)}"
    return Fact("Time to answer", (said, " ", Status("soon", under)))


def _figures(known: Known) -> list[Row | Heading]:
    """Return the counts for each question and each of those asked."""
    rows: list[Row | Heading] = []
    for question in known.it.questions:
        rows.append(Heading(f"{question.number}. {question.text}"))
        for each in (e for e in known.figures if e.question == question.number):
            counts = (each.agrees, each.disagrees, each.no_view, each.late, each.silent)
            rows.append(Row((each.of, *map(str, counts)), "sum" if each.of == "All" else ""))
    return rows


MARKS: Final = {
    Answer.AGREES: "agrees",
    Answer.DISAGREES: "disagrees",
    Answer.NO_VIEW: "has no view",
}


def _answer(known: Known, response: Response) -> Row:
    said = ", ".join(f"{e.question or 'whole'} {MARKS[e.answer]}" for e in response.replies)
    at = known.positions.get(response.number)
    return Row(
        (
            _receipt(known, response.number, at),
            known.whose(response),
            HATS.get(response.hat or "", response.hat or "outside the programme"),
            said,
            (dates.short(response.on), *((Soft(" amended"),) if response.amended else ())),
            Status("late", f"{dates.working_days_said(response.late)} late") if response.late
            else Status("done", "In time"),
        )
    )  # fmt: skip


def _receipt(known: Known, number: int, at: int | None) -> Says:
    """Lead to the entry and its proof: whoever answered can show that it was taken."""
    to = find("ledger:entry", programme=known.programme, position=str(at)) if at else ""
    return Link(str(number), to) if to else str(number)


BECAME: Final = {
    Disposition.ACCEPTED: Status("done", "Accepted"),
    Disposition.REJECTED: Status("cross", "Rejected"),
    Disposition.OUT_OF_SCOPE: Status("none", "Out of scope"),
}


def _comment(known: Known, response: Response, reply: Reply) -> Row:
    made = known.it.disposal(response.number, reply.question)
    return Row(
        (
            f"{response.number}, {_of(reply)}",
            known.whose(response),
            reply.text or "",
            BECAME[made.disposition] if made else _to_dispose(known, response, reply),
            made.reason if made else "",
            _satisfied(known, response, made),
        )
    )


def _of(reply: Reply) -> str:
    return "whole" if reply.question == WHOLE else f"question {reply.question}"


def _to_dispose(known: Known, response: Response, reply: Reply) -> Says:
    if not known.may_dispose:
        return Status("open", "Not yet")
    return Link("Say what becomes of it", known.act("dispose", response.number, reply.question))


def _satisfied(known: Known, response: Response, made: Disposal | None) -> Says:
    """Say whether whoever commented is satisfied, or ask them."""
    if made is None:
        return ""
    if made.satisfied is None:
        if response.organisation not in known.mine:
            return Soft("Not said")
        return Link("Say whether it satisfies", known.act("judge", made.response, made.question))
    return Status("done", "Yes") if made.satisfied else Status("cross", "No")
