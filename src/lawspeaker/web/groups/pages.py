"""The pages of the groups."""

from datetime import date, timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from lawspeaker.framework.names import Group
from lawspeaker.processes.attendance import ATTENDANCE
from lawspeaker.processes.attendance.asking import Invite
from lawspeaker.processes.delegation import DELEGATION, GiveChair
from lawspeaker.processes.devolution import DEVOLUTION, Give
from lawspeaker.processes.group import GROUP
from lawspeaker.processes.meeting import MEETING
from lawspeaker.processes.meeting.calling import Call
from lawspeaker.processes.output import OUTPUT
from lawspeaker.processes.output.working import Plan
from lawspeaker.processes.proposal import PROPOSAL
from lawspeaker.processes.proposal.making import Make
from lawspeaker.processes.seat import SEAT, Fill
from lawspeaker.records.shown import ExceptionLine, GroupShown, MeetingLine
from lawspeaker.records.visible import Filter
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.acts.offers import Offer, Offers, offers
from lawspeaker.web.groups import index as everything
from lawspeaker.web.groups import views
from lawspeaker.web.groups.known import Known, Place
from lawspeaker.web.groups.terms import in_force
from lawspeaker.web.groups.views import Business
from lawspeaker.web.meetings import days
from lawspeaker.web.meetings.without_seat import attended, attending
from lawspeaker.web.page import page_of_day
from lawspeaker.web.render import show
from lawspeaker.web.viewer import Viewer

AHEAD = timedelta(days=92)  # how far the meetings to come are shown
FEW = 6


@require_safe
@page_of_day
def index(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Show all groups."""
    known = _known(Looking(viewer))
    return show(request, "groups/index.html", everything.groups_page(known))


@require_safe
@page_of_day
def group(request: HttpRequest, viewer: Viewer, group: str) -> HttpResponse:
    """Show one group."""
    looking = Looking(viewer)
    shown = looking.view.group(Group(group), viewer.day)
    if shown is None:
        raise Http404(f"There is no group {group!r} that is open to this visitor.")
    of = _before(looking, shown, viewer.as_of) if viewer.as_of else _business(looking, shown)
    return show(request, "groups/group.html", views.group_page(_known(looking), of))


def _business(looking: Looking, shown: GroupShown) -> Business:
    group, day = shown.line.group, looking.viewer.day
    about = Filter(group=group)
    return Business(
        group=shown,
        decisions=looking.view.decisions(about, most=FEW).rows,
        actions=looking.view.actions(about, most=FEW).rows,
        outputs=looking.view.outputs(about, most=100).rows,
        offers=_offers(looking, shown),
        held=looking.view.attendance(group, day),
        guests=attending(looking.view, group, day),
        documents=tuple(in_force(looking, group)),
    )


def _before(looking: Looking, shown: GroupShown, day: date) -> Business:
    """Read what was on record of a group by a day; nothing is offered on it."""
    group, view = shown.line.group, looking.view
    decided = (each for each in view.decisions_then(on=day) if each.group == group)
    return Business(
        group=shown,
        decisions=tuple(decided)[:FEW],
        actions=view.actions_then(group, day)[:FEW],
        outputs=view.outputs_then(group, day),
        offers=Offers(),
        held=view.attendance(group, day),
        guests=attended(view, group, day),
    )


def _known(looking: Looking) -> Known:
    view, viewer = looking.view, looking.viewer
    framework = view.framework(viewer.day)
    lines = view.groups(viewer.day)
    span = (viewer.day, viewer.day + AHEAD)
    standing = [each.group for each in lines if each.stands]
    called, excepted = _ahead(looking, span)
    rules = days.Rules(framework, looking.calendar, excepted)
    return Known(
        place=Place(looking.programme, viewer.day, viewer.as_of is not None, viewer.person),
        framework=framework,
        lines=lines,
        seats=view.seats(on=viewer.day),
        planned=days.planned(rules, called, standing, span),
        calendar=looking.calendar,
        roll=viewer.roll,
    )


def _ahead(
    looking: Looking, span: tuple[date, date]
) -> tuple[tuple[MeetingLine, ...], tuple[ExceptionLine, ...]]:
    """Read what is called of a span of days, and what chairs have said of days."""
    view, as_of = looking.view, looking.viewer.as_of
    if as_of is None:
        called = view.meetings(Filter(since=span[0], until=span[1]), most=200).rows
        return called, view.exceptions()
    found = (each for each in view.meetings_then(as_of) if span[0] <= each.day <= span[1])
    return tuple(found), view.exceptions_then(as_of)


def _offers(looking: Looking, shown: GroupShown) -> Offers:
    """Offer what concerns the group: to fill a vacant seat first, then to call a meeting."""
    group = shown.line.group
    found: list[Offer] = []
    vacant = next((each for each in shown.seats if each.is_vacant), None)
    if vacant is not None and shown.line.stands:
        filled = {"seat": vacant.seat}
        new = looking.offered_new(SEAT, group)
        found += offers(new, "new", filled=filled, only=(Fill.name,)).offers
    if not shown.line.stands:
        return Offers(_own(looking, shown))
    new = looking.offered_new(MEETING, group)
    found += offers(new, "new", filled={"group": group}, only=(Call.name,)).offers
    new = looking.offered_new(DELEGATION, group)
    found += offers(new, "new", filled={"group": group}, only=(GiveChair.name,)).offers
    new = looking.offered_new(DEVOLUTION, group)
    found += offers(new, "new", filled={"group": group}, only=(Give.name,)).offers
    # What is not done every day is offered to whoever may, and not listed for whoever may not.
    others = ((OUTPUT, Plan.name), (PROPOSAL, Make.name), (ATTENDANCE, Invite.name))
    for process, name in others:
        new = looking.offered_new(process, group)
        offered = offers(new, "new", filled={"group": group}, only=(name,)).offers
        found += [each for each in offered if each.is_open]
    return Offers((*found, *_own(looking, shown)))


def _own(looking: Looking, shown: GroupShown) -> tuple[Offer, ...]:
    """Offer what may be done with the group itself, once an act has set it up."""
    if shown.line.case is None:
        return ()
    own = looking.offered_on(GROUP, looking.case(GROUP, shown.line.case))
    return offers(own, shown.line.case).offers
