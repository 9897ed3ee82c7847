"""The pages of decisions."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from lawspeaker.framework.calendar import NotPublished, load_calendar
from lawspeaker.framework.clocks import Due, due
from lawspeaker.framework.names import CaseId
from lawspeaker.framework.powers import Part
from lawspeaker.kernel.words import Case
from lawspeaker.processes.decision import DECISION
from lawspeaker.processes.decision.matter import Matter, Stage
from lawspeaker.records import adoptions
from lawspeaker.records.shown import CaseShown, DecisionShown, Page
from lawspeaker.records.visible import Filter
from lawspeaker.surfaces.offering import Offering
from lawspeaker.web import recorded
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.acts.offers import Offer, Offers, offers
from lawspeaker.web.decisions import decision as whole
from lawspeaker.web.decisions import log
from lawspeaker.web.decisions.interests import declared
from lawspeaker.web.decisions.known import Known
from lawspeaker.web.decisions.proof import Stored, stored
from lawspeaker.web.page import asked_position, page_of_day
from lawspeaker.web.render import show
from lawspeaker.web.viewer import Viewer

BEFORE = (  # acts of a matter that is not decided yet, the likeliest first
    "decision.take", "decision.hand_over", "decision.recommend_outside",
    "decision.assess", "decision.advise",
    "decision.record_consultation", "decision.give_view", "decision.settle_objection",
    "decision.place", "decision.route", "decision.refer", "decision.escalate",
    "decision.withdraw",
)  # fmt: skip
AFTER = (  # and of one that is
    "decision.confirm", "decision.record_outside", "decision.advise",
    "decision.refer", "decision.direct",
    "decision.ask_advice", "decision.advise_sponsor", "decision.note_no_advice", "decision.relay",
    "decision.instruct", "decision.communicate", "decision.publish", "decision.assure",
    "decision.implement", "decision.supersede",
)  # fmt: skip
OPEN = frozenset({Stage.NEW, Stage.RECOMMENDED, Stage.PLACED, Stage.HANDED_OVER})
DONE = frozenset({  # the rules that say that an act was done already
    "decision.published_once", "decision.told_once", "decision.relayed_once",
    "decision.instructed_once", "decision.implemented_once", "decision.unconfirmed",
    "decision.assured_once", "decision.in_force",
})  # fmt: skip
SPONSORED = frozenset({  # acts that only a matter of the sponsor's knows
    "decision.refer", "decision.direct", "decision.relay", "decision.instruct",
    "decision.ask_advice", "decision.advise_sponsor", "decision.note_no_advice",
})  # fmt: skip
ADVICE = "decision.advise"  # before it is decided, or else for the sponsor
FORWARD = frozenset({  # what leads to the sponsor's word
    "decision.refer", "decision.direct", ADVICE,
    "decision.ask_advice", "decision.advise_sponsor", "decision.note_no_advice",
})  # fmt: skip
ASIDE = frozenset({"decision.supersede"})  # open for good, and nobody waits for it
FEW = 6


@require_safe
@page_of_day
def index(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Show the log of decisions."""
    looking = Looking(viewer)
    if viewer.as_of:
        return show(request, "decisions/log.html", log.log_page(_then(looking, viewer.as_of)))
    asked = {name: request.GET.get(name, "")[:200].strip() for name in log.ASKED}
    wanted = log.wanted(asked)
    found = looking.view.decisions(wanted, request.GET.get("after", ""), log.MOST)
    framework = viewer.framework or looking.view.framework(viewer.today)
    waiting = looking.view.decisions(Filter(stage=Stage.PLACED), most=FEW).rows
    made = log.Log(found, framework, asked, viewer.is_public, looking.programme, waiting)
    return show(request, "decisions/log.html", log.log_page(made))


def _then(looking: Looking, day: date) -> log.Log:
    """Read every decision there was on a day, as it stood."""
    found = looking.view.decisions_then(on=day)
    waiting = tuple(each for each in found if each.stage == Stage.PLACED)[:FEW]
    return log.Log(
        page=Page(found),
        framework=looking.view.framework(day),
        asked={},
        public=False,
        programme=looking.programme,
        waiting=waiting,
        as_of=day,
    )


