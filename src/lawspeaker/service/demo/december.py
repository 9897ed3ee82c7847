"""6 December 2023: working under 3.1, the PSG approves version 3.2; it is adopted the same day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lawspeaker.framework.load import load
from lawspeaker.framework.names import CaseId, Group, Pence, Prose
from lawspeaker.kernel.kinds import Count, Digest, Name, Offset, Title
from lawspeaker.processes.decision.deciding import Take
from lawspeaker.processes.decision.following import Communicate, Implement, Publish
from lawspeaker.processes.decision.matter import Basis, Stand
from lawspeaker.processes.decision.recommending import FindRoute, Place, Recommend
from lawspeaker.processes.framework.adopting import AdoptVersion, RecordNoObjection
from lawspeaker.processes.meeting.calling import Cancel
from lawspeaker.processes.meeting.holding import Open
from lawspeaker.service.demo.papers import Document, draft, figures, text
from lawspeaker.service.demo.room import Room
from lawspeaker.service.demo.teller import Teller

PSG = date(2023, 12, 6)
CR035 = CaseId("CR035")
DAG = CaseId("M1")  # the first meeting that is called
VERSION = Name("mhhs@3.2")


def call(tell: Teller) -> Room:
    """Call the DAG of December, which comes to nothing, and the PSG of the week before it."""
    tell.on(date(2023, 11, 22), 14)
    Room(tell, "DAG", date(2023, 12, 13)).call()
    room = Room(tell, "PSG", PSG)
    room.call()
    return room


def recommend(tell: Teller, room: Room) -> CaseId:
    """Bring version 3.2 to the PSG, with what was consulted on and disclosed."""
    tell.on(date(2023, 11, 23), 11)
    decision = room.do(
        Recommend(
            group=Group("PSG"),
            title=Title("Adopt version 3.2 of the governance framework"),
            question=Prose(
                "Should the framework change as CR035 asks: a group each for testing, migration "
                "and qualification, no more minutes, clearer words on escalation and appeal?"
            ),
            recommendation=Prose(
                "Accept. TMAG is split only once the PSG approves that in a decision of its own."
            ),
            home=Count(2),
            cost=Pence(41_000_000),
            change=CR035,
            recommended_by=Title("TMAG, Wed 15 Nov 2023"),
        ),
        "new",
    )
    room.do(FindRoute(), decision)
    room.agenda(
        ("Welcome, and amendments to the last report", 5, None),
        ("Status of the programme", 20, None),
    )
    room.do(Place(room.case, Count(25)), decision)
    room.prepare(
        decision,
        "Industry consultation on CR035, 12 September to 10 October 2023",
        "The marked-up framework, the impact assessments and all responses went out with CR035.",
    )
    tell.on(date(2023, 11, 29), 12)
    room.papers(*_papers())
    return decision


def _papers() -> Iterator[Document]:
    yield draft(
        2,
        "Status of the programme, November 2023",
        "Design is baselined. Twenty-six of thirty-one parties have begun to build.",
        "Integration testing is on track for March 2024. Two parties ask for more time.",
    )
    yield text(
        3,
        "CR035, what changes and what it costs",
        "Testing, migration and qualification each get a group. TMAG goes on until the PSG "
        "approves the split in a decision of its own.",
        "Groups keep no minutes any more. The headline report stays, two working days after.",
        "The cost is £410,000 to the end of the programme: two more groups, and no systems.",
    )
    yield figures(3, "Responses to the consultation on CR035", RESPONSES)


RESPONSES = (
    ("Constituency", "Agree", "Agree with comments", "Object"),
    ("Large suppliers", 4, 2, 1),
    ("Medium suppliers", 3, 1, 0),
    ("Small suppliers", 2, 3, 4),
    ("Supplier agents", 5, 2, 1),
    ("Networks", 7, 2, 0),
)
VIEWPOINTS = (
    "All thirteen counted seats agreed. Large and small suppliers and supplier agents "
    "noted minority views about the number of meetings and the timing."
)
SAID = {
    "castell": (Stand.AGREES, Basis.MAJORITY, "Two of the constituency would keep one group."),
    "nuttall": (
        Stand.AGREES,
        Basis.MAJORITY,
        "Three meetings a month are many for a party of one person; some would rather keep TMAG.",
    ),
    "qureshi": (Stand.AGREES, Basis.MAJORITY, "A minority asks for the split only after testing."),
}


def meet(tell: Teller, room: Room, decision: CaseId) -> None:
    """Hold the meeting: every seat gives its view, and the chair records the decision."""
    tell.on(PSG, 10)
    tell.own("halloran", "SRO", Open(), room.case)
    room.come()
    room.serve()
    room.pass_over(1, 60, 4, "No amendments were asked for.")
    room.pass_over(2, 400, 20, "Integration testing entry criteria are on track.")
    room.item(3, 1700)
    room.views(decision, 1800, **SAID)
    tell.on(PSG, 10, 45)
    room.assess(
        decision,
        410_000,
        "The cost of running two more groups to the end of the programme; nothing else changes.",
    )
    room.advise(decision, "The process was followed; no concern.")
    tell.do("halloran", "SRO", _accept(), decision)
    room.end_item(3200)
    tell.on(PSG, 11)
    room.close(3300)
    tell.on(PSG, 16)
    text = Prose("The sponsor has read the change and does not object to it.")
    adoption = tell.own("whitcombe", "OFGEM", RecordNoObjection(VERSION, text))
    sha256 = Digest(load("mhhs@3.2").sha256)
    adopt = AdoptVersion(VERSION, sha256, CR035, decision, PSG)
    tell.own("halloran", "SRO", adopt, adoption)


def _accept() -> Take:
    return Take(
        outcome=Name("accept"),
        reason=Name("fits"),
        text=Prose("Version 3.2 of the governance framework is adopted, as CR035 proposes."),
        at=Offset(3160),
    )


def follow(tell: Teller, room: Room, decision: CaseId) -> None:
    """Report within two working days, publish, and tell everybody within ten."""
    tell.on(date(2023, 12, 8), 15)
    report = room.report(
        (
            decision,
            "CR035 had been consulted on in the autumn; TMAG recommended it in November.",
            VIEWPOINTS,
            3160,
        )
    )
    room.issue(report)
    tell.own("halloran", "SRO", Publish(), decision)
    tell.on(date(2023, 12, 11), 9)
    room.do(Cancel(Prose("No matter of design waits for a decision.")), DAG)
    tell.on(date(2023, 12, 14), 10)
    outcome = Prose("CR035 was accepted on 6 December 2023. Version 3.2 is in force.")
    room.do(Communicate(outcome), decision)
    room.do(Implement(Prose("Version 3.2 is published and in use.")), decision)
