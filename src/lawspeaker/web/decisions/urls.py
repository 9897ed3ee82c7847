"""The addresses of decisions."""

from django.urls import path

from lawspeaker.web.decisions import chase, pages

app_name = "decisions"
urlpatterns = [
    path("decisions/", pages.index, name="index"),
    path("decisions/chase", chase.chase, name="chase"),
    path("decisions/<slug:case>", pages.decision, name="decision"),
]