@require_safe
@page_of_day
def decision(request: HttpRequest, viewer: Viewer, case: str) -> HttpResponse:
    """Show a decision, as it stands or as it stood."""
    looking, at = Looking(viewer), asked_position(request, "at")
    shown = looking.view.decision(CaseId(case), viewer.as_of, at)
    if shown is None or shown.case is None:
        raise Http404(f"There is no decision {case!r} that is open to this visitor.")
    known = _known(looking, shown, shown.case, is_past=viewer.as_of is not None or at is not None)
    return show(request, "decisions/decision.html", whole.decision_page(known))


def _known(looking: Looking, shown: DecisionShown, case: CaseShown, *, is_past: bool) -> Known:
    offering = _offering(looking, shown, case, is_past=is_past)
    return Known(
        programme=looking.programme,
        zone=looking.zone,
        shown=shown,
        case=case,
        matter=offering.case,
        offers=Offers() if is_past else _offers(offering, case),
        names=looking.viewer.roll.names(whole.named(shown, case)),
        adopted=looking.view.frameworks(looking.viewer.as_of),
        stored=_stored(looking, shown, case),
        is_past=is_past,
        due=_due(looking, case),
        interests=tuple(declared(looking, case, offering.case.framework)),
        as_of=looking.viewer.as_of,
    )


def _offering(
    looking: Looking, shown: DecisionShown, case: CaseShown, *, is_past: bool
) -> Offering:
    """Return the case as it stands before an act; once decided, nothing turns on its meeting.

    What is found out for an act is found out today, and so of no use for how it stood.
    """
    if case.state.stage in OPEN and not is_past:
        sat = shown.composition if case.state.meeting else None
        return looking.offered_on(DECISION, case, (sat,) if sat else ())
    first = case.trail[0]
    pinned = adoptions.loaded(first.framework, dict(first.readings))
    latest = looking.viewer.framework or pinned
    looker = looking.looker
    held: Case[Matter] = Case(
        id=case.line.case,
        state=case.state,
        act=looker.act,
        framework=adoptions.repinned(pinned, latest),
        calendar=load_calendar(shown.calendar),
        trail=tuple(each.past for each in case.trail),
        typist=looker.capacities,
        overrides=case.overrides,
        part=Part(case.state.group),
    )
    return Offering(looker, DECISION, held)


def _offers(offering: Offering, case: CaseShown) -> Offers:
    """Offer what may come next; what was done, or is for the sponsor only, has its place apart."""
    names = BEFORE if case.state.stage in OPEN else AFTER
    first = [each.command for each in case.duties] or _wanting(case.state)
    found = offers(offering, case.line.case, order=(*first, *names), only=names)
    return Offers(tuple(each for each in found.offers if not _is_past(each, case)), ASIDE)


def _wanting(it: Matter) -> list[str]:
    """Return the acts without which a matter is not ready to be decided, in their order."""
    wants = {
        "decision.take": it.stage is Stage.HANDED_OVER,
        "decision.place": it.stage is Stage.RECOMMENDED,
        "decision.record_consultation": it.consultation is None,
        "decision.assess": it.assessment is None,
        "decision.advise": it.advice is None,
        "decision.give_view": True,
    }
    return [name for name, is_wanting in wants.items() if is_wanting]


def _is_past(offer: Offer, case: CaseShown) -> bool:
    if any(each.key in DONE for each in offer.choice.reasons):
        return True
    waits = case.state.stage in (Stage.FOR_SPONSOR, Stage.WITH_SPONSOR, Stage.DIRECTED)
    passed = case.state.directed_on is not None and offer.name in FORWARD
    too_late = offer.name == ADVICE and case.state.stage not in OPEN
    theirs = offer.name in SPONSORED or too_late
    return theirs and not offer.is_open and (passed or not waits)


def _stored(looking: Looking, shown: DecisionShown, case: CaseShown) -> Stored | None:
    position = case.trail[-1].position if shown.position is None else shown.position
    entry = next((each for each in case.trail if each.position == position), None)
    if entry is None:
        return None
    return stored(looking.programme, position, recorded.said(entry.recorded, looking.zone))


def _due(looking: Looking, case: CaseShown) -> Due | None:
    """Count the clock of what is due first."""
    duty = next(iter(case.duties), None)
    if duty is None or not duty.clock or duty.due is None:
        return None
    framework = adoptions.loaded(case.framework, {})
    try:
        return due(framework, duty.clock, duty.anchor, looking.calendar)
    except (NotPublished, ValueError):
        return None
