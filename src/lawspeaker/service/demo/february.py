"""7 February 2024: the split of TMAG is approved, and 6.2 million is for the sponsor to decide."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lawspeaker.framework.names import CaseId, Group, Pence, Prose
from lawspeaker.kernel.kinds import Count, Name, Offset, Title
from lawspeaker.processes.decision.deciding import Take
from lawspeaker.processes.decision.following import (
    Communicate,
    Direct,
    Implement,
    Instruct,
    Publish,
    Refer,
    Relay,
)
from lawspeaker.processes.decision.recommending import FindRoute, Place, Recommend
from lawspeaker.processes.framework.adopting import CommencePart
from lawspeaker.processes.group.ending import End
from lawspeaker.processes.group.life import Heir
from lawspeaker.processes.group.standing import Establish
from lawspeaker.processes.meeting.holding import Open
from lawspeaker.processes.meeting.preparing import AdmitLate
from lawspeaker.service.demo.december import VERSION
from lawspeaker.service.demo.founding import seats
from lawspeaker.service.demo.papers import Document, draft, figures, text
from lawspeaker.service.demo.room import Room
from lawspeaker.service.demo.teller import Teller

PSG = date(2024, 2, 7)  # a date of the story: the sources give none for the approval of the split
SPLIT_ON = date(2024, 2, 14)
MATTERS = (
    (
        "Split TMAG into SITAG, MCAG and QAG",
        "Should TMAG end, and testing, migration and qualification each get a group?",
        "Accept, once the parents of the working groups of TMAG are named.",
        0,
    ),
    (
        "Build the migration simulator",
        "Should the programme build a simulator so that every party can rehearse migration?",
        "Accept at a cost of £6.2m over two years.",
        620_000_000,
    ),
)
CONSULTED = Prose("Terms of reference and members of the three groups went out with CR035.")


def prepare(tell: Teller) -> tuple[Room, CaseId, CaseId]:
    """Call the PSG; one matter comes from TMAG, one is costed at 6.2 million. Papers come late."""
    tell.on(date(2024, 1, 24), 10)
    room = Room(tell, "PSG", PSG)
    room.call()
    room.agenda(("Welcome, and amendments to the last report", 5, None))
    split, costly = (_recommend(room, matter) for matter in MATTERS)
    tell.on(date(2024, 2, 1), 17)
    why_late = "The cost of the simulator was checked once more before the papers went out."
    room.papers(*_papers(), why_late=why_late)
    return room, split, costly


def _papers() -> Iterator[Document]:
    yield draft(
        2,
        "Where the working groups of TMAG go",
        "DWG, on data, would pass to SITAG. MWG, on migration, would pass to MCAG.",
        "The parent of TWG and of CDWG is not settled yet.",
    )
    yield text(
        3,
        "The case for a migration simulator",
        "Every party migrates its meters once. A simulator lets each rehearse that first.",
        "Suppliers quoted £5.6m. With a tenth for risk the cost is £6.2m over two years.",
    )
    yield figures(3, "Cost of the migration simulator", COSTS)


COSTS = (
    ("What", "2024", "2025"),
    ("Build", 3_100_000, 700_000),
    ("Run", 400_000, 1_400_000),
    ("Risk, a tenth", 350_000, 250_000),
)


def _recommend(room: Room, matter: tuple[str, str, str, int]) -> CaseId:
    title, question, recommendation, cost = matter
    recommend = Recommend(
        group=Group("PSG"),
        title=Title(title),
        question=Prose(question),
        recommendation=Prose(recommendation),
        home=Count(2),
        cost=Pence(cost),
        recommended_by=Title("TMAG, Wed 17 Jan 2024"),
    )
    decision = room.do(recommend, "new")
    room.do(FindRoute(), decision)
    room.do(Place(room.case, Count(30)), decision)
    room.prepare(
        decision,
        f"Asked of all constituencies before the PSG of {PSG:%-d %B %Y}",
        "The papers of the meeting, with the figures behind them.",
    )
    return decision


def meet(tell: Teller, room: Room, split: CaseId, costly: CaseId) -> None:
    """Approve the split; find that the simulator is not the PSG's to accept, and send it up."""
    tell.on(PSG, 10)
    tell.own("halloran", "SRO", Open(), room.case)
    for item in (2, 3):
        admit = AdmitLate(Count(item), Name("SRO"), Prose("Four working days were enough to read."))
        tell.own("halloran", "SRO", admit, room.case)
    room.come()
    room.serve()
    room.pass_over(1, 30, 5, "Papers came with four working days, not five; nobody objected.")
    room.item(2, 400)
    room.views(split, 500)
    room.assess(split, 0, "The split itself costs nothing; CR035 carried the cost of the groups.")
    room.advise(split, "In line with the process.")
    tell.do("halloran", "SRO", _take("accept_subject_to", 1490, SPLIT_TEXT, NAMES_PARENTS), split)
    room.end_item(1500)
    tell.on(PSG, 10, 40)
    room.item(3, 1510)
    room.views(costly, 1600)
    room.assess(costly, 6_200_000, "Supplier quotes of January, with a tenth for risk.")
    room.advise(costly, "Above the threshold for a single decision; it is for the sponsor.")
    tell.refused("halloran", "SRO", _take("accept", 2900, "Build the simulator."), costly)
    up = _take("escalate", 2950, "The PSG recommends the simulator, for the sponsor to decide.")
    tell.do("halloran", "SRO", up, costly)
    room.end_item(3000)
    tell.on(PSG, 11)
    room.close(3060)


