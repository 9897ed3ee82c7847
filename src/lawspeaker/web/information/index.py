"""The registers: answers for all alike, questions, interests, businesses kept apart."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from lawspeaker.directory.names import Names
from lawspeaker.framework.version import Framework
from lawspeaker.processes.answer import ANSWER
from lawspeaker.processes.information import INFORMATION
from lawspeaker.processes.interest import INTEREST
from lawspeaker.processes.separation import SEPARATION
from lawspeaker.records.shown import CaseLine
from lawspeaker.records.shown.conduct import AnswerLine, InterestLine, RequestLine
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.acts.offers import NEW, offers
from lawspeaker.web.acts.places import case_page
from lawspeaker.web.components import (
    Act,
    Column,
    Day,
    Empty,
    Head,
    Link,
    Row,
    Standing,
    Status,
    Table,
)
from lawspeaker.web.framework.words import capital, plural
from lawspeaker.web.information.words import WAITING, asked_of, status
from lawspeaker.web.page import page
from lawspeaker.web.render import show
from lawspeaker.web.viewer import Viewer

ORDER = ("information.ask", "information.give")
ON = Column("Since", nowrap=True, soft=True, card="due")
STANDS = Column("Stands", nowrap=True, card="state")


@dataclass(frozen=True)
class InformationPage:
    """What is asked, what is answered, who has which interest."""

    head: Head
    standing: Standing
    also: tuple[Act, ...]
    answers: Table | Empty
    questions: Table | None
    interests: Table | Empty
    separations: Table | None


@require_safe
@page
def index(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Show the registers of information and interests."""
    looking = Looking(viewer)
    conduct, programme = looking.view.conduct, looking.programme
    framework = looking.view.framework(viewer.day)
    asked, declared = conduct.requests(), conduct.interests()
    names = Names.of(_organisations(asked, declared))
    begun = offers(looking.offered_new(INFORMATION), NEW, ORDER)
    others = (each for it in (ANSWER, INTEREST, SEPARATION)
              for each in offers(looking.offered_new(it), NEW).offers)  # fmt: skip
    waiting = [each for each in asked if each.stage in WAITING]
    made = InformationPage(
        head=Head("Information", "What is asked and answered, and which interests are declared"),
        standing=_standing(waiting, begun.primary.as_primary() if begun.primary else None),
        also=(*begun.others, *(each.act for each in others if each.is_open)),
        answers=_answers(programme, conduct.answers(), framework),
        questions=_questions(programme, asked, framework, names) if asked else None,
        interests=_interests(programme, declared, names),
        separations=_separations(programme, looking.view.cases(SEPARATION.name).rows),
    )
    return show(request, "information/index.html", made)


def _organisations(asked: Iterable[RequestLine], declared: Iterable[InterestLine]) -> Iterable[str]:
    yield from (each.organisation for each in asked)
    yield from (each.organisation for each in declared)
    yield from (each.asked.partition("@")[2] for each in asked if "@" in each.asked)


def _standing(waiting: list[RequestLine], act: Act | None) -> Standing:
    first = min((each.until for each in waiting if each.until), default=None)
    return Standing(
        stands=Status("soon", f"{plural(len(waiting), 'question')} on the way")
        if waiting
        else Status("done", "No question of yours is open"),
        stands_note=", ".join(each.title for each in waiting[:3]),
        act=act,
        when=Day(first) if first else "No day is named",
        when_asks="Wanted by",
    )


def _answers(programme: str, lines: tuple[AnswerLine, ...], framework: Framework) -> Table | Empty:
    if not lines:
        return Empty(
            "Nothing is published yet.", "What one party is told stands here for all like it."
        )
    columns = (
        Column("Answer", nowrap=True, card="title"),
        Column("About", card="note"),
        Column("For", card="for"),
        Column("Published", nowrap=True, soft=True, card="due"),
        Column("Changed", soft=True, card="hide"),
    )
    bodies = framework.constituencies
    rows = tuple(
        Row(
            (
                Link(each.case, case_page(programme, ANSWER.name, each.case)),
                each.title,
                bodies[each.constituency].name if each.constituency in bodies else "All parties",
                Day(each.published_on) if each.published_on else "",
                "Amended" if each.amended else "No",
            )
        )
        for each in lines
    )
    return Table("Answers for all alike", columns, rows, folds=True)


def _questions(
    programme: str, lines: tuple[RequestLine, ...], framework: Framework, names: Names
) -> Table:
    columns = (
        Column("Question", nowrap=True, card="title"),
        Column("About", card="note"),
        Column("Asked by", card="for"),
        Column("Asked of", soft=True, card="hide"),
        ON,
        STANDS,
    )
    rows = tuple(
        Row(
            (
                Link(each.case, case_page(programme, INFORMATION.name, each.case)),
                each.title,
                names.full(each.organisation),
                asked_of(each.asked, framework, _named(each, names)),
                Day(each.asked_on) if each.asked_on else "",
                status(each.stage),
            )
        )
        for each in lines
    )
    return Table("Questions", columns, rows, folds=True)


def _named(line: RequestLine, names: Names) -> dict[str, str]:
    organisation = line.asked.partition("@")[2]
    return {organisation: names.full(organisation)} if organisation else {}


def _interests(programme: str, lines: tuple[InterestLine, ...], names: Names) -> Table | Empty:
    if not lines:
        return Empty("No interest is declared yet.", "One item of a meeting is declared there.")
    columns = (
        Column("Interest", nowrap=True, card="title"),
        Column("In", card="note"),
        Column("Organisation", card="for"),
        Column("What is done", soft=True, card="hide"),
        ON,
        STANDS,
    )
    rows = tuple(
        Row(
            (
                Link(each.case, case_page(programme, INTEREST.name, each.case)),
                each.title,
                names.full(each.organisation),
                capital(each.handling),
                Day(each.moved_on) if each.moved_on else "",
                _interest(each),
            )
        )
        for each in lines
    )
    return Table("Interests", columns, rows, folds=True)


def _interest(line: InterestLine) -> Status:
    if line.stage in {"demanded", "declared"}:
        return Status("soon", capital(line.stage))
    return Status("shut" if line.stage == "ended" else "done", capital(line.stage))


def _separations(programme: str, lines: tuple[CaseLine, ...]) -> Table | None:
    columns = (
        Column("Separation", nowrap=True, card="title"),
        Column("Of", card="note"),
        ON,
        STANDS,
    )
    rows = tuple(
        Row(
            (
                Link(each.case, case_page(programme, SEPARATION.name, each.case)),
                each.title,
                Day(each.opened_on),
                Status("done" if each.stage == "found adequate" else "soon", capital(each.stage)),
            )
        )
        for each in lines
    )
    return Table("Businesses kept apart", columns, rows, folds=True) if rows else None
