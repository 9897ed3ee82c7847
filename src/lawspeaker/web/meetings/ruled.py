"""The page of the days that rules give: what chairs must say of them, have said, and how often."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from lawspeaker.framework.names import Group
from lawspeaker.framework.sentences import sentences
from lawspeaker.processes.exception import EXCEPTION, Declare, What
from lawspeaker.processes.frequency import FREQUENCY, Review, ReviewAgain
from lawspeaker.records.shown import ExceptionLine, FrequencyLine, GroupLine
from lawspeaker.records.visible import Filter
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.acts.offers import Offer, offers
from lawspeaker.web.acts.places import case_page, group_page
from lawspeaker.web.addresses import find
from lawspeaker.web.components import (
    Act,
    Column,
    Day,
    Empty,
    Head,
    Line,
    Lines,
    Link,
    Row,
    Says,
    Soft,
    Standing,
    Status,
    Table,
)
from lawspeaker.web.framework.words import capital, plural
from lawspeaker.web.meetings import collisions, days
from lawspeaker.web.meetings.days import Planned
from lawspeaker.web.page import page
from lawspeaker.web.render import show
from lawspeaker.web.viewer import Viewer

YEAR: Final = timedelta(days=366)
SETTLED: Final = Empty(
    "No day waits for a chair.",
    "A day of a rule that is no working day, or on which another group meets, is listed here.",
)
FOUND: Final = {
    "stays": "It stays as it is",
    "more_often": "It should meet more often",
    "less_often": "It should meet less often",
}


@dataclass(frozen=True)
class RuledPage:
    """The days of the rules."""

    head: Head
    standing: Standing
    waiting: Table | None
    empty: Empty | None
    said: Lines | None
    often: Table


@require_safe
@page
def index(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Show the days of the rules that wait for a chair, and what chairs have said."""
    return show(request, "meetings/days.html", made(Looking(viewer)))


def made(looking: Looking) -> RuledPage:
    """Read what the page shows, and make it."""
    view, today = looking.view, looking.viewer.day
    groups = tuple(each for each in view.groups(today) if each.stands)
    span = (today, min(today + YEAR, looking.calendar.last))
    called = view.meetings(Filter(since=today - YEAR), most=400).rows
    ahead = tuple(each for each in called if each.day >= today)
    excepted = view.exceptions(today)
    standing = [each.group for each in groups]
    rules = days.Rules(view.framework(today), looking.calendar, excepted)
    planned = days.planned(rules, ahead, standing, span)
    held: dict[Group, int] = {}
    for each in called:
        if each.phase == "closed":
            held[each.group] = held.get(each.group, 0) + 1
    return Ruled(looking, groups, planned, excepted, held).page


