"""A representative asks the constituency before a meeting: 3.8 and 3.10."""

from dataclasses import replace
from datetime import date

import pytest

from law import ACME, ANN, BOLT, STANDARDS, TODAY, WHY, Scenario, capacity
from lawspeaker.framework.names import PARTY, CaseId, Group, Organisation, Prose, Seat
from lawspeaker.kernel.elsewhere import CaseNow, OpenTo
from lawspeaker.kernel.facts import MeetingNow, Parties, PartyNow, Phase
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.notices import telling
from lawspeaker.processes.constituency import CONSTITUENCY
from lawspeaker.processes.constituency.answering import Answer, spread
from lawspeaker.processes.constituency.asking import Ask, Close, ReportBack
from lawspeaker.processes.constituency.life import (
    Answered,
    Asked,
    Closed,
    Consultation,
    Question,
    ReportedBack,
    Response,
    Said,
    Stage,
    Stand,
)

SMALL, SEAT, DAG_SEAT = Name("small_supplier"), Seat("M-PSG-n"), Seat("M-DAG-l")
CORE = Organisation("core")


def roll(*parties: Organisation, of: Name = SMALL) -> Parties:
    return Parties(tuple(PartyNow(each, True, (of,)) for each in parties))


ROLL = roll(ACME, BOLT)
MEETS = date(2024, 3, 6)
MEETING = MeetingNow(CaseId("M1"), Group("PSG"), MEETS, Phase.CALLED, None, None, True, None)
FIRST = Question(Count(1), Title("Buy a simulator"), None, CaseId("D1"))
SECOND = Question(Count(2), Title("Move a milestone"))
UNTIL = date(2024, 2, 28)
ASK = Ask(
    *(SMALL, SEAT, Title("Before the PSG"), (FIRST, SECOND)),
    *(WHY, CaseId("M1"), None, UNTIL),
)
ASKED = Asked(
    *(SEAT, SMALL, Title("Before the PSG"), (FIRST, SECOND), WHY),
    *(CaseId("M1"), None, UNTIL, (ACME, BOLT), TODAY),
)
KNOWN = {"M1": "meeting", "D1": "decision", "A1": "action"}
READS = OpenTo(SMALL, tuple(CaseNow(CaseId(c), Name(of)) for c, of in KNOWN.items()))
BEGIN = Scenario(CONSTITUENCY, facts=(ROLL, MEETING, READS))
OPEN = BEGIN.given(ASKED)
FOR_ACME = capacity(PARTY)
FOR_BOLT = capacity(PARTY, organisation=BOLT)
AGREES, OBJECTS = Said(Count(1), Stand.AGREES), Said(Count(1), Stand.OBJECTS, WHY)


def answered(organisation: Organisation, *said: Said) -> Answered:
    return Answered(organisation, said, TODAY)


def test_the_representative_asks_item_by_item_whoever_belongs_on_that_day():
    asked = BEGIN.when(ASK, by=SEAT).then(ASKED)
    assert (asked.state.stage, asked.state.parties) == (Stage.ASKED, (ACME, BOLT))


@pytest.mark.parametrize("holds", ["PMO", "SRO", "M-PSG-o", DAG_SEAT, PARTY])
def test_nobody_else_asks_it(holds):
    BEGIN.when(ASK, by=holds).refused(
        "Only whoever holds the seat asks its constituency. (3.8, 3.10)"
    )


def test_what_is_asked_is_of_the_constituency_of_the_seat_and_of_a_meeting_of_its_group():
    of_the_dag = replace(ASK, seat=DAG_SEAT)
    BEGIN.when(of_the_dag, by=DAG_SEAT).refused(
        "The meeting must be one of the group of the seat. (platform)"
    )
    large = replace(ASK, seat=Seat("M-PSG-l"))
    BEGIN.when(large, by="M-PSG-l").refused(
        "The seat must be one that represents the constituency. (platform)"
    )


def test_a_constituency_without_parties_is_not_asked():
    nobody = Scenario(CONSTITUENCY, facts=(roll(), MEETING, READS))
    nobody.when(ASK, by=SEAT).refused("A party must belong to the constituency. (platform)")


