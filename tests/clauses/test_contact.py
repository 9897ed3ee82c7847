"""The desk of the Programme Party Coordinator: 3.10 and the contacts with each party."""

from dataclasses import replace
from datetime import date

import pytest

from law import ACME, BOLT, STANDARDS, TODAY, WHY, Scenario, capacity
from lawspeaker.framework.names import PARTY, CaseId
from lawspeaker.kernel.conduct import DeclaredNow, InterestsNow
from lawspeaker.kernel.facts import PartyNow
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.notices import telling
from lawspeaker.processes.answer import Publish as PublishAnswer
from lawspeaker.processes.contact import CONTACT
from lawspeaker.processes.contact.asking import (
    Answer,
    Ask,
    Inquire,
    Note,
    RecordAnswer,
    Remind,
    Withdraw,
)
from lawspeaker.processes.contact.life import (
    Answered,
    Asked,
    Inquired,
    Noted,
    Reminded,
    Stage,
    Way,
    Withdrawn,
)
from lawspeaker.processes.contact.replying import Reply
from lawspeaker.reactions import REACTIONS

ABOUT, UNTIL = Title("Readiness"), date(2024, 2, 21)
BEGIN = Scenario(CONTACT, facts=(PartyNow(ACME, True, ()),))
ASKED = BEGIN.given(Asked(ACME, ABOUT, WHY, UNTIL, TODAY))
ASKS = BEGIN.given(Inquired(ACME, ABOUT, WHY, TODAY))
FOR_ACME = capacity(PARTY)
FOR_BOLT = capacity(PARTY, organisation=BOLT)


def test_the_ppc_notes_who_spoke_with_a_party_about_what():
    noted = BEGIN.when(Note(ACME, ABOUT, Way.CALL, WHY), by="PPC")
    assert noted.then(Noted(ACME, ABOUT, Way.CALL, WHY, TODAY)).duties == []


@pytest.mark.parametrize("holds", ["PMO", "SRO", "M-PSG-n", PARTY])
def test_only_the_ppc_keeps_the_contacts(holds):
    BEGIN.when(Note(ACME, ABOUT, Way.CALL, WHY), by=holds).refused(
        "Only the PPC notes a contact with a party. (3.10)"
    )
    BEGIN.when(Ask(ACME, ABOUT, WHY), by=holds).refused(
        "Only the PPC asks a party for the programme. (3.10)"
    )


def test_a_contact_is_with_a_party_that_takes_part():
    says = "The organisation must take part as a party. (platform)"
    Scenario(CONTACT).when(Ask(BOLT, ABOUT, WHY), by="PPC").refused(says)
    gone = Scenario(CONTACT, facts=(PartyNow(ACME, False, ()),))
    gone.when(Ask(ACME, ABOUT, WHY), by="PPC").refused(says)


@pytest.mark.parametrize("until", [UNTIL, None])
def test_a_party_that_is_asked_owes_an_answer_by_the_day_the_request_names(until):
    asked = BEGIN.when(Ask(ACME, ABOUT, WHY, until), by="PPC")
    [duty] = asked.then(Asked(ACME, ABOUT, WHY, until, TODAY)).duties
    assert (duty.command, duty.holders, duty.anchor) == (Answer, ("party@acme",), TODAY)
    assert (duty.agreed, duty.clock) == (until, "")


def test_nobody_is_asked_for_a_day_that_is_past():
    late = Ask(ACME, ABOUT, WHY, TODAY.replace(day=6))
    BEGIN.when(late, by="PPC").refused("The day must be today or a day to come. (platform)")


def test_the_party_answers_or_the_ppc_records_how_it_did():
    after = ASKED.when(Answer(WHY), by=FOR_ACME).then(Answered(WHY, TODAY))
    assert (after.state.stage, after.duties) == (Stage.ANSWERED, [])
    ASKED.when(RecordAnswer(WHY), by="PPC").then(Answered(WHY, TODAY))


def test_nobody_answers_for_another_party_or_in_another_hat():
    ASKED.when(Answer(WHY), by=FOR_BOLT).refused(
        "Only the party itself answers what it is asked. (platform)"
    )
    ASKED.when(Answer(WHY), by="M-PSG-h").refused(
        "It must be answered by whoever acts for the party. (platform)"
    )


def test_the_ppc_reminds_a_party_as_often_as_needed():
    once = ASKED.when(Remind(WHY), by="PPC").then(Reminded(WHY))
    assert once.when(Remind(WHY), by="PPC").then(Reminded(WHY)).state.reminded == 2
    stands = "It must stand so: the party is asked. (platform)"
    ASKS.when(Remind(WHY), by="PPC").refused(stands)


