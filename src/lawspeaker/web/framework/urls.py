"""The addresses of the framework."""

from django.urls import path, re_path

from lawspeaker.processes.framework import FRAMEWORK
from lawspeaker.web.framework import pages

app_name = "framework"
urlpatterns = [
    path("framework/", pages.index.inside, name="index"),
    path("framework/try", pages.attempt.inside, name="try"),
    path("framework/table", pages.table.inside, name="table"),
    path("framework/sentences", pages.sentences.inside, name="sentences"),
    path("framework/readings", pages.all_readings.inside, name="readings"),
    path("framework/readings/<slug:reading>", pages.one_reading.inside, name="reading"),
    path("framework/cases", pages.worked.inside, name="cases"),
    path("framework/versions", pages.all_versions.inside, name="versions"),
    path("framework/versions/compare", pages.compare.inside, name="compare"),
    path("framework/structure", pages.structure.inside, name="structure"),
    path("framework/findings", pages.findings.inside, name="findings"),
    path("framework/coverage", pages.compliance.inside, name="coverage"),
    path("framework/coverage.pdf", pages.printed_compliance.inside, name="coverage-pdf"),
    path("framework/coverage.xlsx", pages.counted_compliance.inside, name="coverage-xlsx"),
    # A case of the process of that name is not a clause, and has a page of its own.
    re_path(
        rf"^framework/(?P<clause>(?!{FRAMEWORK.prefix}[0-9])[^/]+)$",
        pages.one.inside,
        name="clause",
    ),
]
