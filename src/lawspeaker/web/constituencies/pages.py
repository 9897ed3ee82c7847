"""The pages of constituencies and of the contacts with parties."""

from collections.abc import Iterator, Mapping

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from lawspeaker.framework.names import PARTY as ACTS_FOR
from lawspeaker.framework.names import Seat
from lawspeaker.processes.constituency import CONSTITUENCY
from lawspeaker.processes.constituency.answering import Answer
from lawspeaker.processes.constituency.asking import Ask, Close
from lawspeaker.processes.contact import CONTACT
from lawspeaker.processes.contact.asking import Ask as AskParty
from lawspeaker.processes.contact.asking import Inquire, Note
from lawspeaker.processes.party import PARTY, Register
from lawspeaker.processes.party.belonging import ContestIt, JoinConstituency, LeaveConstituency
from lawspeaker.processes.party.obliging import ContestObligation
from lawspeaker.processes.seat import SEAT, Membership
from lawspeaker.records.sight import OF_CONSTITUENCY
from lawspeaker.surfaces.offering import Offering
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.acts.offers import NEW, Offer, Offers, offers
from lawspeaker.web.acts.plain import plain_page
from lawspeaker.web.constituencies import asked as asking
from lawspeaker.web.constituencies import body, desk
from lawspeaker.web.constituencies import index as everything
from lawspeaker.web.constituencies.known import Known
from lawspeaker.web.page import page, page_of_day
from lawspeaker.web.render import show
from lawspeaker.web.viewer import Viewer

MOST = 200


@require_safe
@page_of_day
def index(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Show all constituencies."""
    looking = Looking(viewer)
    known = _known(looking)
    found = Offers() if viewer.as_of else Offers((*_asks(looking, known), *_registers(looking)))
    return show(request, "constituencies/index.html", everything.index_page(known, found))


@require_safe
@page_of_day
def constituency(request: HttpRequest, viewer: Viewer, constituency: str) -> HttpResponse:
    """Show one constituency."""
    looking = Looking(viewer)
    known = _known(looking)
    if constituency not in known.framework.constituencies:
        raise Http404(f"There is no constituency {constituency!r}.")
    made = body.body_page(
        known,
        constituency,
        _mandates(looking, known, constituency),
        Offers() if viewer.as_of else _offers(looking, known, constituency),
        is_within=looking.view.sight.may_see(f"{OF_CONSTITUENCY}{constituency}"),
    )
    return show(request, "constituencies/constituency.html", made)


@require_safe
@page
def asked(request: HttpRequest, viewer: Viewer, case: str) -> HttpResponse:
    """Show what a constituency was asked."""
    looking = Looking(viewer)
    shown = looking.case(CONSTITUENCY, case)
    state = shown.state
    framework = looking.view.framework()
    line = framework.constituencies.get(state.constituency)
    organisations = (*state.parties, *(each.organisation for each in state.responses))
    of = asking.Asked(
        programme=looking.programme,
        constituency=line.name if line else state.constituency,
        state=state,
        names=viewer.roll.names(organisations),
        holds_the_seat=any(each.holds == state.seat for each in viewer.capacities),
    )
    owes = {each.organisation for each in viewer.capacities if each.holds == ACTS_FOR}
    first = Close if of.holds_the_seat and owes.isdisjoint(state.silent) else Answer
    made = asking.asked_page(of, plain_page(looking, CONSTITUENCY, shown, (first.name,)))
    return show(request, "constituencies/asked.html", made)


@require_safe
@page
def contacts(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Show the contacts with parties."""
    looking = Looking(viewer)
    lines = looking.view.contacts(most=MOST).rows
    own = next((each.organisation for each in viewer.capacities if each.holds == ACTS_FOR), "")
    new = looking.offered_new(CONTACT)
    filled = {"organisation": own} if own else {}
    order = (Inquire.name, AskParty.name, Note.name) if own else (AskParty.name, Note.name)
    found = offers(new, NEW, order=order, filled=filled, only=order)
    made = desk.desk_page(looking.programme, viewer.day, lines, found)
    return show(request, "constituencies/contacts.html", made)


def _known(looking: Looking) -> Known:
    view, viewer = looking.view, looking.viewer
    return Known(
        programme=looking.programme,
        day=viewer.day,
        is_past=viewer.as_of is not None,
        framework=view.framework(viewer.day),
        groups=view.groups(viewer.day),
        seats=view.seats(on=viewer.day),
        belongings=view.belongings(on=viewer.day),
        obligations=view.obligations(on=viewer.day),
        asked=view.consultations(on=viewer.day, most=MOST),
    )


def _mandates(looking: Looking, known: Known, constituency: str) -> Mapping[Seat, Membership]:
    """Return what is recorded of those who hold the seats of a constituency."""
    cases = {e.seat: e.case for e in known.represented(constituency) if e.case}
    shown = {seat: looking.view.case(case, looking.viewer.as_of) for seat, case in cases.items()}
    return {
        seat: each.state
        for seat, each in shown.items()
        if each is not None and each.line.process == SEAT.name
    }


def _asks(looking: Looking, known: Known, constituency: str = "") -> Iterator[Offer]:
    """Offer to ask the constituency to whoever holds a seat of it."""
    held = {each.holds for each in looking.viewer.capacities}
    seats = (e for e in known.seats if e.seat in held and e.constituency)
    ours = next((e for e in seats if constituency in ("", e.constituency)), None)
    filled = {"seat": ours.seat, "constituency": ours.constituency} if ours else {}
    if ours is not None and (meeting := _next(looking, ours.group)):
        filled["meeting"] = meeting
    if ours is not None:
        yield from offers(looking.offered_new(CONSTITUENCY), NEW, (), filled, (Ask.name,)).offers


def _next(looking: Looking, group: str) -> str:
    """Return the next meeting of a group, if it is called."""
    today = looking.viewer.today
    lines = [e for e in looking.view.meetings().rows if e.group == group and e.day >= today]
    return min(lines, key=lambda each: each.day).case if lines else ""


def _registers(looking: Looking) -> tuple[Offer, ...]:
    return offers(looking.offered_new(PARTY), NEW, only=(Register.name,)).offers


def _offers(looking: Looking, known: Known, constituency: str) -> Offers:
    found = [*_asks(looking, known, constituency)]
    own = {e.organisation for e in looking.viewer.capacities if e.holds == ACTS_FOR}
    ours = next((each for each in known.belongings if each.organisation in own), None)
    if ours is not None:
        belongs = any(e.organisation in own for e in known.of(constituency))
        filled = {"constituency": constituency, "should_belong": str(not belongs).lower()}
        obliged = {each.obligation for each in known.obligations if each.organisation in own}
        for obligation in tuple(known.framework.text.obligations)[:1]:
            holds = obligation not in obliged
            filled |= {"obligation": obligation, "should_hold": str(holds).lower()}
        found += _on(looking, ours.case, filled)
    return Offers(tuple(found))


def _on(looking: Looking, case: str, filled: Mapping[str, str]) -> tuple[Offer, ...]:
    offering: Offering = looking.offered_on(PARTY, looking.case(PARTY, case))
    only = (ContestIt.name, ContestObligation.name, JoinConstituency.name, LeaveConstituency.name)
    found = offers(offering, case, filled=filled, only=only).offers
    return tuple(each for each in found if each.is_open)