@pytest.mark.parametrize("questions", [(), (SECOND,), (FIRST, FIRST)])
def test_questions_are_numbered_from_one_on(questions):
    asked = BEGIN.when(replace(ASK, questions=questions), by=SEAT)
    asked.refused("Questions must be numbered from 1 on. (platform)")


@pytest.mark.parametrize("until", [date(2024, 2, 6), date(2024, 3, 7)])
def test_answers_are_wanted_before_the_meeting(until):
    asked = BEGIN.when(replace(ASK, until=until), by=SEAT)
    asked.refused("It must be to come, and not after the meeting. (platform)")


def test_an_action_is_passed_to_the_constituency_without_a_meeting():
    action = replace(ASK, meeting=None, action=CaseId("A1"), until=None)
    BEGIN.given(facts=(ROLL, READS)).when(action, by=SEAT).then(
        replace(ASKED, meeting=None, action=CaseId("A1"), until=None)
    )


def test_each_party_owes_an_answer_in_its_own_hat_until_it_has_given_one():
    answer, close = OPEN.duties
    assert (answer.command, answer.holders, answer.agreed) == (
        *(Answer, ("party@acme", "party@bolt"), UNTIL),
    )
    assert (close.command, close.holders, close.agreed) == (Close, (SEAT,), UNTIL)
    [answer, _] = OPEN.given(answered(ACME, AGREES)).duties
    assert answer.holders == ("party@bolt",)
    [close] = OPEN.given(answered(ACME, AGREES), answered(BOLT, AGREES)).duties
    assert close.command is Close


def test_a_party_answers_for_itself_and_its_last_answer_counts():
    first = OPEN.when(Answer((AGREES,)), by=FOR_ACME).then(answered(ACME, AGREES))
    second = first.when(Answer((OBJECTS,)), by=FOR_ACME).then(answered(ACME, OBJECTS))
    assert second.state.responses == (Response(ACME, TODAY, (OBJECTS,)),)


def test_whoever_does_not_belong_does_not_answer():
    elsewhere = capacity(PARTY, organisation=CORE)
    OPEN.when(Answer((AGREES,)), by=elsewhere).refused(
        "The party must belong to the constituency. (platform)"
    )
    for holds in ("PMO", "SRO", "M-PSG-h"):  # the same organisation, in another hat
        OPEN.when(Answer((AGREES,)), by=holds).refused(
            "Only a Programme Party of the constituency answers its representative. (3.10)"
        )


def test_whoever_joined_after_it_was_asked_may_answer_too():
    grown = OPEN.given(facts=(roll(ACME, BOLT, CORE),))
    by = capacity(PARTY, organisation=CORE)
    after = grown.when(Answer((AGREES,)), by=by).then(answered(CORE, AGREES))
    assert after.state.silent == (ACME, BOLT)


@pytest.mark.parametrize("said", [(), (AGREES, OBJECTS), (Said(Count(3), Stand.AGREES),)])
def test_an_answer_is_to_what_was_asked_once_each(said):
    OPEN.when(Answer(said), by=FOR_ACME).refused(
        "Each question must be one that was asked, and once. (platform)"
    )


@pytest.mark.parametrize("stand", [Stand.OBJECTS, Stand.INFORMS])
def test_an_objection_and_information_are_in_words(stand):
    OPEN.when(Answer((Said(Count(1), stand),)), by=FOR_ACME).refused(
        "An objection, and information, must be in words. (platform)"
    )


def test_the_representative_closes_it_and_tells_what_became_of_it():
    closed = OPEN.when(Close(WHY), by=SEAT).then(Closed(WHY, TODAY))
    assert (closed.state.account, closed.duties) == (WHY, [])
    closed.when(ReportBack(WHY), by=SEAT).then(ReportedBack(WHY, TODAY))
    says = "The constituency must have been asked, and it must be asked. (platform)"
    closed.when(Answer((AGREES,)), by=FOR_ACME).refused(says)
    for command in (Close(WHY), ReportBack(WHY)):
        assert closed.when(command, by="PMO").reasons[0].by != ()


