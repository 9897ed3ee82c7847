"""Information asked for, answered, shared with all alike: 3.10, 3.13 and 3.14."""

from dataclasses import replace

import pytest

from law import ACME, BOLT, MHHS, TODAY, WHY, Scenario
from lawspeaker.framework.names import PARTY, CaseId
from lawspeaker.kernel.conduct import RequestNow
from lawspeaker.kernel.facts import PartyNow
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.notices import telling
from lawspeaker.processes.answer import ANSWER, Amend, Withdraw
from lawspeaker.processes.answer import Publish as PublishUnasked
from lawspeaker.processes.answer import Published as Answers
from lawspeaker.processes.constituency import CONSTITUENCY
from lawspeaker.processes.constituency.asking import Direct
from lawspeaker.processes.constituency.life import Asked as ConstituencyAsked
from lawspeaker.processes.constituency.life import Directed
from lawspeaker.processes.information.answering import Answer, Publish
from lawspeaker.processes.information.asking import Ask, Give, Receive, Route
from lawspeaker.processes.information.asking import Withdraw as TakeBack
from lawspeaker.processes.information.events import (
    Answered,
    Given,
    Published,
    Received,
    ReviewAsked,
    Routed,
    Withdrawn,
)
from lawspeaker.processes.information.life import Stage
from lawspeaker.reactions.parties import answer_is_for_all_alike
from questions import (
    ABOUT,
    AGENTS,
    ANSWERED,
    BEGIN,
    FOR_ACME,
    FOR_BOLT,
    IM,
    PMO,
    ROUTED,
    WITHHELD,
    asked,
)


@pytest.mark.parametrize("by", [PARTY, "SRO", "M-PSG-n", "OFGEM"])
def test_whoever_takes_part_may_ask_for_information_under_3_13(by):
    case = BEGIN.when(Ask(ABOUT, WHY, IM), by=by)
    assert case.decision.events[0].owner == IM
    assert case.case.framework.power("information.ask").by == ("3.13-25",)


def test_whoever_is_asked_owes_an_answer_promptly_and_no_clock_is_made_up():
    [duty] = ROUTED.duties
    assert (duty.command, duty.holders) == (Answer, ("IM",))
    assert duty.due(MHHS, ROUTED.calendar) is None
    wanted = BEGIN.given(asked(until=TODAY.replace(day=20)))
    assert wanted.duties[0].due(MHHS, ROUTED.calendar) == TODAY.replace(day=20)


def test_a_question_to_nobody_is_passed_on_by_the_ppc_or_the_pmo():
    opened = BEGIN.given(asked(owner=None))
    assert opened.state.stage is Stage.ASKED
    assert opened.duties[0].holders == ("PPC", "PMO")
    opened.when(Route(WHY, IM), by="PPC").then(Routed(IM, None, False, WHY, TODAY))
    says = "Only the PPC or the PMO passes a question on to whoever can answer it. (platform)"
    opened.when(Route(WHY, IM), by=PARTY).refused(says)


def test_one_is_asked_an_office_a_seat_or_a_party_that_takes_part():
    one = "One must be asked: an office, a seat or a party. (platform)"
    ROUTED.when(Route(WHY), by="PMO").refused(one)
    party = replace(BEGIN, facts=(PartyNow(BOLT, True, ()),))
    party.when(Ask(ABOUT, WHY, IM, BOLT), by=PARTY).refused(one)
    BEGIN.when(Ask(ABOUT, WHY, Name("KING")), by=PARTY).refused(
        "Whoever is asked must be an office or a seat. (platform)"
    )
    BEGIN.when(Ask(ABOUT, WHY, None, BOLT), by="PMO").refused(
        "A party that is asked must take part. (platform)"
    )
    BEGIN.when(Ask(ABOUT, WHY, until=TODAY.replace(day=1)), by="PMO").refused(
        "The day must be today or a day to come. (platform)"
    )
    BEGIN.when(Ask(ABOUT, WHY, topic=Name("none")), by="PMO").refused(
        "The subject must be one that the framework lists. (platform)"
    )


