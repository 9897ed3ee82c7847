"""The addresses of the library."""

from django.urls import path

from lawspeaker.web.library import pages

app_name = "library"
urlpatterns = [
    path("library", pages.index, name="index"),
    path("library/tranches/<slug:case>", pages.tranche, name="tranche"),
    path("library/<slug:case>", pages.artefact, name="artefact"),
    path("library/<slug:case>/comments", pages.take_in, name="take_in"),
    path("library/<slug:case>/files/<str:digest>", pages.version_file, name="file"),
    path("library/<slug:case>.xlsx", pages.log_as_workbook, name="workbook"),
    path("library/<slug:case>.pdf", pages.log_as_pdf, name="log"),
]
