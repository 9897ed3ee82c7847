"""The site with one page of the tests' own, which shows the bare frame or fails as it is told."""

from dataclasses import dataclass

from django.core.exceptions import BadRequest, PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.urls import path

from lawspeaker.site import urls
from lawspeaker.web.components import Act, Entry, Fact, Field, Form, Head, Reason
from lawspeaker.web.errors import Clash, Forbidden
from lawspeaker.web.page import page, page_of_day, public_page
from lawspeaker.web.render import show
from lawspeaker.web.viewer import Viewer

handler400, handler403 = urls.handler400, urls.handler403
handler404, handler500 = urls.handler404, urls.handler500


@dataclass(frozen=True)
class Trial:
    head: Head
    day: str
    acting: str


TRIAL = engines["django"].from_string(
    '{% extends "frame.html" %}{% block main %}{% ls it %}{% endblock %}'
)


@page_of_day
def frame(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    trial = Trial(Head("A trial"), str(viewer.day), viewer.acting.holds if viewer.acting else "")
    return show(request, "frame.html", trial)


@public_page
def public(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    return show(request, "public.html", Trial(Head("For everybody"), str(viewer.day), ""))


@page
def form(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    wrong = (Reason("Say why."),) if "wrong" in request.GET else ()
    shown = Form(
        "/p/sample/form",
        (Field("reason", "Reason", "textarea", required=True, errors=wrong),),
        Act("Send"),
        keeps="/p/sample/drafts/decision/D12/Decide",
    )
    return HttpResponse(TRIAL.render({"page": Trial(Head("A form"), "", ""), "it": shown}, request))


def fail(request: HttpRequest, how: str) -> HttpResponse:
    failures = {
        "400": BadRequest("The day must be written like 2023-12-06."),
        "403": PermissionDenied("Only the chair may."),
        "reasons": Forbidden("Not open to you", "See why.", (Reason("No seat.", ("3.7-03",)),)),
        "409": Clash(
            (Entry("10:52", "The PSG decided it"),),
            (Fact("Reason", "My words <b>"),),
            Act("Look at it again", "/again"),
        ),
        "500": RuntimeError("the cause"),
    }
    raise failures[how]


urlpatterns = [
    path("p/<slug:programme>/trial", frame),
    path("p/<slug:programme>/form", form),
    path("p/<slug:programme>/public/trial", public),
    path("fail/<str:how>", fail),
    *urls.urlpatterns,
]
