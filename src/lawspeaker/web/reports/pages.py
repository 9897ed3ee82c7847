"""The pages and files of reports and packs."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from lawspeaker.documents import content
from lawspeaker.documents.content import Sheet
from lawspeaker.framework.names import CaseId
from lawspeaker.processes.report import REPORT, Report
from lawspeaker.records import adoptions
from lawspeaker.records.shown import CaseShown
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.acts.offers import Offers, offers
from lawspeaker.web.components import Trail
from lawspeaker.web.decisions import trail
from lawspeaker.web.page import page
from lawspeaker.web.render import show
from lawspeaker.web.reports import views
from lawspeaker.web.reports.printing import names_for, printed, proof_of
from lawspeaker.web.viewer import Viewer

ORDER = ("report.issue", "report.write", "report.summarise")


@require_safe
@page
def report(request: HttpRequest, viewer: Viewer, case: str) -> HttpResponse:
    """Show a report to those who take part."""
    looking = Looking(viewer)
    known = known_report(looking, case)
    return show(request, "reports/report.html", views.report_page(known))


def known_report(looking: Looking, case: str) -> views.Known:
    """Read a report; one that may not be seen is not there."""
    viewer = looking.viewer
    shown = looking.case(REPORT, case)
    sheet = sheet_of(looking, shown)
    return views.Known(
        programme=looking.programme,
        sheet=sheet,
        case=shown,
        framework=adoptions.loaded(shown.framework, {}),
        offers=Offers() if viewer.is_public or viewer.as_of else _offers(looking, shown),
        linked=None if viewer.is_public else trail.linked(looking.programme, shown.links),
        trail=None if viewer.is_public else _trail(looking, shown),
        public=viewer.is_public,
    )


def sheet_of(looking: Looking, shown: CaseShown) -> Sheet:
    """Return what a report says."""
    state: Report = shown.state
    if state.meeting is None:
        raise Http404("A report must be one of a meeting.")
    naming = names_for(looking.view, state.meeting).short
    sheet = content.report(looking.view, shown.line.case, naming, proof_of(looking.viewer))
    if sheet is None:
        raise Http404("The meeting of this report is not open to this visitor.")
    return sheet


def _offers(looking: Looking, shown: CaseShown) -> Offers:
    return offers(looking.offered_on(REPORT, shown), shown.line.case, ORDER, only=ORDER)


def _trail(looking: Looking, shown: CaseShown) -> Trail:
    names = looking.viewer.roll.names(trail.people_of(shown.trail))
    return trail.trail(looking.programme, shown.trail, names)


@require_safe
@page
def report_pdf(_request: HttpRequest, viewer: Viewer, case: str) -> HttpResponse:
    """Print a report."""
    looking = Looking(viewer)
    sheet = sheet_of(looking, looking.case(REPORT, case))
    return printed(sheet, f"{viewer.programme.slug}-report-{case}.pdf")


@require_safe
@page
def pack_pdf(_request: HttpRequest, viewer: Viewer, case: str) -> HttpResponse:
    """Print the pack of a meeting."""
    looking = Looking(viewer)
    meeting = CaseId(case)
    naming = names_for(looking.view, meeting).short
    sheet = content.pack(looking.view, meeting, naming, proof_of(viewer))
    if sheet is None:
        raise Http404(f"There is no meeting {case!r} that is open to this visitor.")
    return printed(sheet, f"{viewer.programme.slug}-pack-{case}.pdf")
