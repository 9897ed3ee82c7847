"""The pages of notices: what I was told, where it leads, what of it is mailed."""

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from lawspeaker import notices
from lawspeaker.directory.models import Outgoing
from lawspeaker.records.database import READING
from lawspeaker.records.numbers import whole
from lawspeaker.records.programmes import the_programme
from lawspeaker.service.declining import DIGEST, Stop, ask_again, decline, declined
from lawspeaker.service.telling import Teller
from lawspeaker.surfaces.notices import named_in
from lawspeaker.web.acts.places import case_page
from lawspeaker.web.notices import views
from lawspeaker.web.page import page
from lawspeaker.web.render import show
from lawspeaker.web.viewer import Viewer

MOST = 20


@require_safe
@page
def index(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Show what somebody was told, the last first, and what of it is mailed."""
    teller = _teller(viewer)
    rows = list(_rows_of(viewer, request.GET.get("after", ""))[: MOST + 1])
    told = [(row, found) for row in rows[:MOST] if (found := teller.told(row)) is not None]
    ids = {each for _, found in told for each in named_in(found)}
    known = views.Known(
        programme=viewer.programme.slug,
        zone=viewer.programme.zone,
        told=tuple(told),
        names=viewer.roll.names(ids),
        teller=teller,
        refused=declined((viewer.person,)),
        after=str(rows[MOST - 1].id) if len(rows) > MOST else "",
    )
    return show(request, "notices/index.html", views.notices_page(known))


def _teller(viewer: Viewer) -> Teller:
    return Teller(the_programme(viewer.programme.slug), READING)


def _rows_of(viewer: Viewer, after: str) -> QuerySet[Outgoing]:
    found = Outgoing.objects.filter(programme=viewer.programme.slug, person=viewer.person)
    if after:
        last = whole(after)
        if last is None:
            raise BadRequest(f"after must be the number of a notice, not {after[:40]!r}.")
        found = found.filter(id__lt=last)
    return found.order_by("-id")


@require_safe
@page
def notice(_request: HttpRequest, viewer: Viewer, notice: int) -> HttpResponse:
    """Lead to what a notice is about, if it is the visitor's own."""
    row = _rows_of(viewer, "").filter(id=notice).first()
    told = _teller(viewer).told(row) if row else None
    if told is None:
        raise Http404("There is no such notice for this visitor any more.")
    to = case_page(viewer.programme.slug, told.case.process.name, told.case.case)
    return redirect(to, permanent=False)


@require_POST
@page
def choose(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Have notices of a kind mailed, or not."""
    kind, wanted = request.POST.get("kind", ""), request.POST.get("mail") == "1"
    known = notices.KINDS.get(kind)
    if known is None and kind != DIGEST:
        raise BadRequest(f"kind must be one of those on the page, not {kind[:40]!r}.")
    if known is not None and not _teller(viewer).may_be_declined(known):
        raise BadRequest("The framework has somebody tell you this: it cannot be declined.")
    stop = Stop(viewer.person, kind)
    if wanted:
        ask_again(stop)
    else:
        decline(stop)
    messages.success(request, "Kept: it is mailed again." if wanted else "Kept: no more by mail.")
    return redirect(reverse("notices:index", kwargs={"programme": viewer.programme.slug}))
