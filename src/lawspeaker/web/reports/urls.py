"""The addresses of reports and packs."""

from django.urls import path

from lawspeaker.web.reports import index, pages

app_name = "reports"
urlpatterns = [
    path("reports/", index.index, name="index"),
    path("reports/<slug:case>", pages.report, name="report"),
    path("reports/<slug:case>.pdf", pages.report_pdf, name="report-pdf"),
    path("meetings/<slug:case>/pack.pdf", pages.pack_pdf, name="pack"),
]
