"""What everybody reads of consultations: what is asked until when, and what was answered."""

from collections.abc import Iterator
from dataclasses import dataclass

from lawspeaker.directory.names import Names
from lawspeaker.documents.consultations import respondent, totals
from lawspeaker.framework.calendar import Calendar
from lawspeaker.framework.names import CaseId
from lawspeaker.framework.version import Framework
from lawspeaker.processes.consultation.life import Consultation, Stage
from lawspeaker.surfaces.notices import called
from lawspeaker.web import dates
from lawspeaker.web.addresses import find
from lawspeaker.web.components import (
    Column,
    Day,
    Empty,
    Fact,
    Head,
    Heading,
    Link,
    Row,
    Says,
    Standing,
    Status,
    Table,
)
from lawspeaker.web.consultations.views import BECAME, given
from lawspeaker.web.framework.words import plural

COLUMNS = (
    Column("Consultation", card="title"),
    Column("Of", nowrap=True, card="for"),
    Column("Opened", nowrap=True, card="note", labelled=True),
    Column("Closes", nowrap=True, card="due", labelled=True),
    Column("Stands", nowrap=True, card="state"),
)
FIGURES = (
    Column("Of", card="title"),
    Column("Agrees", number=True, labelled=True),
    Column("Disagrees", number=True, labelled=True),
    Column("Has no view", number=True, labelled=True),
    Column("Late", number=True, labelled=True),
)
COMMENTS = (
    Column("From", card="for"),
    Column("Comment", card="title"),
    Column("Became", nowrap=True, card="state"),
    Column("Why", card="note"),
)
NONE = Empty("Nobody asks the public now", "Consultations that ask everybody are listed here.")
NONE_OPEN = "Nobody asks the public now. What was asked before is listed here."
OUTSIDE = "Anybody may answer: write to the secretariat, which enters it under your name."


@dataclass(frozen=True)
class ConsultationsPage:
    """The consultations that ask everybody."""

    head: Head
    note: str  # that none of those listed is open
    table: Table | None
    empty: Empty | None


@dataclass(frozen=True)
class ConsultationPage:
    """One of them."""

    head: Head
    standing: Standing
    detail: str
    questions: tuple[str, ...]
    facts: tuple[Fact, ...]
    summary: str
    figures: Table | None
    comments: Table | None


@dataclass(frozen=True)
class Known:
    """What was read of one."""

    programme: str
    case: CaseId
    it: Consultation
    framework: Framework
    calendar: Calendar
    names: Names


def index_page(programme: str, found: tuple[tuple[CaseId, Consultation], ...]) -> ConsultationsPage:
    rows = tuple(_row(programme, case, it) for case, it in found)
    return ConsultationsPage(
        head=Head("Consultations", "What everybody is asked, and what came of it"),
        note="" if any(it.stage is Stage.OPEN for _, it in found) else NONE_OPEN,
        table=Table("Consultations", COLUMNS, rows, folds=True) if rows else None,
        empty=None if rows else NONE,
    )


def _row(programme: str, case: CaseId, it: Consultation) -> Row:
    to = find("public:consultation", programme=programme, case=case)
    opened = Day(it.opened_on, short=True) if it.opened_on else ""
    closes = Day(it.closes, short=True) if it.closes else ""
    return Row((Link(it.title or case, to), it.group, opened, closes, _status(it)))


def _status(it: Consultation) -> Status:
    match it.stage:
        case Stage.OPEN:
            return Status("open", "Open")
        case Stage.CLOSED:
            return Status("half", "Closed, to be reported on")
        case Stage.REPORTED:
            return Status("done", "Reported on")
        case _:
            return Status("shut", str(it.stage).capitalize())


def one_page(known: Known) -> ConsultationPage:
    it = known.it
    index = find("public:consultations", programme=known.programme)
    comments = tuple(_comments(known))
    is_told = it.stage is Stage.REPORTED
    return ConsultationPage(
        head=Head(
            it.title or known.case, f"Asked by the {it.group}", (Link("Consultations", index),)
        ),
        standing=Standing(
            stands=_status(it),
            stands_note=plural(len(it.responses), "answer") if is_told else "",
            act_note=OUTSIDE if it.stage is Stage.OPEN else "",
            when=_when(it),
            when_asks="Withdrawn on" if it.stage is Stage.WITHDRAWN else "Last day to answer",
        ),
        detail=it.detail or "",
        questions=tuple(each.text for each in it.questions),
        facts=tuple(_facts(known)),
        summary=it.summary or "",
        figures=Table("What was answered", FIGURES, tuple(_figures(it)), folds=True)
        if is_told
        else None,
        comments=Table("Comments", COMMENTS, comments, folds=True) if comments else None,
    )


def _when(it: Consultation) -> Says:
    day = it.withdrawn_on if it.stage is Stage.WITHDRAWN else it.closes
    return Day(day) if day else "No day is on record"


def _facts(known: Known) -> Iterator[Fact]:
    it = known.it
    if it.opened_on:
        yield Fact("Opened", Day(it.opened_on))
    if (time := given(it, known.framework, known.calendar)) is not None:
        yield time
    if it.set_by:
        yield Fact("Time set by", called(it.set_by, known.framework))
    if it.reported_on:
        yield Fact("Reported on", Day(it.reported_on))


def _figures(it: Consultation) -> Iterator[Row | Heading]:
    counts = {each.question: each for each in totals(it)}
    for question in it.questions:
        yield Heading(f"{question.number}. {question.text}")
        said = counts[question.number]
        figures = (said.agrees, said.disagrees, said.no_view, said.late)
        yield Row(("All", *map(str, figures)))


def _comments(known: Known) -> Iterator[Row]:
    for response, reply in known.it.comments:
        made = known.it.disposal(response.number, reply.question)
        whose = respondent(response, known.names.full) or "Somebody outside the programme"
        late = f"{dates.working_days_said(response.late)} late" if response.late else ""
        from_ = (whose, " ", Status("late", late)) if late else whose
        became = BECAME[made.disposition] if made else ""
        yield Row((from_, reply.text or "", became, made.reason if made else ""))