def test_a_party_asks_the_programme_and_the_ppc_owes_the_answer():
    asks = BEGIN.when(Inquire(ACME, ABOUT, WHY), by=FOR_ACME)
    asked = asks.then(Inquired(ACME, ABOUT, WHY, TODAY))
    [duty] = asked.duties
    assert (duty.command, duty.holders) == (Reply, ("PPC",))
    asked.when(Reply(WHY, routine=True), by="PPC").then(Answered(WHY, TODAY))
    BEGIN.when(Inquire(ACME, ABOUT, WHY), by=FOR_BOLT).refused(
        "Only the party itself asks for itself. (platform)"
    )


def test_whoever_asked_withdraws_it():
    ASKED.when(Withdraw(WHY), by="PPC").then(Withdrawn(WHY))
    ASKS.when(Withdraw(WHY), by=FOR_ACME).then(Withdrawn(WHY))
    says = "What was asked must be withdrawn by whoever asked it. (platform)"
    ASKED.when(Withdraw(WHY), by=FOR_ACME).refused(says)
    ASKS.when(Withdraw(WHY), by="PPC").refused(says)


def test_a_contact_is_between_the_programme_and_the_party():
    assert CONTACT.audience_of(ASKED.state, ASKED.framework) == "party:acme"


def test_another_body_leaves_its_contacts_to_the_secretary():
    body = replace(BEGIN, framework=STANDARDS)
    body.when(Ask(ACME, ABOUT, WHY), by="SECRETARY").then(Asked(ACME, ABOUT, WHY, None, TODAY))


def test_each_side_is_told_of_what_the_other_asks_and_answers():
    asked, inquired = (each.trail[-1].event for each in (ASKED, ASKS))
    to = [
        each.to
        for event, case in ((asked, ASKED), (inquired, ASKS), (Answered(WHY, TODAY), ASKED))
        for each in telling(event, case.state, case.framework)
    ]
    assert to == [("party@acme",), ("PPC",), ("party@acme", "PPC")]


SUBJECT, AGENTS = Name("dip_procurement"), Name("agent")


def test_3_14_06_what_one_party_is_told_goes_to_every_party_like_it():
    [reason] = ASKS.when(Reply(WHY, on_no_subject=True), by="PPC").reasons
    assert (reason.key, reason.by, reason.force) == (
        *("information.alike", ("3.14-05", "3.14-06")),
        "should",
    )
    too_few = Reply(WHY, title=ABOUT, constituency=AGENTS, on_no_subject=True)
    assert [e.key for e in ASKS.when(too_few, by="PPC").reasons] == ["information.alike"]
    told = Reply(WHY, title=ABOUT, question=WHY, on_no_subject=True)
    told_so = Answered(WHY, TODAY, ABOUT, WHY, None, None, True)
    [answered] = ASKS.when(told, by="PPC").then(told_so).trail[-1:]
    [follows] = REACTIONS[Answered](CaseId("PC1"), answered.event, ASKS.state)
    assert (follows.process, follows.command) == ("answer", PublishAnswer(ABOUT, WHY, WHY))


def test_what_is_routine_is_told_to_nobody_else():
    ASKS.when(Reply(WHY, routine=True, title=ABOUT), by="PPC").refused(
        "What is routine must be told to nobody else. (platform)"
    )
    plain = Answered(WHY, TODAY)
    assert [*REACTIONS[Answered](CaseId("PC1"), plain, ASKS.state)] == []


def test_3_14_07_the_ppc_tells_a_party_nothing_sensitive():
    told = Reply(WHY, title=ABOUT, sensitive=True, on_no_subject=True)
    [reason] = ASKS.when(told, by="PPC").reasons
    assert (reason.by, reason.force) == (("3.14-07",), "should")


def test_3_13_15_an_interest_is_declared_before_the_ppc_answers_on_its_subject():
    untold = ASKS.when(Reply(WHY, title=ABOUT), by="PPC")
    assert [each.key for each in untold.reasons] == ["information.triaged"]
    on_it = Reply(WHY, title=ABOUT, topic=SUBJECT)
    [reason] = ASKS.given(facts=(InterestsNow(ACME, ()),)).when(on_it, by="PPC").reasons
    assert (reason.key, reason.by) == ("information.declared", ("3.13-15",))
    managed = DeclaredNow(CaseId("CI1"), SUBJECT, Name("managed"))
    declared = ASKS.given(facts=(InterestsNow(ACME, (managed,)),))
    declared.when(on_it, by="PPC").then(Answered(WHY, TODAY, ABOUT, None, None, SUBJECT))
    recused = replace(managed, handling=Name("recused"))
    out = ASKS.given(facts=(InterestsNow(ACME, (recused,)),))
    assert [e.key for e in out.when(on_it, by="PPC").reasons] == ["information.recused"]
