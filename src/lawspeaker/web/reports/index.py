"""The list of headline reports, the last first."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from lawspeaker.records.shown import ReportLine
from lawspeaker.web import dates
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.acts.places import case_page
from lawspeaker.web.components import Column, Day, Empty, Head, Link, Row, Soft, Status, Table
from lawspeaker.web.page import page
from lawspeaker.web.render import show
from lawspeaker.web.viewer import Viewer

MOST = 50


@dataclass(frozen=True)
class ReportsPage:
    """The reports there are."""

    head: Head
    table: Table | None
    empty: Empty | None
    onward: Link | None


@require_safe
@page
def index(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """List the reports."""
    looking = Looking(viewer)
    found = looking.view.reports(after=request.GET.get("after", ""), most=MOST)
    address = reverse("reports:index", kwargs={"programme": looking.programme})
    after = Link("Earlier reports", f"{address}?after={found.after}") if found.after else None
    made = ReportsPage(
        head=Head("Headline reports", "One for each meeting that was held"),
        table=_table(looking.programme, found.rows) if found.rows else None,
        empty=None if found.rows else Empty("No report yet", "A report follows each meeting."),
        onward=after,
    )
    return show(request, "reports/index.html", made)


def _table(programme: str, rows: tuple[ReportLine, ...]) -> Table:
    columns = (
        Column("Meeting", nowrap=True, card="title"),
        Column("Group", nowrap=True, card="for"),
        Column("Due", nowrap=True, card="due"),
        Column("Issued", nowrap=True),
        Column("Stands", nowrap=True, card="state"),
    )
    return Table("Headline reports", columns, tuple(_row(programme, e) for e in rows), folds=True)


def _row(programme: str, line: ReportLine) -> Row:
    return Row(
        (
            Link(_held_on(line), case_page(programme, "report", line.case)),
            line.group,
            Day(line.due) if line.due else Soft("No date"),
            Day(line.issued_on) if line.issued_on else Soft("Not yet"),
            _status(line),
        )
    )


def _held_on(line: ReportLine) -> str:
    return dates.said(line.day) if line.day else line.case


def _status(line: ReportLine) -> Status:
    if line.issued_on is None:
        return Status("half", "Drafted")
    if line.late:
        return Status("late", f"{line.late} working day{'s' if line.late > 1 else ''} late")
    return Status("done", "In time")
