"""The addresses of status reports."""

from django.urls import path

from lawspeaker.web.status import pages

app_name = "status"
urlpatterns = [
    path("status/", pages.index, name="index"),
    path("status/<slug:case>", pages.report, name="report"),
    path("status/<slug:case>.pdf", pages.paper, name="paper"),
]
