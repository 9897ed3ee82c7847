"""The page of a release, and what differs between two of them."""

from dataclasses import dataclass
from urllib.parse import urlencode

from lawspeaker.documents.plans import Difference, Differs, differences, tiers
from lawspeaker.processes.plan.state import Release
from lawspeaker.web import dates
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
    Piece,
    Row,
    Says,
    Soft,
    Status,
    Table,
)
from lawspeaker.web.plans.views import Known, rests


@dataclass(frozen=True)
class ReleasePage:
    """A release as it was issued."""

    head: Head
    notes: str
    changes: Table | None
    milestones: Table
    differences: Link | None


@dataclass(frozen=True)
class DifferencesPage:
    """What differs between two releases, and which two."""

    head: Head
    choose: Form
    table: Table | None
    empty: Empty | None
    workbook: Link


CHANGES = (
    Column("Milestone", nowrap=True, card="clause"),
    Column("What", card="title"),
    Column("Day", nowrap=True, card="due"),
    Column("Why", card="note"),
    Column("Rests on", card="for"),
)
MILESTONES = (
    Column("Milestone", nowrap=True, card="clause"),
    Column("Title", card="title"),
    Column("Tiers", nowrap=True),
    Column("Owner", nowrap=True, card="for"),
    Column("Day", nowrap=True, card="due"),
)


def release_page(known: Known, of: Release) -> ReleasePage:
    place = known.it.releases.index(of)
    before = known.it.releases[place - 1] if place else None
    changes = tuple(
        Row(
            (
                each.milestone.id,
                f"{each.what.capitalize()}: {each.milestone.title}",
                Day(each.milestone.due),
                each.reason,
                tuple(rests(known, each)),
            )
        )
        for each in of.changes
    )
    rows = tuple(
        Row((e.id, e.title, tiers(e, known.framework), e.owner, Day(e.due))) for e in of.milestones
    )
    return ReleasePage(
        head=Head(f"Version {of.version}", f"Released {dates.said(of.on)}", _crumbs(known)),
        notes=of.notes,
        changes=Table("What it changed", CHANGES, changes, folds=True) if changes else None,
        milestones=Table("Its milestones", MILESTONES, rows, folds=True),
        differences=_to(known, before, of) if before else None,
    )


def _crumbs(known: Known) -> tuple[Link, ...]:
    index = find("plans:index", programme=known.programme)
    return (Link("Plan", index), Link(known.it.title or "", known.place("plan")))


def _to(known: Known, before: Release, after: Release) -> Link:
    asked = urlencode({"before": before.version, "after": after.version})
    return Link(f"What differs from {before.version}", f"{known.place('differences')}?{asked}")


DIFFERENCES = (
    Column("Milestone", nowrap=True, card="clause"),
    Column("Title", card="title"),
    Column("What", nowrap=True, card="state"),
    Column("Before", nowrap=True, labelled=True),
    Column("After", nowrap=True, card="due"),
    Column("Days", number=True, labelled=True),
    Column("Why", card="note"),
    Column("Rests on", card="for"),
)
MARKS = {
    Differs.NEW: Status("done", "New"),
    Differs.GONE: Status("cross", "Dropped"),
    Differs.MOVED: Status("soon", "Moved"),
    Differs.REWORDED: Status("half", "Reworded"),
}


def differences_page(known: Known, before: Release, after: Release) -> DifferencesPage:
    found = differences(known.it, before, after)
    rows = tuple(_row(known, each) for each in found)
    asked = urlencode({"before": before.version, "after": after.version})
    caption = f"What differs between {before.version} and {after.version}"
    choose = (_choose(known, "before", before), _choose(known, "after", after))
    nothing = Empty("Nothing differs", "Both releases have the same milestones on the same days.")
    return DifferencesPage(
        head=Head(caption, _counted(found), _crumbs(known)),
        choose=Form(known.place("differences"), choose, Act("Compare"), "compare", method="get"),
        table=Table(caption, DIFFERENCES, rows, folds=True) if rows else None,
        empty=None if rows else nothing,
        workbook=Link("All of it as a workbook", f"{known.place('differences_file')}?{asked}"),
    )


def _counted(found: tuple[Difference, ...]) -> str:
    counts = ((what, sum(each.what is what for each in found)) for what in Differs)
    said = [f"{count} {what.lower()}" for what, count in counts if count]
    return ", ".join(said) or "No milestone differs"


def _choose(known: Known, name: str, chosen: Release) -> Field:
    releases = reversed(known.it.releases)
    choices = tuple(Choice(e.version, f"{e.version}, {dates.said(e.on)}") for e in releases)
    return Field(name, name.capitalize(), "select", chosen.version, choices=choices)


def _row(known: Known, each: Difference) -> Row:
    was, now = each.before, each.after
    allowed: list[Piece] = [piece for change in each.changes for piece in rests(known, change)]
    return Row(
        (
            each.milestone.id,
            (each.milestone.title, Soft(f" {tiers(each.milestone, known.framework)}")),
            MARKS[each.what],
            Day(was.due) if was else "",
            Day(now.due) if now else "",
            f"{each.days:+d}" if each.days else "",
            each.reasons,
            _pieces(allowed),
        )
    )


def _pieces(allowed: list[Piece]) -> Says:
    return tuple(allowed)
