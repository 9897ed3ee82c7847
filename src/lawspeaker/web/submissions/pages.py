"""The pages of templates and submissions."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from lawspeaker.directory.names import Names
from lawspeaker.framework.names import NO_GROUP
from lawspeaker.processes.submission import SUBMISSION
from lawspeaker.processes.submission.life import Submission
from lawspeaker.processes.submission.sending import Send
from lawspeaker.processes.template import TEMPLATE
from lawspeaker.processes.template.life import Template
from lawspeaker.records import sent_in
from lawspeaker.records.shown import CaseLine, CaseShown
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.acts.offers import offers
from lawspeaker.web.acts.places import case_page
from lawspeaker.web.acts.plain import plain_page
from lawspeaker.web.addresses import find
from lawspeaker.web.components import (
    Act,
    Column,
    Day,
    Empty,
    Head,
    Link,
    Reason,
    Row,
    Status,
    Table,
)
from lawspeaker.web.page import page
from lawspeaker.web.render import show
from lawspeaker.web.submissions import views
from lawspeaker.web.viewer import Viewer

BEGINNING = ("template.take_up", "template.design")
ASKING = ("template.ask", "template.close")
SENDING = ("submission.send", "submission.accept", "submission.send_back")


@dataclass(frozen=True)
class IndexPage:
    """The templates there are, and what the reader may see of what was sent."""

    head: Head
    acts: tuple[Act, ...]
    templates: Table | None
    empty: Empty | None
    lines: Table | None
    checklist: Link


@require_safe
@page
def index(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """List the templates, and the submissions that the viewer may read."""
    looking = Looking(viewer)
    found = looking.view.cases(TEMPLATE.name).rows
    rows = tuple(_row(looking, each) for each in found)
    lines = sent_in.submissions(looking.view)
    offered = offers(looking.offered_new(TEMPLATE, NO_GROUP), "new", only=BEGINNING)
    first = offered.primary
    known = _known(looking, {each.organisation for each in lines})
    made = IndexPage(
        head=Head("Submissions", "What parties are asked to send in, round by round"),
        acts=(first.as_primary(), *offered.others) if first else (),
        templates=Table("Templates", COLUMNS, rows, folds=True) if rows else None,
        empty=None if rows else NOTHING,
        lines=views.sent(known, lines, "What was asked of parties") if lines else None,
        checklist=Link(
            "The checklist of a party", find("submissions:checklist", programme=looking.programme)
        ),
    )
    return show(request, "submissions/index.html", made)


NOTHING = Empty("Nothing is asked of parties yet", "Whoever keeps the record designs a template.")
COLUMNS = (
    Column("Template", card="title"),
    Column("Of", nowrap=True, card="for"),
    Column("Since", nowrap=True, card="due"),
    Column("Stands", nowrap=True, card="state"),
)


def _row(looking: Looking, line: CaseLine) -> Row:
    to = case_page(looking.programme, TEMPLATE.name, line.case)
    state = Status("open" if line.stage == "in use" else "none", line.stage.capitalize())
    return Row((Link(line.title, to), line.group, Day(line.opened_on), state))


def _known(looking: Looking, organisations: set[str], case: str = "") -> views.Known:
    framework, names = looking.view.framework(), Names.of(organisations)
    today, calendar = looking.viewer.day, looking.view.calendar
    return views.Known(looking.programme, framework, names, today, calendar, case)


@require_safe
@page
def template(request: HttpRequest, viewer: Viewer, case: str) -> HttpResponse:
    """Show a template, its rounds and what the last of them comes to."""
    looking = Looking(viewer)
    shown = looking.case(TEMPLATE, case)
    it: Template = shown.state
    lines = sent_in.submissions(looking.view, case)
    market = sent_in.market(looking.view, case, it.last.number) if it.last else ()
    known = _known(looking, {each.organisation for each in lines}, case)
    plain = plain_page(looking, TEMPLATE, shown, ASKING)
    made = views.template_page(known, it, plain, market, lines)
    return show(request, "submissions/template.html", made)


@require_safe
@page
def submission(request: HttpRequest, viewer: Viewer, case: str) -> HttpResponse:
    """Show what one party is asked for, and what it sent."""
    looking = Looking(viewer)
    return submission_shown(request, looking, looking.case(SUBMISSION, case))


def submission_shown(
    request: HttpRequest, looking: Looking, shown: CaseShown, wrong: tuple[Reason, ...] = ()
) -> HttpResponse:
    """Show a submission, and what is wrong with a file that was sent for it."""
    it: Submission = shown.state
    known = _known(looking, {it.organisation} if it.organisation else set(), shown.line.case)
    offered = offers(looking.offered_on(SUBMISSION, shown), shown.line.case, only=(Send.name,))
    may_send = any(each.is_open for each in offered.offers)
    files = views.Files(may_send, wrong)
    made = views.submission_page(known, it, plain_page(looking, SUBMISSION, shown, SENDING), files)
    return show(request, "submissions/submission.html", made, 422 if wrong else 200)
