"""The live screen: one page while a meeting is held, with and without scripts."""

from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from lawspeaker.directory.drafts import Place
from lawspeaker.service.asking import ReadOnly, in_words
from lawspeaker.web.acts import designed
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.acts.trouble import AGAIN, Shut
from lawspeaker.web.addresses import find
from lawspeaker.web.components import Reason
from lawspeaker.web.meetings.live_acts import Done, Submit
from lawspeaker.web.meetings.live_views import live_page
from lawspeaker.web.meetings.pages import the_meeting
from lawspeaker.web.meetings.room import Room, number_of
from lawspeaker.web.page import page
from lawspeaker.web.render import show
from lawspeaker.web.viewer import Viewer

OURS = frozenset({"csrfmiddlewaretoken", "do", "at", "person", "seat"})


@require_http_methods(["GET", "HEAD", "POST"])
@page
def live(request: HttpRequest, viewer: Viewer, case: str) -> HttpResponse:
    """Show the live screen, or do what one submit of it asks for."""
    looking = Looking(viewer)
    asked = request.POST.get("_item", "") or request.GET.get("item", "")
    room = _room(looking, case, asked, declares="declare" in request.GET)
    if request.method != "POST":
        return show(request, "meetings/live.html", live_page(room, entered=_draft(room)))
    submit = Submit(room, request.POST)
    try:
        done = submit.perform()
    except ReadOnly as error:
        raise Shut(room.home) from error
    if done.in_doubt:  # whoever sends it again, by hand or from the queue, has it recorded once
        return HttpResponse(AGAIN, status=503, content_type="text/plain")
    if done.wrong or done.conflict:
        return _again(request, viewer, case, submit, done)
    _place(submit.room).discard()
    messages.success(request, _recorded(done))
    to = find("meetings:live", programme=looking.programme, case=case)
    stays = submit.does not in {"next", "close-item", "open"} and asked
    return redirect(f"{to}?item={asked}" if stays else to)


def _room(looking: Looking, case: str, asked: str, *, declares: bool) -> Room:
    shown = the_meeting(looking, case)
    return Room(looking, shown, number_of(shown, asked), declares)


def _again(
    request: HttpRequest, viewer: Viewer, case: str, submit: Submit, done: Done
) -> HttpResponse:
    """Show everything as it was entered, but for what is on record now, and all the reasons."""
    number = "" if done.passed else str(submit.room.number)
    room = _room(Looking(viewer), case, number, declares=submit.does == "interest")
    kept = {
        key: value
        for key, value in submit.sent.items()
        if key not in OURS and not key.startswith("_") and not _is_done(key, done)
    }
    if done.passed:  # what was entered belongs to the item before: it stays in its draft
        kept = {}
    wrong = (*done.wrong, *_first(done))
    return show(
        request, "meetings/live.html", live_page(room, wrong, kept), 409 if done.conflict else 422
    )


def _is_done(key: str, done: Done) -> bool:
    return any(part and key.startswith(f"{part}/") for part in done.parts)


def _first(done: Done) -> tuple[Reason, ...]:
    if done.conflict is None:
        return ()
    news = tuple(Reason(f"Meanwhile: {in_words(each.event)}.") for each in done.conflict.changed)
    return (Reason("Somebody was first. Look at what changed, then do it again."), *news)


def _recorded(done: Done) -> str:
    entries = [entry.position for each in done.receipts for entry in each.entries]
    if not entries:
        return "Nothing was entered, and nothing was recorded."
    if len(entries) == 1:
        return f"Recorded as entry {entries[0]}."
    return f"Recorded as entries {min(entries)} to {max(entries)}."


def _place(room: Room) -> Place:
    """Return where is kept what is half written of the item that is looked at."""
    viewer, case = room.looking.viewer, room.shown.line.case
    about = urlencode(designed.about(designed.LIVE, {}, {"_item": str(room.number)}))
    return Place(viewer.person, viewer.programme.slug, "meeting", case, "live", about)


def _draft(room: Room) -> dict[str, str]:
    """Return what was left half written on this item."""
    draft = _place(room).find()
    if draft is None:
        return {}
    left = {key: texts[-1] for key, texts in draft.fields.items() if texts}
    return {k: v for k, v in left.items() if k not in OURS and not k.startswith("_")}
