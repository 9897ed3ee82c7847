"""The addresses of appeals."""

from django.urls import path

from lawspeaker.web.appeals import appeal, index

app_name = "appeals"
urlpatterns = [
    path("appeals/", index.index, name="index"),
    path("appeals/figures.xlsx", index.workbook, name="workbook"),
    path("appeals/<slug:case>", appeal.appeal, name="appeal"),
]
