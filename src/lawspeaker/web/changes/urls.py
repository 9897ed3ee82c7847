"""The addresses of change requests."""

from django.urls import path

from lawspeaker.web.changes import pages

app_name = "changes"
urlpatterns = [
    path("changes/", pages.index, name="index"),
    path("changes/<slug:case>", pages.change, name="change"),
]
