"""The page of one appeal: its bases, what was tried, who had a part, what was found and done."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from lawspeaker.directory.names import Names
from lawspeaker.framework.moving import appealing
from lawspeaker.framework.version import Framework
from lawspeaker.processes.appeal import APPEAL
from lawspeaker.processes.appeal.life import Appeal, Stage
from lawspeaker.records.shown import CaseShown
from lawspeaker.web import dates
from lawspeaker.web.acts import views
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.acts.offers import Offers, offers, slip
from lawspeaker.web.acts.places import case_page, group_page
from lawspeaker.web.addresses import find
from lawspeaker.web.appeals import shown as parts
from lawspeaker.web.appeals.index import document
from lawspeaker.web.appeals.words import status
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
from lawspeaker.web.framework.place import Place
from lawspeaker.web.framework.touching import about
from lawspeaker.web.page import page
from lawspeaker.web.render import show
from lawspeaker.web.viewer import Viewer


@dataclass(frozen=True)
class AppealPage:
    """An appeal whole."""

    head: Head
    standing: Standing
    text: str
    wanted: str
    answer: str
    remedy: str
    held: Says
    enacted: str
    bases: Lines | None
    tried: Lines
    earlier: Lines | None
    earlier_title: str
    made: Lines | None
    facts: tuple[Fact, ...]
    documents: tuple[Fact, ...]
    also: tuple[Act, ...]
    closed: Closed | None
    for_others: Closed | None
    trail: Trail
    duties: Lines | None
    links: Lines | None
    readings: Lines | None


@require_safe
@page
def appeal(request: HttpRequest, viewer: Viewer, case: str) -> HttpResponse:
    """Show an appeal."""
    looking = Looking(viewer)
    shown = looking.case(APPEAL, case)
    offering = looking.offered_on(APPEAL, shown)
    framework = offering.case.framework
    it: Appeal = shown.state
    people = (each.person for each in it.earlier)
    names = Names.of((*views.people_in(shown), it.raiser, *people))
    own = [each.name for each in APPEAL.commands if each.needs_power]  # the others only follow
    found = offers(offering, case, [each.command for each in shown.duties], only=own)
    back = slip(offering, shown)
    move = appealing(framework)
    made = AppealPage(
        head=_head(looking.programme, shown),
        standing=_standing(shown, found),
        text=it.text or "",
        wanted=it.wanted or "",
        answer=it.answer or "",
        remedy=it.remedy.text if it.remedy else "",
        held=parts.held(it, framework),
        enacted=it.enacted or "",
        bases=parts.bases(it, framework),
        tried=parts.tried(it, looking.programme),
        earlier=parts.earlier(it, looking.programme, names),
        earlier_title=parts.earlier_title(framework),
        made=parts.findings(it),
        facts=tuple(_facts(it, looking.programme, framework, names)),
        documents=document(framework),
        also=(*found.others, *((back,) if back else ())),
        closed=found.greyed(),
        for_others=found.for_others,
        trail=views.trail(shown, framework, names, looking.zone),
        duties=views.duties(shown),
        links=trail.linked(looking.programme, shown.links),
        readings=about(
            offering.case, looking.view.frameworks(), Place.of(viewer), move.by if move else ()
        ),
    )
    return show(request, "appeals/appeal.html", made)


def _head(programme: str, shown: CaseShown) -> Head:
    crumbs = (
        Link("Escalations", find("escalations:index", programme=programme)),
        Link("Appeals", find("appeals:index", programme=programme)),
    )
    sub = f"Appeal {shown.line.case}, filed {dates.said(shown.line.opened_on)}"
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


def _facts(it: Appeal, programme: str, framework: Framework, names: Names) -> Iterator[Fact]:
    """Say whose appeal it is, against what, on which ground, and whether that is stayed."""
    yield Fact("Appealed by", names.full(it.raiser))
    if it.against:
        to = case_page(programme, it.kind or "decision", it.against)
        yield Fact("Against", Link(f"{(it.kind or 'decision').capitalize()} {it.against}", to))
    if it.decided_by:
        group = it.decided_by
        yield Fact("Decided by", Link(group, group_page(programme, group)))
    if it.group != it.decided_by:
        yield Fact("Now before", Link(it.group, group_page(programme, it.group)))
    move = appealing(framework)
    if it.fault and move:
        yield Fact("Ground", move.grounds.get(it.fault, it.fault))
    if it.timing:
        yield Fact("Due by", (Day(it.timing.due), ", in time" if not it.timing.late else ", late"))
    yield Fact("Stay", parts.stay(it))
    if it.matter:
        to = case_page(programme, "decision", it.matter)
        sent = it.stage is Stage.WITH_SPONSOR or it.sponsor_accepts is not None
        yield Fact("Before the sponsor" if sent else "Carried out by", Link(it.matter, to))
