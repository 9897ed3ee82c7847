"""The addresses of change requests."""

from django.urls import path

from lawspeaker.web.changes import pages, taken

app_name = "changes"
urlpatterns = [
    path("changes/", pages.index, name="index"),
    path("changes/log.xlsx", taken.workbook, name="workbook"),
    path("changes/log.csv", taken.table, name="csv"),
    path("changes/<slug:case>", pages.change, name="change"),
]
