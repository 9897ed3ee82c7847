"""Reading: cases of every process, registers, groups and seats, as far as the caller may."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from lawspeaker.api.describing import listing, yes
from lawspeaker.api.ledger import LINES
from lawspeaker.api.places import Place
from lawspeaker.api.problems import not_there
from lawspeaker.api.queries import Cases, Rows
from lawspeaker.framework.names import CaseId, Group, Office, Statement
from lawspeaker.kernel.process import Process
from lawspeaker.records.asked import Viewer
from lawspeaker.records.ledger import Ledger
from lawspeaker.records.models import Programme
from lawspeaker.records.shown import (
    ActionLine,
    BelongingLine,
    CaseLine,
    ChangeLine,
    DecisionLine,
    DutyShown,
    GroupLine,
    GroupShown,
    MeetingLine,
    ObligationLine,
    OutputLine,
    Page,
    ProposalLine,
    ReferralLine,
    ReportLine,
    Results,
    SeatShown,
    ViewShown,
)
from lawspeaker.records.visible import Filter, View, visible_to
from lawspeaker.surfaces import cases
from lawspeaker.surfaces.schemas import Schemas

type Answered = Callable[[Schemas], dict[str, Any]]
type Lister = Callable[[View, Filter, str, int], Page[Any]]


@dataclass(frozen=True)
class Register:
    """A list with columns of its own, and what lists it."""

    says: str
    row: type
    lists: Lister


REGISTERS: Final = {
    "decisions": Register("The decision log, the last taken first.", DecisionLine, View.decisions),
    "meetings": Register("The meetings, the latest first.", MeetingLine, View.meetings),
    "actions": Register("The actions, the last given first.", ActionLine, View.actions),
    "outputs": Register(
        "The outputs of working groups, the last planned first.", OutputLine, View.outputs
    ),
    "proposals": Register(
        "The proposals about groups, the last made first.", ProposalLine, View.proposals
    ),
    "reports": Register("The reports, the last begun first.", ReportLine, View.reports),
    "referrals": Register(
        "What goes to the sponsor by every route, the last opened first.",
        ReferralLine,
        View.referrals,
    ),
    "changes": Register("The change requests, the last recorded first.", ChangeLine, View.changes),
}


@dataclass(frozen=True)
class Published:
    """A decision as its chair published it: constituencies and their views, never persons."""

    line: DecisionLine
    question: str
    alternatives: tuple[str, ...]
    chosen: int | None  # the number of the alternative that was accepted
    text: str
    condition: str
    owner: str
    due: date | None
    direction: str
    views: tuple[ViewShown, ...]
    accountable: Office | None  # who answers for the decision
    accountable_overall: Office | None  # and who for the programme as a whole
    clauses: tuple[Statement, ...]
    readings: tuple[tuple[str, str], ...]
    framework: str
    calendar: str
    position: int | None


@dataclass(frozen=True)
class AccountTold:
    """What a report tells of a decision that is published; `at` is seconds into the recording."""

    decision: CaseId
    context: str
    viewpoints: str
    at: int | None


@dataclass(frozen=True)
class ReportTold:
    """A headline report, as far as its decisions are published: `withheld` are those that wait."""

    line: ReportLine
    summary: str
    accounts: tuple[AccountTold, ...]
    withheld: int
    framework: str


@dataclass(frozen=True)
class ProgrammeHead:
    """A programme of this installation."""

    programme: str
    title: str
    fictional: bool


@dataclass(frozen=True)
class ProgrammeTold(ProgrammeHead):
    """A programme, and what it stands on."""

    framework: str
    readings: tuple[tuple[str, str], ...]
    calendar: str
    zone: str
    today: date
    key: str  # the public key of its ledger's receipts and checkpoints
    size: int  # of its ledger, in entries


def head(row: Programme) -> ProgrammeHead:
    return ProgrammeHead(row.slug, row.name, row.fictional)


def whole(place: Place, as_of: date | None) -> ProgrammeTold:
    """Return a programme, and what it stands on, on a day."""
    row, framework = place.programme, place.view.framework(as_of)
    return ProgrammeTold(
        **vars(head(row)),
        framework=framework.id,
        readings=tuple(sorted(framework.readings.items())),
        calendar=place.view.calendar_on(as_of).id,
        zone=row.zone,
        today=place.today,
        key=row.vkey,
        size=Ledger(row.slug).head().size,
    )


def list_cases(place: Place, process: Process[Any], query: Cases) -> Page[CaseLine]:
    """Return a page of cases of a process; as of a day, each as it stood then."""
    wanted, after = query.filter, query.after
    page = place.view.cases(process.name, wanted, after, query.limit, order=query.sort)
    if query.as_of is None:
        return page
    then = (place.view.case_line(each.case, query.as_of) for each in page.rows)
    lines = (each for each in then if each is not None and _is_wanted(each, query))
    return Page(tuple(lines), page.after)


def _is_wanted(line: CaseLine, query: Cases) -> bool:
    return query.group in (None, line.group) and query.stage in ("", line.stage)


def one_case(place: Place, process: Process[Any], case: str, as_of: date | None) -> cases.CaseTold:
    """Return a case whole; what may be done is told of it as it stands now."""
    shown = place.the_case(process, case, as_of)
    if as_of is not None or not place.capacities:
        return cases.case(shown)
    return cases.case(shown, cases.commands(place.offered_on(process, shown)))


def list_register(place: Place, register: Register, query: Rows) -> Page[Any]:
    """Return a page of a register."""
    wanted = Filter(
        group=None if query.group is None else Group(query.group),
        stage=query.stage,
        outcome=query.outcome,
        text=query.q,
        since=query.since,
        until=query.until,
        change=CaseId(query.change) if query.change else None,
        owner=query.owner,
    )
    return register.lists(place.view, wanted, query.after, query.limit)


def published(place: Place, case: str, as_of: date | None) -> Published:
    """Return a decision as everybody may read it, whoever asks."""
    found = _public(place).decision(CaseId(case), as_of)
    if found is None:
        raise not_there(f"There is no decision {case[:80]} that has been published.")
    return Published(**{name: getattr(found, name) for name in Published.__dataclass_fields__})


def reported(place: Place, case: str, as_of: date | None) -> ReportTold:
    """Return a report as everybody may read it, whoever asks."""
    found = _public(place).report(CaseId(case), as_of)
    if found is None:
        raise not_there(f"There is no report {case[:80]} that is open to everybody.")
    told = (
        AccountTold(each.decision.line.case, each.context, each.viewpoints, each.at)
        for each in found.accounts
    )
    published = (found.line, found.summary, tuple(told), found.withheld)
    return ReportTold(*published, found.framework)


def _public(place: Place) -> View:
    return visible_to(Viewer(None, (), place.slug, place.today))


def _page(row: type) -> Answered:
    return lambda schemas: yes(listing(schemas, row))


def _one(kind: Any) -> Answered:
    return lambda schemas: yes(schemas.of(kind))


# What each operation answers, for the description.
ANSWERS: Final[dict[str, Answered]] = {
    "description": lambda _: yes({"type": "object"}),
    "programmes": _one(tuple[ProgrammeHead, ...]),
    "programme": _one(ProgrammeTold),
    "entries": lambda schemas: yes(schemas.of(cases.EntryTold), media=LINES),
    "checkpoint": lambda _: yes({"type": "string"}, media="text/plain"),
    "published": _one(Published),
    "reported": _one(ReportTold),
    "groups": _one(tuple[GroupLine, ...]),
    "group": _one(GroupShown),
    "belongings": _one(tuple[BelongingLine, ...]),
    "obligations": _one(tuple[ObligationLine, ...]),
    "seats": _one(tuple[SeatShown, ...]),
    "seat": _one(SeatShown),
    "duties": _one(tuple[DutyShown, ...]),
    "search": _one(Results),
    **{name: _page(each.row) for name, each in REGISTERS.items()},
}
