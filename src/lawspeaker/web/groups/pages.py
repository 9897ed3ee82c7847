"""The pages of the groups."""

from datetime import timedelta

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
from lawspeaker.records.shown import GroupShown
from lawspeaker.records.visible import Filter
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.acts.offers import Offer, Offers, offers
from lawspeaker.web.groups import index as everything
from lawspeaker.web.groups import views
from lawspeaker.web.groups.known import Known, Place
from lawspeaker.web.groups.views import Business
from lawspeaker.web.meetings import days
from lawspeaker.web.meetings.without_seat import attending
from lawspeaker.web.page import page
from lawspeaker.web.render import show
from lawspeaker.web.viewer import Viewer

AHEAD = timedelta(days=92)  # how far the meetings to come are shown


@require_safe
@page
def index(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Show all groups."""
    known = _known(Looking(viewer))
    return show(request, "groups/index.html", everything.groups_page(known))


@require_safe
@page
def group(request: HttpRequest, viewer: Viewer, group: str) -> HttpResponse:
    """Show one group."""
    looking = Looking(viewer)
    shown = looking.view.group(Group(group), viewer.day)
    if shown is None:
        raise Http404(f"There is no group {group!r} that is open to this visitor.")
    about = Filter(group=Group(group))
    of = Business(
        group=shown,
        decisions=looking.view.decisions(about, most=6).rows,
        actions=looking.view.actions(about, most=6).rows,
        outputs=looking.view.outputs(about, most=100).rows,
        offers=Offers() if viewer.as_of else _offers(looking, shown),
        held=looking.view.attendance(Group(group), viewer.day),
        guests=() if viewer.as_of else attending(looking.view, Group(group), viewer.day),
    )
    return show(request, "groups/group.html", views.group_page(_known(looking), of))


def _known(looking: Looking) -> Known:
    view, viewer = looking.view, looking.viewer
    framework = view.framework(viewer.day)
    lines = view.groups(viewer.day)
    span = (viewer.day, viewer.day + AHEAD)
    called = view.meetings(Filter(since=span[0], until=span[1]), most=200).rows
    standing = [each.group for each in lines if each.stands]
    rules = days.Rules(framework, looking.calendar, view.exceptions())
    return Known(
        place=Place(looking.programme, viewer.day, viewer.as_of is not None, viewer.person),
        framework=framework,
        lines=lines,
        seats=view.seats(on=viewer.day),
        planned=days.planned(rules, called, standing, span),
        calendar=looking.calendar,
        roll=viewer.roll,
    )


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
