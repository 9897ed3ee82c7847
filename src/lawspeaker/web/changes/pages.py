"""The pages of change requests."""

from collections.abc import Iterator
from dataclasses import fields

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from lawspeaker.directory.names import Names
from lawspeaker.framework.names import PARTY, CaseId
from lawspeaker.processes.change import CHANGE
from lawspeaker.processes.change.details import Details
from lawspeaker.processes.change.raising import Raise, SoundOut
from lawspeaker.processes.change.request import Request, Stage
from lawspeaker.processes.decision import DECISION
from lawspeaker.processes.decision.recommending import Recommend
from lawspeaker.records.shown import CaseShown, DecisionLine, DutyShown, Page
from lawspeaker.records.visible import Filter
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.acts.offers import Offers, offers
from lawspeaker.web.changes import filters, pipeline, request
from lawspeaker.web.changes.known import Known
from lawspeaker.web.changes.taken import every_line
from lawspeaker.web.decisions import trail
from lawspeaker.web.page import page_of_day
from lawspeaker.web.render import show
from lawspeaker.web.viewer import Viewer

MOST = 50
FIRST = ("change.answer_edits", "change.repair", "change.answer", "change.raise", "change.validate")
NEXT = {  # what the stage waits for
    Stage.VALID: ("change.triage",),
    Stage.TRIAGED: ("change.tell", "change.ask_assessment", "change.estimate"),
    Stage.IN_ASSESSMENT: ("change.estimate", "change.consult"),
    Stage.IN_CONSULTATION: ("change.review",),
    Stage.ACCEPTED: ("change.apply",),
}
LATER = ("change.review", "change.amend", "change.replan", "change.triage")
EDITS = frozenset({"change.amend", "change.repair"})  # their forms hold what it says now


@require_safe
@page_of_day
def index(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Show where every change request stands, and what of it is the reader's."""
    looking = Looking(viewer)
    lines = tuple(every_line(looking))
    after = request.GET.get("after", "")
    asked = {name: request.GET.get(name, "") for name in filters.ASKED}
    if viewer.as_of:  # a day has no form to filter by
        logged = Page(lines)
    elif any(asked.values()):
        logged = Page(filters.found(lines, asked))
    else:
        logged = looking.view.changes(after=after, most=MOST)
    offered = Offers() if viewer.as_of else _offers_new(looking)
    made = pipeline.Pipeline(
        programme=looking.programme,
        day=viewer.day,
        as_of=viewer.as_of,
        lines=lines,
        logged=logged,
        asked=asked,
        names=Names.of(each.raiser for each in lines if each.raiser),
        own=() if viewer.as_of else tuple(_own(looking)),
        offers=offered,
    )
    return show(request, "changes/index.html", pipeline.pipeline_page(made))


def _own(looking: Looking) -> Iterator[DutyShown]:
    """Yield what the reader owes on change requests."""
    for each in looking.view.duties_of():
        if each.process == CHANGE.name:
            yield each


def _offers_new(looking: Looking) -> Offers:
    only = (Raise.name, SoundOut.name)
    return offers(looking.offered_new(CHANGE), "new", only, only=only)


@require_safe
@page_of_day
def change(request_: HttpRequest, viewer: Viewer, case: str) -> HttpResponse:
    """Show one change request, as it stands or as it stood."""
    looking = Looking(viewer)
    shown = looking.case(CHANGE, case, viewer.as_of)
    return show(request_, "changes/change.html", request.request_page(_known(looking, shown)))


def _known(looking: Looking, shown: CaseShown) -> Known:
    it: Request = shown.state
    viewer = looking.viewer
    bodies = {it.raiser or "", *it.asked}
    bodies |= {*(each.party for each in it.impacts), *(each.party for each in it.answers)}
    ids = (*bodies, *trail.people_of(shown.trail))
    names = viewer.roll.names(each for each in ids if each)
    acts = not viewer.is_public and viewer.as_of is None
    return Known(
        programme=looking.programme,
        day=viewer.day,
        shown=shown,
        framework=looking.view.framework(viewer.day),
        calendar=looking.calendar,
        names=names,
        decisions=_decisions(looking, shown.line.case),
        offers=_offers(looking, it, shown) if acts else Offers(),
        matter=_matter(looking, it, shown) if acts else Offers(),
        own=_organisations(looking) if viewer.as_of is None else frozenset(),
        linked=trail.linked(looking.programme, shown.links),
        trail=trail.trail(looking.programme, shown.trail, names, looking.zone),
        as_of=viewer.as_of,
    )


def _decisions(looking: Looking, case: CaseId) -> tuple[DecisionLine, ...]:
    """Return the matters that stand for a request, or stood for it on the day looked at."""
    day = looking.viewer.as_of
    if day is None:
        return looking.view.decisions(Filter(change=case)).rows
    return tuple(each for each in looking.view.decisions_then(on=day) if each.change == case)


def _organisations(looking: Looking) -> frozenset[str]:
    """Return whom the reader may answer for."""
    held = looking.viewer.capacities
    return frozenset(each.organisation for each in held if each.holds == PARTY or each.hat)


def _offers(looking: Looking, it: Request, shown: CaseShown) -> Offers:
    own = (each.name for each in CHANGE.own_commands if each.needs_power)  # the others only follow
    asked = [each for each in own if each != SoundOut.name]
    order, offering = _order(looking, it), looking.offered_on(CHANGE, shown)
    plain = offers(offering, shown.line.case, order, only={*asked} - EDITS)
    edits = offers(offering, shown.line.case, order, filled=_said(it), only=EDITS)
    place = {name: n for n, name in enumerate(order)}
    every = (*plain.offers, *edits.offers)
    return Offers(tuple(sorted(every, key=lambda each: place.get(each.name, len(place)))))


def _said(it: Request) -> dict[str, str]:
    """Return what the request says now, for the form that says it anew."""
    if it.details is None:
        return {}
    said = {each.name: getattr(it.details, each.name) for each in fields(Details)}
    rows, cost = said.pop("passages"), said.pop("cost")
    found = {name: str(value) for name, value in said.items() if value is not None}
    if cost is not None:
        found["cost"] = f"{cost // 100}.{cost % 100:02}"
    for n, row in enumerate(rows):
        cells = {"what": row.what, "before": row.before, "after": row.after}
        found |= {f"passages/{n}/{name}": text for name, text in cells.items() if text}
    return found


def _order(looking: Looking, it: Request) -> tuple[str, ...]:
    """Put what the reader owes first, then what the stage waits for."""
    owes = _organisations(looking).intersection(it.unanswered)
    own = ("change.assess",) if owes else ()
    rest = () if owes else ("change.assess",)
    return (*FIRST, *own, *NEXT.get(it.stage, ()), *LATER, *rest)


def _matter(looking: Looking, it: Request, shown: CaseShown) -> Offers:
    """Offer to bring it to the group that decides, with what is known filled in."""
    filled = {"change": str(shown.line.case), "title": it.title or ""}
    if it.decider:
        filled["group"] = it.decider
    new = looking.offered_new(DECISION, it.decider)
    return offers(new, "new", filled=filled, only=(Recommend.name,))
