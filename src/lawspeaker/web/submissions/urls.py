"""The addresses of submissions, and of the checklist of a party."""

from django.urls import path

from lawspeaker.web.submissions import checklist_pages, filing, pages

app_name = "submissions"
urlpatterns = [
    path("submissions", pages.index, name="index"),
    path("submissions/templates/<slug:case>", pages.template, name="template"),
    path("submissions/<slug:case>", pages.submission, name="submission"),
    path("submissions/<slug:case>/file", filing.take_in, name="take_in"),
    *(
        path(
            f"submissions/templates/<slug:case>.{kind}",
            filing.blank,
            {"kind": kind},
            f"blank_{kind}",
        )
        for kind in ("xlsx", "csv")
    ),
    *(
        path(f"submissions/<slug:case>.{kind}", filing.form, {"kind": kind}, f"form_{kind}")
        for kind in ("xlsx", "csv")
    ),
    path("checklist", checklist_pages.checklist, name="checklist"),
    path("checklist.xlsx", checklist_pages.workbook, name="checklist_file"),
]
