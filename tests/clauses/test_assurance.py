"""Findings of the assurance provider: 3.2-19 and 3.3-10, and what practice asks of them."""

from dataclasses import replace
from datetime import date

import pytest
from msgspec.structs import replace as changed

from law import ACME, MHHS, TODAY, WHY, Scenario, capacity
from lawspeaker.framework.names import NO_GROUP, PARTY, CaseId, Group
from lawspeaker.kernel.elsewhere import EntryNow
from lawspeaker.kernel.facts import MeetingNow, PartyNow, Phase, Settled
from lawspeaker.kernel.kinds import Name, Position, Title
from lawspeaker.kernel.weight import Weight
from lawspeaker.notices import telling
from lawspeaker.processes.assurance import ASSURANCE
from lawspeaker.processes.assurance.answering import (
    AgreeAction,
    Answer,
    Close,
    FollowUp,
    Note,
)
from lawspeaker.processes.assurance.events import (
    ActionAgreed,
    Addressed,
    Answered,
    Closed,
    FollowedUp,
    PutBefore,
    Raised,
    WasNoted,
    Withdrawn,
)
from lawspeaker.processes.assurance.finding import Stage, Stance
from lawspeaker.processes.assurance.raising import Address, PutBeforeGroups, Raise, Withdraw
from lawspeaker.reactions.matters import agreed_becomes_action

PSG, DAG, D1, M1 = Group("PSG"), Group("DAG"), CaseId("D1"), CaseId("M1")
SAID = (Title("Papers were late"), Weight.MAJOR, WHY)
OWNER, AGAIN = Name("PMO"), date(2024, 3, 6)
SETTLED = Settled(D1, PSG, Name("accept"), True, TODAY, False)
ENTRY = EntryNow(Position(41), M1, Name("meeting"), PSG)
RAISED = Raised(*SAID, None, OWNER, PSG, None, None, None, None, None, TODAY)
BEGIN = Scenario(ASSURANCE)
OPEN = BEGIN.given(RAISED)
BEFORE = OPEN.given(PutBefore((PSG,), TODAY))
IS_ANSWERED = Answered(Stance.ACCEPTS, WHY, TODAY)
HELD = MeetingNow(M1, PSG, TODAY, Phase.OPEN, None, None, True, None)


def about(**named):
    """A finding about what is named, as it is raised."""
    known = {"group": NO_GROUP, "case": None, "entry": None, "subject": None}
    return Raised(*SAID, None, **{**known, "organisation": None, "owner": OWNER, **named},
                  answer_by=None, on=TODAY)  # fmt: skip


def test_the_ipa_raises_a_finding_on_a_decision():
    asked = Raise(*SAID, owner=OWNER, decision=D1)
    told = replace(BEGIN, facts=(SETTLED,)).when(asked, by="IPA")
    told.then(about(group=PSG, case=D1))
    BEGIN.when(asked, by="IPA").refused("The decision must be one on record. (platform)")


def test_an_override_or_a_departure_is_raised_as_a_finding_by_its_entry():
    asked = Raise(*SAID, owner=OWNER, entry=Position(41))
    on_entry = about(group=PSG, case=M1, entry=Position(41))
    replace(BEGIN, facts=(ENTRY,)).when(asked, by="IPA").then(on_entry)
    says = "The entry must be on record, and one of its decision. (platform)"
    BEGIN.when(asked, by="IPA").refused(says)
    of_another = Raise(*SAID, owner=OWNER, entry=Position(41), decision=D1)
    replace(BEGIN, facts=(ENTRY, SETTLED)).when(of_another, by="IPA").refused(says)


def test_the_ipa_raises_a_finding_on_a_process_a_group_or_a_party():
    BEGIN.when(Raise(*SAID, owner=OWNER, subject=Name("change")), by="IPA").then(
        about(subject=Name("change"))
    )
    BEGIN.when(Raise(*SAID, owner=OWNER, group=DAG), by="IPA").then(about(group=DAG))
    of_party = replace(BEGIN, facts=(PartyNow(ACME, True, ()),))
    of_party.when(Raise(*SAID, organisation=ACME), by="IPA").then(
        about(organisation=ACME, owner=None)
    )


