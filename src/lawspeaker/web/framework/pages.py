"""The pages of the framework: each is shown to those who take part and, the same, to the public."""

from collections.abc import Callable
from functools import partial

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_safe

from lawspeaker.documents import compliance as documents
from lawspeaker.documents.compliance import Compliance
from lawspeaker.documents.compliance_files import compliance_pdf, compliance_xlsx
from lawspeaker.documents.workbooks import XLSX
from lawspeaker.framework.coverage import STATES
from lawspeaker.framework.names import Seat, Statement
from lawspeaker.framework.version import Framework
from lawspeaker.processes.framework import FRAMEWORK
from lawspeaker.processes.framework.agreeing import AgreeReading
from lawspeaker.web import sources
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.acts.offers import NEW, offers
from lawspeaker.web.components import Act
from lawspeaker.web.files import PDF, as_file
from lawspeaker.web.framework import cases, contents, readings, versions
from lawspeaker.web.framework.agreements import Agreements
from lawspeaker.web.framework.box import TryBox, try_box
from lawspeaker.web.framework.clause import clause_page, statements_of
from lawspeaker.web.framework.compliance import compliance_page
from lawspeaker.web.framework.differences_asked import ASKED as SIDES_ASKED
from lawspeaker.web.framework.differences_asked import Shelf
from lawspeaker.web.framework.differences_page import differences_page
from lawspeaker.web.framework.findings import ASKED, findings_page
from lawspeaker.web.framework.place import Place
from lawspeaker.web.framework.structure import Standings, structure_page
from lawspeaker.web.framework.trying import asked_of, tried
from lawspeaker.web.page import page_of_day, public_page_of_day
from lawspeaker.web.render import show
from lawspeaker.web.reports.printing import proof_of
from lawspeaker.web.viewer import Viewer


class Both:
    """One page on both sides of the door: `inside` for those who take part, `outside` for all."""

    def __init__(self, view: Callable[..., HttpResponse]) -> None:
        self.inside = require_safe(page_of_day(view))
        self.outside = require_safe(public_page_of_day(view))


def _law(viewer: Viewer) -> Framework:
    if viewer.framework is None:
        raise Http404("No framework was in force on that day.")
    return viewer.framework


def _agreed(viewer: Viewer) -> Agreements:
    adopted = Looking(viewer).view.frameworks(viewer.as_of)
    return Agreements.of(_law(viewer), adopted, viewer.day)


def _agree(viewer: Viewer, law: Framework, reading: str) -> dict[str, Act]:
    """Offer whoever may to agree that it is read so, by choice."""
    if viewer.is_public or viewer.as_of:
        return {}
    offering, open_now = Looking(viewer).offered_new(FRAMEWORK), {}
    for choice, says in law.text.readings[reading].choices.items():
        filled = {"reading": reading, "choice": choice}
        offer = offers(offering, NEW, filled=filled, only=(AgreeReading.name,)).of(
            AgreeReading.name
        )
        if offer is not None and offer.is_open:
            open_now[choice] = Act("Agree to read it so", offer.to, about=says)
    return open_now


