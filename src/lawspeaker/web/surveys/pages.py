"""The pages of surveys and feedback."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from lawspeaker.directory.names import Names
from lawspeaker.framework.names import NO_GROUP
from lawspeaker.processes.feedback import FEEDBACK
from lawspeaker.processes.response import RESPONSE, Response
from lawspeaker.processes.survey import SURVEY
from lawspeaker.processes.survey.life import Stage, Survey
from lawspeaker.records import asked_in_surveys
from lawspeaker.records.shown import CaseLine
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.acts.offers import NEW, offers
from lawspeaker.web.acts.places import case_page
from lawspeaker.web.acts.plain import plain_page
from lawspeaker.web.components import Act, Column, Day, Empty, Head, Link, Row, Status, Table
from lawspeaker.web.components.text import Kind
from lawspeaker.web.page import page
from lawspeaker.web.render import show
from lawspeaker.web.submissions.views import Known
from lawspeaker.web.surveys import views
from lawspeaker.web.viewer import Viewer

ORDER = ("survey.close", "survey.report")
OVER = (Stage.CLOSED, Stage.REPORTED)


@dataclass(frozen=True)
class IndexPage:
    """The surveys there are, what the reader is asked in them, the feedback open to them."""

    head: Head
    acts: tuple[Act, ...]
    surveys: Table | Empty
    asked: Table | None
    feedback: Table | Empty


@require_safe
@page
def index(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """List the surveys, the responses and the feedback that the viewer may read."""
    looking = Looking(viewer)
    begun = (offers(looking.offered_new(each, NO_GROUP), NEW) for each in (SURVEY, FEEDBACK))
    lines = asked_in_surveys.responses(looking.view)
    known = _known(looking, {each.organisation for each in lines})
    made = IndexPage(
        head=Head("Surveys and feedback", "How the programme works, and what is done about it"),
        acts=tuple(each.act for of in begun for each in of.offers if each.is_open),
        surveys=_cases(looking, SURVEY.name, "Surveys", NO_SURVEY),
        asked=views.responses(known, lines) if lines else None,
        feedback=_cases(looking, FEEDBACK.name, "Feedback", NO_FEEDBACK),
    )
    return show(request, "surveys/index.html", made)


NO_SURVEY = Empty("No survey is on record yet", "Whoever keeps the record asks parties in one.")
NO_FEEDBACK = Empty(
    "There is no feedback that is open to you",
    "Anybody who takes part may give some: only whoever it is given to reads it.",
)
COLUMNS = (
    Column("What", card="title"),
    Column("Case", nowrap=True, card="clause"),
    Column("Since", nowrap=True, card="due"),
    Column("Stands", nowrap=True, card="state"),
)
STANDS: dict[str, Kind] = {"open": "open", "closed": "half", "given": "open"}


def _cases(looking: Looking, process: str, caption: str, none: Empty) -> Table | Empty:
    found = looking.view.cases(process).rows
    rows = tuple(_row(looking, process, each) for each in found)
    return Table(caption, COLUMNS, rows, folds=True) if rows else none


def _row(looking: Looking, process: str, line: CaseLine) -> Row:
    to = case_page(looking.programme, process, line.case)
    state = Status(STANDS.get(line.stage, "done"), line.stage.capitalize())
    return Row((Link(line.title, to), line.case, Day(line.opened_on), state))


def _known(looking: Looking, organisations: set[str]) -> Known:
    framework, names = looking.view.framework(), Names.of(organisations)
    return Known(looking.programme, framework, names, looking.viewer.day, looking.view.calendar)


@require_safe
@page
def survey(request: HttpRequest, viewer: Viewer, case: str) -> HttpResponse:
    """Show a survey; what parties come to once it is over, so that no answer is seen to come in."""
    looking = Looking(viewer)
    shown = looking.case(SURVEY, case)
    it: Survey = shown.state
    lines = asked_in_surveys.responses(looking.view, case)
    asked_on = it.opened_on if it.stage in OVER else None
    results = asked_in_surveys.results(looking.view, case, asked_on) if asked_on else None
    known = _known(looking, {each.organisation for each in lines})
    made = views.survey_page(known, it, plain_page(looking, SURVEY, shown, ORDER), results, lines)
    return show(request, "surveys/survey.html", made)


@require_safe
@page
def response(request: HttpRequest, viewer: Viewer, case: str) -> HttpResponse:
    """Show what one party is asked, and what it answered."""
    looking = Looking(viewer)
    shown = looking.case(RESPONSE, case)
    it: Response = shown.state
    known = _known(looking, {it.organisation} if it.organisation else set())
    made = views.response_page(known, it, plain_page(looking, RESPONSE, shown, ("response.give",)))
    return show(request, "submissions/submission.html", made)
