"""Keeping a form as it is written; htmx sends it here a moment after the last keystroke."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from lawspeaker.directory.drafts import Place
from lawspeaker.directory.models import Draft
from lawspeaker.kernel.kinds import unkept
from lawspeaker.processes import ALL
from lawspeaker.service import clock
from lawspeaker.web.acts import designed
from lawspeaker.web.acts.entered import texts
from lawspeaker.web.page import page
from lawspeaker.web.viewer import Viewer

OURS = {"csrfmiddlewaretoken", "happened", "command_id"}
ROOM = 200_000  # characters: far more than the longest form holds


@require_POST
@page
def keep(
    request: HttpRequest, viewer: Viewer, process: str, case: str, command: str
) -> HttpResponse:
    """Keep what is in the form, and say when."""
    asked = next((each.command(command) for each in ALL if each.name == process), None)
    ours = OURS.union(unkept(asked) if asked else ())
    fields = {name: request.POST.getlist(name) for name in request.POST if name not in ours}
    if sum(len(text) for every in fields.values() for text in every) > ROOM:
        return HttpResponse("Too long to keep as a draft.", status=413)
    name, sent = f"{process}.{command.replace('-', '_')}", texts(request.POST)
    about = urlencode(designed.about(name, texts(request.GET), sent))
    place = Place(viewer.person, viewer.programme.slug, process, case, command, about)
    return HttpResponse(kept_at(place.keep(fields), viewer.programme.zone))


def kept_at(draft: Draft, zone: str) -> str:
    """Say when a draft was kept."""
    return f"Draft kept at {clock.local(draft.updated, zone):%H:%M}"
