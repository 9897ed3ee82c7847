"""The pages of status reports: each beside the one before it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from lawspeaker.documents import status_report
from lawspeaker.kernel.elsewhere import Heavy
from lawspeaker.processes.status import STATUS
from lawspeaker.processes.status.life import Status
from lawspeaker.processes.status.writing import Begin
from lawspeaker.records.asked import Filter
from lawspeaker.records.shown import CaseLine, CaseShown
from lawspeaker.surfaces.lines import owners
from lawspeaker.web.acts import views
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.acts.offers import NEW, offers
from lawspeaker.web.acts.places import case_page
from lawspeaker.web.acts.plain import plain_page
from lawspeaker.web.addresses import find
from lawspeaker.web.components import (
    Act,
    Column,
    Empty,
    Head,
    Link,
    Row,
    Table,
)
from lawspeaker.web.components import Status as Shape
from lawspeaker.web.files import PDF, as_file
from lawspeaker.web.page import page
from lawspeaker.web.raid.words import weighs
from lawspeaker.web.render import show
from lawspeaker.web.reports.printing import proof_of
from lawspeaker.web.status import words
from lawspeaker.web.viewer import Viewer

MOST: Final = 50
ORDER: Final = ("status.write", "status.issue", "status.review", "status.lapse")


@dataclass(frozen=True)
class StatusesPage:
    """The status reports there are."""

    head: Head
    act: Act | None
    table: Table | None
    empty: Empty | None
    onward: Link | None


@dataclass(frozen=True)
class StatusPage:
    """One status report."""

    head: Head
    plain: views.CasePage
    summary: str
    areas: Table | None
    headline: Table | None
    gone: Table | None
    since: str
    is_issued: bool


@require_safe
@page
def index(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """List the status reports, the last begun first."""
    looking = Looking(viewer)
    found = looking.view.cases(STATUS.name, after=request.GET.get("after", ""), most=MOST)
    here = find("status:index", programme=looking.programme)
    new = offers(looking.offered_new(STATUS), NEW, only=(Begin.name,))
    offered = new.primary
    rows = tuple(
        Row(
            (
                Link(each.case, case_page(looking.programme, STATUS.name, each.case)),
                each.title,
                each.stage.capitalize(),
            )
        )
        for each in found.rows
    )
    columns = (Column("Report", nowrap=True), Column("For"), Column("Stands", nowrap=True))
    made = StatusesPage(
        head=Head("Status reports", "How delivery stands, and what weighs most in the RAID log"),
        act=offered.as_primary() if offered else None,
        table=Table("Status reports", columns, rows) if rows else None,
        empty=None if rows else NOTHING,
        onward=Link("Earlier reports", f"{here}?after={found.after}") if found.after else None,
    )
    return show(request, "status/index.html", made)


NOTHING: Final = Empty("No status report yet.", "The secretariat begins one for a meeting.")


@require_safe
@page
def report(request: HttpRequest, viewer: Viewer, case: str) -> HttpResponse:
    """Show a status report beside the one before it."""
    looking = Looking(viewer)
    shown = looking.case(STATUS, case)
    return show(request, "status/report.html", _page(looking, shown))


def _page(looking: Looking, shown: CaseShown) -> StatusPage:
    it: Status = shown.state
    before = _before(looking, shown)
    last = before.state if before else None
    titles = _titles(looking)
    plain = plain_page(looking, STATUS, shown, ORDER)
    return StatusPage(
        head=plain.head,
        plain=plain,
        summary=it.summary or "",
        areas=_areas(it, last) if it.areas else None,
        headline=_items(looking, "Headline RAID", it.headline, titles, last),
        gone=_items(looking, "No longer told of", words.gone(it, last), titles, None),
        since=f"Held against {before.line.title}" if before else "The first of its kind",
        is_issued=it.issued_on is not None,
    )


def _before(looking: Looking, shown: CaseShown) -> CaseShown | None:
    """Return the report that was issued last before this one."""
    for each in _every(looking, Filter(until=shown.line.opened_on)):
        found = looking.view.case_alone(each.case) if each.case != shown.line.case else None
        if found and found.state.issued_on and found.state.day < shown.state.day:
            return found
    return None


def _every(looking: Looking, wanted: Filter) -> Iterator[CaseLine]:
    """Yield the reports that are wanted, the last begun first, a page of them at a time."""
    found = looking.view.cases(STATUS.name, wanted, most=MOST)
    yield from found.rows
    while found.after:
        found = looking.view.cases(STATUS.name, wanted, found.after, MOST)
        yield from found.rows


def _titles(looking: Looking) -> Mapping[str, str]:
    return {each.case: each.title for each in looking.view.raid()}


def _areas(it: Status, last: Status | None) -> Table:
    rows = tuple(
        Row(
            (
                each.name.capitalize(),
                Shape(words.SHAPES[each.rating], each.rating.capitalize()),
                each.change,
                each.text,
            )
        )
        for each in words.areas(it, last)
    )
    columns = (
        Column("Area", nowrap=True, card="title"),
        Column("Stands", nowrap=True, card="state"),
        Column("Since the last", nowrap=True, card="for"),
        Column("In words", card="note"),
    )
    return Table("How delivery stands", columns, rows, folds=True)


def _items(
    looking: Looking,
    caption: str,
    items: tuple[Heavy, ...],
    titles: Mapping[str, str],
    last: Status | None,
) -> Table | None:
    framework = looking.view.framework(looking.viewer.day)
    whose = owners(framework)
    rows = tuple(
        Row(
            (
                Link(each.item, case_page(looking.programme, "raid", each.item)),
                each.kind.capitalize(),
                titles.get(each.item, ""),
                whose.get(each.owner or "", each.owner or ""),
                weighs(each.score, framework.text.raid),
                words.weighed(each, last),
            )
        )
        for each in items
    )
    columns = (
        Column("Item", nowrap=True, card="title"),
        Column("Kind", nowrap=True, card="for"),
        Column("What", card="note"),
        Column("Owner"),
        Column("Score", nowrap=True, card="state"),
        Column("Since the last", nowrap=True),
    )
    return Table(caption, columns, rows, folds=True) if rows else None


@require_safe
@page
def paper(_request: HttpRequest, viewer: Viewer, case: str) -> HttpResponse:
    """Print a status report."""
    looking = Looking(viewer)
    shown = looking.case(STATUS, case)
    before = _before(looking, shown)
    it, last = shown.state, before.state if before else None
    made = status_report.Reported(
        title=shown.line.title,
        summary=it.summary or "",
        areas=tuple(
            (e.name.capitalize(), e.rating.capitalize(), e.change, e.text)
            for e in words.areas(it, last)
        ),
        items=tuple(
            (e.item, e.kind.capitalize(), _titles(looking).get(e.item, ""), str(e.score),
             words.weighed(e, last))
            for e in it.headline
        ),
        issued=it.issued_on,
        proof=proof_of(viewer),
    )  # fmt: skip
    return as_file(status_report.pdf(made), PDF, f"{viewer.programme.slug}-{case}.pdf")
