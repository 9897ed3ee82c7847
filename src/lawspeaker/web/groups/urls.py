"""The addresses of the groups."""

from django.urls import path

from lawspeaker.web.groups import pages, proposed

app_name = "groups"
urlpatterns = [
    path("groups/", pages.index, name="index"),
    path("groups/proposals", proposed.index, name="proposals"),
    path("groups/<str:group>/", pages.group, name="group"),
]
