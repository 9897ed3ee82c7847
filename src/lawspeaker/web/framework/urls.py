"""The addresses of the framework."""

from django.urls import path

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
    path("framework/coverage", pages.compliance.inside, name="coverage"),
    path("framework/<str:clause>", pages.one.inside, name="clause"),
]
