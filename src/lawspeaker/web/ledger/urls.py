"""The addresses of the ledger."""

from django.urls import path

from lawspeaker.web.ledger import pages

app_name = "ledger"
urlpatterns = [
    path("ledger/", pages.index.inside, name="index"),
    path("ledger/checkpoint", pages.checkpoint.inside, name="checkpoint"),
    path("ledger/export.zip", pages.export.inside, name="export"),
    path("ledger/process-log.json", pages.ocel.inside, name="ocel"),
    path("ledger/process-log.xes", pages.xes.inside, name="xes"),
    path("ledger/<int:position>", pages.entry.inside, name="entry"),
    path("ledger/<int:position>/proof", pages.proof.inside, name="proof"),
]
