"""What the page of a plan shows: its timeline, what is drafted, its releases, its reports."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from lawspeaker.framework.names import Group
from lawspeaker.framework.version import Framework
from lawspeaker.processes.plan.account import Arrangement
from lawspeaker.processes.plan.reporting import Meet
from lawspeaker.processes.plan.state import Account, Drafted, Plan, Release
from lawspeaker.processes.plan.tiers import lacking
from lawspeaker.records.shown import DutyShown
from lawspeaker.web import dates
from lawspeaker.web.acts.places import case_page
from lawspeaker.web.acts.views import CasePage
from lawspeaker.web.addresses import find
from lawspeaker.web.components import (
    Chart,
    Column,
    Day,
    Fact,
    Head,
    Line,
    Lines,
    Link,
    Piece,
    Row,
    Says,
    Soft,
    Status,
    Table,
    cites,
)
from lawspeaker.web.plans.timeline import Shown, chart, counted


@dataclass(frozen=True)
class Known:
    """What is known of a plan."""

    programme: str
    case: str
    it: Plan
    framework: Framework
    today: date
    arranged: tuple[Arrangement, ...]
    papers: Mapping[tuple[Group, date], date]  # when those of a meeting of a group are due
    may_draft: bool

    @property
    def shown(self) -> Shown:
        return Shown(self.it, self.framework, self.today)

    def act(self, verb: str, milestone: str) -> str:
        parts = {"process": "plan", "case": self.case, "verb": verb}
        return f"{find('acts:act', programme=self.programme, **parts)}?milestone={milestone}"

    def place(self, name: str, **parts: str) -> str:
        return find(f"plans:{name}", programme=self.programme, case=self.case, **parts)

    def page_of(self, process: str, case: str) -> Link:
        return Link(case, case_page(self.programme, process, case))


@dataclass(frozen=True)
class PlanPage:
    """A plan: the case, and all that stands in it."""

    case: CasePage
    facts: tuple[Fact, ...]
    chart: Chart | None
    draft: Table | None
    arranged: Table | None
    releases: Table | None
    reports: Lines | None
    duties: Lines | None
    register: Link

    @property
    def head(self) -> Head:
        return self.case.head


def plan_page(known: Known, case: CasePage, duties: Lines | None) -> PlanPage:
    it = known.it
    return PlanPage(
        case=case,
        facts=tuple(_facts(known)),
        chart=chart(known.shown),
        draft=draft(known, it.draft, "Drafted for the next release") if it.draft else None,
        arranged=_arranged(known) if known.arranged else None,
        releases=_releases(known) if it.releases else None,
        reports=Lines(tuple(_report(e) for e in reversed(it.reports))) if it.reports else None,
        duties=duties,
        register=Link("Milestone register as a workbook", known.place("register")),
    )


def owed_of(it: Plan, duty: DutyShown) -> str:
    """Name the milestones that a duty of a day is about."""
    if duty.command != Meet.name:
        return ""
    owed = (each for each in it.milestones if each.met_on is None and each.due == duty.due)
    return "; ".join(f"{each.id} {each.title}" for each in owed)


def _facts(known: Known) -> Iterator[Fact]:
    it = known.it
    yield Fact("Milestones", counted(known.shown))
    if it.releases:
        last = it.releases[-1]
        yield Fact("Current version", (last.version, Soft(f" released {dates.said(last.on)}")))
    if it.baseline and it.baselined_on and it.baseline_rests_on:
        on = known.page_of("decision", it.baseline_rests_on.decision)
        yield Fact("Baseline", (f"{it.baseline}, by ", on, f" on {dates.said(it.baselined_on)}"))
    elif it.releases:
        yield Fact("Baseline", "None yet: the plan is still being made")


DRAFT = (
    Column("Milestone", nowrap=True, card="clause"),
    Column("What", card="title"),
    Column("Why", card="note"),
    Column("Rests on", card="for"),
    Column("Still needs", card="state"),
    Column("Acts", silent=True, card="act"),
)


def draft(known: Known, changes: tuple[Drafted, ...], caption: str) -> Table:
    """Show drafted changes, what each rests on, and what it still must."""
    return Table(caption, DRAFT, tuple(_drafted(known, each) for each in changes), folds=True)


def _drafted(known: Known, each: Drafted) -> Row:
    wanting = tuple(lacking(known.it, each, known.framework))
    needs = [piece for why in wanting for piece in (why.says, " ", cites(*why.by), " ")]
    return Row(
        (
            each.milestone.id,
            _said(known.it, each),
            each.reason,
            tuple(rests(known, each)),
            tuple(needs) if needs else Status("done", "Nothing"),
            _acts(known, each, wanting=bool(wanting)),
        )
    )


def _said(it: Plan, each: Drafted) -> Says:
    before = it.milestone(each.milestone.id)
    if each.what == "moved" and before is not None:
        days = (each.milestone.due - before.due).days
        far = f" {abs(days)} days {'later' if days > 0 else 'earlier'}"
        return ("Moved from ", Day(before.due), " to ", Day(each.milestone.due), Soft(far))
    if each.what == "added":
        return ("Added: ", each.milestone.title, ", due ", Day(each.milestone.due))
    return f"{each.what.capitalize()}: {each.milestone.title}"


def rests(known: Known, each: Drafted) -> Iterator[Piece]:
    """Lead to the decision and the change request that a change rests on."""
    if each.rests_on is not None:
        by = "the sponsor" if each.rests_on.sponsor else each.rests_on.group
        yield from (known.page_of("decision", each.rests_on.decision), f" of {by} ")
    if each.change is not None:
        yield known.page_of("change", each.change)


def _acts(known: Known, each: Drafted, *, wanting: bool) -> Says:
    if not known.may_draft:
        return ""
    leave = Link("Leave out", known.act("leave-out", each.milestone.id))
    name = Link("Name its decision", known.act("rest-on", each.milestone.id))
    return (name, " · ", leave) if wanting else leave


ARRANGED = (
    Column("Milestone", nowrap=True, card="clause"),
    Column("Title", card="title"),
    Column("Due", nowrap=True, card="due"),
    Column("Group", nowrap=True, card="for"),
    Column("Meetings until then", number=True, labelled=True),
    Column("Last of them", nowrap=True, labelled=True),
    Column("Its papers are due", nowrap=True, labelled=True),
    Column("Stands", card="state"),
)


def _arranged(known: Known) -> Table:
    """Show against each milestone which meetings of its group are called until its day."""
    rows = tuple(_meetings(known, each) for each in known.arranged)
    return Table("Meetings arranged for the milestones", ARRANGED, rows, folds=True)


def _meetings(known: Known, each: Arrangement) -> Row:
    milestone = known.it.milestone(each.milestone)
    papers = known.papers.get((each.group, each.last)) if each.last else None
    return Row(
        (
            each.milestone,
            milestone.title if milestone else "",
            Day(milestone.expected) if milestone else "",
            each.group,
            str(each.meetings),
            Day(each.last) if each.last else "",
            Day(papers) if papers else "",
            Status("done", "Arranged") if each.last else Status("soon", "No meeting is called"),
        )
    )


RELEASES = (
    Column("Version", nowrap=True, card="title"),
    Column("Released", nowrap=True, card="due"),
    Column("Notes", card="note"),
    Column("Changes", number=True, labelled=True),
    Column("Differences", nowrap=True, card="act"),
)


def _releases(known: Known) -> Table:
    releases = known.it.releases
    befores = (None, *releases[:-1])
    rows = [_release(known, each, before) for each, before in zip(releases, befores, strict=True)]
    return Table("Releases", RELEASES, tuple(reversed(rows)), folds=True)


def _release(known: Known, each: Release, before: Release | None) -> Row:
    is_baseline = (" ", Status("half", "Baseline")) if each.version == known.it.baseline else ()
    return Row(
        (
            (Link(each.version, known.place("release", version=each.version)), *is_baseline),
            Day(each.on),
            each.notes,
            str(len(each.changes)),
            _compared(known, before, each) if before else "",
        )
    )


def _compared(known: Known, before: Release, after: Release) -> Link:
    """Lead to what differs between two releases."""
    to = f"{known.place('differences')}?before={before.version}&after={after.version}"
    return Link(f"From {before.version}", to)


def _report(each: Account) -> Line:
    late = sum(e.met_on is None and e.due < each.on for e in each.lines)
    slips = sum(
        e.met_on is None and (e.forecast or e.due) > (e.baseline or e.due) for e in each.lines
    )
    met = sum(e.met_on is not None for e in each.lines)
    none = sum(e.last is None for e in each.arrangements)
    figures = f" {len(each.lines)} milestones: {met} met, {late} overdue, {slips} expected late."
    wanting = f" For {none} no meeting is called." if none else ""
    return Line((Day(each.on), " ", each.summary, Soft(figures + wanting)))
