"""The pages of plans."""

from dataclasses import dataclass
from functools import partial

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from lawspeaker.documents.plans import differences as differing
from lawspeaker.documents.plans import differences_file
from lawspeaker.documents.plans import register as register_file
from lawspeaker.documents.workbooks import XLSX
from lawspeaker.framework.names import NO_GROUP
from lawspeaker.kernel.around import Arranged
from lawspeaker.processes.plan import PLAN
from lawspeaker.processes.plan.reporting import arranged, is_reported
from lawspeaker.processes.plan.state import Plan, Release
from lawspeaker.records.asked import Filter
from lawspeaker.records.shown import CaseLine, CaseShown
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.acts.offers import offers
from lawspeaker.web.acts.places import case_page
from lawspeaker.web.acts.plain import plain_page
from lawspeaker.web.acts.views import duties
from lawspeaker.web.components import Act, Column, Day, Empty, Head, Link, Row, Table
from lawspeaker.web.files import as_file
from lawspeaker.web.page import page
from lawspeaker.web.plans import compared, views
from lawspeaker.web.render import show
from lawspeaker.web.viewer import Viewer

MOST = 200  # meetings that are looked at
ORDER = ("plan.release", "plan.add", "plan.move", "plan.expect", "plan.meet", "plan.report")


@dataclass(frozen=True)
class PlansPage:
    """The plans there are."""

    head: Head
    act: Act | None
    table: Table | None
    empty: Empty | None


@require_safe
@page
def index(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """List the plans."""
    looking = Looking(viewer)
    lines = looking.view.cases(PLAN.name).rows
    offered = offers(looking.offered_new(PLAN, NO_GROUP), "new").primary
    rows = tuple(_row(looking, each) for each in lines)
    made = PlansPage(
        head=Head("Plan", "The milestones of the programme, and every release of its plan"),
        act=offered.as_primary() if offered else None,
        table=Table("Plans", COLUMNS, rows, folds=True) if rows else None,
        empty=None if rows else NOTHING,
    )
    return show(request, "plans/index.html", made)


NOTHING = Empty(
    "There is no plan on record yet", "Whoever keeps the plan of the programme begins it."
)
COLUMNS = (
    Column("Plan", card="title"),
    Column("Of", nowrap=True, card="for"),
    Column("Begun", nowrap=True, card="due"),
)


def _row(looking: Looking, line: CaseLine) -> Row:
    to = case_page(looking.programme, PLAN.name, line.case)
    return Row((Link(line.title, to), line.group, Day(line.opened_on)))


@require_safe
@page
def plan(request: HttpRequest, viewer: Viewer, case: str) -> HttpResponse:
    """Show a plan."""
    looking = Looking(viewer)
    shown = looking.case(PLAN, case)
    known = _known(looking, shown)
    owed = duties(shown, partial(views.owed_of, known.it))
    made = views.plan_page(known, plain_page(looking, PLAN, shown, ORDER), owed)
    return show(request, "plans/plan.html", made)


def _known(looking: Looking, shown: CaseShown) -> views.Known:
    it: Plan = shown.state
    framework, today = looking.view.framework(), looking.viewer.day
    called = looking.view.meetings(Filter(since=today), most=MOST).rows
    meetings = [each for each in called if each.phase != "cancelled"]
    to_come = Arranged(tuple((each.group, each.day) for each in meetings))
    told = (e for e in it.milestones if e.met_on is None and is_reported(e, framework))
    offered = offers(looking.offered_on(PLAN, shown), shown.line.case, only=("plan.leave_out",))
    return views.Known(
        programme=looking.programme,
        case=shown.line.case,
        it=it,
        framework=framework,
        today=today,
        arranged=tuple(arranged(it, each, to_come) for each in told),
        papers={(e.group, e.day): e.papers_due for e in meetings if e.papers_due},
        may_draft=any(each.is_open for each in offered.offers),
    )


@require_safe
@page
def release(request: HttpRequest, viewer: Viewer, case: str, version: str) -> HttpResponse:
    """Show a release: its notes, what it changed and why, and its milestones."""
    looking = Looking(viewer)
    known = _known(looking, looking.case(PLAN, case))
    return show(request, "plans/release.html", compared.release_page(known, _of(known.it, version)))


@require_safe
@page
def compare(request: HttpRequest, viewer: Viewer, case: str) -> HttpResponse:
    """Show what differs between two releases."""
    looking = Looking(viewer)
    known = _known(looking, looking.case(PLAN, case))
    made = compared.differences_page(known, *_two(request, known.it))
    return show(request, "plans/differences.html", made)


@require_safe
@page
def differences(request: HttpRequest, viewer: Viewer, case: str) -> HttpResponse:
    """Give what differs between two releases as a workbook."""
    looking = Looking(viewer)
    it: Plan = looking.case(PLAN, case).state
    before, after = _two(request, it)
    made = differences_file(differing(it, before, after), looking.view.framework())
    return _file(viewer, f"{case}-{before.version}-{after.version}", made)


@require_safe
@page
def register(_request: HttpRequest, viewer: Viewer, case: str) -> HttpResponse:
    """Give the milestones, the changes of every release and the releases as a workbook."""
    looking = Looking(viewer)
    it: Plan = looking.case(PLAN, case).state
    return _file(viewer, case, register_file(it, looking.view.framework()))


def _of(it: Plan, version: str | None) -> Release:
    found = it.release(version)
    if found is None:
        raise Http404(f"There is no release {version!r} of this plan.")
    return found


def _two(request: HttpRequest, it: Plan) -> tuple[Release, Release]:
    """Return the two releases that are asked for; where none is, the last and the one before."""
    if len(it.releases) < 2:  # noqa: PLR2004
        raise Http404("There are no two releases of this plan yet.")
    before = request.GET.get("before", it.releases[-2].version)
    return _of(it, before), _of(it, request.GET.get("after", it.releases[-1].version))


def _file(viewer: Viewer, name: str, made: bytes) -> HttpResponse:
    safe = "".join(c if c.isalnum() or c in ".-" else "-" for c in name)
    return as_file(made, XLSX, f"{viewer.programme.slug}-{safe}.xlsx")
