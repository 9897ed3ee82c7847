"""What parties send in: templates, rounds, row-level checks, lateness, what is said to it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from law import ACME, BOLT, TODAY, WHY, Scenario, capacity
from lawspeaker.framework.names import PARTY, CaseId, Group, Prose
from lawspeaker.kernel.columns import Cell, Column, Kind, faults
from lawspeaker.kernel.elsewhere import RoundNow
from lawspeaker.kernel.facts import GroupNow, Parties, PartyNow
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.processes.submission import SUBMISSION
from lawspeaker.processes.submission.life import Accepted, Excused, Sent, SentBack, Stage
from lawspeaker.processes.submission.life import Asked as AskedOne
from lawspeaker.processes.submission.sending import Accept, Ask, Excuse, Send, SendBack
from lawspeaker.processes.template import TEMPLATE
from lawspeaker.processes.template.asking import Ask as AskAll
from lawspeaker.processes.template.asking import Close, End
from lawspeaker.processes.template.designing import Design, Redesign, TakeUp
from lawspeaker.processes.template.life import Asked, Closed, Designed
from lawspeaker.reactions.parties import round_is_asked_of_each

PSG, TP1, READINESS = Group("PSG"), CaseId("TP1"), Title("Readiness self-assessment")
READY, DAILY, FROM = Name("ready"), Name("daily"), Name("from")
COLUMNS = (
    Column(READY, Title("Ready"), Kind.RATING),
    Column(DAILY, Title("Migrations a day"), Kind.NUMBER, most=Count(5000)),
    Column(FROM, Title("From"), Kind.DAY, required=False),
)
DUE = date(2024, 2, 21)  # 10 working days after 7 February
ASKED = AskedOne(BOLT, TP1, READINESS, Count(1), COLUMNS, TODAY, DUE)
ONE = Scenario(SUBMISSION).given(ASKED)
THE_PARTY = capacity(PARTY, organisation=BOLT)
SMALL = Name("small_supplier")
DESIGN = Design(PSG, READINESS, WHY, COLUMNS, Count(10), (SMALL,))
DESIGNED = Scenario(TEMPLATE).given(Designed(**vars(DESIGN)))
PARTIES = Parties((PartyNow(BOLT, True, (SMALL,)), PartyNow(ACME, True, (Name("dno"),))))


def cells(*rows: dict) -> tuple[Cell, ...]:
    return tuple(
        Cell(Count(n), Name(column), Prose(value))
        for n, row in enumerate(rows, 1)
        for column, value in row.items()
    )


GOOD = cells({"ready": "green", "daily": "400", "from": "2024-05-01"})


def test_the_pmo_designs_a_template_and_asks_the_parties_of_its_constituencies():
    new = replace(Scenario(TEMPLATE), facts=(GroupNow(PSG, True, Count(2), None),))
    new.when(DESIGN, by="PMO").then(Designed(**vars(DESIGN)))
    asked = replace(DESIGNED, facts=(PARTIES,)).when(AskAll(), by="PMO")
    asked.then(Asked(Count(1), TODAY, DUE, (BOLT,)))
    asked.scenario.when(AskAll(), by="IM").refused(
        "Only the PMO asks parties for the next round. (platform)"
    )


def test_a_template_can_be_filled_in_and_in_time():
    new = replace(Scenario(TEMPLATE), facts=(GroupNow(PSG, True, Count(2), None),))
    never = replace(COLUMNS[1], least=Count(9), most=Count(8))
    says = "The least that a column takes must not be above its most. (platform)"
    new.when(replace(DESIGN, columns=(never,)), by="PMO").refused(says)
    DESIGNED.when(Redesign((never,), WHY), by="PMO").refused(says)
    alone = replace(COLUMNS[0], choices=(Title("a"), Title("b")))
    new.when(replace(DESIGN, columns=(alone,)), by="PMO").refused(
        "A column to choose in, and no other, must offer two choices. (platform)"
    )
    once = replace(never, least=Count(8))
    assert new.when(replace(DESIGN, columns=(once,)), by="PMO").decision.events
    new.when(replace(DESIGN, working_days=Count(0)), by="PMO").refused(
        "There must be a working day or more to send it in. (platform)"
    )


def test_each_party_that_is_asked_gets_a_case_of_its_own():
    event = Asked(Count(1), TODAY, DUE, (BOLT, ACME))
    made = [*round_is_asked_of_each(TP1, event, DESIGNED.state)]
    assert [each.command.organisation for each in made] == [BOLT, ACME]
    assert made[0].command == Ask(BOLT, TP1, READINESS, Count(1), COLUMNS, DUE)
    assert SUBMISSION.audience_of(ONE.state, ONE.framework) == f"party:{BOLT}"


@pytest.mark.parametrize(
    "other",
    [{"number": Count(0)}, {"columns": ()}, {"title": Title("Other")}, {"due": TODAY}],
)
def test_a_party_is_asked_for_what_the_open_round_of_the_template_asks(other):
    ask = Ask(BOLT, TP1, READINESS, Count(1), COLUMNS, DUE)
    now = RoundNow(TP1, READINESS, Count(1), COLUMNS, DUE)
    new = Scenario(SUBMISSION, facts=(PartyNow(BOLT, True, ()), now))
    new.when(ask, by="PMO").then(ASKED)
    says = "It must be what the open round of the template asks. (platform)"
    new.when(replace(ask, **other), by="PMO").refused(says)
    replace(new, facts=new.facts[:1]).when(ask, by="PMO").refused(says)


def test_a_round_is_closed_when_its_time_is_over_and_then_the_next_may_be_asked_for():
    case = DESIGNED.given(Asked(Count(1), TODAY, DUE, (BOLT,)))
    case.when(Close(), by="PMO").refused(
        "To close a round before its last day is over there must be a reason. (platform)"
    )
    case.when(Close(WHY), by="PMO").then(Closed(Count(1), TODAY, WHY))
    for act in (Redesign(COLUMNS, WHY), End(WHY)):
        case.when(act, by="PMO").refused("No round must be open. (platform)")
    after = replace(case, today=DUE + timedelta(days=1), facts=(PARTIES,))
    closed = after.when(Close(), by="PMO").then(Closed(Count(1), DUE + timedelta(days=1)))
    [event] = closed.when(AskAll(), by="PMO").decision.events
    assert event.number == 2


def test_the_party_itself_sends_it_in_time_and_is_accepted():
    case = ONE.when(Send(GOOD), by=THE_PARTY).then(Sent(GOOD, TODAY, Count(0)))
    case.when(Accept(), by="PMO").then(Accepted(TODAY))
    ONE.when(Send(GOOD), by=capacity(PARTY, organisation=ACME)).refused(
        "Only the party itself sends in what it is asked for. (platform)"
    )


def test_what_is_late_is_taken_and_kept_as_late_also_when_it_is_sent_again():
    late = replace(ONE, today=DUE + timedelta(days=3))
    case = late.when(Send(GOOD), by=THE_PARTY).then(Sent(GOOD, late.today, Count(2)))
    back = case.when(SendBack(WHY), by="PMO").then(SentBack(WHY, late.today))
    assert back.state.stage is Stage.SENT_BACK
    again = replace(back, today=DUE + timedelta(days=9))
    sent = again.when(Send(GOOD), by=THE_PARTY).then(Sent(GOOD, again.today, Count(7)))
    assert (sent.state.late, sent.state.times) == (2, 2)


def test_whoever_is_asked_owes_it_until_it_is_sent_or_not_needed():
    [duty] = ONE.duties
    assert (duty.command.name, duty.holders) == ("submission.send", (f"party@{BOLT}",))
    assert duty.agreed == DUE
    excused = ONE.when(Excuse(WHY), by="PMO").then(Excused(WHY))
    assert excused.duties == []
    sent = ONE.given(Sent(GOOD, TODAY, Count(0)))
    assert [each.command.name for each in sent.duties] == ["submission.accept"]


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        (({"ready": "blue", "daily": "1"},), "Ready must be red or amber or green, and is “blue”."),
        (({"ready": "red"},), "Migrations a day must be filled in."),
        (({"ready": "red", "daily": "many"},), "Migrations a day must be a number, and is “many”."),
        (
            ({"ready": "red", "daily": "5001"},),
            "Migrations a day must be at most 5000, and is 5001.",
        ),
        (
            ({"ready": "red", "daily": "1", "from": "1/5/24"},),
            "From must be a day such as 2024-09-30, and is “1/5/24”.",
        ),
        (({"ready": "red", "daily": "1", "size": "2"},), "There is no column size."),
    ],
)
def test_each_row_is_checked_against_the_template(rows, says):
    assert [each.says for each in faults(COLUMNS, cells(*rows))] == [says]


def test_all_faults_are_told_at_once_by_row_and_cite_nothing():
    wrong = cells({"ready": "green", "daily": "1"}, {"ready": "blue", "daily": "x"})
    ONE.when(Send(wrong), by=THE_PARTY).refused(
        "Row 2: Ready must be red or amber or green, and is “blue”."
        " Row 2: Migrations a day must be a number, and is “x”. (platform)"
    )
    twice = (*GOOD, GOOD[0])
    ONE.when(Send(twice), by=THE_PARTY).refused("Row 1: ready must be filled in once. (platform)")


def test_a_template_with_a_rhythm_owes_its_next_round_by_the_calendar():
    case = DESIGNED.given(Asked(Count(1), TODAY, DUE, (BOLT,)))
    [close] = case.duties
    assert (close.command.name, close.agreed) == ("template.close", None)  # not before it is over
    often = Scenario(TEMPLATE).given(Designed(**{**vars(DESIGN), "months": Count(2)}))
    assert often.duties == []  # when the first round is asked for is for the PMO to say
    asked = often.given(Asked(Count(1), date(2023, 12, 31), DUE, (BOLT,)))
    close, ask = asked.duties
    assert (close.command.name, ask.command.name) == ("template.close", "template.ask")
    assert (ask.holders, ask.agreed) == (("PMO",), date(2024, 2, 29))
    after = asked.given(Closed(Count(1), DUE))
    assert [each.agreed for each in after.duties] == [date(2024, 2, 29)]
    new = replace(Scenario(TEMPLATE), facts=(GroupNow(PSG, True, Count(2), None),))
    says = "It must come again after 1 to 120 months. (platform)"
    for months in (Count(0), Count(121)):
        new.when(replace(DESIGN, months=months), by="PMO").refused(says)


def test_asking_for_the_next_round_closes_one_that_is_over_and_none_that_runs():
    case = replace(DESIGNED.given(Asked(Count(1), TODAY, DUE, (BOLT,))), facts=(PARTIES,))
    says = "The last day of a round that is open must be over. (platform)"
    replace(case, today=DUE).when(AskAll(), by="PMO").refused(says)
    day = DUE + timedelta(days=1)
    closed, asked = replace(case, today=day).when(AskAll(), by="PMO").decision.events
    assert (closed, asked.number, asked.on) == (Closed(Count(1), day), 2, day)


@pytest.mark.parametrize("name", ["readiness", "consequential_change"])
def test_the_pmo_takes_up_a_template_of_the_framework(name):
    take_up = TakeUp(PSG, Name(name), (SMALL,))
    new = Scenario(TEMPLATE)
    new = replace(new, facts=(GroupNow(PSG, True, Count(2), None),))
    [event] = new.when(take_up, by="PMO").decision.events
    line = new.framework.text.templates[name]
    said = (event.group, event.title, event.months, event.constituencies)
    assert said == (PSG, line.title, line.months, (SMALL,))
    assert [(e.name, e.title, e.kind) for e in event.columns] == [
        (name, each.title, each.kind) for name, each in line.columns.items()
    ]
    assert any(each.kind is Kind.RATING for each in event.columns)  # told of all together
    other = replace(take_up, template=Name("readyness"))
    new.when(other, by="PMO").refused("It must be a template of the framework. (platform)")
