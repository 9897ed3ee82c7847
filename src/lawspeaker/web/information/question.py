"""The page of one question: what is asked of whom, the answer, or why it is held back."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from lawspeaker.directory.names import Names
from lawspeaker.framework.version import Framework
from lawspeaker.processes.information import INFORMATION
from lawspeaker.processes.information.life import Request
from lawspeaker.records.shown import CaseShown
from lawspeaker.web import dates
from lawspeaker.web.acts import views
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.acts.offers import Offers, offers, slip
from lawspeaker.web.addresses import find
from lawspeaker.web.components import (
    Act,
    Closed,
    Day,
    Fact,
    Head,
    Lines,
    Link,
    Standing,
    Trail,
    cites,
)
from lawspeaker.web.decisions import trail
from lawspeaker.web.information.words import asked_of, status
from lawspeaker.web.page import page
from lawspeaker.web.render import show
from lawspeaker.web.viewer import Viewer


@dataclass(frozen=True)
class QuestionPage:
    """A question whole."""

    head: Head
    standing: Standing
    parts: tuple[tuple[str, str], ...]
    facts: tuple[Fact, ...]
    also: tuple[Act, ...]
    closed: Closed | None
    for_others: Closed | None
    trail: Trail
    duties: Lines | None
    links: Lines | None


@require_safe
@page
def question(request: HttpRequest, viewer: Viewer, case: str) -> HttpResponse:
    """Show a question."""
    looking = Looking(viewer)
    shown = looking.case(INFORMATION, case)
    offering = looking.offered_on(INFORMATION, shown)
    it: Request = shown.state
    framework = offering.case.framework
    names = Names.of((*views.people_in(shown), it.raiser, it.party or ""))
    found = offers(offering, case, [each.command for each in shown.duties])
    back = slip(offering, shown)
    made = QuestionPage(
        head=_head(looking.programme, shown),
        standing=_standing(shown, found),
        parts=tuple(_parts(it)),
        facts=tuple(_facts(it, framework, names)),
        also=(*found.others, *((back,) if back else ())),
        closed=found.greyed(),
        for_others=found.for_others,
        trail=views.trail(shown, framework, names, looking.zone),
        duties=views.duties(shown),
        links=trail.linked(looking.programme, shown.links),
    )
    return show(request, "information/question.html", made)


def _head(programme: str, shown: CaseShown) -> Head:
    crumbs = (Link("Information", find("information:index", programme=programme)),)
    sub = f"Question {shown.line.case}, asked {dates.said(shown.line.opened_on)}"
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


def _parts(it: Request) -> Iterator[tuple[str, str]]:
    """Name what is said, in the order in which it comes."""
    answer = "What is given all the same" if it.ground else "The answer"
    said = (("The question", it.question), (answer, it.answer))
    held = (("Why it is held back", it.reason), ("What the reviewer says", it.review))
    yield from ((name, text) for name, text in (*said, *held) if text)


def _facts(it: Request, framework: Framework, names: Names) -> Iterator[Fact]:
    whose = it.who or names.full(it.raiser)
    yield Fact("Asked by", whose)
    party = {str(it.party): names.full(it.party)} if it.party else {}
    yield Fact("Asked of", asked_of(next(iter(it.asked), ""), framework, party))
    yield Fact("May be named", "Yes" if it.may_be_named else "No")
    if (subject := framework.text.subjects.get(it.topic or "")) is not None:
        yield Fact("Subject", (subject.name, " ", cites(*subject.by)))
    if (ground := framework.text.withholding.get(it.ground or "")) is not None:
        yield Fact("Ground", (ground.name, " ", cites(*ground.by)))
        offices = {str(key): line.name for key, line in framework.offices.items()}
        yield Fact("Reviewer", offices.get(it.reviewer or "", ""))
