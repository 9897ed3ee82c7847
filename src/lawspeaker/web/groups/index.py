"""The page of all groups: how they stand above one another."""

from dataclasses import dataclass

from lawspeaker.records.shown import GroupLine
from lawspeaker.web import dates
from lawspeaker.web.components import (
    Column,
    Day,
    Head,
    Notice,
    Says,
    Standing,
    Status,
    Table,
)
from lawspeaker.web.groups.known import Known, end, readings
from lawspeaker.web.groups.listed import listed
from lawspeaker.web.groups.tree import WHOLE, Tree
from lawspeaker.web.meetings import days


@dataclass(frozen=True)
class GroupsPage:
    """All groups: how they stand above one another."""

    head: Head
    standing: Standing
    tree: Tree
    notices: tuple[Notice, ...]
    table: Table


def groups_page(known: Known) -> GroupsPage:
    """Make the page of all groups."""
    tree = known.tree(width=WHOLE)
    stand = [each for each in known.lines if each.stands]
    vacant = sum(len(known.filled(each.group).vacant) for each in stand)
    soonest = min(known.planned, key=lambda each: each.day, default=None)
    return GroupsPage(
        head=Head(
            "Groups",
            f"As they stand on {dates.said(known.place.day)} under framework "
            f"{known.framework.version}",
        ),
        standing=Standing(
            stands=_how_many(stand, tree, vacant),
            stands_note=_without_parent(known, tree),
            when=(Day(soonest.day), f", {soonest.group}") if soonest else "No meeting is planned",
            when_asks="Next meeting",
            when_note=days.away(known.place.day, soonest.day, soonest.calendar) if soonest else "",
        ),
        tree=tree,
        notices=_ended(known, tree),
        table=_table(known),
    )


def _how_many(stand: list[GroupLine], tree: Tree, vacant: int) -> Says:
    says = f"{len(stand)} groups stand"
    if vacant:
        return Status("soon", f"{says}, {vacant} seat{'' if vacant == 1 else 's'} vacant")
    return Status("soon" if tree.without_parent else "done", says)


def _without_parent(known: Known, tree: Tree) -> Says:
    if not tree.without_parent:
        return ""
    names = ", ".join(each.group for each in tree.without_parent)
    rules = (known.rule(each.group) for each in tree.without_parent)
    keys = dict.fromkeys(rule.parent_reading for rule in rules if rule and rule.parent_reading)
    return (f"No group is named above {names}. ", *readings(known, keys))


def _ended(known: Known, tree: Tree) -> tuple[Notice, ...]:
    return tuple(Notice(end(known, each), "half") for each in tree.ended)


def _table(known: Known) -> Table:
    return listed(
        known.lines,
        lambda each: known.place.group(each.group),
        more=(
            Column("Seats", nowrap=True, card="due"),
            Column("Next meeting", nowrap=True, card="act", labelled=True),
        ),
        cells=lambda each: _cells(known, each),
    )


def _cells(known: Known, line: GroupLine) -> tuple[Says, ...]:
    following = known.next(line.group)
    return (
        known.filled(line.group).says if line.stands else "",
        Day(following.day, short=True) if following and line.stands else "",
    )
