"""The page of one group."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from lawspeaker.framework.names import Group
from lawspeaker.framework.sentence import Sentence
from lawspeaker.framework.sentences import sentences
from lawspeaker.framework.version import Framework
from lawspeaker.records.shown import (
    ActionLine,
    AttendanceLine,
    AttendedShown,
    DecisionLine,
    GroupLine,
    GroupShown,
    OutputLine,
)
from lawspeaker.web import dates
from lawspeaker.web.acts import places
from lawspeaker.web.acts.offers import Offers
from lawspeaker.web.addresses import find
from lawspeaker.web.components import (
    Act,
    Closed,
    Day,
    Head,
    Line,
    Lines,
    Link,
    Notice,
    Piece,
    Says,
    Soft,
    Standing,
    Status,
    Table,
    cites,
)
from lawspeaker.web.groups import registers, working
from lawspeaker.web.groups import seats as sitting
from lawspeaker.web.groups.known import Known, end, readings
from lawspeaker.web.groups.listed import state
from lawspeaker.web.groups.terms import terms
from lawspeaker.web.groups.tree import Tree
from lawspeaker.web.meetings import days
from lawspeaker.web.meetings.days import Planned
from lawspeaker.web.meetings.feed import address
from lawspeaker.web.meetings.without_seat import listed

SEATS: Final = {
    "by_subject": "Its members come as the subject needs.",
    "unknown": "No source says who its members are.",
}
LACKING: Final = "constituency_without_seat"  # in which circumstance a reading touches a group
UPPER: Final = 3  # the lowest level whose list must have a seat for every constituency

TOLD = 5  # readings told whole; of the others the page of each says how it is read


@dataclass(frozen=True)
class GroupPage:
    """One group."""

    head: Head
    standing: Standing
    tree: Tree
    tree_note: Says
    seats: Table | None
    seats_note: Says
    guests: Table | None
    came: str
    notices: tuple[Notice, ...]
    readings: Lines | None
    meetings: Table | None
    all_meetings: Link | None
    decisions: Lines | None
    actions: Lines | None
    delegations: Table | None
    work: Table | None
    wanted: Lines | None
    terms: Lines
    also: tuple[Act, ...]
    closed: Closed | None
    for_others: Closed | None


CAME: Final = (
    "Last six meetings, the latest at the right. Full: the member came. Half: an alternate. "
    "Empty: nobody."
)


@dataclass(frozen=True)
class Business:
    """What a group has done and has to do."""

    group: GroupShown
    decisions: tuple[DecisionLine, ...]
    actions: tuple[ActionLine, ...]
    offers: Offers
    held: tuple[AttendedShown, ...] = ()
    outputs: tuple[OutputLine, ...] = ()
    guests: tuple[AttendanceLine, ...] = ()
    documents: tuple[tuple[Link, str], ...] = ()  # terms of reference in force, and which version


def group_page(known: Known, of: Business) -> GroupPage:
    """Make the page of a group."""
    line, group = of.group.line, of.group.line.group
    said = {each.id: each for each in sentences(known.framework)}
    tree = known.tree(group)
    return GroupPage(
        head=_head(known, of, said),
        standing=_standing(known, of),
        tree=tree,
        tree_note=_closed_doors(known, tree),
        seats=_seats(known, of),
        seats_note=_counting(known.framework),
        guests=listed(known.place.programme, of.guests),
        came=CAME if of.held and of.group.seats else "",
        notices=(*_not_represented(known, group), *_ended_here(known, line)),
        readings=_doubts(known, group),
        meetings=registers.meetings(known, of.group),
        all_meetings=_all_meetings(known),
        decisions=registers.decisions(known.place, of.decisions, known.framework),
        actions=registers.actions(known.place, of.actions),
        delegations=registers.delegations(known.place, of.group.delegations),
        work=working.programme(known, of.outputs),
        wanted=working.wanted(known, group, of.outputs),
        terms=terms(known, line, said, of.documents),
        also=of.offers.others,
        closed=of.offers.greyed("column"),
        for_others=of.offers.for_others,
    )


def _head(known: Known, of: Business, said: Mapping[str, Sentence]) -> Head:
    line = of.group.line
    place = known.place
    below = len([each for each in of.group.below if each.stands])
    meets = said.get(f"groups.{line.group}.meets")
    parts: list[Piece] = [f"Level {line.level}"]
    if line.parent:
        parts += [" · below the ", Link(line.parent, place.group(line.parent))]
    if of.group.chair:
        parts.append(f" · chair: {known.framework.offices[of.group.chair].name}")
    if meets:
        parts.append(f" · {meets.says.removesuffix('.')}")
    if below:
        parts.append(f" · above {below} group{'' if below == 1 else 's'}")
    page = places.group_page(place.programme, line.group)
    own = Link("Your calendar feed", address(place.programme, line.group, place.reader))
    title = line.group if line.name == line.group else f"{line.group}, {line.name}"
    return Head(
        title,
        tuple(parts),
        (Link("Groups", find("groups:index", programme=place.programme)),),
        (Link("As it stands today", page),) if place.is_past else (own,),
    )


def _standing(known: Known, of: Business) -> Standing:
    line = of.group.line
    following = known.next(line.group)
    primary = of.offers.primary
    return Standing(
        stands=_stands(known, line),
        stands_note=_vacant(known, line),
        act=primary.as_primary() if primary else None,
        act_note=primary.note if primary else "",
        see=None,
        when=_next(known, following) if following else "No meeting is planned",
        when_asks="Next meeting",
        when_note=days.papers_by(known.place.day, following, known.framework) if following else "",
    )


def _next(known: Known, following: Planned) -> Says:
    if following.case is None:
        return Day(following.day)
    return Link(dates.said(following.day), known.place.case("meeting", following.case))


def _stands(known: Known, line: GroupLine) -> Says:
    if not line.stands:
        return state(line)
    filled = known.filled(line.group)
    if filled.vacant:
        return Status("soon", f"Sitting, {len(filled.vacant)} of {filled.seats} seats vacant")
    if filled.seats:
        return Status("done", f"Sitting, all {filled.seats} seats filled")
    return Status("done", "Stands")


def _vacant(known: Known, line: GroupLine) -> Says:
    vacant = known.filled(line.group).vacant
    if not vacant:
        rule = known.rule(line.group)
        return SEATS.get(rule.seats, "") if rule is not None and line.stands else ""
    names = ", ".join(sitting.short(known.framework, each.seat) for each in vacant[:3])
    return names if len(vacant) <= 3 else f"{names} and {len(vacant) - 3} more"  # noqa: PLR2004


def _closed_doors(known: Known, tree: Tree) -> Says:
    shut = [each for each in known.lines if each.audience == "group" and each.stands]
    loose = ", ".join(each.group for each in tree.without_parent)
    if shut:
        rule = known.rule(shut[0].group)
        return (f"{', '.join(each.group for each in shut)} meets behind closed doors ",
                cites(*rule.by[:1]) if rule else "")  # fmt: skip
    return f"Nobody has said what stands above {loose}" if loose else ""


def _seats(known: Known, of: Business) -> Table | None:
    seats = of.group.seats
    if not seats:
        return None
    caption = f"Seats of the {of.group.line.group}"
    sits = sitting.Sitting(seats, of.held, known.framework, known.place.day)
    return sitting.matrix(caption, sits, known.roll)


def _all_meetings(known: Known) -> Link | None:
    to = find("meetings:index", programme=known.place.programme)
    return Link("Calendar", to) if to else None


def _counting(framework: Framework) -> Says:
    rule = framework.text.consensus
    if rule is None:
        return ""
    return ("Counts: an objection the chair sustains stands in the way of consensus ",
            cites(*rule.by[:2]))  # fmt: skip


def _not_represented(known: Known, group: Group) -> tuple[Notice, ...]:
    """Name the constituencies that another list of these levels has and this one has not."""
    framework, rule = known.framework, known.rule(group)
    if rule is None or rule.level > UPPER or rule.seats != "listed" or rule.ended_by:
        return ()
    here = {framework.seats[seat].constituency for seat in framework.seats_of(group)}
    top = [g for g, each in framework.groups.items() if each.parent is None]
    there = [framework.seats[seat].constituency for g in top for seat in framework.seats_of(g)]
    missing = [each for each in there if each and each not in here]
    if not missing:
        return ()
    names = ", ".join(framework.constituencies[each].name for each in missing)
    texts = framework.text.readings.items()
    open_ = [key for key, each in texts if any(LACKING in it.where for it in each.touches)]
    return (Notice((f"No seat of this list is for {names}. ", *readings(known, open_))),)


def _ended_here(known: Known, line: GroupLine) -> tuple[Notice, ...]:
    if line.stands or line.until is None:
        return ()
    return (Notice(end(known, line), "half"),)


def _doubts(known: Known, group: Group) -> Lines | None:
    """List the places where the sources can be read two ways and that concern this group."""
    framework = known.framework
    about = _statements(known, group)
    found = [
        (key, each) for key, each in framework.text.readings.items() if about.intersection(each.by)
    ]
    told = {key: (" ", Soft(e.choices[framework.readings[key]])) for key, e in found[:TOLD]}
    lines = tuple(
        Line((each.question, *told.get(key, ())), *readings(known, (key,))) for key, each in found
    )
    return Lines(lines) if lines else None


def _statements(known: Known, group: Group) -> set[str]:
    framework, rule = known.framework, known.rule(group)
    if rule is None:
        return set()
    about: set[str] = {*rule.by}
    if framework.seats_of(group) and framework.text.consensus:
        about.update(framework.text.consensus.by)
    if rule.alternates and rule.chair:
        about.update(rule.chair.delegate_by)
    return about