def test_whoever_is_asked_answers_and_nobody_else():
    ROUTED.when(Answer(WHY), by="IM").then(Answered(WHY, None, TODAY))
    held, asked_for = ROUTED.when(Answer(WHY), by="SRO").reasons
    assert (held.by, asked_for.by) == (("3.13-12", "3.14-03"), ())
    passed = Routed(None, BOLT, False, WHY, TODAY, on_no_subject=True)
    of_bolt = BEGIN.given(asked(owner=None, from_party=False), passed)
    assert of_bolt.duties[0].holders == ("party@bolt",)
    settled = of_bolt.when(Answer(WHY), by=FOR_BOLT).then(Answered(WHY, None, TODAY))
    assert (settled.state.stage, settled.duties) == (Stage.SETTLED, [])
    of_bolt.when(Answer(WHY), by=FOR_ACME).refused(
        "It must be answered by whoever is asked. (platform)"
    )


def test_somebody_outside_is_heard_through_the_pmo():
    case = BEGIN.when(Receive(Title("A reader"), ABOUT, WHY), by="PMO")
    told = (ACME, Title("A reader"), ABOUT, WHY, False, None, TODAY)
    assert case.then(Received(*told)).state.stage is Stage.ASKED


def test_information_is_given_unasked_or_for_an_action():
    give = Give(ABOUT, WHY, PMO, CaseId("A1"))
    after = BEGIN.when(give, by=PARTY).then(Given(ACME, ABOUT, WHY, PMO, CaseId("A1"), TODAY))
    assert (after.state.stage, after.state.answer, after.duties) == (Stage.GIVEN, WHY, [])


def test_a_question_is_withdrawn_by_whoever_asked():
    ROUTED.when(TakeBack(WHY), by=FOR_ACME).then(Withdrawn(WHY))
    ROUTED.when(TakeBack(WHY), by=FOR_BOLT).refused(
        "Only whoever asked withdraws a question. (platform)"
    )


def test_what_one_party_is_told_is_owed_to_every_party_like_it_under_3_14():
    [duty] = ANSWERED.duties
    assert (duty.command, duty.holders) == (Publish, ("PMO", "PPC"))
    publish = Publish(ABOUT, WHY, WHY)
    after = ANSWERED.when(publish, by="PMO").then(Published(ABOUT, WHY, WHY, None, None, TODAY))
    assert (after.state.stage, after.duties) == (Stage.PUBLISHED, [])


def test_an_answer_for_one_constituency_reaches_every_party_like_the_asker():
    of_agents = replace(ANSWERED, facts=(PartyNow(ACME, True, (AGENTS,)),))
    publish = Publish(ABOUT, WHY, WHY, AGENTS)
    of_agents.when(publish, by="PMO").then(Published(ABOUT, WHY, WHY, AGENTS, None, TODAY))
    for facts in ((), (PartyNow(ACME, True, (AGENTS, Name("dno"))),)):
        [reason] = replace(ANSWERED, facts=facts).when(publish, by="PMO").reasons
        assert (reason.by, reason.force) == (("3.14-05", "3.14-06"), "should")
    ANSWERED.when(Publish(ABOUT, WHY, WHY, Name("none")), by="PMO").refused(
        "It must be one of the framework. (platform)",
        "What one party is told should be made available to every party like it. (3.14)",
    )


def test_whoever_asked_is_named_only_where_it_agreed():
    named = Publish(ABOUT, WHY, WHY, None, name_who_asked=True)
    ANSWERED.when(named, by="PMO").refused(
        "Whoever asked must not be named without having agreed to it. (platform)"
    )
    agreed = BEGIN.given(asked(may_be_named=True), Answered(WHY, None, TODAY))
    after = agreed.when(named, by="PMO").then(Published(ABOUT, WHY, WHY, None, ACME, TODAY))
    assert after.state.names == ACME


def test_nobody_is_named_in_place_of_somebody_outside():
    outside = Received(ACME, Title("A journalist"), ABOUT, WHY, True, None, TODAY)
    given = BEGIN.given(outside, Answered(WHY, None, TODAY))
    given.when(Publish(ABOUT, WHY, WHY, None, name_who_asked=True), by="PMO").refused(
        "Only an organisation that asked here can be named: who asked from outside is no such one. "
        "(platform)"
    )


def test_a_question_is_passed_to_a_party_only_where_whoever_asked_may_be_named():
    party = PartyNow(ACME, True, ())
    to_a_party = Route(WHY, party=ACME)
    BEGIN.given(asked(owner=None), facts=(party,)).when(to_a_party, by="PMO").refused(
        "A party that is asked reads who asks, which must have agreed to be named. (platform)"
    )
    agreed = BEGIN.given(asked(owner=None, may_be_named=True), facts=(party,))
    assert agreed.when(to_a_party, by="PMO").decision.events


