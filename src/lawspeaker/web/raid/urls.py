"""The addresses of the RAID log."""

from django.urls import path

from lawspeaker.web.raid import pages

app_name = "raid"
urlpatterns = [
    path("raid/", pages.index, name="index"),
    path("raid/log.xlsx", pages.workbook, name="workbook"),
    path("raid/log.pdf", pages.paper, name="paper"),
    path("raid/<slug:case>", pages.item, name="item"),
]
