"""The page of one item: what may happen and why, what it weighed, what is done about it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from lawspeaker.directory.names import Names
from lawspeaker.framework.names import Group
from lawspeaker.framework.version import Framework
from lawspeaker.processes.raid.events import CameAbout, Rated
from lawspeaker.processes.raid.item import Item, Score
from lawspeaker.records.shown import CaseShown
from lawspeaker.web import dates
from lawspeaker.web.acts import views
from lawspeaker.web.acts.offers import Offers
from lawspeaker.web.acts.places import group_page
from lawspeaker.web.addresses import find
from lawspeaker.web.components import (
    Act,
    Closed,
    Column,
    Day,
    Fact,
    Head,
    Lines,
    Link,
    Notice,
    Row,
    Says,
    Standing,
    Status,
    Table,
    Trail,
)
from lawspeaker.web.raid import words


@dataclass(frozen=True)
class Known:
    """What was read for the page."""

    programme: str
    day: date
    shown: CaseShown
    framework: Framework
    names: Names
    offers: Offers
    new: tuple[Act, ...]  # what may be begun from it
    back: Act | None
    linked: Lines | None
    trail: Trail

    @property
    def it(self) -> Item:
        state: Item = self.shown.state
        return state


@dataclass(frozen=True)
class ItemPage:
    """One item."""

    head: Head
    standing: Standing
    notices: tuple[Notice, ...]
    parts: tuple[tuple[str, str], ...]
    plan: str
    facts: tuple[Fact, ...]
    weighed: Table | None
    also: tuple[Act, ...]
    closed: Closed | None
    for_others: Closed | None
    trail: Trail
    duties: Lines | None
    links: Lines | None


def item_page(known: Known) -> ItemPage:
    """Make the page."""
    it, found = known.it, known.offers
    return ItemPage(
        head=_head(known),
        standing=_standing(known),
        notices=tuple(_notices(known)),
        parts=tuple(_parts(it)),
        plan=it.plan or "",
        facts=tuple(_facts(known)),
        weighed=_weighed(known),
        also=(*found.others, *known.new, *((known.back,) if known.back else ())),
        closed=found.greyed(),
        for_others=found.for_others,
        trail=known.trail,
        duties=views.duties(known.shown),
        links=known.linked,
    )


def _head(known: Known) -> Head:
    it, line = known.it, known.shown.line
    raiser = known.names.full(it.raiser) if it.raiser else ""
    sub = f"{it.kind.capitalize()} {line.case}"
    sub += f", raised by {raiser}" if raiser else ""
    sub += f", {dates.said(it.raised_on)}" if it.raised_on else ""
    crumb = Link("RAID log", find("raid:index", programme=known.programme))
    return Head(it.title or line.case, sub, (crumb,))


def _standing(known: Known) -> Standing:
    it, found = known.it, known.offers.primary
    duty = next(iter(known.shown.duties), None)
    note = words.rated(it.probability, it.impact, known.framework.text.raid)
    return Standing(
        stands=words.stands(it.stage, it.kind, str(it.ending or "")),
        stands_note=it.reason or note,
        act=found.as_primary() if found else None,
        act_note=found.note if found else "",
        when=(Day(duty.due) if duty.due else duty.undated) if duty else "Nothing is due",
        when_note=duty.says if duty else "",
    )


def _notices(known: Known) -> Iterator[Notice]:
    it = known.it
    if it.was is not None and it.came_about_on is not None:
        says = f"It came about on {dates.said(it.came_about_on)}: the {it.was} is an issue now."
        yield Notice(says, "late")
    if it.material:
        yield Notice("It was raised as an early warning of something material.")


def _parts(it: Item) -> Iterator[tuple[str, str]]:
    """Name cause, event and effect, as far as they are said."""
    happens = "What happened" if it.came_about_on or it.kind == "issue" else "What may happen"
    said = (("Because of", it.cause), (happens, it.event), ("With the effect", it.effect))
    yield from ((name, text) for name, text in said if text)


def _facts(known: Known) -> Iterator[Fact]:
    it, scale = known.it, known.framework.text.raid
    yield Fact("Score now", words.weighs(it.score, scale))
    if it.first is not None:
        yield Fact("As first rated", words.rated(it.first.probability, it.first.impact, scale))
    if it.aimed is not None:
        yield Fact("Aimed at", words.rated(it.aimed.probability, it.aimed.impact, scale))
    if it.response is not None:
        yield Fact("Response", it.response.capitalize())
    yield Fact("Owner", words.owned(it.owner, known.framework) if it.owner else "Nobody yet")
    yield Fact("Group", _group(known, it.group))
    if it.taken_from is not None:
        yield Fact("Taken up from", _group(known, it.taken_from))
    if it.kept_on is not None:
        yield Fact("Kept with the group", Day(it.kept_on))
    if it.trigger or it.trigger_on:
        yield Fact("Trigger", _trigger(it))
    if it.review_on is not None:
        late = it.review_on < known.day and it.closed_on is None
        yield Fact("Next review", Status("late" if late else "open", dates.short(it.review_on)))
    for each in it.links:
        yield Fact(f"Linked with {each.case}", each.why)


def _group(known: Known, group: Group) -> Says:
    return Link(group, group_page(known.programme, group))


def _trigger(it: Item) -> Says:
    if it.trigger_on is None:
        return it.trigger or ""
    return (f"{it.trigger}, " if it.trigger else "", Day(it.trigger_on))


def _weighed(known: Known) -> Table | None:
    """List what it weighed, rating by rating."""
    scale = known.framework.text.raid
    rows = []
    for each in known.shown.trail:
        event, on = each.past.event, each.past.happened.day
        if each.retracted or not isinstance(event, Rated | CameAbout):
            continue
        if event.probability is None or event.impact is None:
            continue
        score = Score(event.probability, event.impact).value
        why = event.reason if isinstance(event, Rated) else event.text
        steps = words.step(event.probability, scale, 0), words.step(event.impact, scale, 1)
        rows.append(Row((dates.short(on), *steps, words.weighs(score, scale), why)))
    columns = (Column("Day", nowrap=True), Column("Probability"), Column("Impact"),
               Column("Score", nowrap=True), Column("Why"))  # fmt: skip
    return Table("What it weighed", columns, tuple(rows)) if rows else None