@Both
def index(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Show the clauses of the framework."""
    adopted = Looking(viewer).view.frameworks(viewer.as_of)
    agreed = Agreements.of(_law(viewer), adopted, viewer.day)
    view = contents.contents_page(agreed, Place.of(viewer), adopted)
    return show(request, "framework/contents.html", view)


@Both
def one(request: HttpRequest, viewer: Viewer, clause: str) -> HttpResponse:
    """Show a clause, a seat of a list of members, or where a statement stands in its clause."""
    law, place = _law(viewer), Place.of(viewer)
    if Statement(clause) in law.statements:
        return HttpResponseRedirect(place.on_day(place.clause(clause)))
    if Seat(clause) in law.seats:
        return show(request, "framework/seat.html", contents.seat_page(law, place, Seat(clause)))
    if clause not in law.sections:
        raise Http404(f"Version {law.version} has no clause {clause}.")
    box = _box(request, law, place, clause)
    view = clause_page(_agreed(viewer), place, clause, box)
    return show(request, "framework/clause.html", view)


def _asked(request: HttpRequest) -> dict[str, str]:
    return {name: str(value) for name, value in request.GET.items() if name != "as_of"}


def _box(request: HttpRequest, law: Framework, place: Place, of: str) -> TryBox:
    asked = _asked(request)
    if not asked:
        texts = statements_of(law, of)
        near = (each for each in law.text.cases.values() if set(texts).intersection(each.by))
        first = next(near, next(iter(law.text.cases.values()), None))
        asked = asked_of(first) if first else {}
    here = place.page("clause", clause=of)
    return try_box(tried(law, asked), law, place, f"{here}#try", readings=False)


@Both
def attempt(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Show who decides a matter; its facts stand in the address."""
    law, place = _law(viewer), Place.of(viewer)
    asked = _asked(request)
    if not asked and law.text.cases:
        asked = asked_of(next(iter(law.text.cases.values())))
    box = try_box(tried(law, asked), law, place, place.page("try"), readings=True)
    return show(request, "framework/try.html", contents.try_page(law, place, box))


@Both
def table(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Show the decision table."""
    view = contents.table_page(_law(viewer), Place.of(viewer))
    return show(request, "framework/table.html", view)


@Both
def sentences(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Show the framework as sentences."""
    view = contents.sentences_page(_law(viewer), Place.of(viewer))
    return show(request, "framework/sentences.html", view)


@Both
def all_readings(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Show every reading."""
    view = readings.readings_page(_agreed(viewer), Place.of(viewer))
    return show(request, "framework/readings.html", view)


@Both
def one_reading(request: HttpRequest, viewer: Viewer, reading: str) -> HttpResponse:
    """Show a reading, its choices, and what each would change."""
    law = _law(viewer)
    if reading not in law.text.readings:
        raise Http404(f"Version {law.version} has no reading {reading}.")
    view = readings.reading_page(
        _agreed(viewer), Place.of(viewer), reading, _agree(viewer, law, reading)
    )
    return show(request, "framework/reading.html", view)


@Both
def worked(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Show the worked cases."""
    view = cases.cases_page(_law(viewer), Place.of(viewer))
    return show(request, "framework/cases.html", view)


@Both
def all_versions(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Show the versions."""
    records = Looking(viewer).view
    view = versions.versions_page(
        _law(viewer),
        Place.of(viewer),
        records.frameworks(viewer.as_of),
        records.parts(viewer.as_of),
    )
    return show(request, "framework/versions.html", view)


@Both
def compare(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Compare two versions, or what was read on two days."""
    slug = viewer.programme.slug
    law = _law(viewer)
    place = Place.of(viewer)
    adopted = Looking(viewer).view.frameworks(viewer.as_of)
    there = tuple(each.version for each in versions.shown(law, place, adopted))
    on = partial(sources.framework, slug)
    shelf = Shelf(law, on, viewer.today, there, viewer.as_of)
    asked = {name: request.GET.get(name, "")[:20] for name in SIDES_ASKED}
    view = differences_page(law, shelf.chosen(asked), place)
    return show(request, "framework/differences.html", view)


@Both
def structure(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Show how the groups stood on a day."""
    law, view = _law(viewer), Looking(viewer).view
    of = Standings(
        day=viewer.day,
        today=viewer.today,
        since=min(each.commences for each in view.frameworks()),
        framework=law,
        then=view.groups(viewer.day),
        now=view.groups(viewer.today),
        seats=view.seats(on=viewer.day),
    )
    return show(request, "framework/structure.html", structure_page(of, Place.of(viewer)))


@Both
def findings(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Show what the checker finds, or what of it is asked for."""
    asked = {name: request.GET.get(name, "")[:60] for name in ASKED}
    view = findings_page(_law(viewer), Place.of(viewer), asked)
    return show(request, "framework/findings.html", view)


@Both
def compliance(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Show what carries each statement and seat, and list those of one state."""
    asked = request.GET.get("stands")
    state = next((each for each in STATES if each == asked), None)
    view = compliance_page(_law(viewer), Place.of(viewer), state)
    return show(request, "framework/coverage.html", view)


@Both
def printed_compliance(_request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Print the compliance statement."""
    of = _statement(viewer)
    return as_file(compliance_pdf(of), PDF, _called(viewer, of, "pdf"))


@Both
def counted_compliance(_request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Hand out the compliance statement as a workbook."""
    of = _statement(viewer)
    return as_file(compliance_xlsx(of), XLSX, _called(viewer, of, "xlsx"))


def _statement(viewer: Viewer) -> Compliance:
    return documents.compliance(_law(viewer), proof_of(viewer))


def _called(viewer: Viewer, of: Compliance, ending: str) -> str:
    return f"{viewer.programme.slug}-compliance-{of.version}.{ending}"
