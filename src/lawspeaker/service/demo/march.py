"""March 2024: a delegate chairs a PSG without consensus; SITAG holds its first meeting."""

from __future__ import annotations

from datetime import date

from lawspeaker.framework.names import CaseId, Group, Pence, Prose, Seat
from lawspeaker.kernel.kinds import Count, Name, Offset, Title
from lawspeaker.processes.alternate.naming import NameAlternate
from lawspeaker.processes.decision.arguing import SettleObjection
from lawspeaker.processes.decision.confirming import HandOver
from lawspeaker.processes.decision.deciding import Take
from lawspeaker.processes.decision.following import Publish
from lawspeaker.processes.decision.matter import Basis, Stand
from lawspeaker.processes.decision.recommending import FindRoute, Place, Recommend
from lawspeaker.processes.delegation import GiveChair
from lawspeaker.processes.meeting.holding import Open
from lawspeaker.service.demo import asked
from lawspeaker.service.demo.cast import organisation, person
from lawspeaker.service.demo.papers import draft, text
from lawspeaker.service.demo.planned import review_status
from lawspeaker.service.demo.room import Room
from lawspeaker.service.demo.teller import Teller

PSG = date(2024, 3, 6)
SITAG = date(2024, 3, 20)
ILL = "The SRO is ill, and the meeting cannot wait: the test window opens on Monday."
OBJECTORS = ("nuttall", "qureshi", "penhale")


def prepare(tell: Teller) -> tuple[Room, CaseId]:
    tell.on(date(2024, 2, 21), 10)
    room = Room(tell, "PSG", PSG)
    room.call()
    room.agenda(("Welcome, and amendments to the last report", 5, None))
    decision = recommend(room, "PSG", MOVE_WINDOW, 30)
    tell.on(date(2024, 2, 28), 12)
    room.papers(
        text(
            2,
            "Readiness of the parties for integration testing",
            "Twenty-five parties are ready to test on 11 March. Six are not: four wait for their "
            "agents, two for their own systems.",
            "A month more would cost £300,000 for the test environments.",
        )
    )
    return room, decision


MOVE_WINDOW = (
    "Open the integration test window a month later",
    "Should the window for integration testing open on 8 April instead of 11 March?",
    "Accept: six parties are not ready, and a late start is better than a false one.",
    30_000_000,
)
ENTRY = (
    "Entry criteria of systems integration testing",
    "Should the entry criteria be baselined as drafted?",
    "Accept.",
    0,
)


def recommend(room: Room, group: str, matter: tuple[str, str, str, int], minutes: int) -> CaseId:
    title, question, recommendation, cost = matter
    home = Count(2 if group == "PSG" else 3)
    asked = Recommend(
        group=Group(group),
        title=Title(title),
        question=Prose(question),
        recommendation=Prose(recommendation),
        home=home,
        cost=Pence(cost),
    )
    decision = room.do(asked, "new")
    room.do(FindRoute(), decision)
    room.do(Place(room.case, Count(minutes)), decision)
    room.prepare(decision, "Asked of all constituencies", "The readiness answers of all parties.")
    return decision


