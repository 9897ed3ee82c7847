"""The addresses of consultations."""

from django.urls import path

from lawspeaker.web.consultations import pages

app_name = "consultations"
urlpatterns = [
    path("consultations", pages.index, name="index"),
    path("consultations/<slug:case>", pages.consultation, name="consultation"),
    path("consultations/<slug:case>.pdf", pages.report, name="report"),
    path("consultations/<slug:case>.xlsx", pages.workbook, name="workbook"),
]
