"""The list of appeals, and what they come to in figures."""

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from lawspeaker.directory.names import Names
from lawspeaker.documents.appeals import Counted, appeals_xlsx, counted, taken
from lawspeaker.framework.calendar import Calendar
from lawspeaker.framework.version import Framework
from lawspeaker.processes.appeal import APPEAL
from lawspeaker.processes.appeal.life import OPEN
from lawspeaker.records.asked import Filter
from lawspeaker.records.shown import AppealLine
from lawspeaker.web import dates
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.acts.offers import offers
from lawspeaker.web.acts.places import case_page
from lawspeaker.web.addresses import find
from lawspeaker.web.appeals.words import status
from lawspeaker.web.components import (
    Act,
    Closed,
    Column,
    Day,
    Empty,
    Fact,
    Head,
    Link,
    Row,
    Standing,
    Status,
    Table,
    cites,
)
from lawspeaker.web.framework.words import plural
from lawspeaker.web.page import page
from lawspeaker.web.render import show
from lawspeaker.web.viewer import Viewer

MOST = 500
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True)
class AppealsPage:
    """The appeals of a period, and what may be appealed."""

    head: Head
    standing: Standing
    also: tuple[Act, ...]
    appeals: Table | None
    empty: Empty | None
    figures: Table | None
    workbook: Link | None
    since: str
    until: str
    facts: tuple[Fact, ...]
    for_others: Closed | None


@require_safe
@page
def index(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """List the appeals."""
    looking = Looking(viewer)
    wanted = _wanted(request)
    found = looking.view.appeals(wanted, most=MOST).rows
    offered = offers(looking.offered_new(APPEAL), "new", ("appeal.file",))
    open_now = [each for each in found if each.stage in OPEN]
    figures = counted(found, looking.calendar)
    primary = offered.primary
    made = AppealsPage(
        head=Head(
            "Appeals",
            "Against decisions, and against what governance could not resolve",
            (Link("Escalations", find("escalations:index", programme=looking.programme)),),
        ),
        standing=Standing(
            stands=Status("half", f"{plural(len(open_now), 'appeal')} not judged")
            if open_now
            else Status("done", "No appeal waits to be judged"),
            stands_note=", ".join(each.title for each in open_now[:3]),
            act=primary.as_primary() if primary else None,
            act_note=primary.note if primary else "",
            when=Day(open_now[-1].filed_on) if open_now and open_now[-1].filed_on else "None open",
            when_asks="Open since",
        ),
        also=offered.others,
        appeals=_appeals(looking, found) if found else None,
        empty=None if found else Empty("No appeal is on record", "A party may file one."),
        figures=_figures(figures) if figures else None,
        workbook=Link("Figures and list as XLSX", _workbook(looking, request)) if found else None,
        since=wanted.since.isoformat() if wanted.since else "",
        until=wanted.until.isoformat() if wanted.until else "",
        facts=document(looking.view.framework(viewer.day)),
        for_others=offered.for_others,
    )
    return show(request, "appeals/index.html", made)


def _wanted(request: HttpRequest) -> Filter:
    return Filter(since=_day(request, "since"), until=_day(request, "until"))


def _day(request: HttpRequest, name: str) -> date | None:
    """Return a day that is asked for; what is none asks for nothing."""
    try:
        return date.fromisoformat(request.GET.get(name, ""))
    except ValueError:
        return None


def _workbook(looking: Looking, request: HttpRequest) -> str:
    asked = request.GET.urlencode()
    to = find("appeals:workbook", programme=looking.programme)
    return f"{to}?{asked}" if asked else to


def document(framework: Framework) -> tuple[Fact, ...]:
    """Name the documents that say how appeals are treated, as the framework lists them."""
    power = framework.power("appeal.dismiss")
    by = {*(power.by if power else ())}
    found = (each for each in framework.text.instruments.values() if by & {*each.by})
    return tuple(Fact(f"Text of {e.of}", (f"{e.name} ", cites(*e.by))) for e in found)


def _appeals(looking: Looking, rows: tuple[AppealLine, ...]) -> Table:
    names = Names.of(each.raiser for each in rows)
    columns = (
        Column("Appeal", nowrap=True, card="title"),
        Column("About", card="note"),
        Column("Against", nowrap=True, card="for"),
        Column("By", soft=True, card="hide"),
        Column("Filed", nowrap=True, card="due"),
        Column("Stands", nowrap=True, card="state"),
        Column("Working days", number=True, labelled=True),
    )
    lines = tuple(_row(each, looking.programme, names, looking.calendar) for each in rows)
    return Table("Appeals", columns, lines, folds=True)


def _row(line: AppealLine, programme: str, names: Names, calendar: Calendar) -> Row:
    days = taken(line, calendar)
    return Row(
        (
            Link(line.case, case_page(programme, APPEAL.name, line.case)),
            line.title,
            Link(line.against, case_page(programme, line.kind, line.against)),
            names.full(line.raiser),
            Day(line.filed_on) if line.filed_on else "",
            status(line.stage),
            "" if days is None else str(days),
        )
    )


def _figures(figures: tuple[Counted, ...]) -> Table:
    columns = (
        Column("Filed in", nowrap=True),
        *(Column(e, number=True) for e in ("Filed", "Admitted", "Not admitted", "Withdrawn")),
        *(Column(e, number=True) for e in ("Open", "Upheld", "Dismissed")),
        Column("Working days, median", number=True),
        Column("Longest", number=True),
    )
    rows = tuple(
        Row(
            tuple("" if e is None else f"{e:g}" if isinstance(e, float) else str(e)
                  for e in vars(each).values()),
            "sum" if each.period == "All" else "",
        )
        for each in figures
    )  # fmt: skip
    return Table("Appeals by the quarter of filing", columns, rows)


@require_safe
@page
def workbook(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Give the figures, and the appeals behind them, as a workbook."""
    looking = Looking(viewer)
    found = looking.view.appeals(_wanted(request), most=MOST).rows
    naming = Names.of(each.raiser for each in found).full
    answer = HttpResponse(appeals_xlsx(found, looking.calendar, naming), content_type=XLSX)
    name = f"{looking.programme}-appeals-{dates.said(viewer.day)}.xlsx".replace(" ", "-")
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
