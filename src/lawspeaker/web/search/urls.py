"""The address of the search."""

from django.urls import path

from lawspeaker.web.search import pages

app_name = "search"
urlpatterns = [path("search", pages.search.inside, name="index")]