@dataclass(frozen=True)
class Ruled:
    """What the page is made from."""

    looking: Looking
    groups: tuple[GroupLine, ...]
    planned: tuple[Planned, ...]
    excepted: tuple[ExceptionLine, ...]
    held: dict[Group, int]  # meetings of the last year

    @property
    def page(self) -> RuledPage:
        waiting = tuple(each for each in self.planned if self._waits(each))
        return RuledPage(
            head=Head(
                "Days of the rules",
                "No rule moves a meeting: its chair says what becomes of a day that collides",
                (Link("Meetings", find("meetings:index", programme=self.looking.programme)),),
            ),
            standing=self._standing(waiting),
            waiting=self._table(waiting) if waiting else None,
            empty=None if waiting else SETTLED,
            said=Lines(tuple(map(self._word, self.excepted))) if self.excepted else None,
            often=self._often(),
        )

    def _waits(self, each: Planned) -> bool:
        return collisions.waits(each) and bool(collisions.of(each, self.planned))

    def _standing(self, waiting: tuple[Planned, ...]) -> Standing:
        says = f"{plural(len(waiting), 'day')} to be settled" if waiting else "Every day is settled"
        first = waiting[0] if waiting else None
        return Standing(
            stands=Status("wait" if waiting else "done", says),
            act=self._act(first) if first and self._declares(first.group) else None,
            when=(Day(first.day), f", {first.group}") if first else "No day waits",
            when_asks="Next",
            when_note=capital(collisions.of(first, self.planned)) if first else "",
        )

    def _declares(self, group: Group) -> Offer | None:
        offering = self.looking.offered_new(EXCEPTION, group)
        offer = offers(offering, "new", only=(Declare.name,)).of(Declare.name)
        return offer if offer is not None and offer.is_open else None

    def _act(self, each: Planned, what: What | None = None) -> Act | None:
        filled = {"group": str(each.group), "day": f"{each.day}"}
        filled |= {"what": str(what)} if what else {}
        offering = self.looking.offered_new(EXCEPTION, each.group)
        offer = offers(offering, "new", filled=filled, only=(Declare.name,)).of(Declare.name)
        return offer.act if offer is not None and offer.is_open else None

    def _table(self, waiting: tuple[Planned, ...]) -> Table:
        columns = (
            Column("Day", nowrap=True, card="title"),
            Column("Group", nowrap=True, card="for"),
            Column("What stands in the way", card="note"),
            Column("Free days near it", card="due", labelled=True),
            Column("Act", silent=True, card="act"),
        )
        return Table("Days to settle", columns, tuple(map(self._row, waiting)), folds=True)

    def _row(self, each: Planned) -> Row:
        to = group_page(self.looking.programme, each.group)
        act = self._act(each)
        return Row(
            (
                Day(each.day),
                Link(each.group, to),
                capital(collisions.of(each, self.planned)),
                collisions.freely(each, self.planned, self.looking.viewer.day),
                replace(act, says="Settle", about=f"{each.group}, {each.day}") if act else "",
            )
        )

    def _word(self, line: ExceptionLine) -> Line:
        to = case_page(self.looking.programme, "exception", line.case)
        return Line(collisions.said(line), Link(line.case, to))

    def _often(self) -> Table:
        columns = (
            Column("Group", nowrap=True, card="title"),
            Column("Rule", card="note"),
            Column("Met in a year", number=True, card="for", labelled=True),
            Column("Last review", card="clause", labelled=True),
            Column("Next review", nowrap=True, card="state"),
            Column("Act", silent=True, card="act"),
        )
        reviews = {each.group: each for each in self.looking.view.frequencies()}
        said = {e.id: e.says for e in sentences(self.looking.view.framework())}
        rows = (Row(tuple(self._group(e, reviews.get(e.group), said))) for e in self.groups)
        return Table("How often groups meet", columns, tuple(rows), folds=True)

    def _group(
        self, line: GroupLine, review: FrequencyLine | None, said: dict[str, str]
    ) -> Iterator[Says | Act]:
        yield Link(line.group, group_page(self.looking.programme, line.group))
        yield said.get(f"groups.{line.group}.meets", "") or Soft("No rule: called one by one")
        yield str(self.held.get(line.group, 0))
        yield (FOUND[review.found], ", ", Day(review.reviewed_on, short=True)) if review else "None"
        yield _again(review, self.looking.viewer.day)
        yield self._review(line, review) or ""

    def _review(self, line: GroupLine, review: FrequencyLine | None) -> Act | None:
        looking = self.looking
        if review is None:
            offering = looking.offered_new(FREQUENCY, line.group)
            found = offers(offering, "new", filled={"group": line.group}, only=(Review.name,))
            offer = found.of(Review.name)
        else:
            own = looking.offered_on(FREQUENCY, looking.case(FREQUENCY, review.case))
            offer = offers(own, review.case, only=(ReviewAgain.name,)).of(ReviewAgain.name)
        if offer is None or not offer.is_open:
            return None
        return replace(offer.act, says="Review", about=f"how often {line.group} meets")


def _again(review: FrequencyLine | None, today: date) -> Says:
    if review is None or review.again is None:
        return Soft("No day set")
    return Status("late" if review.again < today else "open", f"{review.again:%-d %b %Y}")
