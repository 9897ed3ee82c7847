"""Being somebody of the demo's story: only where the site says that it is a demo."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.conf import settings
from django.contrib.auth import login
from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST, require_safe

from lawspeaker.directory.models import Guise, User
from lawspeaker.service.demo.day import move_to
from lawspeaker.web.render import show


@dataclass(frozen=True)
class Choosing:
    """The page on which a visitor chooses whom to be."""

    guises: tuple[Guise, ...]


def is_demo() -> bool:
    return bool(settings.LAWSPEAKER_DEMO)


def _only_in_the_demo() -> None:
    if not is_demo():
        raise Http404("Only the demo lets a visitor choose whom to be.")


@require_safe
def choose(request: HttpRequest) -> HttpResponse:
    """Show whom a visitor may be."""
    _only_in_the_demo()
    guises = Guise.objects.select_related("person__organisation")
    return show(request, "web/choose.html", Choosing(tuple(guises)))


def _person(request: HttpRequest) -> UUID:
    try:
        return UUID(request.POST.get("person", ""))
    except ValueError:
        raise Http404("A person's id is a UUID.") from None


@require_POST
def be(request: HttpRequest) -> HttpResponse:
    """Become somebody of the story and begin where there is something for them to do."""
    _only_in_the_demo()
    guise = get_object_or_404(Guise, person=_person(request))
    user = get_object_or_404(User, person=guise.person)
    login(request, user, backend=settings.AUTHENTICATION_BACKENDS[0])
    opens = guise.opens or f"/p/{guise.programme}/"
    return redirect(opens if url_has_allowed_host_and_scheme(opens, None) else "/")


@require_POST
def day(request: HttpRequest, programme: str) -> HttpResponse:
    """Make it another day in the story; the page that asked is shown again."""
    _only_in_the_demo()
    try:
        asked = date.fromisoformat(request.POST.get("day", ""))
    except ValueError:
        raise BadRequest("The day of the story must be written like 2024-03-21.") from None
    move_to(settings.LAWSPEAKER_DATA, asked)
    back = request.POST.get("next") or request.headers.get("Referer", "")
    safe = url_has_allowed_host_and_scheme(back, {request.get_host()})
    return redirect(back if safe else f"/p/{programme}/")
