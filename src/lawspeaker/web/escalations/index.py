"""The list of what goes up: concerns, and matters taken to the group above."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from lawspeaker.directory.names import Names
from lawspeaker.framework.version import Framework
from lawspeaker.processes.concern import CONCERN
from lawspeaker.processes.referral import REFERRAL
from lawspeaker.records.shown import ConcernLine, DecisionLine, ReferralLine
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.acts.offers import offers
from lawspeaker.web.acts.places import case_page
from lawspeaker.web.addresses import find
from lawspeaker.web.components import (
    Act,
    Closed,
    Column,
    Day,
    Empty,
    Head,
    Link,
    Row,
    Standing,
    Status,
    Table,
)
from lawspeaker.web.decisions.words import status as decided
from lawspeaker.web.escalations.words import ENDED, called, opinion, raised_by, status, with_whom
from lawspeaker.web.framework.words import capital, plural
from lawspeaker.web.page import page
from lawspeaker.web.render import show
from lawspeaker.web.viewer import Viewer

MOST = 50
ORDER = ("concern.raise", "concern.raise_from_below", "concern.raise_directly")


@dataclass(frozen=True)
class EscalationsPage:
    """What goes up, and what may be taken up."""

    head: Head
    appeals: Link
    standing: Standing
    also: tuple[Act, ...]
    concerns: Table | None
    empty: Empty | None
    onward: Link | None
    referrals: Table | None
    taken_up: Table | None
    for_others: Closed | None


@require_safe
@page
def index(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """List what goes up."""
    looking = Looking(viewer)
    found = looking.view.concerns(after=request.GET.get("after", ""), most=MOST)
    offered = offers(looking.offered_new(CONCERN), "new", ORDER)
    framework, primary = looking.view.framework(viewer.day), offered.primary
    address = reverse("escalations:index", kwargs={"programme": looking.programme})
    up = looking.view.taken_up(MOST)
    referred = looking.view.referrals(most=MOST).rows
    asked = offers(looking.offered_new(REFERRAL), "new")
    waiting = [each for each in found.rows if each.stage not in ENDED]
    made = EscalationsPage(
        head=Head("Escalations", "Concerns of parties and groups, and what was taken up"),
        appeals=Link("Appeals", find("appeals:index", programme=looking.programme)),
        standing=Standing(
            stands=Status("half", f"{plural(len(waiting), 'concern')} not answered")
            if waiting
            else Status("done", "Every concern is answered"),
            stands_note=", ".join(each.title for each in waiting[:3]),
            act=primary.as_primary() if primary else None,
            act_note=primary.note if primary else "",
            when=Day(waiting[-1].raised_on) if waiting else "None open",
            when_asks="Open since",
        ),
        also=(*offered.others, *(each.act for each in asked.offers if each.is_open)),
        concerns=_concerns(looking.programme, found.rows, framework) if found.rows else None,
        empty=None
        if found.rows
        else Empty("No concern is on record yet.", "A party raises one with its representative."),
        onward=Link("Earlier concerns", f"{address}?after={found.after}") if found.after else None,
        referrals=_referrals(looking.programme, referred, framework) if referred else None,
        taken_up=_taken_up(looking.programme, up, framework) if up else None,
        for_others=offered.for_others,
    )
    return show(request, "escalations/index.html", made)


def _concerns(programme: str, rows: tuple[ConcernLine, ...], framework: Framework) -> Table:
    names = Names.of(each.raiser for each in rows)
    columns = (
        Column("Concern", nowrap=True, card="title"),
        Column("About", card="note"),
        Column("Raised by", card="for"),
        Column("Since", nowrap=True, card="due"),
        Column("Stands", nowrap=True, card="state"),
        Column("With", soft=True, card="hide"),
        Column("Decision", nowrap=True, card="hide"),
    )
    lines = tuple(
        Row(
            (
                Link(each.case, case_page(programme, "concern", each.case)),
                each.title,
                raised_by(each, names),
                Day(each.raised_on),
                status(each.stage),
                with_whom(each, framework),
                Link(each.decision, case_page(programme, "decision", each.decision))
                if each.decision
                else "",
            )
        )
        for each in rows
    )
    return Table("Concerns", columns, lines, folds=True)


def _referrals(programme: str, rows: tuple[ReferralLine, ...], framework: Framework) -> Table:
    columns = (
        Column("Referral", nowrap=True, card="title"),
        Column("About", card="note"),
        Column("Brought by", card="for"),
        Column("Since", nowrap=True, card="due"),
        Column("Stands", nowrap=True, card="state"),
        Column("With", soft=True, card="hide"),
        Column("Opinion", soft=True, card="hide"),
    )
    lines = tuple(
        Row(
            (
                Link(each.case, case_page(programme, each.process, each.case)),
                each.title,
                capital(each.route),
                Day(each.since),
                Status("half" if each.to else "done", capital(each.stage)),
                ", ".join(called(framework, of) for of in each.to),
                opinion(each),
            )
        )
        for each in rows
    )
    return Table("Referrals to the sponsor", columns, lines, folds=True)


def _taken_up(programme: str, rows: tuple[DecisionLine, ...], framework: Framework) -> Table:
    columns = (
        Column("Matter", nowrap=True, card="title"),
        Column("About", card="note"),
        Column("From", nowrap=True, card="for"),
        Column("To", nowrap=True),
        Column("Stands", nowrap=True, card="state"),
    )
    lines = tuple(
        Row(
            (
                Link(each.case, case_page(programme, "decision", each.case)),
                each.title,
                each.came_from or "",
                each.group,
                decided(each, framework),
            )
        )
        for each in rows
    )
    return Table("Matters taken up", columns, lines, folds=True)
