"""Samples: what stands round a decision."""

from lawspeaker.web.components import (
    Act,
    Bench,
    Bold,
    Closed,
    Effect,
    Entry,
    Fact,
    Head,
    Line,
    Lines,
    Link,
    Mono,
    Notice,
    Reason,
    Route,
    Rule,
    Seal,
    SeatGrid,
    SeatView,
    Standing,
    Status,
    Steps,
    Stop,
    Trail,
    cites,
)

HERE = "#m"
HEAD = Head(
    "Split TMAG into SITAG, MCAG and QAG",
    ("Decision D12 on ", Link("CR035", HERE), " · item 4 · ", Link("recording at 00:52:40", HERE)),
    (Link("Decisions", HERE), Link("PSG, Wed 6 Dec 2023", HERE)),
    (Link("Short link", HERE), Link("PDF", HERE), Link("As of Wed 6 Dec 2023", HERE)),
)
STANDING = Standing(
    stands=Status("done", "Accepted, subject to more work"),
    stands_note=("By the PSG, by consensus, Wed 6 Dec 2023, 10:52 ", cites("4.6-01")),
    act=Act("Tell everyone the outcome", HERE, variant="primary", small=False),
    see=Link("See what it sends", HERE),
    act_note="63 parties and Ofgem. The SRO cleared the text on Fri 8 Dec.",
    when="Wed 20 Dec 2023",
    when_note=(
        "In 7 working days, 10 after the decision ", cites("11.2-01"), " · ", Link("counted", HERE),
    ),
)  # fmt: skip
STANDING_LATE = Standing(
    stands=Status("late", "1 duty late, 3 due tomorrow"),
    stands_note="5 more with a date, 1 without.",
    act=Act(
        "Issue the CCAG headline report",
        variant="primary",
        small=False,
        reasons=(Reason("The draft has no text for item 3."),),
    ),
    when="Fri 24 Nov 2023, 2 working days ago",
    when_note=("2 working days after the meeting ", cites("3.11-04")),
)
STANDING_IDLE = Standing(
    stands=Status("soon", "In force, one reading open"),
    when="No date in the framework",
    see=Link("Who may act here", HERE),
)
NO_PARENT = Reason("Two working groups have no parent yet.", ("4.6-03",))
NOT_TESTED = Reason("Consensus has not been tested.", ("3.6-06",))
ACTS = (
    Act("Tell everyone", HERE, variant="primary", small=False),
    Act("Verify this record", HERE, small=False),
    Act("Add a note", HERE, variant="tertiary", small=False),
    Act("Issue report", HERE, posts=True, about="for CCAG 22 Nov"),
    Act("Next item", HERE, key="N", small=False),
    Act("Commence the split", reasons=(NO_PARENT,)),
)
CLOSED = Closed(
    (
        Act("Commence the split", about="on the sheet", reasons=(NO_PARENT,)),
        Act(
            "Change this decision",
            reasons=(Reason("Only a new decision of the PSG may.", ("4.6-01",)),),
        ),
    ),
    "two",
)
CLOSED_COLUMN = Closed(
    (
        Act("Issue PSG papers", reasons=(Reason("3 of 9 papers on the agenda are missing."),)),
        Act("Record: SRO decides", reasons=(NOT_TESTED, NO_PARENT)),
    ),
    "column",
)
_FACTS = (
    Fact("Rests on", (Rule("P1"), " ", cites("3.6-06", "4.6-01"), " ", Link("Reading nc2", HERE))),
    Fact("But if", ("Small Supplier sustains its objection, the SRO decides ", Rule("P2"))),
    Fact("Tells", ("63 parties, by the headline report, due ", Bold("Fri 8 Dec"))),
    Fact("Starts", ("Outcome clock, to ", Bold("Wed 20 Dec 2023"), " ", cites("11.2-01"))),
    Fact("Cannot undo", "Only a new decision of the PSG changes it"),
)  # fmt: skip
_WHY = "Not above the thresholds because £0.41m is under £5m, £11.84m is under £20m."
EFFECT = Effect(
    "The PSG decides, by consensus", _WHY, _FACTS, Act("Record the decision", variant="primary")
)
EFFECT_FLAT = Effect(
    "The PSG decides, by consensus",
    _WHY,
    _FACTS,
    Act("Record the decision", about="now", reasons=(NOT_TESTED,), small=False),
    "First: the Consumer seat's view, and whether Small Supplier sustains its objection.",
    flat=True,
)
SEAL = Seal(
    "The record is whole",
    (
        Fact("Entry", "18 204, Wed 6 Dec 2023 10:52:58"),
        Fact("Seal", Mono("9f3c 51ab 07de 6c42 … e1b8")),
        Fact("Checked", "Today 08:00"),
    ),
    act=Act("Verify this record", HERE),
    see=Link("Download the proof", HERE),
)
SEAL_BROKEN = Seal(
    "The record was altered",
    (
        Fact("Entry", "18 204"),
        Fact("Expected", Mono("9f3c 51ab")),
        Fact("Found", Mono("77d0 02aa")),
    ),
    whole=False,
    says="Entry 18 204 does not read as it read when it was sealed. Nothing after it is proven.",
)
TRAIL = Trail(
    (
        Entry("Fri 8 Dec", ("Headline report issued, on time ", cites("3.11-04")), "2023-12-08"),
        Entry("Fri 8 Dec", (Link("Action A311", HERE), " to the Governance Manager")),
        Entry("By 20 Dec", ("Outcome told to everyone ", cites("11.2-01"))),
    ),
    narrow=True,
)
LINES = Lines(
    (
        Line("PSG decides by consensus", cites("3.6-06", "4.6-01")),
        Line("Reading cmp: a limit reached is met", Link("agreed 2 Aug", HERE)),
        Line("Framework 3.1, calendar 2023-05-08", Link("frozen", HERE)),
    )
)
STEPS = Steps(
    (
        (Bold("Tell your representative."), " They carry your view ", cites("3.10-02")),
        (Bold("Ask for it to go up,"), " one group at a time ", cites("3.7-05")),
    )
)
NOTICES = (
    Notice(
        (Bold("Small Supplier objects."), " Three meetings a month are too many for one person."),
        acts=(Act("Sustained", HERE), Act("Not sustained", HERE)),
    ),
    Notice("The headline report is 2 working days late.", "late"),
    Notice("The outcome was told to 63 parties.", "done"),
    Notice("This page shows the programme as of Wed 6 Dec 2023.", "half"),
)  # fmt: skip
SEATS = SeatGrid(
    (
        Bench(
            "Central parties",
            (
                SeatView("Elexon systems", "agree", "Agrees · R. Tate", "C"),
                SeatView("DCC", "agree", "Agrees · S. Anwar", "C", to=HERE),
                SeatView("RECCo", "none", "Vacant"),
            ),
        ),
        Bench(
            "Suppliers",
            (
                SeatView("Large", "agree", "Agrees · F. Castell", "M"),
                SeatView("Medium", "agree", "Agrees · Y. Demir", "C"),
                SeatView("Small", "object", "Objects · C. Nuttall", "M"),
                SeatView("I&C", "agree", "Agrees · N. Rahim, alternate", "C"),
            ),
        ),
        Bench(
            "Agents, consumers",
            (
                SeatView("Agent, independent", "agree", "Agrees · L. Fischer", "C"),
                SeatView("Consumer", "wait", "To speak · G. Adeyemi", marked=True),
            ),
        ),
    ),
    notes=(("Minority views: ", Link("Large", HERE), ", two would keep one group"),),
    counts=True,
    basis_by=("3.10-02",),
)
ROUTE = Route(
    "Route: raised, Test Working Group consulted, recommended by TMAG, decided by the PSG; "
    "Ofgem not reached because no threshold is met",
    (
        Stop("CR035 raised", "Tue 12 Sep 2023", 3),
        Stop("TWG consulted", "Tue 24 Oct", 4, reason="Gives its view"),
        Stop("TMAG recommended", "Wed 15 Nov, consensus", 3,
             reason="May recommend, may not decide it"),
        Stop("PSG decided", "Wed 6 Dec, consensus", 2, "on", "Signs off the framework"),
        Stop("Ofgem, not reached", "no threshold is met", 1, "off",
             "£0.41m, limit £5m £11.84m, limit £20m"),
    ),
)  # fmt: skip