def test_a_finding_is_about_one_thing():
    says = "It must be about one case, process, group or party. (platform)"
    BEGIN.when(Raise(*SAID, owner=OWNER), by="IPA").refused(says)
    both = Raise(*SAID, owner=OWNER, group=PSG, subject=Name("change"))
    BEGIN.when(both, by="IPA").refused(says)


def test_a_finding_has_somebody_to_answer_it():
    says = "An office or a seat must answer it, or the party itself. (platform)"
    BEGIN.when(Raise(*SAID, group=PSG), by="IPA").refused(says)
    BEGIN.when(Raise(*SAID, group=PSG, owner=Name("NOBODY")), by="IPA").refused(says)


@pytest.mark.parametrize("holds", ["PMO", "SRO", "OFGEM", "M-PSG-n", PARTY])
def test_only_the_ipa_raises_closes_and_withdraws_findings(holds):
    BEGIN.when(Raise(*SAID, owner=OWNER, group=PSG), by=holds).refused(
        "Only the IPA, which assures the programme, raises a finding of assurance. (3.2, 3.3)"
    )
    answered = OPEN.given(IS_ANSWERED)
    answered.when(Close(WHY), by=holds).refused("Only the IPA closes a finding. (platform)")
    OPEN.when(Withdraw(WHY), by=holds).refused("Only the IPA withdraws a finding. (platform)")


def test_whoever_it_is_addressed_to_owes_an_answer_by_the_day_it_names():
    due = BEGIN.given(replace(RAISED, answer_by=AGAIN))
    [duty] = due.duties
    assert (duty.command, duty.holders, duty.agreed) == (Answer, ("PMO",), AGAIN)
    after = due.when(Answer(Stance.IN_PART, WHY), by="PMO").then(
        Answered(Stance.IN_PART, WHY, TODAY)
    )
    assert [each.holders for each in after.duties] == [("IPA",)]
    due.when(Answer(Stance.ACCEPTS, WHY), by="CCM").refused(
        "Only whoever the finding is addressed to, or the party itself, answers a finding."
        " (platform)"
    )


def test_a_finding_is_addressed_to_somebody_else():
    after = OPEN.when(Address(Name("CCM"), WHY), by="IPA").then(Addressed(Name("CCM"), WHY))
    assert after.duties[0].holders == ("CCM",)


def test_a_finding_on_a_party_is_between_the_party_and_those_who_assure_until_groups_note_it():
    party = BEGIN.given(about(organisation=ACME, owner=None))
    assert ASSURANCE.audience_of(party.state, MHHS) == "party:acme"
    assert party.duties[0].holders == ("party@acme",)
    party.when(Answer(Stance.REJECTS, WHY), by=capacity(PARTY)).then(
        Answered(Stance.REJECTS, WHY, TODAY)
    )
    told = party.given(PutBefore((PSG,), TODAY))
    assert ASSURANCE.audience_of(told.state, MHHS) == "registered"


def test_an_agreed_action_goes_on_the_log_of_actions():
    agreed = ActionAgreed(Title("Send them sooner"), OWNER, PSG, None, AGAIN, TODAY)
    asked = AgreeAction(Title("Send them sooner"), OWNER, due=AGAIN)
    after = OPEN.when(asked, by="PMO").then(agreed)
    assert [each.due for each in after.state.agreed] == [AGAIN]
    [made] = agreed_becomes_action(CaseId("AF1"), agreed, after.state)
    assert (made.process, made.command.group, made.command.owner) == ("action", PSG, OWNER)
    assert "AF1" in made.command.detail


def test_an_agreed_action_keeps_what_a_finding_on_a_party_is_called_to_itself():
    party = BEGIN.given(about(organisation=ACME, owner=None))
    agreed = ActionAgreed(Title("Send them sooner"), OWNER, PSG, None, AGAIN, TODAY)
    [made] = agreed_becomes_action(CaseId("AF1"), agreed, party.state)
    assert made.command.detail == "Agreed on finding AF1."
    told = party.given(PutBefore((PSG,), TODAY))
    [made] = agreed_becomes_action(CaseId("AF1"), agreed, told.state)
    assert made.command.detail == "Agreed on finding AF1, Papers were late."


