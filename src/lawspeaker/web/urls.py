"""The addresses of the frame: start, choosing whom to be, theme, drafts."""

from django.urls import include, path

from lawspeaker.web import demo, drafts, start, stopping
from lawspeaker.web.sheet import pages as sheet

urlpatterns = [
    path("", start.start, name="start"),
    path("healthz", start.healthz, name="healthz"),
    path("stop/<str:token>", stopping.stop, name="stop"),
    path("theme", start.theme, name="theme"),
    path("choose", demo.choose, name="choose"),
    path("be", demo.be, name="be"),
    path("p/<slug:programme>/", include(([path("day", demo.day, name="day")], "demo"))),
    path("components", sheet.sheet, name="components"),
    path("p/<slug:programme>/acting", start.acting, name="acting"),
    path(
        "p/<slug:programme>/drafts/<slug:process>/<slug:case>/<slug:command>",
        drafts.keep,
        name="draft",
    ),
]
