"""Where a visit begins, and the switches of the frame."""

from dataclasses import dataclass

from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST, require_safe

from lawspeaker.directory.models import User
from lawspeaker.web import sources
from lawspeaker.web.capacities import choose
from lawspeaker.web.demo import is_demo
from lawspeaker.web.frame import THEME_COOKIE
from lawspeaker.web.page import page
from lawspeaker.web.render import show
from lawspeaker.web.viewer import Programme, Viewer

YEAR = 365 * 24 * 3600


@dataclass(frozen=True)
class Start:
    """The programmes somebody takes part in."""

    programmes: tuple[Programme, ...]


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """Lead a visitor to their programme; with several, or none, ask which."""
    if not request.user.is_authenticated:
        return redirect("choose" if is_demo() else "account_login")
    mine = _programmes_of(request.user)
    if len(mine) == 1:
        return redirect(f"/p/{mine[0].slug}/")
    return show(request, "web/start.html", Start(mine))


def _programmes_of(user: User) -> tuple[Programme, ...]:
    person = str(user.person_id or "")
    if not person:
        return ()
    return tuple(each for each in sources.programmes() if _is_let_in(each, person))


def _is_let_in(programme: Programme, person: str) -> bool:
    of = (programme.slug, person, sources.today(programme.zone))
    return bool(sources.capacities(*of)) or sources.is_guest(*of)


@require_safe
def healthz(_request: HttpRequest) -> HttpResponse:
    """Say that the server and its database answer."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("ok\n", content_type="text/plain")


@require_POST
def theme(request: HttpRequest) -> HttpResponse:
    """Remember light, dark, or whatever the machine prefers."""
    answer = _back(request)
    chosen = request.POST.get("theme", "")
    if chosen in {"light", "dark"}:
        answer.set_cookie(THEME_COOKIE, chosen, max_age=YEAR, samesite="Lax")
    else:
        answer.delete_cookie(THEME_COOKIE, samesite="Lax")
    return answer


@require_POST
@page
def acting(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Remember which of their capacities a visitor acts in."""
    choose(request, viewer.programme.slug, request.POST.get("acting_as", ""))
    return _back(request)


def _back(request: HttpRequest) -> HttpResponse:
    to = request.POST.get("next", "")
    return redirect(to if url_has_allowed_host_and_scheme(to, None) else "/")
