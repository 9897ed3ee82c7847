"""The desk of whoever is signed in."""

from collections.abc import Iterator
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from lawspeaker.framework.calendar import NotPublished
from lawspeaker.framework.clocks import Due, due
from lawspeaker.framework.meetings import PAPERS_CLOCK, REPORT_CLOCK
from lawspeaker.framework.names import CaseId
from lawspeaker.kernel.calendars import announced
from lawspeaker.kernel.facts import FACTS
from lawspeaker.processes.decision.matter import Stage
from lawspeaker.records import own
from lawspeaker.records.opening import size_of
from lawspeaker.records.shown import DecisionLine, DutyShown, EntryShown, MeetingLine
from lawspeaker.records.visible import Filter
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.acts.offers import Offer, offers
from lawspeaker.web.capacities import titled
from lawspeaker.web.components import Lanes
from lawspeaker.web.decisions.trail import people_of
from lawspeaker.web.desk import strip, views
from lawspeaker.web.desk.looked import looked
from lawspeaker.web.desk.owed import Desk, Owed
from lawspeaker.web.meetings import days
from lawspeaker.web.page import page
from lawspeaker.web.render import show
from lawspeaker.web.viewer import Viewer, Waiting

LOOKED_AT = 3  # cases of which it is found out whether the act is open
COMING = 20
NEWS = 200  # entries that are looked through for what is new


@require_safe
@page
def index(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Show the desk."""
    looking = Looking(viewer)
    size = size_of(looking.programme)
    seen = looked(viewer.person, looking.programme, size - 1)
    duties = looking.view.duties_of()
    news = looking.view.entries(max(seen.position, size - NEWS - 1), NEWS).rows
    owed = tuple(_owed(looking, duties))
    choices = titled(viewer.capacities, viewer.framework, viewer.roll.names(_people(news)))
    acting = next((each.title for each in choices if each.capacity == viewer.acting), "")
    due_first = next((each for each in owed if each.is_open), next(iter(owed), None))
    called = _called(looking)
    desk = Desk(
        programme=looking.programme,
        zone=looking.zone,
        person=viewer.person,
        today=viewer.today,
        acting=acting,
        framework=looking.view.framework(viewer.today),
        calendar_title=f"{looking.calendar.title}{announced(looking.calendar)}",
        owed=owed,
        news=news,
        names=viewer.roll.names(),
        looked=seen,
        lanes=_lanes(looking, duties, called),
        held=tuple(each for each in called if _is_now(each, viewer.today)),
        coming=_coming(looking),
        first=due_first,
        due=_due(looking, due_first.duty) if due_first else None,
    )
    return show(request, "desk/desk.html", views.desk_page(desk))


def _people(news: tuple[EntryShown, ...]) -> tuple[str, ...]:
    return tuple(people_of(news))


def _owed(looking: Looking, duties: tuple[DutyShown, ...]) -> Iterator[Owed]:
    """Yield the duties; of the first cases also whether what ends them is open."""
    near = list(dict.fromkeys(each.case for each in duties))[:LOOKED_AT]
    found = {
        (case, offer.name): offer
        for case, process in views.cases_of(duties).items()
        if case in near
        for offer in _offers(looking, process, case, {d.command for d in duties if d.case == case})
    }
    for each in duties:
        yield Owed(each, found.get((each.case, each.command)), _used(looking, each))


def _offers(looking: Looking, process: str, case: str, owed: set[str]) -> tuple[Offer, ...]:
    of = own.process(process)
    shown = looking.view.case_alone(CaseId(case))
    if shown is None:
        return ()
    needed = {need.fact for each in of.commands if each.name in owed for need in each.needs}
    offering = looking.offered_on(of, shown, unasked=frozenset(FACTS) - needed)
    return offers(offering, case, only=owed).offers


def _used(looking: Looking, duty: DutyShown) -> int | None:
    """Return how much of a clock that runs forward is used, in percent."""
    line = looking.view.framework().clocks.get(duty.clock)
    if line is None or duty.left is None or line.working_days <= 0:
        return None
    return round(100 * (line.working_days - duty.left) / line.working_days)


def _coming(looking: Looking) -> tuple[DecisionLine, ...]:
    """Return what is on an agenda of the groups somebody sits in; of all, for who sits in none."""
    groups = {each.group for each in looking.viewer.capacities if each.group}
    waiting = looking.view.decisions(Filter(stage=Stage.PLACED), most=COMING).rows
    return tuple(each for each in waiting if not groups or each.group in groups)


def _due(looking: Looking, duty: DutyShown) -> Due | None:
    framework = looking.view.framework()
    if duty.clock not in framework.clocks or duty.due is None:
        return None
    try:
        return due(framework, duty.clock, duty.anchor, looking.calendar)
    except (NotPublished, ValueError):
        return None


def _called(looking: Looking) -> tuple[MeetingLine, ...]:
    first, last = strip.span(looking.viewer.today)
    return tuple(looking.view.meetings(Filter(since=first, until=last), most=100).rows)


def _is_now(line: MeetingLine, today: date) -> bool:
    return line.day == today and line.phase in {"called", "open"}


def _lanes(
    looking: Looking, duties: tuple[DutyShown, ...], called: tuple[MeetingLine, ...]
) -> Lanes | None:
    view, today = looking.view, looking.viewer.today
    _, last = strip.span(today)
    standing = [each.group for each in view.groups() if each.stands]
    rules = days.Rules(view.framework(), looking.calendar, view.exceptions())
    planned = days.planned(rules, called, standing, (today, last))
    other = [each for each in duties if each.clock not in {PAPERS_CLOCK, REPORT_CLOCK}]
    return strip.strip(looking.programme, today, looking.calendar, planned, other)


def waiting(viewer: Viewer) -> Waiting:
    """Count what somebody owes, for the menu of every page."""
    duties = Looking(viewer).view.duties_of()
    return Waiting(len(duties), sum(each.left is not None and each.left < 0 for each in duties))
