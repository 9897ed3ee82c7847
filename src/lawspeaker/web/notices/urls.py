"""The addresses of notices."""

from django.urls import path

from lawspeaker.web.notices import pages

app_name = "notices"
urlpatterns = [
    path("notices", pages.index, name="index"),
    path("notices/mail", pages.choose, name="choose"),
    path("notices/<int:notice>", pages.notice, name="notice"),
]
