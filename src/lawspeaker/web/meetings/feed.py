"""The calendar feed of a group for one person, at a secret address: calendars cannot sign in.

The address opens nothing but the meetings, and those only as long as its person may see them.
"""

from typing import Final

from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from lawspeaker.directory.models import User
from lawspeaker.documents.calendars import Paging
from lawspeaker.documents.calendars import feed as calendar_file
from lawspeaker.framework.names import Group
from lawspeaker.kernel.facts import Phase
from lawspeaker.records.shown import MeetingLine
from lawspeaker.records.visible import Filter
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.acts.places import case_page
from lawspeaker.web.addresses import find
from lawspeaker.web.files import as_file
from lawspeaker.web.page import page
from lawspeaker.web.viewer import Viewer

SALT: Final = "lawspeaker.web.meetings.feed"
TYPE: Final = "text/calendar; charset=utf-8"
MOST: Final = 400  # meetings in one feed, the latest


def address(programme: str, group: str, person: str) -> str:
    """Return where somebody's calendar finds the meetings of a group."""
    token = _signer().sign_object([programme, group, person])
    return find("meetings:feed", programme=programme, token=token)


def _signer() -> signing.Signer:
    """Return what signs without the time: an address stays the same, and is subscribed to once."""
    return signing.Signer(salt=SALT)


def _made_for(token: str) -> tuple[str, str, str]:
    """Return the programme, group and person of an address; of an old one, the time is left out.

    Addresses were signed with the time once, and calendars still ask at those.
    """
    signer = _signer()
    made, _, _ = signer.unsign(token).partition(signer.sep)
    programme, group, person = signer.unsign_object(signer.sign(made))
    return programme, group, person


@require_safe
def feed(request: HttpRequest, programme: str, token: str) -> HttpResponse:
    """Answer with the meetings of the group that an address was made for."""
    try:
        of, group, person = _made_for(token)
    except signing.BadSignature:
        raise Http404("No feed has this address.") from None
    account = User.objects.filter(person_id=person, is_active=True).first()
    if account is None or of != programme:
        raise Http404("No feed has this address.")
    request.user = account
    return _feed(request, programme, group=group)


@page
def _feed(request: HttpRequest, viewer: Viewer, group: str) -> HttpResponse:
    looking = Looking(viewer)
    line = next((each for each in looking.view.groups(viewer.day) if each.group == group), None)
    if line is None:
        raise Http404(f"No group {group!r} is open to this visitor.")

    def to(of: MeetingLine) -> str:
        return request.build_absolute_uri(case_page(looking.programme, "meeting", of.case))

    return answer(looking, Group(group), line.name, to)


def answer(looking: Looking, group: Group, name: str, to: Paging) -> HttpResponse:
    """Make the feed of a group, with the meetings that are past or cancelled."""
    slug, view = looking.viewer.programme.slug, looking.view
    every = view.meetings(Filter(group=group), most=MOST).rows
    off = view.meetings(Filter(group=group, stage=Phase.CANCELLED), most=MOST).rows
    lines = {each.case: each for each in (*every, *off)}
    made = calendar_file(slug, name, lines.values(), to)
    return as_file(made, TYPE, f"{slug}-{group}.ics")
