"""The pages for the public: nothing here asks who looks."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from lawspeaker.directory.names import Names
from lawspeaker.framework.names import CaseId, Group
from lawspeaker.records import adoptions
from lawspeaker.records.ledger import Ledger
from lawspeaker.records.reading import consultations
from lawspeaker.records.shown import MeetingLine
from lawspeaker.records.visible import Filter
from lawspeaker.web import recorded
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.decisions import log
from lawspeaker.web.decisions.proof import Stored, stored
from lawspeaker.web.meetings.feed import answer
from lawspeaker.web.page import public_page, public_page_of_day
from lawspeaker.web.public import calendar, front, represented
from lawspeaker.web.public.decision import Known, public_decision_page
from lawspeaker.web.render import show
from lawspeaker.web.reports.pages import known_report, sheet_of, the_report
from lawspeaker.web.reports.printing import printed
from lawspeaker.web.reports.views import report_page
from lawspeaker.web.viewer import Viewer

FEW = 6


@require_safe
@public_page
def index(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Show what a programme shows to everybody."""
    return show(request, "public/front.html", front.front_page(_front(viewer)))


def _front(viewer: Viewer, most: int = FEW) -> front.Front:
    looking = Looking(viewer)
    dates = calendar.read(looking)
    return front.Front(
        programme=looking.programme,
        title=viewer.programme.name,
        framework=dates.framework,
        decisions=looking.view.decisions(most=most).rows,
        reports=looking.view.reports(Filter(stage="issued"), most=most).rows,
        consultations=consultations.open_to_all(looking.view.sight),
        dates=dates,
    )


@require_safe
@public_page
def decisions(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Show the log of published decisions."""
    looking = Looking(viewer)
    asked = {name: request.GET.get(name, "")[:200].strip() for name in log.ASKED if name != "stage"}
    found = looking.view.decisions(log.wanted(asked), request.GET.get("after", ""), log.MOST)
    framework = viewer.framework or looking.view.framework(viewer.today)
    made = log.Log(found, framework, asked, True, looking.programme)  # noqa: FBT003  # for all
    return show(request, "public/decisions.html", log.log_page(made))


@require_safe
@public_page
def decision(request: HttpRequest, viewer: Viewer, case: str) -> HttpResponse:
    """Show a published decision."""
    looking = Looking(viewer)
    shown = looking.view.decision(CaseId(case))
    if shown is None:
        raise Http404(f"No decision {case!r} is published.")
    organisations = (each.organisation for each in shown.views if each.organisation)
    known = Known(
        programme=looking.programme,
        shown=shown,
        framework=adoptions.loaded(shown.framework, dict(shown.readings)),
        names=Names.of(organisations),
        stored=_stored(looking, shown.position),
        appeals=looking.view.appeals_told(shown.line.case),
    )
    return show(request, "public/decision.html", public_decision_page(known))


def _stored(looking: Looking, position: int | None) -> Stored | None:
    if position is None:
        return None
    line = next(Ledger(looking.programme).lines(after=position - 1, below=position + 1), None)
    if line is None:
        return None
    return stored(looking.programme, position, recorded.said(line.at_ms, looking.zone))


@require_safe
@public_page
def reports(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Show the reports that are open to everybody."""
    return show(request, "public/reports.html", front.reports_page(_front(viewer, log.MOST)))


@require_safe
@public_page
def report(request: HttpRequest, viewer: Viewer, case: str) -> HttpResponse:
    """Show one of them."""
    known = known_report(Looking(viewer), case)
    return show(request, "reports/report.html", report_page(known))


@require_safe
@public_page
def report_pdf(_request: HttpRequest, viewer: Viewer, case: str) -> HttpResponse:
    """Print one of them."""
    looking = Looking(viewer)
    sheet = sheet_of(looking, the_report(looking, case))
    return printed(sheet, f"{viewer.programme.slug}-report-{case}.pdf")


@require_safe
@public_page
def dates(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Show the calendar."""
    found = calendar.read(Looking(viewer))
    return show(request, "public/calendar.html", calendar.calendar_page(found))


@require_safe
@public_page
def feed(request: HttpRequest, viewer: Viewer, group: str) -> HttpResponse:
    """Answer with the meetings of a group, for calendars to subscribe to."""
    looking = Looking(viewer)
    groups = (e for e in looking.view.groups(viewer.day) if e.audience != calendar.CLOSED)
    line = next((each for each in groups if each.group == group), None)
    if line is None:
        raise Http404(f"No open group is called {group!r}.")

    def to(of: MeetingLine) -> str:
        return request.build_absolute_uri(calendar.page_of(looking.programme, of))

    return answer(looking, Group(group), line.name, to)


@require_safe
@public_page_of_day
def representation(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Show who represents whom."""
    looking = Looking(viewer)
    framework = viewer.framework or looking.view.framework(viewer.today)
    groups = looking.view.groups(viewer.day)
    open_ones = tuple(e for e in groups if e.stands and e.audience != calendar.CLOSED)
    seats = looking.view.seats(on=viewer.day)
    names = Names.of(each.organisation for each in seats if each.organisation)
    view = represented.representation_page(
        looking.programme, framework, open_ones, tuple(e for e in seats if not e.ended_on), names
    )
    return show(request, "public/representation.html", view)
