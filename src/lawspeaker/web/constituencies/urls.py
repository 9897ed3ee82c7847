"""The addresses of constituencies and of the contacts with parties."""

from django.urls import path

from lawspeaker.web.constituencies import pages

app_name = "constituencies"
urlpatterns = [
    path("constituencies/", pages.index, name="index"),
    path("constituencies/contacts", pages.contacts, name="contacts"),
    path("constituencies/asked/<slug:case>", pages.asked, name="asked"),
    path("constituencies/<slug:constituency>/", pages.constituency, name="constituency"),
]
