"""The proposals about groups: what is proposed of which, how far it has come, and what is next."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from lawspeaker.processes.consultation import CONSULTATION
from lawspeaker.processes.consultation.asking import Open
from lawspeaker.processes.proposal import PROPOSAL
from lawspeaker.processes.proposal.life import Stage
from lawspeaker.processes.proposal.making import Make
from lawspeaker.records.shown import ProposalLine
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.acts.offers import offers
from lawspeaker.web.acts.places import case_page, group_page
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
    Says,
    Soft,
    Standing,
    Status,
    Table,
)
from lawspeaker.web.components.text import Kind
from lawspeaker.web.framework.words import plural
from lawspeaker.web.page import page
from lawspeaker.web.render import show
from lawspeaker.web.viewer import Viewer

NONE: Final = Empty(
    "Nothing is proposed of a group.",
    "Terms of reference and members are proposed and consulted on before a group is set up.",
)
WHAT: Final = {
    "set_up": "Set up",
    "change": "Change",
    "split": "Split",
    "stand_down": "Stand down",
}
STAGES: Final[dict[str, tuple[Kind, str]]] = {
    "proposed": ("wait", "To be consulted on"),
    "consulted": ("half", "Consulted on"),
    "carried_out": ("done", "Carried out"),
    "withdrawn": ("shut", "Withdrawn"),
}


@dataclass(frozen=True)
class ProposalsPage:
    """The proposals about groups."""

    head: Head
    standing: Standing
    table: Table | None
    empty: Empty | None
    closed: Closed | None


@require_safe
@page
def index(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Show the proposals about groups."""
    return show(request, "groups/proposals.html", made(Looking(viewer)))


def made(looking: Looking) -> ProposalsPage:
    """Make the page."""
    found = looking.view.proposals(most=100).rows
    waiting = [each for each in found if each.stage == Stage.PROPOSED]
    offered = offers(looking.offered_new(PROPOSAL), "new", only=(Make.name,))
    first = offered.of(Make.name)
    says = f"{plural(len(waiting), 'proposal')} to be consulted on" if waiting else "None waits"
    return ProposalsPage(
        head=Head(
            "Proposals about groups",
            "Set up, changed, split or stood down: consulted on first",
            (Link("Groups", find("groups:index", programme=looking.programme)),),
        ),
        standing=Standing(
            stands=Status("wait" if waiting else "done", says),
            act=first.as_primary() if first and first.is_open else None,
            act_note=first.note if first else "",
            when="Before a group is set up",
            when_asks="Consulted on",
        ),
        table=_table(found, looking) if found else None,
        empty=None if found else NONE,
        closed=offered.for_others,
    )


def _table(found: tuple[ProposalLine, ...], looking: Looking) -> Table:
    columns = (
        Column("Proposal", card="title"),
        Column("Group", nowrap=True, card="for"),
        Column("What", card="note"),
        Column("Made", nowrap=True, card="due", labelled=True),
        Column("Consultation", nowrap=True, card="clause", labelled=True),
        Column("State", nowrap=True, card="state"),
        Column("Act", silent=True, card="act"),
    )
    rows = tuple(Row(tuple(_cells(each, looking))) for each in found)
    return Table("Proposals about groups", columns, rows, folds=True)


def _cells(line: ProposalLine, looking: Looking) -> Iterator[Says | Act]:
    programme = looking.programme
    yield Link(line.title, case_page(programme, "proposal", line.case))
    yield Link(line.group, group_page(programme, line.group))
    into = f" into {', '.join(line.into)}" if line.into else ""
    yield f"{WHAT[line.what]}{into}"
    yield Day(line.proposed_on, short=True) if line.proposed_on else ""
    consultation = line.consultation
    yield (
        Link(consultation, case_page(programme, "consultation", consultation))
        if consultation
        else Soft("None yet")
    )
    yield Status(*STAGES[line.stage])
    yield _consult(line, looking) or ""


def _consult(line: ProposalLine, looking: Looking) -> Act | None:
    """Offer to open the consultation, in the name of the group above."""
    if line.stage != Stage.PROPOSED:
        return None
    known = {each.group: each.parent for each in looking.view.groups(looking.viewer.day)}
    asks = known.get(line.group) or ""
    offering = looking.offered_new(CONSULTATION)
    offer = offers(offering, "new", only=(Open.name,)).of(Open.name)
    if offer is None or not offer.is_open:
        return None
    filled = {"group": asks, "title": line.title} if asks else {"title": line.title}
    act = replace(offer.act, says="Consult", about=f"on {line.title}")
    return replace(act, to=f"{offer.to.partition('?')[0]}?{urlencode(filled)}")
