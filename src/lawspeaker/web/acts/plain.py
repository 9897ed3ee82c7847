"""The plain page of a case whose process has no pages of its own."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlencode

from lawspeaker.directory.names import Names
from lawspeaker.framework.names import Office, Seat
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.process import Process
from lawspeaker.processes.party.life import Party
from lawspeaker.records.shown import CaseShown, DutyShown
from lawspeaker.web import dates
from lawspeaker.web.actions.beginning import action_about
from lawspeaker.web.acts import views
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.acts.offers import Offers, offers, slip
from lawspeaker.web.acts.places import case_page, group_page
from lawspeaker.web.addresses import find
from lawspeaker.web.components import Day, Head, Line, Lines, Link, Says, Standing, Status
from lawspeaker.web.submissions.whose import whose_checklists


def plain_page(
    looking: Looking, process: Process[Any], shown: CaseShown, order: Iterable[str] = ()
) -> views.CasePage:
    """Make the page of a case from what every case has; `order` says which act is the likeliest."""
    offering = looking.offered_on(process, shown)
    framework, names = offering.case.framework, Names.of(views.people_in(shown))
    own = [each.name for each in process.commands if each.needs_power]  # the others only follow
    found, back = offers(offering, shown.line.case, order, only=own), slip(offering, shown)
    return views.CasePage(
        head=_head(looking, process, shown),
        standing=_standing(shown, found),
        also=(*found.others, *action_about(looking, shown), *((back,) if back else ())),
        closed=found.greyed(),
        for_others=found.for_others,
        trail=views.trail(shown, framework, names, looking.zone),
        duties=views.duties(shown),
        links=_links(looking, shown),
    )


def _head(looking: Looking, process: Process[Any], shown: CaseShown) -> Head:
    group = shown.line.group
    to = group_page(looking.programme, group)
    crumbs = (Link(group, to),) if to else ()
    framework = looking.view.framework()
    title = titled(framework, process.name, shown.line.title)
    sub = (
        f"{process.name.capitalize()} {shown.line.case} · opened {dates.said(shown.line.opened_on)}"
    )
    return Head(title, sub, crumbs, links=_kept_for(looking, shown))


def _kept_for(looking: Looking, shown: CaseShown) -> tuple[Link, ...]:
    """Lead from a party to its checklist, whoever may see that."""
    it = shown.state
    if not isinstance(it, Party) or it.organisation not in whose_checklists(looking):
        return ()
    asked = urlencode({"party": it.organisation})
    to = find("submissions:checklist", programme=looking.programme)
    return (Link("What is out, and due when", f"{to}?{asked}"),)


def titled(framework: Framework, process: str, title: str) -> str:
    """Name a case; one that is about a seat or an office goes by what the framework calls it."""
    seat, office = framework.seats.get(Seat(title)), framework.offices.get(Office(title))
    if seat is not None:
        return f"{process.capitalize()}, {seat.name} ({seat.group})"
    return office.name if office else title or process.capitalize()


def _standing(shown: CaseShown, found: Offers) -> Standing:
    primary = found.primary
    duty = next(iter(shown.duties), None)
    last = shown.trail[-1].past.happened.day
    return Standing(
        stands=Status("half", (shown.line.stage or "On record").capitalize()),
        stands_note=f"Last changed {dates.said(last)}",
        act=primary.as_primary() if primary else None,
        act_note=primary.note if primary else "",
        when=_when(duty) if duty else "Nothing is due",
        when_note=duty.says if duty else "",
    )


def _when(duty: DutyShown) -> Says:
    """Say by when the first of what is owed is due: what has a day stands before what has none."""
    return Day(duty.due) if duty.due else duty.undated


def _links(looking: Looking, shown: CaseShown) -> Lines | None:
    lines = tuple(
        Line(
            (Link(each.case, case_page(looking.programme, each.process, each.case)),
             f" {each.title}"),
            Status("half", each.stage.capitalize()) if each.stage else "",
        )
        for each in shown.links
    )  # fmt: skip
    return Lines(lines) if lines else None
