"""The page of all groups: how they stand above one another."""

from dataclasses import dataclass
from typing import Final

from lawspeaker.records.shown import GroupLine
from lawspeaker.web import dates
from lawspeaker.web.components import (
    Column,
    Day,
    Head,
    Link,
    Notice,
    Row,
    Says,
    Standing,
    Status,
    Table,
)
from lawspeaker.web.groups.known import Known, end, parent, readings, state
from lawspeaker.web.groups.tree import Tree
from lawspeaker.web.meetings import days

WHOLE: Final = 1200  # the picture has the page to itself


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
    by = (known.framework.groups[each.group] for each in tree.without_parent)
    keys = dict.fromkeys(line.parent_reading for line in by if line.parent_reading)
    return (f"No group is named above {names}. ", *readings(known, keys))


def _ended(known: Known, tree: Tree) -> tuple[Notice, ...]:
    return tuple(Notice(end(known, each), "half") for each in tree.ended)


def _table(known: Known) -> Table:
    return Table("Groups by level", _COLUMNS, tuple(_row(known, each) for each in known.lines),
                 folds=True)  # fmt: skip


_COLUMNS: Final = (
    Column("Group", nowrap=True, card="title"),
    Column("Name", card="note"),
    Column("Level", number=True, card="for", labelled=True),
    Column("Below", card="clause"),
    Column("Seats", nowrap=True, card="due"),
    Column("Next meeting", nowrap=True, card="act"),
    Column("State", nowrap=True, card="state"),
)


def _row(known: Known, line: GroupLine) -> Row:
    following = known.next(line.group)
    return Row(
        (
            Link(line.group, known.place.group(line.group)),
            line.name,
            str(line.level),
            parent(line, known.lines),
            known.filled(line.group).says if line.stands else "",
            Day(following.day, short=True) if following and line.stands else "",
            state(line),
        )
    )
