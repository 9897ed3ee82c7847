"""The plan, the RAID log and the status reports of the story, from February to March 2024."""

from __future__ import annotations

from datetime import date
from typing import Final

from lawspeaker.framework.names import PARTY, CaseId, Group, Prose
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.processes.plan.beginning import Begin as BeginPlan
from lawspeaker.processes.plan.drafting import Add, Move
from lawspeaker.processes.plan.releasing import Release, SetBaseline
from lawspeaker.processes.plan.reporting import Expect, Report
from lawspeaker.processes.raid.item import Kind, Response
from lawspeaker.processes.raid.keeping import ComeAbout, Respond
from lawspeaker.processes.raid.keeping import Review as LookAt
from lawspeaker.processes.raid.raising import Enter, Raise
from lawspeaker.processes.status.life import Rated, Rating
from lawspeaker.processes.status.writing import Begin, Issue, Review, Write
from lawspeaker.service.demo.room import Room
from lawspeaker.service.demo.teller import Teller

PMO: Final = ("raman", "PMO")
V1, V2 = Name("5.0"), Name("5.1")
TESTING = Name("M9")
SIMULATOR = Name("S1")
MIGRATION = Name("M-MCAG-b")  # the seat of the Migration Manager
WINDOW = date(2024, 4, 8)
MILESTONES = (  # dates of the story: no source gives them
    Add(
        TESTING,
        Title("Integration testing begins"),
        Name("SI"),
        date(2024, 3, 11),
        Prose("As planned after the design."),
        (Name("tier_2"), Name("P1")),
        Group("SITAG"),
        Prose("The entry criteria are baselined, and the parties say that they are ready."),
    ),
    Add(
        SIMULATOR,
        Title("Migration simulator open to all parties"),
        MIGRATION,
        date(2024, 9, 30),
        Prose("So that each party can rehearse before it migrates."),
        (Name("tier_3"), Name("P2")),
        Group("MCAG"),
    ),
    Add(
        Name("M10"),
        Title("Central systems ready for migration"),
        Name("IM"),
        date(2025, 3, 7),
        Prose("As planned after the design."),
        (Name("level_1"), Name("P1")),
    ),
    Add(
        Name("M11"),
        Title("Migration begins"),
        Name("IM"),
        date(2025, 4, 4),
        Prose("Four weeks after the central systems are ready."),
        (Name("level_1"), Name("P1")),
    ),
)
READY = Enter(
    kind=Kind.RISK,
    group=Group("PSG"),
    title=Title("Parties are not ready when integration testing begins"),
    effect=Prose("Those who are ready test against nobody, and the window is wasted."),
    owner=Name("SI"),
    cause=Prose("Small parties wait for agents that serve several of them."),
    event=Prose("A party cannot send or take in a message on the first day."),
    probability=Count(3),
    impact=Count(4),
    trigger=Title("Readiness answers of all parties"),
    trigger_on=date(2024, 2, 28),
)
NEEDED = Enter(
    kind=Kind.DEPENDENCY,
    group=Group("MCAG"),
    title=Title("The simulator must be there before the first rehearsal"),
    effect=Prose("Without it a rehearsal needs live meters."),
    owner=MIGRATION,
    cause=Prose("The supplier begins once the sponsor has decided."),
    probability=Count(2),
    impact=Count(4),
)


def plan(tell: Teller, replan: CaseId) -> tuple[CaseId, CaseId]:
    """Release the plan, make it the baseline, and enter what may go wrong; return plan and risk."""
    tell.on(date(2024, 2, 20), 10)
    case = tell.own(*PMO, BeginPlan(Group("PSG"), Title("Programme plan")))
    for each in MILESTONES:
        tell.own(*PMO, each, case)
    tell.own(*PMO, Release(V1, Prose("With the simulator, and a group for each milestone.")), case)
    tell.own(*PMO, SetBaseline(V1, replan), case)
    risk = tell.own(*PMO, READY)
    plan = Prose("The Systems Integrator rings every party that has not answered.")
    reduce = Respond(Response.REDUCE, plan, Count(2), Count(3))
    tell.own("okafor", "SI", reduce, risk)
    tell.own(*PMO, NEEDED)
    return case, risk


def report_status(tell: Teller, room: Room, risk: CaseId) -> CaseId:
    """Six parties are not ready; the PSG has the status report with the papers of its meeting."""
    tell.on(date(2024, 2, 28), 13)
    told = ComeAbout(Prose("Six parties have answered that they are not ready for 11 March."))
    tell.own("okafor", "SI", told, risk)
    status = _write(tell, room.case, MARCH, "Testing may have to begin later; all else holds.")
    tell.own(*PMO, Issue(), status)
    return status


def _write(tell: Teller, meeting: CaseId, areas: tuple[Rated, ...], summary: str) -> CaseId:
    status = tell.own(*PMO, Begin(meeting))
    tell.own(*PMO, Write(areas, Prose(summary)), status)
    return status


def _rated(area: str, rating: Rating, text: str) -> Rated:
    return Rated(Name(area), rating, Prose(text))


MARCH = (
    _rated("time", Rating.AT_RISK, "Six of 31 parties are not ready to test on 11 March."),
    _rated("quality", Rating.ON_COURSE, "The entry criteria are drafted and out for review."),
    _rated("resource", Rating.AT_RISK, "Two agents serve four of the parties that are not ready."),
    _rated("cost", Rating.ON_COURSE, "Within the budget of the year."),
)
APRIL = (
    _rated("time", Rating.ON_COURSE, "The window opens on 8 April; 28 of 31 parties are ready."),
    _rated("quality", Rating.ON_COURSE, "The entry criteria are baselined."),
    _rated("resource", Rating.AT_RISK, "One agent still serves three parties."),
    _rated("cost", Rating.AT_RISK, "The later window costs £300,000."),
)


def review_status(tell: Teller, status: CaseId) -> None:
    tell.on(date(2024, 3, 6), 12)
    text = Prose("The PSG looked at readiness before it took up the window.")
    tell.own(*PMO, Review(text), status)


def move_milestone(tell: Teller, plan: CaseId, risk: CaseId, moved: CaseId) -> None:
    """Move the milestone as was decided, hear of another, release the plan and report on it."""
    tell.on(date(2024, 3, 11), 15)
    tell.own(*PMO, Move(TESTING, WINDOW, Prose("Six parties are not ready."), moved), plan)
    tell.own(*PMO, Release(V2, Prose("Integration testing begins four weeks later.")), plan)
    later = Prose("The supplier asks for three weeks more to load the data of a whole region.")
    tell.own("duarte", MIGRATION, Expect(SIMULATOR, date(2024, 10, 21), later), plan)
    tell.own("okafor", "SI", LookAt(Prose("Three of the six say that April is enough.")), risk)
    tell.own(*PMO, Report(Prose("One milestone is moved, one is expected late.")), plan)


def raise_risk(tell: Teller) -> None:
    """An agent raises a risk, which the secretariat has still to take in."""
    tell.on(date(2024, 3, 13), 13)
    shared = Raise(
        kind=Kind.RISK,
        group=Group("SITAG"),
        title=Title("One test team serves three suppliers"),
        effect=Prose("If a test is repeated, the two others wait."),
        cause=Prose("We have eight testers."),
        material=True,
    )
    tell.own("fenn", PARTY, shared)


def begin_april(tell: Teller, meeting: CaseId) -> None:
    """Leave the status report for April written, to be issued with the papers."""
    tell.on(date(2024, 3, 20), 15)
    _write(tell, meeting, APRIL, "Testing begins on 8 April.")
