"""The milestones of a plan along time, and the same as a table."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from lawspeaker.documents.plans import tiers
from lawspeaker.framework.version import Framework
from lawspeaker.processes.plan.events import Milestone
from lawspeaker.processes.plan.state import Plan
from lawspeaker.web.components import Chart, Column, Day, Row, Says, Soft, Status, Swatch, Table
from lawspeaker.web.drawings.plan import Mark, Milestones, Stands, milestones

MARGIN: Final = timedelta(days=20)
KEY: Final = (
    Swatch("plan", "Baseline"),
    Swatch("a2", "Plan"),
    Swatch("a", "Met"),
    Swatch("soon", "Expected later"),
    Swatch("late", "Overdue"),
)
COLUMNS: Final = (
    Column("Milestone", nowrap=True, card="clause"),
    Column("Title", card="title"),
    Column("Tiers", nowrap=True),
    Column("Owner", nowrap=True, card="for"),
    Column("Baseline", nowrap=True, labelled=True),
    Column("Plan", nowrap=True, card="due"),
    Column("Expected", nowrap=True, labelled=True),
    Column("Stands", card="state"),
)


@dataclass(frozen=True)
class Shown:
    """What is known of a plan as its milestones are shown."""

    it: Plan
    framework: Framework
    today: date


def chart(of: Shown) -> Chart | None:
    """Draw the milestones, with the same as a table; none where there is no release."""
    it = of.it
    if not it.milestones:
        return None
    marks = tuple(_mark(of, each) for each in it.milestones)
    days = [day for each in marks for day in (each.due, each.baseline, each.expected) if day]
    first, last = min(*days, of.today) - MARGIN, max(*days, of.today) + MARGIN
    title = f"Milestones of {it.title}: the baseline, the plan, and when each is expected"
    return Chart(milestones(Milestones(title, marks, first, last, of.today)), KEY, table=table(of))


def _mark(of: Shown, each: Milestone) -> Mark:
    expected = each.expected if each.expected != each.due else None
    is_late = each.met_on is None and each.due < of.today
    name = f"{each.id} {each.title}"
    stands: Stands = "met" if each.met_on else "late" if is_late else "open"
    return Mark(
        name, each.due, of.it.baseline_of(each.id), expected, stands, _far(of.it.slips(each))
    )


def _far(days: int) -> str:
    if not days:
        return ""
    count = f"{abs(days)} day{'' if abs(days) == 1 else 's'}"
    return f"{count} {'after' if days > 0 else 'before'} baseline"


def table(of: Shown, only: Iterable[Milestone] | None = None) -> Table:
    """Show milestones, the first due first."""
    shown = of.it.milestones if only is None else tuple(only)
    rows = tuple(_row(of, each) for each in shown)
    return Table(f"Milestones of {of.it.title}", COLUMNS, rows, folds=True)


def _row(of: Shown, each: Milestone) -> Row:
    baseline = of.it.baseline_of(each.id)
    state = stands(of, each)
    return Row(
        (
            each.id,
            (each.title, *((Soft(f" {each.acceptance}"),) if each.acceptance else ())),
            tiers(each, of.framework),
            each.owner,
            Day(baseline, short=False) if baseline else "",
            Day(each.due),
            Day(each.forecast) if each.forecast and not each.met_on else "",
            (state, *((Soft(f" {each.why}"),) if each.why and not each.met_on else ())),
        ),
        "late" if state.kind == "late" else "",
    )


def stands(of: Shown, each: Milestone) -> Status:
    """Say how a milestone stands: met, overdue, expected after its baseline, or to come."""
    far = of.it.slips(each)
    if each.met_on:
        return Status("done", f"Met, {_far(far)}" if far else "Met on its day")
    if each.due < of.today:
        return Status("late", f"Overdue, {_far(far)}" if far > 0 else "Overdue")
    if far > 0:
        return Status("soon", _far(far).capitalize())
    return Status("open", "To come")


def counted(of: Shown) -> Says:
    """Say in a line how the milestones stand."""
    it = of.it
    met = sum(each.met_on is not None for each in it.milestones)
    slips = sum(not each.met_on and it.slips(each) > 0 for each in it.milestones)
    late = len(it.late(of.today))
    figures = f"{met} met, {late} overdue, {slips} expected after baseline"
    return f"{len(it.milestones)} milestones: {figures}"
