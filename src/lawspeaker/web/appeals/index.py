"""The list of appeals, and what they come to in figures."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final
from urllib.parse import urlencode

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from lawspeaker.directory.names import Names
from lawspeaker.documents.appeals import BY, COUNTS, Counted, appeals_xlsx, counted, taken
from lawspeaker.documents.workbooks import XLSX
from lawspeaker.framework.calendar import Calendar
from lawspeaker.framework.version import Framework
from lawspeaker.processes.appeal import APPEAL
from lawspeaker.processes.appeal.life import OPEN
from lawspeaker.records.asked import Filter
from lawspeaker.records.shown import AppealLine
from lawspeaker.web import dates
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.acts.offers import Offer, offers
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
from lawspeaker.web.files import as_file
from lawspeaker.web.framework.words import plural
from lawspeaker.web.page import page
from lawspeaker.web.render import show
from lawspeaker.web.viewer import Viewer

MOST: Final = 50
ASKED: Final = ("since", "until")


@dataclass(frozen=True)
class AppealsPage:
    """The appeals of a period, and what may be appealed."""

    head: Head
    standing: Standing
    also: tuple[Act, ...]
    appeals: Table | None
    empty: Empty | None
    onward: Link | None
    shown: str
    figures: tuple[Table, ...]
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
    asked = _asked(request)
    wanted = _wanted(asked)
    found = looking.view.appeals(wanted, request.GET.get("after", ""), MOST)
    every = looking.view.every_appeal(wanted)
    offered = offers(looking.offered_new(APPEAL), "new", ("appeal.file",))
    here = find("appeals:index", programme=looking.programme)
    more = {**asked, "after": found.after}
    made = AppealsPage(
        head=Head(
            "Appeals",
            "Against decisions, and against what governance could not resolve",
            (Link("Escalations", find("escalations:index", programme=looking.programme)),),
        ),
        standing=_standing(every, offered.primary),
        also=offered.others,
        appeals=_appeals(looking, found.rows) if found.rows else None,
        empty=None if every else _empty(asked, here),
        onward=Link("Earlier appeals", f"{here}?{urlencode(more)}") if found.after else None,
        shown=f"{len(found.rows)} of {plural(len(every), 'appeal')}",
        figures=tuple(_figures(looking, every)),
        workbook=Link("Figures and list as XLSX", _workbook(looking, asked)) if every else None,
        since=asked.get("since", ""),
        until=asked.get("until", ""),
        facts=document(looking.view.framework(viewer.day)),
        for_others=offered.for_others,
    )
    return show(request, "appeals/index.html", made)


def _standing(every: tuple[AppealLine, ...], primary: Offer | None) -> Standing:
    """Say how many are not judged, since when, and what may be done first."""
    waiting = [each for each in every if each.stage in OPEN]
    first = waiting[-1].filed_on if waiting else None
    return Standing(
        stands=Status("half", f"{plural(len(waiting), 'appeal')} not judged")
        if waiting
        else Status("done", "No appeal waits to be judged"),
        stands_note=", ".join(each.title for each in waiting[:3]),
        act=primary.as_primary() if primary else None,
        act_note=primary.note if primary else "",
        when=Day(first) if first else "None open",
        when_asks="Open since",
    )


def _asked(request: HttpRequest) -> dict[str, str]:
    return {name: text for name in ASKED if (text := request.GET.get(name, "").strip())}


def _wanted(asked: Mapping[str, str]) -> Filter:
    return Filter(since=_day(asked, "since"), until=_day(asked, "until"))


def _day(asked: Mapping[str, str], name: str) -> date | None:
    text = asked.get(name, "")
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        says = f"{name} must be a day written like 2023-12-06, not {text[:40]!r}."
        raise BadRequest(says) from None


def _empty(asked: Mapping[str, str], here: str) -> Empty:
    if asked:
        return Empty("No appeal was filed then", "Ask for other days.", Act("Show all", here))
    return Empty("No appeal is on record", "A party may file one.")


def _workbook(looking: Looking, asked: Mapping[str, str]) -> str:
    to = find("appeals:workbook", programme=looking.programme)
    return f"{to}?{urlencode(asked)}" if asked else to


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


def _figures(looking: Looking, every: tuple[AppealLine, ...]) -> Iterator[Table]:
    """Yield one table for each way to divide them: by quarter, by whose decision, by ground."""
    for name, by in BY.items():
        if found := counted(every, looking.calendar, by):
            counts = (Column(each, number=True) for each in COUNTS)
            columns = (Column(name, nowrap=True), *counts)
            yield Table(f"By {name.lower()}", columns, tuple(map(_counts, found)))


def _counts(each: Counted) -> Row:
    said = ("" if e is None else f"{e:g}" if isinstance(e, float) else str(e)
            for e in vars(each).values())  # fmt: skip
    return Row(tuple(said), "sum" if each.part == "All" else "")


@require_safe
@page
def workbook(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Give the figures, and the appeals behind them, as a workbook."""
    looking = Looking(viewer)
    found = looking.view.every_appeal(_wanted(_asked(request)))
    naming = Names.of(each.raiser for each in found).full
    name = f"{looking.programme}-appeals-{dates.said(viewer.day)}.xlsx".replace(" ", "-")
    return as_file(appeals_xlsx(found, looking.calendar, naming), XLSX, name)
