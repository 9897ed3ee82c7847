"""The addresses of elections."""

from django.urls import path

from lawspeaker.web.elections import pages, voting

app_name = "elections"
urlpatterns = [
    path("elections/", pages.index.inside, name="index"),
    path("elections/nomination-form.docx", pages.form.inside, name="form"),
    path("elections/<slug:case>", pages.election.inside, name="election"),
    path("elections/<slug:case>.blt", pages.papers.inside, name="papers"),
    path("elections/<slug:case>/vote", voting.vote, name="vote"),
]
