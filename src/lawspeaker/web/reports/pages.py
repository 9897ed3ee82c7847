"""The pages and files of reports and packs."""

from collections.abc import Iterator

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from lawspeaker.documents import content
from lawspeaker.documents.content import Sheet
from lawspeaker.framework.names import CaseId
from lawspeaker.processes.report import REPORT
from lawspeaker.processes.report.life import Stage
from lawspeaker.records import adoptions
from lawspeaker.records.shown import CaseShown, ReportShown
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.acts.offers import Offers, offers
from lawspeaker.web.components import Trail
from lawspeaker.web.decisions import trail
from lawspeaker.web.page import page
from lawspeaker.web.render import show
from lawspeaker.web.reports import views
from lawspeaker.web.reports.printing import bodies, printed, proof_of
from lawspeaker.web.viewer import Viewer

DRAFTED = ("report.issue", "report.write", "report.summarise")
ISSUED = (
    *("report.reissue", "report.take_up", "report.ask_amendment", "report.ask_addition"),
    *("report.turn_down", "report.send_on"),
)


@require_safe
@page
def report(request: HttpRequest, viewer: Viewer, case: str) -> HttpResponse:
    """Show a report to those who take part."""
    looking = Looking(viewer)
    return show(request, "reports/report.html", views.report_page(known_report(looking, case)))


def known_report(looking: Looking, case: str) -> views.Known:
    """Read a report; one that may not be seen is not there."""
    viewer, shown = looking.viewer, the_report(looking, case)
    acts = shown.case is not None and not viewer.is_public
    return views.Known(
        programme=looking.programme,
        sheet=sheet_of(looking, shown),
        shown=shown,
        framework=adoptions.loaded(shown.framework, {}),
        offers=_offers(looking, shown.case) if shown.case and acts else Offers(),
        linked=trail.linked(looking.programme, shown.case.links) if shown.case else None,
        trail=_trail(looking, shown.case) if shown.case else None,
        public=viewer.is_public,
        naming=viewer.roll.names(_asking(shown)).short,
    )


def _asking(shown: ReportShown) -> Iterator[str]:
    """Yield the organisations that asked for something."""
    for each in shown.case.state.requests if shown.case else ():
        yield each.organisation


def the_report(looking: Looking, case: str) -> ReportShown:
    """Return a report, whole or as far as it is published."""
    shown = looking.view.report(CaseId(case))
    if shown is None:
        raise Http404(f"There is no report {case!r} that is open to this visitor.")
    return shown


def sheet_of(looking: Looking, shown: ReportShown) -> Sheet:
    """Return what a report says."""
    framework = looking.view.framework(shown.line.day)
    naming = looking.viewer.roll.names(bodies(shown.meeting)).short
    return content.report(shown, framework, naming, proof_of(looking.viewer, shown.position))


def _offers(looking: Looking, shown: CaseShown) -> Offers:
    order = ISSUED if shown.state.stage is Stage.ISSUED else DRAFTED
    return offers(looking.offered_on(REPORT, shown), shown.line.case, order, only=order)


def _trail(looking: Looking, shown: CaseShown) -> Trail:
    names = looking.viewer.roll.names(trail.people_of(shown.trail))
    return trail.trail(looking.programme, shown.trail, names, looking.zone)


@require_safe
@page
def report_pdf(_request: HttpRequest, viewer: Viewer, case: str) -> HttpResponse:
    """Print a report."""
    looking = Looking(viewer)
    sheet = sheet_of(looking, the_report(looking, case))
    return printed(sheet, f"{viewer.programme.slug}-report-{case}.pdf")


@require_safe
@page
def pack_pdf(_request: HttpRequest, viewer: Viewer, case: str) -> HttpResponse:
    """Print the pack of a meeting."""
    looking = Looking(viewer)
    meeting = CaseId(case)
    sheet = content.pack(looking.view, meeting, proof_of(viewer))
    if sheet is None:
        raise Http404(f"There is no meeting {case!r} that is open to this visitor.")
    return printed(sheet, f"{viewer.programme.slug}-pack-{case}.pdf")
