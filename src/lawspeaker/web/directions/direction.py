"""The page of one direction: what it says, each report with its days, what may be done now."""

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from lawspeaker.directory.names import Names
from lawspeaker.framework.version import Framework
from lawspeaker.processes.direction import DIRECTION
from lawspeaker.processes.direction.life import Direction, Report, Stage
from lawspeaker.records.shown import CaseShown
from lawspeaker.web import dates
from lawspeaker.web.acts import views
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.acts.offers import Offers, offers, slip
from lawspeaker.web.acts.places import case_page
from lawspeaker.web.addresses import find
from lawspeaker.web.components import (
    Act,
    Closed,
    Column,
    Day,
    Fact,
    Head,
    Heading,
    Lines,
    Link,
    Row,
    Says,
    Soft,
    Standing,
    Status,
    Table,
    Trail,
)
from lawspeaker.web.decisions import trail
from lawspeaker.web.directions.index import STANDS
from lawspeaker.web.page import page
from lawspeaker.web.render import show
from lawspeaker.web.viewer import Viewer

AHEAD = 2  # days to come that are shown of each report
MOST = 60  # days shown of each report, the last of them


@dataclass(frozen=True)
class DirectionPage:
    """A direction whole."""

    head: Head
    standing: Standing
    text: str
    reports: Table | None
    facts: tuple[Fact, ...]
    also: tuple[Act, ...]
    closed: Closed | None
    for_others: Closed | None
    trail: Trail
    duties: Lines | None
    links: Lines | None


@require_safe
@page
def direction(request: HttpRequest, viewer: Viewer, case: str) -> HttpResponse:
    """Show a direction."""
    looking = Looking(viewer)
    shown = looking.case(DIRECTION, case)
    offering = looking.offered_on(DIRECTION, shown)
    framework, names = offering.case.framework, Names.of(views.people_in(shown))
    found = offers(offering, case, [each.command for each in shown.duties])
    back = slip(offering, shown)
    it: Direction = shown.state
    made = DirectionPage(
        head=_head(looking.programme, shown),
        standing=_standing(it, shown, found),
        text=it.text or "",
        reports=_reports(it, viewer.today) if it.reports else None,
        facts=_facts(it, looking.programme, framework),
        also=(*found.others, *((back,) if back else ())),
        closed=found.greyed(),
        for_others=found.for_others,
        trail=views.trail(shown, framework, names, looking.zone),
        duties=views.duties(shown),
        links=trail.linked(looking.programme, shown.links),
    )
    return show(request, "directions/direction.html", made)


def _head(programme: str, shown: CaseShown) -> Head:
    crumbs = (Link("Directions", find("directions:index", programme=programme)),)
    sub = f"Direction {shown.line.case}, given {dates.said(shown.line.opened_on)}"
    return Head(shown.line.title, sub, crumbs)


def _standing(it: Direction, shown: CaseShown, found: Offers) -> Standing:
    primary = found.primary
    duty = min(shown.duties, key=lambda e: (e.due is None, e.due), default=None)
    carried = f"Carried out {dates.said(it.carried_out_on)}" if it.carried_out_on else ""
    return Standing(
        stands=STANDS.get(it.stage, Status("none", "On record")),
        stands_note=carried,
        act=primary.as_primary() if primary else None,
        act_note=primary.note if primary else "",
        when=(Day(duty.due) if duty.due else duty.undated) if duty else "Nothing is due",
        when_note=duty.says if duty else "",
    )


def _facts(it: Direction, programme: str, framework: Framework) -> tuple[Fact, ...]:
    office = framework.offices.get(it.office) if it.office else None
    facts = [Fact("Directed", office.name if office else it.office or "")]
    if it.by:
        facts.append(Fact("To be carried out by", Day(it.by)))
    if it.decision:
        to = case_page(programme, "decision", it.decision)
        facts.append(Fact("Follows from", Link(f"Decision {it.decision}", to)))
    return tuple(facts)


def _reports(it: Direction, today: date) -> Table:
    """Make the table of the reports: of each the days that were kept, passed, or come next."""
    columns = (
        Column("Due", nowrap=True, card="title"),
        Column("Given", nowrap=True, card="due", labelled=True),
        Column("Stands", nowrap=True, card="state"),
        Column("What it says", card="note"),
    )
    rows: list[Row | Heading] = []
    for number, line in enumerate(it.reports, 1):
        ends = f", until {dates.said(line.last)}" if line.last else ""
        rows.append(Heading(f"{number}. {line.what}: {line.every}{ends}"))
        had = {each.due: each for each in it.given if each.number == number}
        shown = sorted([*had, *_to_come(it, number, today)])[-MOST:]
        rows += [Row(_day(day, had.get(day), today)) for day in shown]
    return Table("Reports", columns, tuple(rows), folds=True)


def _to_come(it: Direction, number: int, today: date) -> list[date]:
    """Return the days that were missed, and the next ones while the direction is in force."""
    found: list[date] = []
    if it.stage is not Stage.IN_FORCE:
        return found
    for day in it.still_due(number):
        found.append(day)
        if sum(each >= today for each in found) == AHEAD:
            break
    return found


def _day(day: date, had: Report | None, today: date) -> tuple[Says, ...]:
    if had is None:
        stands = Status("late", "Not given") if day < today else Status("open", "To come")
        return (Day(day), "", stands, "")
    return (Day(day), Day(had.on, short=True), _verdict(had), had.text or Soft("Erased."))


def _verdict(had: Report) -> Status:
    if had.timing is None:
        return Status("done", "Given")
    if had.timing.late:
        return Status("soon", f"{dates.working_days_said(had.timing.late)} late")
    return Status("done", "In time")
