"""The pages of the meetings: the calendar and a meeting."""

from datetime import MAXYEAR, MINYEAR, date

from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from lawspeaker.framework.names import CaseId
from lawspeaker.processes.meeting import MEETING
from lawspeaker.processes.meeting.calling import Call
from lawspeaker.processes.report import REPORT
from lawspeaker.processes.report.writing import Draft
from lawspeaker.records.shown import MeetingShown
from lawspeaker.records.visible import Filter
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.acts.offers import Offer, offers, slip
from lawspeaker.web.meetings import days, month, views
from lawspeaker.web.meetings.month import Month
from lawspeaker.web.page import page
from lawspeaker.web.render import show
from lawspeaker.web.viewer import Viewer


@require_safe
@page
def index(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Show the calendar of a month."""
    looking = Looking(viewer)
    of = _month(looking, _asked(request.GET.get("month", ""), viewer.day))
    return show(request, "meetings/index.html", month.month_page(of))


def _asked(said: str, today: date) -> date:
    if not said:
        return today.replace(day=1)
    try:
        first = date.fromisoformat(f"{said}-01")
    except ValueError:
        raise BadRequest(f"A month must be written like 2023-12, not {said[:40]!r}.") from None
    if first.year in {MINYEAR, MAXYEAR}:
        raise Http404(f"The months around {said} are not all dates.")
    return first


def _month(looking: Looking, first: date) -> Month:
    view, viewer = looking.view, looking.viewer
    framework = view.framework(viewer.day)
    groups = view.groups(viewer.day)
    # What is due in a month may belong to a meeting of the month before or after it.
    before, _, after = days.months_around(first)
    span = (before, month.weeks_of(after)[1])
    called = view.meetings(Filter(since=span[0], until=span[1]), most=200).rows
    standing = month.stand_then(groups)
    rules = days.Rules(framework, looking.calendar, view.exceptions())
    call = offers(looking.offered_new(MEETING), "new", only=(Call.name,)).of(Call.name)
    return Month(
        programme=looking.programme,
        today=viewer.day,
        first=first,
        framework=framework,
        calendar=looking.calendar,
        groups=groups,
        planned=days.planned(rules, called, standing, span),
        excepted=rules.excepted,
        call=call,
    )


@require_safe
@page
def meeting(request: HttpRequest, viewer: Viewer, case: str) -> HttpResponse:
    """Show one meeting."""
    looking = Looking(viewer)
    shown = the_meeting(looking, case)
    # Whether its decisions are settled matters only while items can be closed.
    unasked = frozenset() if shown.line.phase == "open" else frozenset({"items"})
    offering = looking.offered_on(MEETING, shown.case, (shown.composition,), unasked)
    found = offers(offering, case, views.ORDER.get(shown.line.phase, ()))
    framework = offering.case.framework
    return show(
        request,
        "meetings/meeting.html",
        views.Page(
            looking, shown, framework, found, slip(offering, shown.case), _report(looking, shown)
        ).made,
    )


def _report(looking: Looking, shown: MeetingShown) -> Offer | None:
    """Offer to begin the report, once the meeting is closed and nobody has."""
    line = shown.line
    if line.phase != "closed" or line.report is not None:
        return None
    filled = {"meeting": line.case, "group": line.group}
    offering = looking.offered_new(REPORT, line.group)
    return offers(offering, "new", filled=filled, only=(Draft.name,)).of(Draft.name)


def the_meeting(looking: Looking, case: str) -> MeetingShown:
    """Return a meeting, which must be one that the visitor may see."""
    shown = looking.view.meeting(CaseId(case))
    if shown is None:
        raise Http404(f"There is no meeting {case!r} that is open to this visitor.")
    return shown
