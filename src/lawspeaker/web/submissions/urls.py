"""The addresses of submissions, and of the checklist of a party."""

from django.urls import path

from lawspeaker.web.submissions import checklist_pages, pages

app_name = "submissions"
urlpatterns = [
    path("submissions", pages.index, name="index"),
    path("submissions/templates/<slug:case>", pages.template, name="template"),
    path("submissions/<slug:case>", pages.submission, name="submission"),
    path("checklist", checklist_pages.checklist, name="checklist"),
    path("checklist.xlsx", checklist_pages.workbook, name="checklist_file"),
]
