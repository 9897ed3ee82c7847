"""The report of a period: as a page, as a workbook, on paper."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final
from urllib.parse import urlencode

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from lawspeaker.documents.period import (
    FEW,
    MANY,
    Making,
    Part,
    PeriodReport,
    Ref,
    Value,
    period_report,
)
from lawspeaker.documents.period_files import pdf
from lawspeaker.documents.period_files import workbook as sheets_of
from lawspeaker.documents.workbooks import XLSX
from lawspeaker.framework.names import Group
from lawspeaker.framework.version import Framework
from lawspeaker.records.shown.assurance import Period
from lawspeaker.surfaces.lines import owners
from lawspeaker.web import dates
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.acts.places import case_page
from lawspeaker.web.addresses import find
from lawspeaker.web.assurance.index import entry
from lawspeaker.web.components import (
    Act,
    Choice,
    Column,
    Day,
    Field,
    Form,
    Head,
    Link,
    Pair,
    Row,
    Says,
    Standing,
    Status,
    Table,
)
from lawspeaker.web.files import PDF, as_file
from lawspeaker.web.framework.words import plural
from lawspeaker.web.page import page
from lawspeaker.web.render import show
from lawspeaker.web.reports.printing import proof_of
from lawspeaker.web.viewer import Viewer

QUARTER: Final = timedelta(days=91)
PRINTED: Final = 300  # lines of a part on paper


@dataclass(frozen=True)
class Shown:
    """A part of the report on the page."""

    title: str
    table: Table | None
    nothing: str
    more: str


@dataclass(frozen=True)
class PeriodPage:
    """The report as a page."""

    head: Head
    standing: Standing
    filters: Form
    parts: tuple[Shown, ...]
    files: tuple[Link, ...]
    calendars: str


@require_safe
@page
def period(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Show what was kept and missed in a period."""
    looking = Looking(viewer)
    framework = looking.view.framework(viewer.day)
    report = _report(request, looking, framework, FEW)
    return show(request, "assurance/period.html", _page(looking, report, framework))


@require_safe
@page
def workbook(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Give the report as a workbook."""
    made = sheets_of(_whole(request, viewer, MANY))
    return as_file(made, XLSX, f"{_name(viewer)}.xlsx")


@require_safe
@page
def paper(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Print the report."""
    report = _whole(request, viewer, PRINTED)
    return as_file(pdf(report, proof_of(viewer)), PDF, f"{_name(viewer)}.pdf")


def _whole(request: HttpRequest, viewer: Viewer, most: int) -> PeriodReport:
    looking = Looking(viewer)
    return _report(request, looking, looking.view.framework(viewer.day), most)


def _report(
    request: HttpRequest, looking: Looking, framework: Framework, most: int
) -> PeriodReport:
    viewer = looking.viewer
    of = _asked(request, viewer.day, framework)
    names = owners(framework)
    return period_report(Making(looking.view, framework, of, viewer.today, names, most))


def _name(viewer: Viewer) -> str:
    return f"{viewer.programme.slug}-assurance-{viewer.day.isoformat()}"


def _asked(request: HttpRequest, today: date, framework: Framework) -> Period:
    """Read the period that is asked for: without one, the last quarter of a year."""
    until = _day(request, "until") or today
    since = _day(request, "since") or _before(until)
    if since > until:
        raise BadRequest(f"The period must begin before it ends; {since} is after {until}.")
    group = Group(request.GET.get("group", "").strip())
    if group and group not in framework.groups:
        raise BadRequest(f"group must be a group of the framework, not {group[:40]!r}.")
    return Period(since, until, group or None)


def _before(until: date) -> date:
    """Return the day a quarter of a year before; where there is none, the first of all."""
    return until - QUARTER if until - date.min > QUARTER else date.min


def _day(request: HttpRequest, name: str) -> date | None:
    text = request.GET.get(name, "").strip()
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        says = f"{name} must be a day written like 2023-12-06, not {text[:40]!r}."
        raise BadRequest(says) from None


def _page(looking: Looking, report: PeriodReport, framework: Framework) -> PeriodPage:
    programme, of = looking.programme, report.of
    asked = {"since": of.since.isoformat(), "until": of.until.isoformat(), "group": of.group or ""}
    book, paper_at = (find(f"assurance:{e}", programme=programme) for e in ("workbook", "paper"))
    said = f"{dates.said(of.since)} to {dates.said(of.until)}, {of.group or 'all groups'}"
    crumbs = (Link("Assurance", find("assurance:index", programme=programme)),)
    return PeriodPage(
        head=Head("What was kept and missed", said, crumbs),
        standing=_standing(report),
        filters=_filters(programme, report, framework),
        parts=tuple(_part(programme, each) for each in report.parts),
        files=(
            Link("As a workbook (XLSX)", f"{book}?{urlencode(asked)}"),
            Link("On paper (PDF)", f"{paper_at}?{urlencode(asked)}"),
        ),
        calendars="; ".join(report.calendars),
    )


def _standing(report: PeriodReport) -> Standing:
    missed = report.late + report.overdue
    dated = report.late + report.in_time
    return Standing(
        stands=Status("late", f"{plural(missed, 'duty', 'duties')} met late or missed")
        if missed
        else Status("done", "Everything with a day was in time"),
        stands_note=f"{report.in_time} of {dated} with a day were met in time;"
        f" {report.undated} more have no day",
        when=f"{report.running} still owed",
        when_asks="Running",
        when_note=f"{report.overdue} of them past their day" if report.overdue else "",
    )


def _filters(programme: str, report: PeriodReport, framework: Framework) -> Form:
    of = report.of
    groups = (Choice("", "All groups"), *(Choice(key, key) for key in framework.groups))
    days = Pair(
        Field("since", "From", "date", of.since.isoformat()),
        Field("until", "To", "date", of.until.isoformat()),
    )
    return Form(
        find("assurance:period", programme=programme),
        (days, Field("group", "Group", "select", of.group or "", choices=groups)),
        Act("Show", variant="secondary"),
        method="get",
    )


def _part(programme: str, part: Part) -> Shown:
    columns = tuple(
        Column(
            head,
            nowrap=n == 0 or _is_short(part, n),
            number=_is_number(part, n),
            labelled=n > 0,
        )
        for n, head in enumerate(part.heads)
    )
    rows = tuple(Row(tuple(_cell(programme, each) for each in row)) for row in part.rows)
    more = f"The first {len(rows)} are shown; the workbook has them all." if part.more else ""
    table = Table(part.title, columns, rows, folds=True) if rows else None
    return Shown(part.title, table, part.nothing, more)


def _is_number(part: Part, column: int) -> bool:
    return bool(part.rows) and all(isinstance(row[column], int) for row in part.rows)


def _is_short(part: Part, column: int) -> bool:
    return all(isinstance(row[column], Ref | date | int) for row in part.rows)


def _cell(programme: str, value: Value) -> Says:
    if isinstance(value, Ref):
        if value.entry is not None:
            return entry(programme, value.entry)
        return Link(value.says, case_page(programme, value.process, value.case))
    if isinstance(value, date):
        return Day(value, short=True)
    return "" if value is None else str(value)
