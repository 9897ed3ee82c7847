"""The pages of the library."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.datastructures import MultiValueDict
from django.views.decorators.http import require_POST, require_safe

from lawspeaker.directory.names import Names
from lawspeaker.documents.comment_log import Log, log_workbook, pdf
from lawspeaker.documents.workbooks import XLSX
from lawspeaker.files import store
from lawspeaker.framework.names import NO_GROUP, CaseId
from lawspeaker.processes.artefact import ARTEFACT
from lawspeaker.processes.artefact.registering import Register
from lawspeaker.processes.artefact.state import Artefact
from lawspeaker.processes.tranche import TRANCHE
from lawspeaker.records.reading import library
from lawspeaker.records.shown import CaseShown
from lawspeaker.service.comment_tables import Comments, comments
from lawspeaker.service.tables import NoTable
from lawspeaker.surfaces.reading import Unreadable
from lawspeaker.web.acts.entered import Entered
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.acts.offers import offers
from lawspeaker.web.acts.pages import answered, form_for
from lawspeaker.web.acts.plain import plain_page
from lawspeaker.web.acts.tabled import read_with
from lawspeaker.web.components import Reason
from lawspeaker.web.files import PDF, as_file, as_kept
from lawspeaker.web.library import listed, one, shelf
from lawspeaker.web.library.opening import registered_page
from lawspeaker.web.render import show
from lawspeaker.web.reports.printing import proof_of
from lawspeaker.web.viewer import Viewer

ORDER: Final = (
    *("artefact.comment", "artefact.dispose", "artefact.close_review", "artefact.approve"),
    *("artefact.submit", "artefact.open_review", "artefact.add_version", "artefact.baseline"),
)


@require_safe
@registered_page
def index(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Show the library, and what of it is asked for."""
    looking = Looking(viewer)
    asked = {name: request.GET.get(name, "").strip() for name in listed.ASKED}
    sight, after = looking.view.sight, request.GET.get("after", "")
    new = offers(looking.offered_new(ARTEFACT, NO_GROUP), "new", only=(Register.name,)).primary
    read = listed.Read(
        programme=looking.programme,
        today=viewer.day,
        framework=looking.view.framework(viewer.day),
        asked=asked,
        found=library.artefacts(sight, listed.wanted(asked), after),
        tranches=library.tranches(sight),
        mine=frozenset(each.organisation for each in viewer.capacities),
        act=new.as_primary() if new else None,
    )
    return show(request, "library/index.html", listed.library_page(read))


@require_safe
@registered_page
def artefact(request: HttpRequest, viewer: Viewer, case: str) -> HttpResponse:
    """Show an artefact."""
    looking = Looking(viewer)
    return _shown(request, looking, looking.case(ARTEFACT, case))


@require_safe
@registered_page
def tranche(request: HttpRequest, viewer: Viewer, case: str) -> HttpResponse:
    """Show a tranche, and how far what belongs to it has come."""
    looking = Looking(viewer)
    shown = looking.case(TRANCHE, case)
    known = shelf.Known(
        programme=looking.programme,
        today=viewer.day,
        it=shown.state,
        framework=looking.view.framework(),
        artefacts=library.of_tranche(looking.view.sight, CaseId(shown.line.case)),
    )
    plain = plain_page(looking, TRANCHE, shown, ("tranche.baseline",))
    return show(request, "library/tranche.html", shelf.tranche_page(known, plain))


def _shown(
    request: HttpRequest, looking: Looking, shown: CaseShown, wrong: tuple[Reason, ...] = ()
) -> HttpResponse:
    it: Artefact = shown.state
    bodies = (each.organisation for each in it.comments if each.organisation)
    digests = {each.file.digest for each in it.versions}
    known = one.Known(
        programme=looking.programme,
        case=shown.line.case,
        it=it,
        framework=looking.view.framework(),
        names=Names.of(bodies),
        may_dispose=_may(looking, shown, "artefact.dispose"),
        may_take_in=_may(looking, shown, "artefact.take_in"),
        tranche=next((each.title for each in shown.links if each.case == it.tranche), ""),
        kept=frozenset(e for e in digests if store.find(looking.programme, e)),
        wrong=wrong,
    )
    made = one.artefact_page(known, plain_page(looking, ARTEFACT, shown, ORDER))
    return show(request, "library/artefact.html", made, 422 if wrong else 200)


def _may(looking: Looking, shown: CaseShown, name: str) -> bool:
    offered = offers(looking.offered_on(ARTEFACT, shown), shown.line.case, only=(name,))
    return any(each.is_open for each in offered.offers)


@require_safe
@registered_page
def version_file(_request: HttpRequest, viewer: Viewer, case: str, digest: str) -> HttpResponse:
    """Send the file of a version; nothing else can be fetched here."""
    it: Artefact = Looking(viewer).case(ARTEFACT, case).state
    known = {each.file.digest for each in it.versions}
    blob = store.find(viewer.programme.slug, digest) if digest in known else None
    if blob is None:
        raise Http404("No version of this artefact has such a file.")
    return as_kept(blob)


@require_safe
@registered_page
def log_as_workbook(_request: HttpRequest, viewer: Viewer, case: str) -> HttpResponse:
    """Give the consolidated log of comments as a workbook."""
    made = log_workbook(_log(viewer, case))
    return as_file(made, XLSX, f"{viewer.programme.slug}-comments-{case}.xlsx")


@require_safe
@registered_page
def log_as_pdf(_request: HttpRequest, viewer: Viewer, case: str) -> HttpResponse:
    """Print the consolidated log of comments."""
    return as_file(pdf(_log(viewer, case)), PDF, f"{viewer.programme.slug}-comments-{case}.pdf")


def _log(viewer: Viewer, case: str) -> Log:
    it: Artefact = Looking(viewer).case(ARTEFACT, case).state
    names = Names.of(each.organisation for each in it.comments if each.organisation)
    return Log(case, it, names.full, proof_of(viewer))


@require_POST
@registered_page
def take_in(request: HttpRequest, viewer: Viewer, case: str) -> HttpResponse:
    """Take in a table of comments: all of it, or none, and then say what is wrong in which row."""
    looking = Looking(viewer)
    shown = looking.case(ARTEFACT, case)
    sent = request.FILES.get("table")
    if not isinstance(sent, UploadedFile):
        return _shown(request, looking, shown, (Reason("Choose the file of a table first."),))
    try:
        found = read_with(comments, sent)
    except NoTable as error:
        return _shown(request, looking, shown, (Reason(str(error)),))
    if found.wrong:
        wrong = tuple(Reason(f"{each.at}: {each.says}") for each in found.wrong)
        return _shown(request, looking, shown, wrong)
    form = form_for(viewer, "artefact", case, "take-in")
    entered = replace(Entered.of(request.POST), flat=_flat(found))
    try:
        entered = form.keeper.with_files(entered, MultiValueDict({"file/digest": [sent]}))
    except Unreadable as error:
        return _shown(request, looking, shown, (Reason(str(error)),))
    return answered(request, form, entered)


def _flat(found: Comments) -> Mapping[str, str]:
    return {
        f"rows/{n}/{field}": text for n, row in enumerate(found.rows) for field, text in row.items()
    }
