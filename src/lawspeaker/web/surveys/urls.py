"""The addresses of surveys and feedback."""

from django.urls import path

from lawspeaker.web.surveys import pages

app_name = "surveys"
urlpatterns = [
    path("surveys", pages.index, name="index"),
    path("surveys/<slug:case>", pages.survey, name="survey"),
    path("surveys/responses/<slug:case>", pages.response, name="response"),
]