def test_nobody_types_in_an_answer_for_a_party():
    OPEN.when(Answer((AGREES,)), by=FOR_ACME, typed_by="PMO").refused(
        "It must be done in person: nobody types it in for another. (platform)"
    )


def told(*stands: Stand) -> Consultation:
    parties = tuple(Organisation(str(n)) for n in range(len(stands) + 1))
    responses = (
        Response(of, TODAY, (Said(Count(1), stand, Prose(f"Because {of}.")),))
        for of, stand in zip(parties, stands, strict=False)
    )
    return replace(Consultation(), parties=parties, responses=tuple(responses))


@pytest.mark.parametrize(
    ("stands", "stand", "of_one_mind", "minority"),
    [
        ((Stand.AGREES, Stand.AGREES, Stand.ABSTAINS), Stand.AGREES, True, ()),
        ((Stand.OBJECTS, Stand.OBJECTS), Stand.OBJECTS, True, ()),
        ((Stand.AGREES, Stand.OBJECTS, Stand.AGREES), Stand.AGREES, False, ("Because 1.",)),
        ((Stand.OBJECTS, Stand.AGREES, Stand.OBJECTS), Stand.OBJECTS, False, ("Because 1.",)),
        ((Stand.AGREES, Stand.OBJECTS), None, False, ()),
        ((Stand.ABSTAINS,), Stand.ABSTAINS, True, ()),
        ((Stand.INFORMS,), None, False, ()),
        ((), None, False, ()),
    ],
)
def test_what_they_said_is_a_consensus_a_majority_with_its_minority_or_neither(
    stands, stand, of_one_mind, minority
):
    found = spread(told(*stands), 1)
    assert (found.stand, found.of_one_mind, found.minority) == (stand, of_one_mind, minority)
    assert found.silent == 1


def test_a_question_nobody_answered_has_nobody_behind_it():
    assert spread(told(Stand.AGREES), 2).agree == 0


def test_what_a_constituency_says_is_for_it_alone():
    for framework in (BEGIN.framework, STANDARDS):
        audience = CONSTITUENCY.audience_of(OPEN.state, framework)
        assert audience == "constituency:small_supplier"
    assert CONSTITUENCY.audience_of(Consultation(), STANDARDS) == "constituency"


def test_in_another_body_makers_answer_whoever_they_sent():
    makers, seat = Name("makers"), Seat("M-STEERING-c")
    ask = replace(ASK, constituency=makers, seat=seat, meeting=None)
    body = Scenario(CONSTITUENCY, STANDARDS, (roll(ACME, of=makers), READS))
    case = body.given(*body.when(ask, by=seat).decision.events)
    case.when(Answer((AGREES,)), by=capacity(PARTY, person=ANN)).then(answered(ACME, AGREES))
    assert case.when(Answer((AGREES,)), by=FOR_BOLT).reasons[0].key == "constituency.belongs"


def test_the_parties_of_the_constituency_are_told_that_they_are_asked():
    [told_of] = telling(ASKED, OPEN.state, BEGIN.framework)
    assert (told_of.notice.name, told_of.to) == (
        *("constituency.asked", ("constituency:small_supplier",)),
    )


@pytest.mark.parametrize("gone", ["M1", "D1", "A1"])
def test_it_is_asked_only_about_what_is_on_record_and_open_to_it(gone):
    about = replace(ASK, action=CaseId("A1"))
    left = tuple(each for each in READS.cases if each.case != gone)
    for known in (OpenTo(SMALL, left), OpenTo(SMALL, (*left, CaseNow(CaseId(gone), Name("raid"))))):
        case = Scenario(CONSTITUENCY, facts=(ROLL, MEETING, known))
        case.when(about, by=SEAT).refused(
            "The meeting, action and decisions must be on record, and open to the constituency."
            " (platform)"
        )
    assert about.speaks_of == "small_supplier M1 A1 D1"
    assert replace(ASK, meeting=None, questions=(SECOND,)).speaks_of == ""