def test_a_published_answer_is_a_case_apart_from_who_asked():
    event = Published(ABOUT, WHY, WHY, AGENTS, None, TODAY)
    [asks] = answer_is_for_all_alike(CaseId("IR1"), event, None)
    assert (asks.process, asks.case) == ("answer", None)
    published = RequestNow(CaseId("IR1"), True, None)
    made = replace(Scenario(ANSWER), facts=(published,)).when(asks.command, by="PMO")
    it = made.then(Answers(ABOUT, WHY, WHY, AGENTS, None, CaseId("IR1"), TODAY)).state
    assert (it.asked_by, ANSWER.audience_of(it, MHHS)) == (None, "registered")


def test_nobody_is_named_by_an_answer_but_as_the_published_request_names_them():
    asks = PublishUnasked(ABOUT, WHY, WHY, None, ACME, CaseId("IR1"))
    only = "Only whoever the request names may be said to have asked. (platform)"
    unpublished = "What is answered must be a request that is published. (platform)"
    case = Scenario(ANSWER)
    case.when(replace(asks, request=None), by="PMO").refused(only)
    case.when(asks, by="PMO").refused(unpublished, only)
    still = replace(case, facts=(RequestNow(CaseId("IR1"), False, None),))
    still.when(replace(asks, asked_by=None), by="PMO").refused(unpublished)
    unnamed = replace(case, facts=(RequestNow(CaseId("IR1"), True, None),))
    unnamed.when(asks, by="PMO").refused(only)
    named = replace(case, facts=(RequestNow(CaseId("IR1"), True, ACME),))
    named.when(asks, by="PMO").then(Answers(ABOUT, WHY, WHY, None, ACME, CaseId("IR1"), TODAY))


def test_an_answer_for_all_is_read_by_all_and_may_be_amended_or_withdrawn():
    said = Answers(ABOUT, None, WHY, None, None, None, TODAY)
    case = Scenario(ANSWER).given(said)
    assert ANSWER.audience_of(case.state, MHHS) == "registered"
    amended = case.given(*case.when(Amend(WHY, WHY), by="PPC").decision.events)
    gone = amended.given(*amended.when(Withdraw(WHY), by="PMO").decision.events)
    assert (gone.state.amended, gone.state.stage) == (1, "withdrawn")
    gone.when(Amend(WHY, WHY), by="PMO").refused(
        "The answer must stand: published, and not withdrawn. (platform)"
    )
    Scenario(ANSWER).when(PublishUnasked(ABOUT, WHY, constituency=Name("x")), by="PMO").refused(
        "It must be one of the framework. (platform)"
    )


def test_a_representative_may_direct_constituents_to_answer_the_programme_under_3_10():
    told = ("M-PSG-n", "small_supplier", ABOUT, (), None, None, None, None, (ACME,), TODAY)
    case = Scenario(CONSTITUENCY).given(ConstituencyAsked(*told))
    direct = Direct(PMO, WHY)
    after = case.when(direct, by="M-PSG-n").then(Directed(PMO, WHY, TODAY))
    assert [each.holders for each in after.duties] == [("M-PSG-n",)]
    case.when(Direct(Name("KING"), WHY), by="M-PSG-n").refused(
        "It must be an office that the parties answer. (platform)"
    )
    [reason] = case.when(direct, by="SRO").reasons
    assert reason.by == ("3.10-08",)


def test_each_is_told_what_concerns_them():
    def told(case: Scenario, event) -> dict:
        after = case.given(event)
        return {e.notice.name: e.to for e in telling(event, after.state, MHHS)}

    assert told(BEGIN, asked()) == {"information.asked": ("IM",)}
    assert told(BEGIN, asked(owner=None)) == {"information.asked": ("PPC", "PMO")}
    assert told(ROUTED, Answered(WHY, None, TODAY)) == {"information.answered": (ACME,)}
    assert told(WITHHELD, ReviewAsked(WHY, TODAY)) == {"information.review": ("IPA",)}
    apart = Scenario(ANSWER)
    of = Answers(ABOUT, WHY, WHY, AGENTS, None, None, TODAY)
    assert told(apart, of) == {"answer.published": (f"constituency:{AGENTS}",)}
    assert told(apart, replace(of, constituency=None)) == {"answer.published": ("party",)}