def without_consensus(tell: Teller, room: Room, decision: CaseId, status: CaseId) -> None:
    """The delegate takes the views and must hand the decision to the SRO, who decides next day."""
    tell.on(date(2024, 3, 5), 16)
    give = GiveChair(
        group=Group("PSG"),
        to=person("ode"),
        organisation=organisation("elexon"),
        since=PSG,
        until=date(2024, 3, 7),
        instrument=Title("Letter of the SRO, 5 March 2024"),
    )
    tell.do("halloran", "SRO", give)
    tell.on(PSG, 10)
    room.chair, room.holds = "ode", "chair"
    tell.own(room.chair, room.holds, Open(Prose(ILL)), room.case)
    room.come("ode")
    room.serve()
    room.pass_over(1, 30, 5, "None.")
    room.item(2, 400)
    room.views(decision, 500, **dict.fromkeys(OBJECTORS, OBJECTION))
    for letter in ("n", "q", "s"):
        stands = Prose("It stands after debate.")
        sustained = SettleObjection(Seat(f"M-PSG-{letter}"), sustained=True, reason=stands)
        tell.do("ode", "chair", sustained, decision)
    room.assess(decision, 300_000, "The cost of keeping the test environments one month longer.")
    room.advise(decision, "The process was followed; the SRO must weigh the views.")
    later = _take("The window opens on 8 April.", 2400)
    tell.refused("ode", "chair", later, decision)
    hand_over = HandOver(Prose("The PSG did not agree; ten seats are for it and three against."))
    tell.do("ode", "chair", hand_over, decision)
    room.end_item(2450)
    tell.on(PSG, 11)
    room.close(2500)
    review_status(tell, status)
    tell.on(date(2024, 3, 7), 9)
    tell.own("halloran", "SRO", later, decision)
    tell.on(date(2024, 3, 8), 14)
    account = "Ten seats agreed. Small suppliers, supplier agents and iDNOs objected to the cost."
    room.issue(room.report((decision, "Six parties are not ready to test.", account, 2400)))
    tell.own("halloran", "SRO", Publish(), decision)


OBJECTION = (Stand.OBJECTS, Basis.CONSENSUS, "Those who are ready pay for those who are not.")


def _take(text: str, at: int) -> Take:
    return Take(outcome=Name("accept"), reason=Name("fits"), text=Prose(text), at=Offset(at))


def call_sitag(tell: Teller) -> tuple[Room, CaseId]:
    """The SITAG is called, and asked for a baseline."""
    tell.on(date(2024, 3, 11), 16)
    room = Room(tell, "SITAG", SITAG)
    room.call(by_rule=False, reason="No rule sets the meetings of SITAG; the chair chose the day.")
    room.agenda(("Welcome to the first meeting", 10, None))
    decision = recommend(room, "SITAG", ENTRY, 40)
    tell.on(date(2024, 3, 13), 11)
    room.papers(
        draft(
            2,
            "Entry criteria of systems integration testing, for baseline",
            "A party may begin once its component tests have passed, its data is loaded, and its "
            "defects of severity one are mended.",
        )
    )
    return room, decision


def sitag(tell: Teller, room: Room, decision: CaseId) -> None:
    """SITAG holds its meeting; an alternate sits in a seat, and the group decides by consensus."""
    tell.on(date(2024, 3, 18), 9)
    alternate = NameAlternate(
        seat=Seat("M-SITAG-l"),
        person=person("rahim"),
        organisation=organisation("broadacre"),
        since=SITAG,
        until=date(2024, 3, 21),
        reason=Prose("The representative is on leave."),
        exceptional=True,
    )
    tell.do("sharpe", "M-SITAG-l", alternate)
    tell.on(SITAG, 10)
    tell.own("halloran", "SRO", Open(), room.case)
    room.come(alternates={"sharpe": "rahim"})
    room.serve()
    asked.comes(room)
    room.pass_over(1, 30, 10, "The terms of reference were walked through.")
    room.item(2, 700)
    room.views(decision, 800)
    room.assess(decision, 0, "A document of the programme; it costs nothing by itself.")
    room.advise(decision, "In line with the process.")
    tell.do("halloran", "SRO", _take("The entry criteria are baselined.", 2600), decision)
    room.end_item(2650)
    tell.on(SITAG, 11)
    room.close(2700)


def ahead(tell: Teller) -> CaseId:
    """Leave something to do: the PSG of April is called, a matter waits for its agenda."""
    tell.on(SITAG, 14)
    room = Room(tell, "PSG", date(2024, 4, 3))
    room.call()
    room.agenda(("Welcome, and amendments to the last report", 5, None))
    recommend(room, "PSG", REHEARSE, 30)
    return room.case


REHEARSE = (
    "Name the parties that rehearse migration first",
    "Should ten parties of all sizes rehearse migration before the rest?",
    "Accept: what they learn helps everybody after them.",
    25_000_000,
)
