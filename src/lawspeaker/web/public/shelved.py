"""The pages of what was published of the library: nothing here asks who looks."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from lawspeaker.directory.names import Names
from lawspeaker.documents.comment_log import Log, log_workbook, pdf
from lawspeaker.documents.workbooks import XLSX
from lawspeaker.files import store
from lawspeaker.files.models import Blob
from lawspeaker.framework.names import CaseId
from lawspeaker.records.reading import library as read
from lawspeaker.records.shown.library import PublishedArtefact, PublishedLine
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.files import PDF, as_file, as_kept
from lawspeaker.web.page import public_page
from lawspeaker.web.public import shelf
from lawspeaker.web.render import show
from lawspeaker.web.reports.printing import proof_of
from lawspeaker.web.viewer import Viewer


@require_safe
@public_page
def library(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """List the documents that were published."""
    looking = Looking(viewer)
    found = read.published(looking.view.sight)
    made = shelf.shelf_page(looking.programme, found, looking.view.framework(viewer.today))
    return show(request, "public/library.html", made)


@require_safe
@public_page
def artefact(request: HttpRequest, viewer: Viewer, case: str) -> HttpResponse:
    """Show one of them, with the comments on it and what became of each."""
    looking, found = Looking(viewer), _found(viewer, case)
    known = shelf.Known(
        programme=looking.programme,
        found=found,
        framework=looking.view.framework(viewer.today),
        names=_names(found),
        is_kept=_blob(viewer, found) is not None,
        heir=_heir(viewer, found),
    )
    return show(request, "public/artefact.html", shelf.published_page(known))


@require_safe
@public_page
def file(_request: HttpRequest, viewer: Viewer, case: str) -> HttpResponse:
    """Send the file of the version that was published, and of no other."""
    blob = _blob(viewer, _found(viewer, case))
    if blob is None:
        raise Http404("The file of this document is not here.")
    return as_kept(blob)


@require_safe
@public_page
def log_as_pdf(_request: HttpRequest, viewer: Viewer, case: str) -> HttpResponse:
    """Print the log of comments that was published with it."""
    return as_file(pdf(_log(viewer, case)), PDF, f"{viewer.programme.slug}-comments-{case}.pdf")


@require_safe
@public_page
def log_as_workbook(_request: HttpRequest, viewer: Viewer, case: str) -> HttpResponse:
    """Give the same log as a workbook."""
    made = log_workbook(_log(viewer, case))
    return as_file(made, XLSX, f"{viewer.programme.slug}-comments-{case}.xlsx")


def _log(viewer: Viewer, case: str) -> Log:
    found = _found(viewer, case)
    return Log(case, found.it, _names(found).full, proof_of(viewer))


def _found(viewer: Viewer, case: str) -> PublishedArtefact:
    found = read.published_one(Looking(viewer).view.sight, CaseId(case))
    if found is None:
        raise Http404(f"No document {case!r} is published.")
    return found


def _heir(viewer: Viewer, found: PublishedArtefact) -> PublishedLine | None:
    """Return what took its place, if that is published, too."""
    by = found.it.superseded_by
    heir = read.published_one(Looking(viewer).view.sight, by) if by else None
    return heir.line if heir else None


def _names(found: PublishedArtefact) -> Names:
    return Names.of(each.organisation for each in found.it.comments if each.organisation)


def _blob(viewer: Viewer, found: PublishedArtefact) -> Blob | None:
    version = found.it.in_force
    return store.find(viewer.programme.slug, version.file.digest) if version else None
