"""The page of one concern: what it says, who has it, its way so far, what it led to."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from lawspeaker.directory.names import Names
from lawspeaker.framework.version import Framework
from lawspeaker.processes.concern import CONCERN
from lawspeaker.processes.concern.life import Concern
from lawspeaker.records.shown import CaseShown
from lawspeaker.web import dates
from lawspeaker.web.actions.beginning import action_about
from lawspeaker.web.acts import views
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.acts.offers import Offers, offers, slip
from lawspeaker.web.acts.places import case_page, group_page
from lawspeaker.web.addresses import find
from lawspeaker.web.components import (
    Act,
    Closed,
    Day,
    Fact,
    Head,
    Lines,
    Link,
    Says,
    Standing,
    Trail,
)
from lawspeaker.web.decisions import trail
from lawspeaker.web.escalations.words import status
from lawspeaker.web.page import page
from lawspeaker.web.render import show
from lawspeaker.web.viewer import Viewer


@dataclass(frozen=True)
class ConcernPage:
    """A concern whole."""

    head: Head
    standing: Standing
    text: str
    wanted: str
    answer: str
    facts: tuple[Fact, ...]
    also: tuple[Act, ...]
    closed: Closed | None
    for_others: Closed | None
    trail: Trail
    duties: Lines | None
    links: Lines | None


@require_safe
@page
def concern(request: HttpRequest, viewer: Viewer, case: str) -> HttpResponse:
    """Show a concern."""
    looking = Looking(viewer)
    shown = looking.case(CONCERN, case)
    offering = looking.offered_on(CONCERN, shown)
    framework, names = offering.case.framework, Names.of(views.people_in(shown))
    first = [each.command for each in shown.duties]
    found, back = offers(offering, case, first), slip(offering, shown)
    it: Concern = shown.state
    made = ConcernPage(
        head=_head(looking.programme, shown),
        standing=_standing(shown, found),
        text=it.text or "",
        wanted=it.wanted or "",
        answer=it.answer or "",
        facts=_facts(it, looking.programme, framework, names),
        also=(*found.others, *action_about(looking, shown), *((back,) if back else ())),
        closed=found.greyed(),
        for_others=found.for_others,
        trail=views.trail(shown, framework, names, looking.zone),
        duties=views.duties(shown),
        links=trail.linked(looking.programme, shown.links),
    )
    return show(request, "escalations/concern.html", made)


def _head(programme: str, shown: CaseShown) -> Head:
    crumbs = (Link("Escalations", find("escalations:index", programme=programme)),)
    sub = f"Concern {shown.line.case}, raised {dates.said(shown.line.opened_on)}"
    return Head(shown.line.title, sub, crumbs)


def _standing(shown: CaseShown, found: Offers) -> Standing:
    primary, it = found.primary, shown.state
    duty = next(iter(shown.duties), None)
    return Standing(
        stands=status(it.stage),
        stands_note=f"Since {dates.said(it.moved_on)}" if it.moved_on else "",
        act=primary.as_primary() if primary else None,
        act_note=primary.note if primary else "",
        when=(Day(duty.due) if duty.due else duty.undated) if duty else "Nothing is due",
        when_note=duty.says if duty else "",
    )


def _facts(it: Concern, programme: str, framework: Framework, names: Names) -> tuple[Fact, ...]:
    """Say whose concern it is, with whom it was raised, and what it is about."""
    seat = framework.seats.get(it.seat) if it.seat else None
    whose: Says = it.below or names.full(it.raiser)
    facts = [Fact("Raised by", whose), Fact("For", Link(it.group, group_page(programme, it.group)))]
    if seat is not None:
        facts.append(Fact("Through", f"{seat.name}, {seat.group}"))
    if it.decision:
        to = case_page(programme, "decision", it.decision)
        facts.append(Fact("About", Link(f"Decision {it.decision}", to)))
    return tuple(facts)
