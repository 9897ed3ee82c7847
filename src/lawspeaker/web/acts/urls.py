"""The addresses of acts: a case of any process, and the form of each of its commands."""

from django.urls import path

from lawspeaker.web.acts import pages

app_name = "acts"
urlpatterns = [
    path("<slug:process>/<slug:case>", pages.case, name="case"),
    path("<slug:process>/<slug:case>/<slug:verb>", pages.act, name="act"),
]
