"""The pages of the consultations that ask everybody: nothing here asks who looks."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from lawspeaker.directory.names import Names
from lawspeaker.framework.names import CaseId
from lawspeaker.records.reading import consultations as read
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.page import public_page
from lawspeaker.web.public import consulted
from lawspeaker.web.render import show
from lawspeaker.web.viewer import Viewer


@require_safe
@public_page
def index(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """List the consultations that ask everybody."""
    looking = Looking(viewer)
    made = consulted.index_page(looking.programme, read.open_to_all(looking.view.sight))
    return show(request, "public/consultations.html", made)


@require_safe
@public_page
def one(request: HttpRequest, viewer: Viewer, case: str) -> HttpResponse:
    """Show one of them; what was answered is shown once it is reported on."""
    looking = Looking(viewer)
    it = read.one_open_to_all(looking.view.sight, CaseId(case))
    if it is None:
        raise Http404(f"No consultation {case!r} asks everybody.")
    known = consulted.Known(
        programme=looking.programme,
        case=CaseId(case),
        it=it,
        framework=looking.view.framework(viewer.today),
        calendar=looking.view.calendar,
        names=Names.of(each.organisation for each in it.responses if each.organisation),
    )
    return show(request, "public/consultation.html", consulted.one_page(known))
