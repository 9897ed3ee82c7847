"""The pages of consultations."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from lawspeaker.directory.names import Names
from lawspeaker.documents.consultation_report import Reported, pdf
from lawspeaker.documents.consultations import counted
from lawspeaker.documents.consultations import workbook as figures_file
from lawspeaker.documents.workbooks import XLSX
from lawspeaker.framework.names import NO_GROUP
from lawspeaker.processes.consultation import CONSULTATION
from lawspeaker.records.shown import CaseShown, WideConsultationLine
from lawspeaker.web import dates
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.acts.offers import offers
from lawspeaker.web.acts.places import case_page
from lawspeaker.web.acts.plain import plain_page
from lawspeaker.web.addresses import find
from lawspeaker.web.components import Act, Column, Day, Empty, Head, Link, Row, Status, Table
from lawspeaker.web.consultations import views
from lawspeaker.web.files import PDF, as_file
from lawspeaker.web.page import page
from lawspeaker.web.render import show
from lawspeaker.web.reports.printing import proof_of
from lawspeaker.web.viewer import Viewer

MOST = 50
ORDER = ("consultation.respond", "consultation.dispose", "consultation.report")


@dataclass(frozen=True)
class ConsultationsPage:
    """The consultations there are."""

    head: Head
    act: Act | None
    table: Table | None
    empty: Empty | None
    onward: Link | None


@require_safe
@page
def index(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """List the consultations."""
    looking = Looking(viewer)
    found = looking.view.wide_consultations(after=request.GET.get("after", ""), most=MOST)
    offered = offers(looking.offered_new(CONSULTATION, NO_GROUP), "new").primary
    address = find("consultations:index", programme=looking.programme)
    rows = tuple(_row(looking, each) for each in found.rows)
    made = ConsultationsPage(
        head=Head("Consultations", "Who is asked what until when, and what became of the answers"),
        act=offered.as_primary() if offered else None,
        table=Table("Consultations", COLUMNS, rows, folds=True) if rows else None,
        empty=None if rows else NOTHING,
        onward=Link("Earlier ones", f"{address}?after={found.after}") if found.after else None,
    )
    return show(request, "consultations/index.html", made)


NOTHING = Empty("Nobody is consulted yet", "A group, or the secretariat, opens a consultation.")
COLUMNS = (
    Column("Consultation", card="title"),
    Column("Of", nowrap=True, card="for"),
    Column("Closes", nowrap=True, card="due"),
    Column("Answers", number=True, labelled=True),
    Column("Yours", nowrap=True),
    Column("Stands", nowrap=True, card="state"),
)


def _row(looking: Looking, line: WideConsultationLine) -> Row:
    mine = {each.organisation for each in looking.viewer.capacities}
    return Row(
        (
            Link(line.title, case_page(looking.programme, "consultation", line.case)),
            line.group,
            Day(line.closes, short=True) if line.closes else "",
            str(line.responses),
            Status("done", "Answered") if mine & {*line.answered_by} else "",
            _stands(looking, line),
        )
    )


def _stands(looking: Looking, line: WideConsultationLine) -> Status:
    if line.stage == "open" and line.closes:
        late = line.closes < looking.viewer.today
        return Status("late", "To be closed") if late else Status("open", "Open")
    if line.stage == "closed":
        left = f"{line.undisposed} comments to dispose of" if line.undisposed else "To be reported"
        return Status("half", left)
    return Status("done" if line.stage == "reported" else "none", line.stage.capitalize())


@require_safe
@page
def consultation(request: HttpRequest, viewer: Viewer, case: str) -> HttpResponse:
    """Show a consultation."""
    looking = Looking(viewer)
    shown = looking.case(CONSULTATION, case)
    return show(request, "consultations/consultation.html", _page(looking, shown))


def _page(looking: Looking, shown: CaseShown) -> views.ConsultationPage:
    it = shown.state
    framework = looking.view.framework()
    ids = (each.organisation for each in it.responses if each.organisation)
    known = views.Known(
        programme=looking.programme,
        case=shown.line.case,
        it=it,
        figures=tuple(counted(it, looking.view, framework, looking.viewer.day)),
        framework=framework,
        calendar=looking.view.calendar,
        names=Names.of(ids),
        positions={
            each.past.event.number: each.past.position
            for each in shown.trail
            if hasattr(each.past.event, "number")
        },
        may_dispose=_may(looking, shown, "consultation.dispose"),
        mine=frozenset(each.organisation for each in looking.viewer.capacities),
    )
    return views.consultation_page(known, plain_page(looking, CONSULTATION, shown, ORDER))


def _may(looking: Looking, shown: CaseShown, name: str) -> bool:
    offered = offers(looking.offered_on(CONSULTATION, shown), shown.line.case, only=(name,))
    return any(each.is_open for each in offered.offers)


@require_safe
@page
def workbook(_request: HttpRequest, viewer: Viewer, case: str) -> HttpResponse:
    """Give the figures, the answers and the comments as a workbook."""
    looking = Looking(viewer)
    shown = looking.case(CONSULTATION, case)
    made = _page_figures(looking, shown)
    name = f"{looking.programme}-{case}-{dates.said(viewer.day)}.xlsx".replace(" ", "-")
    return as_file(made, XLSX, name)


@require_safe
@page
def report(_request: HttpRequest, viewer: Viewer, case: str) -> HttpResponse:
    """Print the report of a consultation."""
    looking = Looking(viewer)
    it, framework = looking.case(CONSULTATION, case).state, looking.view.framework()
    whom = views.whom(it, framework)
    naming = Names.of(each.organisation for each in it.responses if each.organisation).full
    figures = tuple(counted(it, looking.view, framework, viewer.day))
    made = pdf(Reported(case, it, whom, figures, naming, proof_of(viewer)))
    return as_file(made, PDF, f"{viewer.programme.slug}-consultation-{case}.pdf")


def _page_figures(looking: Looking, shown: CaseShown) -> bytes:
    it = shown.state
    figures = tuple(counted(it, looking.view, looking.view.framework(), looking.viewer.day))
    naming = Names.of(each.organisation for each in it.responses if each.organisation).full
    return figures_file(it, figures, naming)
