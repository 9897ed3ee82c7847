"""The structure of the programme on any day: which group stood below which, and since when."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from lawspeaker.framework.names import Group
from lawspeaker.framework.version import Framework
from lawspeaker.records.shown import GroupLine, SeatShown
from lawspeaker.web import dates
from lawspeaker.web.acts.places import group_page, public_group_page
from lawspeaker.web.addresses import find
from lawspeaker.web.components import (
    Act,
    Field,
    Form,
    Head,
    Line,
    Lines,
    Link,
    Standing,
    Status,
    Table,
)
from lawspeaker.web.framework.place import Place
from lawspeaker.web.framework.words import plural
from lawspeaker.web.groups.listed import listed
from lawspeaker.web.groups.tree import WHOLE, Planted, Tree, grow


@dataclass(frozen=True)
class Standings:
    """What was read: the groups on the day looked at and today, and the first day there is."""

    day: date
    today: date
    since: date
    framework: Framework
    then: tuple[GroupLine, ...]
    now: tuple[GroupLine, ...]
    seats: tuple[SeatShown, ...]


@dataclass(frozen=True)
class StructurePage:
    """The groups on a day, drawn and listed, and the days on which that changed."""

    base: str
    head: Head
    standing: Standing
    form: Form
    tree: Tree
    table: Table
    changed: str  # what the days on which it changed are called: they lead on to later ones
    changes: Lines


def structure_page(of: Standings, place: Place) -> StructurePage:
    """Make the page of the structure on a day."""
    stand = [each for each in of.then if each.stands]
    changes = dict(_changes(of))
    last = max((day for day in changes if day <= of.day), default=of.since)
    return StructurePage(
        place.base,
        Head(
            "Structure",
            f"As the groups stood on {dates.said(of.day)} under framework {of.framework.version}",
            (place.home,),
        ),
        Standing(
            stands=Status("done", plural(len(stand), "group stands", "groups stand")),
            stands_note="As text and acts had set them up by the end of the day.",
            act=Act("Seats and who fills them", _all_groups(place), variant="primary", small=False),
            act_note="Of each group its seats, and the organisations that hold them.",
            when=dates.said(last),
            when_asks="Since when",
            when_note=changes.get(last, ""),
        ),
        _form(of, place),
        grow(Planted(of.then, of.seats, lambda e: _group(place, e), width=WHOLE), of.framework),
        listed(of.then, lambda each: _group(place, each.group) if each.stands else ""),
        "When it changed" if of.day == of.today else "When it changed, until today",
        Lines(tuple(_changed(day, says, of, place) for day, says in changes.items())),
    )


def _form(of: Standings, place: Place) -> Form:
    day = Field("as_of", "As of the end of", "date", of.day.isoformat(), required=True)
    act = Act("Show that day")
    return Form(place.page("structure"), (day,), act, id="structure-of", method="get")


def _all_groups(place: Place) -> str:
    name = "public:representation" if place.public else "groups:index"
    return place.on_day(find(name, programme=place.programme))


def _group(place: Place, group: Group) -> str:
    to = public_group_page if place.public else group_page
    return place.on_day(to(place.programme, group))


def _changes(of: Standings) -> Iterator[tuple[date, str]]:
    """Tell of each day since there is a record what it changed, the last first."""
    days = {day for each in of.now for day in (each.since, each.until) if day}
    for day in sorted((day for day in days if of.since < day <= of.today), reverse=True):
        began = [each.group for each in of.now if each.since == day]
        ended = [each.group for each in of.now if each.until == day]
        told = (_told("set up", began), _told("ended", ended))
        yield day, "; ".join(filter(None, told)) + "."
    yield of.since, "The record begins."


def _told(what: str, groups: Iterable[Group]) -> str:
    names = ", ".join(groups)
    return f"{names} {what}" if names else ""


def _changed(day: date, says: str, of: Standings, place: Place) -> Line:
    to = f"{place.page('structure')}?as_of={day.isoformat()}"
    return Line((Link(dates.said(day), to, now=day == of.day), f" {says}"))
