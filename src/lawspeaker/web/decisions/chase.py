"""What was decided and is not yet told to everybody, or not yet carried out."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from lawspeaker.framework.version import Framework
from lawspeaker.records.shown import DecisionLine
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.acts.places import case_page
from lawspeaker.web.addresses import find
from lawspeaker.web.components import (
    Act,
    Column,
    Day,
    Empty,
    Head,
    Link,
    Row,
    Says,
    Soft,
    Standing,
    Status,
    Table,
)
from lawspeaker.web.decisions.words import status
from lawspeaker.web.framework.words import plural
from lawspeaker.web.page import page
from lawspeaker.web.render import show
from lawspeaker.web.viewer import Viewer

MOST = 100


@dataclass(frozen=True)
class ChasePage:
    """The decisions to be chased, the first taken first."""

    head: Head
    standing: Standing
    table: Table | None
    empty: Empty | None


@require_safe
@page
def chase(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """List what was decided and is not told, or not carried out."""
    looking = Looking(viewer)
    rows = looking.view.to_chase(MOST)
    programme, framework = looking.programme, looking.view.framework(viewer.day)
    first = rows[0] if rows else None
    made = ChasePage(
        head=Head(
            "To be chased",
            "Decided is not told, and told is not carried out",
            (Link("Decisions", find("decisions:index", programme=programme)),),
        ),
        standing=Standing(
            stands=Status("half", f"{plural(len(rows), 'decision')} to be chased")
            if rows
            else Status("done", "Everything decided is told and carried out"),
            act=Act(
                f"Open {first.case}",
                case_page(programme, "decision", first.case),
                variant="primary",
                small=False,
            )
            if first
            else None,
            act_note=first.title if first else "",
            when=Day(first.taken_on) if first and first.taken_on else "None open",
            when_asks="Decided since",
        ),
        table=_table(programme, rows, framework) if rows else None,
        empty=None
        if rows
        else Empty("Nothing is to be chased.", "What is decided comes here until it is done."),
    )
    return show(request, "decisions/chase.html", made)


def _table(programme: str, rows: tuple[DecisionLine, ...], framework: Framework) -> Table:
    columns = (
        Column("Decision", nowrap=True, card="title"),
        Column("Matter", card="note"),
        Column("Group", nowrap=True, card="for"),
        Column("Decided", nowrap=True, card="due"),
        Column("Stands", nowrap=True, card="state"),
        Column("Told", nowrap=True),
        Column("Carried out", nowrap=True),
    )
    lines = tuple(
        Row(
            (
                Link(each.case, case_page(programme, "decision", each.case)),
                each.title,
                each.group,
                Day(each.taken_on) if each.taken_on else "",
                status(each, framework),
                Day(each.told_on) if each.told_on else Status("soon", "Not told"),
                _carried_out(each),
            )
        )
        for each in rows
    )
    return Table("Decisions to be chased", columns, lines, folds=True)


def _carried_out(line: DecisionLine) -> Says:
    if line.implemented_on:
        return Day(line.implemented_on)
    return Status("soon", "Not yet") if line.accepted else Soft("Nothing to do")
