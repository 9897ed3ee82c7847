"""Making a view into a page: who looks is found out before it, and shown round it."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from datetime import date
from functools import wraps
from typing import Concatenate

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from lawspeaker.directory.models import User
from lawspeaker.directory.names import Roll
from lawspeaker.framework.version import Framework
from lawspeaker.records.asked import past
from lawspeaker.records.memory import Memory, remembering
from lawspeaker.records.numbers import whole
from lawspeaker.web import dates, sources
from lawspeaker.web.capacities import chosen
from lawspeaker.web.components import Act
from lawspeaker.web.demo import is_demo
from lawspeaker.web.errors import NOT_THEN, Forbidden, Trouble, Troubled
from lawspeaker.web.viewer import Programme, Viewer

type View = Callable[..., HttpResponse]  # Django calls it with the parts of the address, by name
type Page[**P] = Callable[Concatenate[HttpRequest, Viewer, P], HttpResponse]


def page[**P](view: Page[P]) -> View:
    """Make a page for those who take part in the programme its address names.

    It shows how things stand today, and says so to whoever asks it for another day.
    """
    return _inside(view, by_day=False)


def page_of_day[**P](view: Page[P]) -> View:
    """Make such a page that shows how things stood on the day it is asked for."""
    return _inside(view, by_day=True)


def _inside[**P](view: Page[P], *, by_day: bool) -> View:
    @wraps(view)
    def inner(request: HttpRequest, programme: str, *args: P.args, **kw: P.kwargs) -> HttpResponse:
        if not request.user.is_authenticated:
            return _signed_out(request)
        head, memory = _opened(programme)
        with _reading(request, memory):
            reader = _participant(request, head, request.user)
            return view(request, _told(request, reader, by_day=by_day), *args, **kw)

    return inner


def public_page[**P](view: Page[P]) -> View:
    """Make a page for anybody: it is shown the same to those who are signed in."""
    return _outside(view, by_day=False)


def public_page_of_day[**P](view: Page[P]) -> View:
    """Make such a page that shows how things stood on the day it is asked for."""
    return _outside(view, by_day=True)


def _outside[**P](view: Page[P], *, by_day: bool) -> View:
    @wraps(view)
    def inner(request: HttpRequest, programme: str, *args: P.args, **kw: P.kwargs) -> HttpResponse:
        head, memory = _opened(programme)
        today = sources.today(head.zone)
        with _reading(request, memory):
            rules = sources.framework(programme, today)
            reader = Viewer(head, today, *_then(request, programme, today, rules), rules)
            return view(request, _told(request, reader, by_day=by_day), *args, **kw)

    return inner


def _told(request: HttpRequest, reader: Viewer, *, by_day: bool) -> Viewer:
    """Tell the frame who reads, and of which day the page is."""
    viewer = reader if by_day else reader.of_today()
    request.viewer = viewer  # type: ignore[attr-defined]  # a request has no such field
    return viewer


def _reading(request: HttpRequest, memory: Memory) -> AbstractContextManager[None]:
    """Read only what is not known yet, unless what was asked for changes it."""
    return remembering(memory) if request.method in {"GET", "HEAD"} else nullcontext()


def _signed_out(request: HttpRequest) -> HttpResponse:
    if getattr(request, "htmx", None):  # the page stays as it is, with all that is written on it
        says = "Sign in again in another window, then reload this page: your draft will be there."
        act = Act("Sign in", "/", small=False)
        raise Troubled(Trouble(401, "You are signed out", says, acts=(act,)))
    if is_demo():
        return redirect(reverse("choose"))
    return redirect_to_login(request.get_full_path())


def _opened(slug: str) -> tuple[Programme, Memory]:
    found = sources.opened(slug)
    if found is None:
        raise Http404(f"No programme has the address {slug!r}.")
    return found


def _participant(request: HttpRequest, programme: Programme, user: User) -> Viewer:
    today = sources.today(programme.zone)
    person = str(user.person_id or "")
    rules = sources.framework(programme.slug, today)
    held = sources.capacities(programme.slug, person, today, rules) if person else ()
    if not held and not sources.is_guest(programme.slug, person, today):
        raise Forbidden(
            f"You take no part in {programme.name}",
            "Nobody has entered you as a party's contact, a member or an office holder there.",
        )
    as_of, framework = _then(request, programme.slug, today, rules)
    return Viewer(
        programme=programme,
        today=today,
        as_of=as_of,
        framework=framework,
        law=rules,
        person=person,
        capacities=held,
        acting=chosen(request, programme.slug, held),
        roll=Roll((person, *(each.organisation for each in held))),
    )


def asked_position(request: HttpRequest, name: str) -> int | None:
    """Read a position of the ledger from what a page is asked for."""
    text = request.GET.get(name, "")
    position = whole(text)
    if text and position is None:
        raise BadRequest(f"{name} must be a position of the ledger such as 412, not {text[:40]!r}.")
    return position


def _then(
    request: HttpRequest, programme: str, today: date, rules: Framework | None
) -> tuple[date | None, Framework | None]:
    """Return the day that a page is asked for, if it is another, and the framework in force."""
    as_of = past(_as_of(request), today)
    if as_of is None:
        return None, rules
    framework = sources.framework(programme, as_of)
    if framework is None:
        says = (
            "A page can be shown as of any day from the founding of the programme to "
            f"{dates.said(today)}, and not as of {dates.said(as_of)}."
        )
        raise Troubled(Trouble(404, NOT_THEN, says))
    return as_of, framework


def _as_of(request: HttpRequest) -> date | None:
    asked = request.GET.get("as_of", "")
    try:
        return date.fromisoformat(asked) if asked else None
    except ValueError:
        raise BadRequest(
            f"as_of must be a day written like 2023-12-06, not {asked[:40]!r}."
        ) from None
