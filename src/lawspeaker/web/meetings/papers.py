"""The papers of a meeting, for whoever may see the meeting."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from lawspeaker.files import store
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.files import as_kept
from lawspeaker.web.meetings.pages import the_meeting
from lawspeaker.web.page import page
from lawspeaker.web.viewer import Viewer


@require_safe
@page
def paper(_request: HttpRequest, viewer: Viewer, case: str, digest: str) -> HttpResponse:
    """Send a paper that was issued for the meeting; nothing else can be fetched here."""
    shown = the_meeting(Looking(viewer), case)
    issued = {each.document.digest for each in shown.case.state.papers}
    blob = store.find(viewer.programme.slug, digest) if digest in issued else None
    if blob is None:
        raise Http404("No such paper was issued for this meeting.")
    return as_kept(blob)
