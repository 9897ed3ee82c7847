"""The list of the sponsor's directions, and which report is due first."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from lawspeaker.framework.version import Framework
from lawspeaker.processes.direction import DIRECTION
from lawspeaker.processes.direction.life import Stage
from lawspeaker.records.shown import DirectionLine
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.acts.offers import offers
from lawspeaker.web.acts.places import case_page
from lawspeaker.web.components import (
    Closed,
    Column,
    Day,
    Empty,
    Head,
    Link,
    Row,
    Soft,
    Standing,
    Status,
    Table,
)
from lawspeaker.web.framework.words import plural
from lawspeaker.web.page import page
from lawspeaker.web.render import show
from lawspeaker.web.viewer import Viewer

MOST = 50
STANDS = {
    Stage.IN_FORCE: Status("half", "In force"),
    Stage.MET: Status("done", "Met"),
    Stage.WITHDRAWN: Status("shut", "Withdrawn"),
}


@dataclass(frozen=True)
class DirectionsPage:
    """What the sponsor has directed."""

    head: Head
    standing: Standing
    table: Table | None
    empty: Empty | None
    onward: Link | None
    for_others: Closed | None


@require_safe
@page
def index(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """List the directions, the last given first."""
    looking = Looking(viewer)
    found = looking.view.directions(after=request.GET.get("after", ""), most=MOST)
    offered, rows = offers(looking.offered_new(DIRECTION), "new"), found.rows
    primary, framework = offered.primary, looking.view.framework(viewer.day)
    first = min((e for e in rows if e.due), key=lambda e: (e.due, e.case), default=None)
    many = sum(each.stage == Stage.IN_FORCE for each in rows)
    made = DirectionsPage(
        head=Head("Directions", "What the sponsor directs, and the reports it asks for"),
        standing=Standing(
            stands=Status("half", f"{plural(many, 'direction')} in force")
            if many
            else Status("done", "No direction is in force"),
            act=primary.as_primary() if primary else None,
            act_note=primary.note if primary else "",
            when=Day(first.due) if first and first.due else "Nothing is due",
            when_asks="Due first",
            when_note=first.title if first else "",
        ),
        table=_table(looking.programme, rows, framework, viewer) if rows else None,
        empty=None
        if rows
        else Empty("No direction is on record yet.", "The sponsor gives one, or has it recorded."),
        onward=Link("Earlier directions", f"?after={found.after}") if found.after else None,
        for_others=offered.for_others,
    )
    return show(request, "directions/index.html", made)


def _table(
    programme: str, rows: tuple[DirectionLine, ...], framework: Framework, viewer: Viewer
) -> Table:
    columns = (
        Column("Direction", nowrap=True, card="title"),
        Column("About", card="note"),
        Column("To", nowrap=True, card="for"),
        Column("Given", nowrap=True, card="hide"),
        Column("Reports", nowrap=True, card="hide"),
        Column("Due next", nowrap=True, card="due", labelled=True),
        Column("Stands", nowrap=True, card="state"),
    )
    lines = tuple(
        Row(
            (
                Link(each.case, case_page(programme, DIRECTION.name, each.case)),
                each.title,
                framework.offices[each.office].name
                if each.office in framework.offices
                else each.office,
                Day(each.given_on, short=True) if each.given_on else "",
                _reports(each),
                Day(each.due, short=True) if each.due else "",
                Status("late", "Late") if _is_late(each, viewer) else STANDS[Stage(each.stage)],
            )
        )
        for each in rows
    )
    return Table("Directions", columns, lines, folds=True)


def _is_late(line: DirectionLine, viewer: Viewer) -> bool:
    return line.due is not None and line.due < viewer.today


def _reports(line: DirectionLine) -> tuple[str, Soft] | str:
    if not line.reports:
        return "None asked for"
    late = f", {line.late} late" if line.late else ""
    return (f"{line.given} given", Soft(late)) if late else f"{line.given} given"
