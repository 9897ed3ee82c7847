"""The log of actions: whose they are, by when, and what each arose from."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from lawspeaker.framework.names import Group
from lawspeaker.processes.action import ACTION, Assign, Stage
from lawspeaker.records.shown import ActionLine, DutyShown
from lawspeaker.records.visible import Filter
from lawspeaker.surfaces.lines import owners
from lawspeaker.web import dates
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.acts.offers import NEW, Offers, offers
from lawspeaker.web.acts.places import case_page
from lawspeaker.web.addresses import find
from lawspeaker.web.components import (
    Act,
    Choice,
    Column,
    Day,
    Empty,
    Field,
    Form,
    Head,
    Link,
    Row,
    Says,
    Soft,
    Standing,
    Status,
    Table,
)
from lawspeaker.web.framework.words import plural
from lawspeaker.web.page import page
from lawspeaker.web.render import show
from lawspeaker.web.viewer import Viewer

MOST: Final = 100
ASKED: Final = ("text", "group", "owner", "stage")
ALL: Final = "all"


@dataclass(frozen=True)
class ActionsPage:
    """The log of actions."""

    head: Head
    standing: Standing
    filters: Form
    table: Table | None
    empty: Empty | None
    onward: Link | None
    shown: str


@require_safe
@page
def index(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """List the actions: those that are open, unless others are asked for."""
    looking = Looking(viewer)
    asked = {name: request.GET.get(name, "").strip() for name in ASKED}
    found = looking.view.actions(_wanted(asked), request.GET.get("after", ""), MOST)
    new = offers(looking.offered_new(ACTION), NEW, only=(Assign.name,))
    own = tuple(each for each in looking.view.duties_of() if each.process == ACTION.name)
    address = find("actions:index", programme=looking.programme)
    more = {**asked, "after": found.after}
    made = ActionsPage(
        head=Head("Actions", "Who has taken on what, and by when"),
        standing=_standing(looking, own, new),
        filters=_filters(looking, asked, address),
        table=_table(looking, found.rows) if found.rows else None,
        empty=None if found.rows else NOTHING,
        onward=Link("Earlier ones", f"{address}?{urlencode(more)}") if found.after else None,
        shown=plural(len(found.rows), "action"),
    )
    return show(request, "actions/index.html", made)


def _wanted(asked: Mapping[str, str]) -> Filter:
    stage = asked["stage"] or Stage.OPEN.value
    return Filter(
        group=Group(asked["group"]) if asked["group"] else None,
        stage="" if stage == ALL else stage,
        text=asked["text"],
        owner=asked["owner"],
    )


def _standing(looking: Looking, own: tuple[DutyShown, ...], new: Offers) -> Standing:
    first, offered = next(iter(own), None), new.primary
    act, note = (offered.as_primary(), offered.note) if offered else (None, "")
    if first is not None:
        to = case_page(looking.programme, ACTION.name, first.case)
        act, note = Act(f"Open {first.case}", to, variant="primary", small=False), first.title
    return Standing(
        stands=Status("half", f"{plural(len(own), 'action')} yours")
        if own
        else Status("done", "No action is yours"),
        act=act,
        act_note=note,
        when=Day(first.due) if first and first.due else "No date",
        when_asks="Your next one",
        when_note=first.title if first else "You owe none",
    )


def _filters(looking: Looking, asked: Mapping[str, str], address: str) -> Form:
    framework = looking.view.framework(looking.viewer.day)
    groups = tuple(Choice(key, key) for key in framework.groups)
    whose = tuple(Choice(key, says) for key, says in owners(framework).items())
    stages = (Choice("", "Open"), Choice(Stage.DONE.value, "Done"), Choice(ALL, "All"))
    fields = (
        Field("text", "Words", "search", asked["text"], required=True),
        Field("group", "Group", "select", asked["group"], choices=_any(groups), required=True),
        Field("owner", "Owner", "select", asked["owner"], choices=_any(whose), required=True),
        Field("stage", "Stands", "select", asked["stage"], choices=stages, required=True),
    )
    also = (Act("Show all open", address, variant="tertiary"),) if any(asked.values()) else ()
    return Form(address, fields, Act("Filter"), id="filter", method="get", also=also)


def _any(choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
    return (Choice("", "Any"), *choices)


NOTHING: Final = Empty("No action fits.", "A chair or the secretariat gives somebody an action.")
COLUMNS: Final = (
    Column("Action", nowrap=True, card="title"),
    Column("What", card="note"),
    Column("Group", nowrap=True, card="for"),
    Column("Owner"),
    Column("From", nowrap=True, card="clause"),
    Column("Due", nowrap=True, card="due"),
)


def _table(looking: Looking, lines: tuple[ActionLine, ...]) -> Table:
    whose = owners(looking.view.framework(looking.viewer.day))
    rows = tuple(
        Row(
            (
                Link(each.case, case_page(looking.programme, ACTION.name, each.case)),
                each.what,
                each.group,
                whose.get(each.owner, each.owner),
                _source(looking, each),
                _due(looking, each),
            )
        )
        for each in lines
    )
    return Table("Actions", COLUMNS, rows, folds=True)


def _source(looking: Looking, line: ActionLine) -> Says:
    if line.decision:
        return Link(line.decision, case_page(looking.programme, "decision", line.decision))
    if line.meeting:
        return Link(line.meeting, case_page(looking.programme, "meeting", line.meeting))
    return ""


def _due(looking: Looking, line: ActionLine) -> Says:
    if line.done_on is not None:
        return Status("done", f"Done {dates.day_and_month(line.done_on)}")
    if line.due is None:
        return Soft("No date")
    return Status("late" if line.due < looking.viewer.day else "open", dates.short(line.due))
