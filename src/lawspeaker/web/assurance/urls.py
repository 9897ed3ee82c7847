"""The addresses of assurance."""

from django.urls import path

from lawspeaker.web.assurance import audit, finding, index, period

app_name = "assurance"
urlpatterns = [
    path("assurance/", index.index, name="index"),
    path("assurance/period", period.period, name="period"),
    path("assurance/period.xlsx", period.workbook, name="workbook"),
    path("assurance/period.pdf", period.paper, name="paper"),
    path("assurance/findings/<slug:case>", finding.finding, name="finding"),
    path("assurance/audits/<slug:case>", audit.audit, name="audit"),
]