def test_the_groups_it_is_put_before_note_it_at_a_meeting():
    put = OPEN.when(PutBeforeGroups((PSG, DAG)), by="IPA").then(PutBefore((PSG, DAG), TODAY))
    owed = [each for each in put.duties if each.command is Note]
    assert [each.holders for each in owed] == [("PMO",)]
    after = replace(put, facts=(HELD,)).when(Note(M1), by="PMO").then(WasNoted(PSG, M1, TODAY))
    assert after.state.unnoted == (DAG,)
    says = "Its group must be still to note it. (platform)"
    after.when(Note(M1), by="PMO").refused(says)


def test_a_group_that_has_not_met_since_has_not_noted_it():
    called = replace(HELD, phase=Phase.CALLED)
    replace(BEFORE, facts=(called,)).when(Note(M1), by="PMO").refused(
        "The group must be in session, or have met. (platform)"
    )
    sooner = replace(HELD, phase=Phase.CLOSED, day=TODAY.replace(day=6))
    replace(BEFORE, facts=(sooner,)).when(Note(M1), by="PMO").refused(
        "The group must have met since it was asked. (platform)"
    )


def test_the_ipa_comes_back_to_it_and_closes_it_once_every_group_has_noted_it():
    answered = BEFORE.given(IS_ANSWERED)
    looked = answered.when(FollowUp(WHY, AGAIN), by="IPA").then(FollowedUp(WHY, AGAIN, TODAY))
    assert [each.agreed for each in looked.duties if each.command is Close] == [AGAIN]
    looked.when(Close(WHY), by="IPA").refused(
        "Every group it was put before must have noted it. (platform)"
    )
    noted = looked.given(WasNoted(PSG, M1, TODAY))
    after = noted.when(Close(WHY), by="IPA").then(Closed(WHY, TODAY))
    assert (after.state.stage, after.duties) == (Stage.CLOSED, [])


def test_a_finding_nobody_answered_is_withdrawn_and_not_closed():
    OPEN.when(Close(WHY), by="IPA").refused("The finding must be answered. (platform)")
    OPEN.when(Withdraw(WHY), by="IPA").then(Withdrawn(WHY, TODAY))


def test_what_a_closed_group_did_is_noted_by_that_group_alone():
    groups = {**MHHS.text.groups, PSG: changed(MHHS.text.groups[PSG], audience="group")}
    closed = replace(MHHS, text=changed(MHHS.text, groups=groups))
    says = "What a closed group notes, or did, must stay within it. (platform)"
    OPEN.under(closed).when(PutBeforeGroups((DAG,)), by="IPA").refused(says)
    OPEN.under(closed).when(PutBeforeGroups((PSG,)), by="IPA").then(PutBefore((PSG,), TODAY))
    of_dag = BEGIN.given(about(group=DAG)).under(closed)
    of_dag.when(PutBeforeGroups((PSG,)), by="IPA").refused(says)


def test_an_action_agreed_on_what_a_closed_group_did_is_one_of_that_group():
    groups = {**MHHS.text.groups, PSG: changed(MHHS.text.groups[PSG], audience="group")}
    closed = replace(MHHS, text=changed(MHHS.text, groups=groups))
    says = "What a closed group notes, or did, must stay within it. (platform)"
    asked = AgreeAction(Title("Send them sooner"), OWNER, group=DAG)
    OPEN.under(closed).when(asked, by="PMO").refused(says)
    of_dag = BEGIN.given(about(group=DAG)).under(closed)
    of_dag.when(replace(asked, group=PSG), by="PMO").refused(says)
    OPEN.under(closed).when(replace(asked, group=None), by="PMO").then(
        ActionAgreed(Title("Send them sooner"), OWNER, PSG, None, None, TODAY)
    )


def test_each_side_is_told():
    to = {
        each.notice.name: each.to
        for event in (RAISED, IS_ANSWERED, PutBefore((PSG,), TODAY), Closed(WHY, TODAY))
        for each in telling(event, BEFORE.state, MHHS)
    }
    assert to["assurance.raised"] == ("PMO", "group:PSG")
    assert to["assurance.answered"] == ("IPA",)
    assert to["assurance.put_before"] == ("SRO", "chair@PSG", "group:PSG", "PMO")
    assert to["assurance.closed"] == ("PMO", "group:PSG")
