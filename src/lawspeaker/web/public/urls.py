"""The addresses of the public site."""

from django.urls import path

from lawspeaker.web.elections import pages as elections
from lawspeaker.web.framework import pages as law
from lawspeaker.web.ledger import pages as ledger
from lawspeaker.web.public import consultations, pages, shelved
from lawspeaker.web.search import pages as finding

app_name = "public"
urlpatterns = [
    path("public/", pages.index, name="index"),
    path("public/decisions/", pages.decisions, name="decisions"),
    path("public/decisions/<slug:case>", pages.decision, name="decision"),
    path("public/reports/", pages.reports, name="reports"),
    path("public/reports/<slug:case>", pages.report, name="report"),
    path("public/reports/<slug:case>.pdf", pages.report_pdf, name="report-pdf"),
    path("public/library/", shelved.library, name="library"),
    path("public/library/<slug:case>", shelved.artefact, name="artefact"),
    path("public/library/<slug:case>/file", shelved.file, name="artefact-file"),
    path("public/library/<slug:case>.pdf", shelved.log_as_pdf, name="artefact-log"),
    path("public/library/<slug:case>.xlsx", shelved.log_as_workbook, name="artefact-workbook"),
    path("public/consultations/", consultations.index, name="consultations"),
    path("public/consultations/<slug:case>", consultations.one, name="consultation"),
    path("public/calendar", pages.dates, name="calendar"),
    path("public/groups/", pages.representation, name="representation"),
    path("public/groups/<str:group>.ics", pages.feed, name="feed"),
    path("public/framework/", law.index.outside, name="framework"),
    path("public/framework/try", law.attempt.outside, name="try"),
    path("public/framework/table", law.table.outside, name="table"),
    path("public/framework/sentences", law.sentences.outside, name="sentences"),
    path("public/framework/readings", law.all_readings.outside, name="readings"),
    path("public/framework/readings/<slug:reading>", law.one_reading.outside, name="reading"),
    path("public/framework/cases", law.worked.outside, name="cases"),
    path("public/framework/versions", law.all_versions.outside, name="versions"),
    path("public/framework/versions/compare", law.compare.outside, name="compare"),
    path("public/framework/structure", law.structure.outside, name="structure"),
    path("public/framework/findings", law.findings.outside, name="findings"),
    path("public/framework/coverage", law.compliance.outside, name="coverage"),
    path("public/framework/coverage.pdf", law.printed_compliance.outside, name="coverage-pdf"),
    path("public/framework/coverage.xlsx", law.counted_compliance.outside, name="coverage-xlsx"),
    path("public/framework/<str:clause>", law.one.outside, name="clause"),
    path("public/elections/", elections.index.outside, name="elections"),
    path("public/elections/nomination-form.docx", elections.form.outside, name="form"),
    path("public/elections/<slug:case>", elections.election.outside, name="election"),
    path("public/elections/<slug:case>.blt", elections.papers.outside, name="papers"),
    path("public/search", finding.search.outside, name="search"),
    path("public/ledger/", ledger.index.outside, name="ledger"),
    path("public/ledger/checkpoint", ledger.checkpoint.outside, name="checkpoint"),
    path("public/ledger/export.zip", ledger.export.outside, name="export"),
    path("public/ledger/process-log.json", ledger.ocel.outside, name="ocel"),
    path("public/ledger/process-log.xes", ledger.xes.outside, name="xes"),
    path("public/ledger/<int:position>", ledger.entry.outside, name="entry"),
    path("public/ledger/<int:position>/proof", ledger.proof.outside, name="proof"),
]
