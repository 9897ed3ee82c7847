"""The page of one referral: the claim, the opinion, the advice, the sponsor's answer."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from lawspeaker.directory.names import Names
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.advice import Advice
from lawspeaker.processes.referral import REFERRAL
from lawspeaker.processes.referral.life import Referral, Stage
from lawspeaker.records.shown import CaseShown
from lawspeaker.web import dates
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
    Line,
    Lines,
    Link,
    Soft,
    Standing,
    Status,
    Trail,
)
from lawspeaker.web.decisions import trail
from lawspeaker.web.page import page
from lawspeaker.web.render import show
from lawspeaker.web.viewer import Viewer


@dataclass(frozen=True)
class ReferralPage:
    """A referral whole."""

    head: Head
    standing: Standing
    text: str
    answer: str
    opinion: str
    advice: Lines | None
    facts: tuple[Fact, ...]
    also: tuple[Act, ...]
    closed: Closed | None
    for_others: Closed | None
    trail: Trail
    duties: Lines | None
    links: Lines | None


@require_safe
@page
def referral(request: HttpRequest, viewer: Viewer, case: str) -> HttpResponse:
    """Show a referral."""
    looking = Looking(viewer)
    shown = looking.case(REFERRAL, case)
    offering = looking.offered_on(REFERRAL, shown)
    framework, names = offering.case.framework, Names.of(views.people_in(shown))
    found = offers(offering, case, [each.command for each in shown.duties])
    back = slip(offering, shown)
    it: Referral = shown.state
    made = ReferralPage(
        head=_head(looking.programme, shown),
        standing=_standing(shown, found),
        text=it.text or "",
        answer=it.answer or "",
        opinion=it.opinion or "",
        advice=_advice(it, framework),
        facts=_facts(it, looking.programme, framework, names),
        also=(*found.others, *((back,) if back else ())),
        closed=found.greyed(),
        for_others=found.for_others,
        trail=views.trail(shown, framework, names, looking.zone),
        duties=views.duties(shown),
        links=trail.linked(looking.programme, shown.links),
    )
    return show(request, "escalations/referral.html", made)


def status(it: Referral) -> Status:
    """Say where a referral stands."""
    match it.stage:
        case Stage.RULED:
            return Status("done", "Met") if it.met else Status("shut", "Not met")
        case Stage.PASSED_ON:
            return Status("half", "With the sponsor")
        case Stage.WITHDRAWN:
            return Status("shut", "Withdrawn")
    return Status("open", "With the assurance provider")


def _head(programme: str, shown: CaseShown) -> Head:
    crumbs = (Link("Escalations", find("escalations:index", programme=programme)),)
    sub = f"Referral {shown.line.case}, asked for {dates.said(shown.line.opened_on)}"
    return Head(shown.line.title, sub, crumbs)


def _standing(shown: CaseShown, found: Offers) -> Standing:
    primary, it = found.primary, shown.state
    duty = next(iter(shown.duties), None)
    return Standing(
        stands=status(it),
        stands_note=f"Since {dates.said(it.moved_on)}" if it.moved_on else "",
        act=primary.as_primary() if primary else None,
        act_note=primary.note if primary else "",
        when=(Day(duty.due) if duty.due else duty.undated) if duty else "Nothing is due",
        when_note=duty.says if duty else "",
    )


def _advice(it: Referral, framework: Framework) -> Lines | None:
    """List what the sponsor was advised, and whose advice is still to come."""
    offices = {str(key): line.name for key, line in framework.offices.items()}
    seats = {str(key): f"{line.name}, {line.group}" for key, line in framework.seats.items()}
    lines = tuple(
        Line(
            (f"{offices.get(each.of) or seats.get(each.of) or each.of} ", Soft(each.text or "")),
            _advised(each),
        )
        for each in it.advice
    )
    return Lines(lines) if lines else None


def _advised(each: Advice) -> Status | str:
    """Say what became of advice that was asked for, where it was not simply given."""
    if each.text is None:
        return Status("soon", "Asked")
    return "" if each.given else Status("shut", "Not given")


def _facts(it: Referral, programme: str, framework: Framework, names: Names) -> tuple[Fact, ...]:
    """Say whose referral it is, which threshold it is about and at what figure."""
    line = framework.thresholds.get(it.threshold or "")
    facts = [
        Fact("Asked by", names.full(it.raiser)),
        Fact("For", Link(it.group, group_page(programme, it.group))),
        Fact("Threshold", line.name if line else it.threshold or ""),
    ]
    if it.cost is not None:
        facts.append(Fact("Figure", f"£{it.cost // 100:,}"))
    if it.supports is not None:
        facts.append(Fact("Opinion", "In favour" if it.supports else "Against"))
    if it.decision:
        to = case_page(programme, "decision", it.decision)
        facts.append(Fact("About", Link(f"Decision {it.decision}", to)))
    return tuple(facts)
