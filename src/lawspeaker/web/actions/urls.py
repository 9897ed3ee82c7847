"""The addresses of the log of actions."""

from django.urls import path

from lawspeaker.web.actions import pages

app_name = "actions"
urlpatterns = [path("actions/", pages.index, name="index")]
