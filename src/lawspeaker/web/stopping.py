"""Declining notices by the link of a letter: it works without signing in, and with one click."""

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from lawspeaker import notices
from lawspeaker.service.declining import DIGEST, Stop, decline, stop_of
from lawspeaker.web.render import show


@dataclass(frozen=True)
class Stopping:
    """What is declined, and whether it was."""

    what: str
    done: bool


@csrf_exempt  # a mail program sends it; the address itself is signed
@require_http_methods(["GET", "HEAD", "POST"])
def stop(request: HttpRequest, token: str) -> HttpResponse:
    """Ask whether a kind of notice is to be mailed no more, and note that it is."""
    asked = stop_of(token)
    if asked is None or not (what := _what(asked)):
        raise Http404("No letter of this site has this address.")
    if request.method == "POST":
        decline(asked)
    return show(request, "web/stop.html", Stopping(what, request.method == "POST"))


def _what(asked: Stop) -> str:
    if asked.kind == DIGEST:
        return "The digest of the day"
    known = notices.KINDS.get(asked.kind)
    return f"Notices of this kind: {known.title}" if known else ""
