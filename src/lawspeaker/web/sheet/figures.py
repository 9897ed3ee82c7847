"""Samples: tables, days and pictures."""

from datetime import date, timedelta
from typing import Final

from lawspeaker.web.components import (
    Act,
    Bar,
    Chart,
    Column,
    Count,
    CountedDay,
    Diff,
    Difference,
    Heading,
    Inserted,
    Lane,
    LaneDay,
    Lanes,
    Last,
    Link,
    Mark,
    Row,
    Status,
    Struck,
    Swatch,
    Table,
    cites,
)
from lawspeaker.web.drawings import bars, heat, structure, time

HERE: Final = "#m"
_DUE = cites("3.11-02")
DUTIES = Table(
    "Duties by due date",
    (
        Column("Duty", nowrap=True, card="title"),
        Column("For", nowrap=True, card="for"),
        Column("Clause", card="clause"),
        Column("Due", nowrap=True, card="due"),
        Column("Left", card="state"),
        Column("Stands", soft=True, card="hide"),
        Column("Act", number=True, silent=True, card="act"),
    ),
    (
        Row(
            ("Issue headline report", "CCAG 22 Nov", _DUE, "Fri 24 Nov",
             Status("late", "2 working days late"), "Draft ready", Act("Issue report", HERE)),
            "late",
        ),
        Row(("Decide amendment requests", "PSG 1 Nov", _DUE, "Wed 29 Nov",
             Status("soon", "1 working day"), "1 of 2 undecided", Act("Review", HERE))),
        Row(("Tell everyone the outcome", "CR033", cites("11.2-01"), "Thu 30 Nov",
             Status("open", "2 working days"), "Decided Thu 16 Nov", Act("Tell everyone", HERE))),
        Row(("Set the agenda", "PSG 6 Dec", _DUE, "Tue 28 Nov",
             Status("half", "today"), "Begun", Act("Go on", HERE)), "now"),
        Heading("No date in the framework"),
        Row(("Support an escalation", "ESC-014", cites("3.7-05"), "None set",
             Status("none", "Open 4 days"), "With Clare Nuttall", Act("Support", HERE))),
    ),
    dense="",
    folds=True,
)  # fmt: skip
COSTS = Table(
    "Impact assessments",
    (Column("Party"), Column("Impact"), Column("Cost", number=True), Column("Answered")),
    (
        Row(("Northmoor Energy", "Minor", "£41k", Status("done", "18 Oct"))),
        Row(("Tarn Energy", "Major", "£58k", Status("done", "20 Oct"))),
        Row(("25 more parties", "", "£132k", Status("soon", "2 unanswered"))),
        Row(("Total, 27 parties", "1 major", "£231k", ""), "sum"),
    ),
)
SEATS = Table(
    "Seats of the PSG",
    (Column("Seat", nowrap=True), Column("Held by"), Column("Last six"), Column("Clock used")),
    (
        Heading("Central parties"),
        Row(("Elexon, central systems", "Rowan Tate", Last(("full",) * 6), Bar(64))),
        Row(("DCC", "Saira Anwar", Last(("full", "full", "half", "full", "none", "full")),
             Bar(86, "soon"))),
        Row(("iDNO", Status("soon", "Vacant"), Last(("none",) * 6), Bar(100, "late")), "now"),
    ),
    dense="seat",
)  # fmt: skip
DIFF = Diff(
    "What CR035 changes",
    (
        Difference("+", (Inserted("Group SITAG"), " Level 3, under the PSG"), ("8.2-01",)),
        Difference("-", (Struck("Group TMAG"), " ends when the PSG approves"), ("3.12-01",)),
        Difference("~", "Appeal: any decision may be appealed to the IPA", ("3.7-05",)),
    ),
)
_MONDAY = date(2023, 11, 27)
_TODAY = date(2023, 11, 28)
_HOLIDAYS = (date(2023, 12, 25), date(2023, 12, 26))
_WORK: Final = 5  # days from Monday
_DAYS = tuple(
    LaneDay(day, "bank holiday" if day in _HOLIDAYS else "", day == _TODAY)
    for n in range(33)
    if (day := _MONDAY + timedelta(n)).weekday() < _WORK
)
LANES = Lanes(
    "Meetings and due dates, 27 November to 29 December 2023",
    _DAYS,
    (
        Lane("PSG", (
            Mark(date(2023, 11, 29), "paper", "papers due", late=True),
            Mark(date(2023, 12, 6), "meet", "meeting", to=HERE),
            Mark(date(2023, 12, 8), "report", "report due"),
        ), HERE),
        Lane("DAG", (
            Mark(date(2023, 12, 6), "paper", "papers due"),
            Mark(date(2023, 12, 13), "meet", "meeting"),
            Mark(date(2023, 12, 15), "report", "report due"),
        )),
        Lane("Changes", (Mark(date(2023, 12, 20), "soon", "CR035 outcome due"),)),
    ),
    (Status("meet", "Meeting"), Status("paper", "Papers due"), Status("report", "Report due"),
     "Hatched: bank holiday"),
)  # fmt: skip
COUNT = Count(
    (
        CountedDay(date(2023, 11, 22), "meeting"),
        CountedDay(date(2023, 11, 23), "day 1"),
        CountedDay(date(2023, 11, 24), "due", "on"),
        CountedDay(date(2023, 11, 27), "1 late", "late"),
        CountedDay(date(2023, 12, 25), "bank holiday", "off"),
    ),
    ("The day of the meeting is not counted. Calendar 2023-05-08. ", Link("Reading R41", HERE)),
)
_KEPT = ((19, 2), (22, 1), (20, 3), (24, 2), (25, 1), (12, 2))
_MONTHS = ("Oct", "Nov", "Dec", "Jan", "Feb", "Mar")
KEPT = Chart(
    bars.columns(
        bars.Bars(
            "Clocks kept and missed by month, October 2023 to March 2024; 122 kept, 11 missed",
            tuple(
                bars.Stack(month, (("a", kept), ("late", missed)))
                for month, (kept, missed) in zip(_MONTHS, _KEPT, strict=True)
            ),
            "clocks that ended",
            "month, 2023 to 2024",
        )
    ),
    (Swatch("a", "Kept 122"), Swatch("late", "Missed 11")),
    table=Table(
        "Clocks kept and missed by month",
        (Column("Month"), Column("Kept", number=True), Column("Missed", number=True)),
        tuple(
            Row((month, str(kept), str(missed)))
            for month, (kept, missed) in zip(_MONTHS, _KEPT, strict=True)
        ),
    ),
)
ANSWERS = Chart(
    bars.rows(
        bars.Bars(
            "Consultation answers by constituency",
            (
                bars.Stack("Large supplier", (("a", 2), ("a2", 2), ("late", 1), ("none", 1))),
                bars.Stack("Small supplier", (("a", 2), ("a2", 3), ("late", 4), ("none", 5))),
                bars.Stack("Agents", (("a", 5), ("a2", 2), ("late", 1))),
                bars.Stack("Consumer", (("a", 1),)),
            ),
            "parties",
            width=328,
        )
    ),
    (Swatch("a", "Agree 10"), Swatch("a2", "With comments 7"), Swatch("late", "Object 6"),
     Swatch("none", "No answer 6")),
)  # fmt: skip
GROWTH = Chart(
    time.growth(
        time.Growth(
            "Cumulative cost of accepted changes: 16.7 million pounds against the 20 million limit",
            "£ million, costs, savings never set off",
            date(2023, 9, 20), date(2024, 4, 25), date(2024, 3, 14),
            20, "£20m: Ofgem decides", "£16.7m", 9.1,
            (
                time.Step(date(2023, 11, 1), 2.33, "CR033"),
                time.Step(date(2023, 12, 6), 0.41, "CR035"),
                time.Step(date(2024, 1, 4), 1.76, "CR038"),
                time.Step(date(2024, 2, 2), 1.6, "CR040"),
                time.Step(date(2024, 3, 4), 1.5, "CR039"),
            ),
        )
    ),
    note=("£3.3m left. Counted since the baseline, ", Link("reading base", HERE)),
)  # fmt: skip
STAGES = Chart(
    time.stages(
        time.Stages(
            "Stages of CR035, original and revised estimates",
            (
                time.Stage("Validate", (date(2023, 9, 12), date(2023, 9, 15)),
                           (date(2023, 9, 12), date(2023, 9, 15)), done=True),
                time.Stage("Impact assessment", (date(2023, 9, 20), date(2023, 10, 11)),
                           (date(2023, 9, 21), date(2023, 10, 20)), done=True, slip="+9 days"),
                time.Stage("Papers", (date(2023, 11, 15), date(2023, 11, 21)),
                           (date(2023, 11, 22), date(2023, 11, 29)), done=True, slip="+8 days",
                           now=True),
                time.Stage("Decision, PSG", (date(2023, 11, 29), date(2023, 12, 1)),
                           (date(2023, 12, 5), date(2023, 12, 7)), slip="+6 days"),
            ),
            date(2023, 9, 11), date(2023, 12, 29), date(2023, 11, 28),
        )
    ),
    (Swatch("plan", "Original estimate"), Swatch("a", "Actual"), Swatch("a2", "Revised")),
)  # fmt: skip
_LEVEL_4 = tuple(structure.Body(name, 4) for name in ("BPRWG", "TDWG"))
STRUCTURE = Chart(
    structure.draw(
        structure.Structure(
            "Structure: Ofgem, below it the PSG, below it three advisory groups",
            (
                structure.Body("Ofgem", 1, "sponsor, above thresholds", below=(
                    structure.Body("PSG", 2, "13 seats, 1 vacant", "on", below=(
                        structure.Body("DAG", 3, "12 of 13 seats", to=HERE, below=(
                            *_LEVEL_4, structure.Body("SDWG", 4, kind="shutg"))),
                        structure.Body("SITAG", 3, "13 of 13 seats", below=(
                            structure.Body("DWG", 4), structure.Body("TWG", 4, kind="off"))),
                        structure.Body("QAG", 3, "11 of 11"),
                    )),
                )),
            ),
        )
    )
)  # fmt: skip
HEAT = Chart(
    heat.draw(
        heat.Heat(
            "Risks by likelihood and impact: 14 open, 2 of them in the worst cells",
            {(1, 2): 1, (2, 3): 4, (3, 3): 3, (3, 4): 2, (4, 2): 2, (4, 5): 1, (5, 4): 1},
            width=328,
        )
    )
)