OURS = "The day of this decision is of this story: no source gives the day of the approval."
SPLIT_TEXT = f"TMAG becomes SITAG, MCAG and QAG. {OURS}"
NAMES_PARENTS = "Name the group that each working group of TMAG passes to."


REASONS = {"accept": "fits", "accept_subject_to": "work", "escalate": "threshold"}


def _take(outcome: str, at: int, text: str, condition: str = "") -> Take:
    return Take(
        outcome=Name(outcome),
        reason=Name(REASONS[outcome]),
        text=Prose(text),
        at=Offset(at),
        condition=Prose(condition) if condition else None,
        owner=Name("IM") if condition else None,
        due=SPLIT_ON if condition else None,
    )


def split_tmag(tell: Teller, room: Room, split: CaseId, costly: CaseId, tmag: CaseId) -> None:
    """Refer, report, publish; let the split commence; end TMAG; set up and fill its successors."""
    tell.on(date(2024, 2, 8), 9)
    words = Prose("The PSG recommends the simulator; the cost is above the single threshold.")
    tell.own("halloran", "SRO", Refer(words), costly)
    tell.on(date(2024, 2, 9), 15)
    report = room.report(
        (
            split,
            f"CR035 left the split to a decision of its own. {OURS}",
            "All counted seats agreed.",
            1490,
        ),
        (costly, "TMAG asked for a way to rehearse.", "All agreed; it is above a threshold.", 2950),
    )
    room.issue(report)
    tell.own("halloran", "SRO", Publish(), split)
    tell.on(SPLIT_ON, 9)
    part = CommencePart(VERSION, Name("split"), SPLIT_ON, split)
    tell.own("halloran", "SRO", part, "FW1")
    heirs = (
        Heir(Group("DWG"), Group("SITAG")),
        Heir(Group("MWG"), Group("MCAG")),
    )
    for group in ("SITAG", "MCAG", "QAG"):
        establish = Establish(Group(group), SPLIT_ON, split, CONSULTED)
        tell.do("halloran", "SRO", establish)
    tell.do("halloran", "SRO", End(SPLIT_ON, split, heirs), tmag)
    for group in ("SITAG", "MCAG", "QAG"):
        seats(tell, group, SPLIT_ON)
    tell.on(date(2024, 2, 16), 10)
    room.do(Communicate(Prose("TMAG has become SITAG, MCAG and QAG.")), split)
    room.do(Implement(Prose("The three groups are set up.")), split)


def direct(tell: Teller, costly: CaseId) -> None:
    """The sponsor decides; the IPA tells the programme; the SRO instructs the PMO."""
    tell.on(date(2024, 3, 1), 12)
    words = Prose("Build the simulator, and report its cost each quarter.")
    tell.own("whitcombe", "OFGEM", Direct(words, accepts=True), costly)
    tell.on(date(2024, 3, 4), 9)
    tell.own("bielski", "IPA", Relay(), costly)
    tell.on(date(2024, 3, 4), 14)
    tell.own("halloran", "SRO", Instruct(), costly)


def tell_all(tell: Teller, room: Room, costly: CaseId) -> None:
    """Tell everybody within ten working days of the sponsor's word."""
    tell.on(date(2024, 3, 11), 10)
    room.do(Communicate(Prose("The sponsor accepts the simulator at £6.2m.")), costly)
    tell.own("halloran", "SRO", Publish(), costly)
