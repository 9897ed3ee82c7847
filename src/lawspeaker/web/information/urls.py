"""The addresses of information."""

from django.urls import path

from lawspeaker.web.information import index, question

app_name = "information"
urlpatterns = [
    path("information/", index.index, name="index"),
    path("questions/<slug:case>", question.question, name="question"),
]
