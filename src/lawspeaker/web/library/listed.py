"""What the first page of the library shows: its artefacts by group, stage and tranche."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final
from urllib.parse import urlencode

from lawspeaker.framework.names import Group
from lawspeaker.framework.version import Framework
from lawspeaker.processes.artefact.state import Stage
from lawspeaker.records.asked import Filter
from lawspeaker.records.shown import Page
from lawspeaker.records.shown.library import ArtefactLine, TrancheLine
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
    Soft,
    Status,
    Table,
)
from lawspeaker.web.components.text import Kind

ASKED: Final = ("group", "stage", "tranche", "q")
STATUS: Final[Mapping[str, Kind]] = {
    Stage.IN_REVIEW: "open",
    Stage.APPROVED: "done",
    Stage.BASELINED: "done",
    Stage.SUPERSEDED: "none",
    Stage.WITHDRAWN: "none",
}
COLUMNS: Final = (
    Column("Artefact", card="title"),
    Column("Of", nowrap=True, card="for"),
    Column("Version", nowrap=True, labelled=True),
    Column("In force", nowrap=True, labelled=True),
    Column("Comments", number=True, labelled=True),
    Column("Review until", nowrap=True, card="due"),
    Column("Stands", nowrap=True, card="state"),
)
TRANCHES: Final = (
    Column("Tranche", card="title"),
    Column("Baseline wanted by", nowrap=True, labelled=True),
    Column("Last working day for it", nowrap=True, card="due"),
    Column("Stands", nowrap=True, card="state"),
)
NOTHING = Empty("Nothing is here yet", "The secretariat enters what is worked on and reviewed.")
NO_SUCH = Empty("Nothing fits what is asked for", "Ask for another group, stage or tranche.")


@dataclass(frozen=True)
class Read:
    """What was read for the page."""

    programme: str
    today: date
    framework: Framework
    asked: Mapping[str, str]
    found: Page[ArtefactLine]
    tranches: tuple[TrancheLine, ...]
    mine: frozenset[str]  # organisations
    act: Act | None


@dataclass(frozen=True)
class LibraryPage:
    """The library."""

    head: Head
    act: Act | None
    asking: Form
    table: Table | None
    empty: Empty | None
    onward: Link | None
    tranches: Table | None


def wanted(asked: Mapping[str, str]) -> Filter:
    """Return what is asked for: the owner of an artefact is its tranche."""
    group = Group(asked["group"]) if asked["group"] else None
    return Filter(group=group, stage=asked["stage"], owner=asked["tranche"], text=asked["q"])


def library_page(of: Read) -> LibraryPage:
    rows = tuple(_row(of, each) for each in of.found.rows)
    place = find("library:index", programme=of.programme)
    said = {name: each for name, each in of.asked.items() if each}
    onward = f"{place}?{urlencode({**said, 'after': of.found.after})}" if of.found.after else ""
    shelves = tuple(_tranche(of, each) for each in of.tranches)
    return LibraryPage(
        head=Head("Library", "What is worked on, out for review, approved and baselined"),
        act=of.act,
        asking=_asking(of, place),
        table=Table("Artefacts", COLUMNS, rows, folds=True) if rows else None,
        empty=None if rows else NO_SUCH if said else NOTHING,
        onward=Link("Earlier ones", onward) if onward else None,
        tranches=Table("Tranches", TRANCHES, shelves, folds=True) if shelves else None,
    )


def _asking(of: Read, place: str) -> Form:
    groups = (Choice("", "All groups"), *(Choice(each, each) for each in of.framework.groups))
    stages = (Choice("", "All"), *(Choice(e.value, e.capitalize()) for e in Stage if e != "new"))
    shelves = (Choice("", "All"), *(Choice(each.case, each.title) for each in of.tranches))
    asked = of.asked
    fields = (
        Field("q", "Words", "search", asked["q"], required=True),
        Field("group", "Group", "select", asked["group"], choices=groups, required=True),
        Field("stage", "Stands", "select", asked["stage"], choices=stages, required=True),
        Field("tranche", "Tranche", "select", asked["tranche"], choices=shelves, required=True),
    )
    also = (Act("Show all", place, variant="tertiary"),) if any(asked.values()) else ()
    return Form(place, fields, Act("Filter"), id="asking", method="get", also=also)


def _row(of: Read, line: ArtefactLine) -> Row:
    number = f" {line.number}" if line.number else ""
    to_do = Soft(f", {line.undisposed} to dispose of") if line.undisposed else ""
    return Row(
        (
            (Link(line.title, case_page(of.programme, "artefact", line.case)), Soft(number)),
            line.group,
            line.version or "none yet",
            line.in_force,
            (str(line.comments), to_do) if to_do else str(line.comments),
            _until(of, line),
            Status(STATUS.get(line.stage, "half"), line.stage.capitalize()),
        )
    )


def _until(of: Read, line: ArtefactLine) -> Day | Status | tuple[Day, Soft] | str:
    if line.closes is None:
        return ""
    if of.mine & {*line.commented_by}:
        return Day(line.closes, short=True), Soft(" you commented")
    if line.closes < of.today:
        return Status("late", "To be closed")
    return Day(line.closes, short=True)


def _tranche(of: Read, line: TrancheLine) -> Row:
    done = line.baselined_on
    return Row(
        (
            Link(line.title, case_page(of.programme, "tranche", line.case)),
            Day(line.baseline) if line.baseline else "",
            Day(line.last) if line.last else "",
            Status("done", "Baselined") if done else Status("open", line.stage.capitalize()),
        )
    )
