"""A group is proposed, consulted on, changed by decision, and split with heirs: 3.8, C29, C40."""

from dataclasses import replace
from datetime import date

import pytest

from law import MHHS, MHHS_31, TODAY, WHY, Scenario
from lawspeaker.framework.names import CHAIR, CaseId, Group
from lawspeaker.kernel.business import Business
from lawspeaker.kernel.elsewhere import ConsultedNow, ProposalNow
from lawspeaker.kernel.facts import GroupNow, Settled
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.processes.group import GROUP
from lawspeaker.processes.group.changing import Change
from lawspeaker.processes.group.ending import End
from lawspeaker.processes.group.life import (
    Changed,
    Divided,
    Ended,
    Established,
    Heir,
    Inheritance,
    MatterPassed,
    SubjectHeir,
)
from lawspeaker.processes.group.splitting import Split
from lawspeaker.processes.group.standing import Establish
from lawspeaker.processes.proposal import PROPOSAL
from lawspeaker.processes.proposal.life import (
    CarriedOut,
    Consulted,
    Made,
    Revised,
    Stage,
    What,
    Withdrawn,
)
from lawspeaker.processes.proposal.making import (
    CarryOut,
    Make,
    RecordConsultation,
    Revise,
    Withdraw,
)
from lawspeaker.reactions import REACTIONS

D1, D7, CS1, GP1 = map(CaseId, ("D1", "D7", "CS1", "GP1"))
PSG, SITAG, MCAG, QAG, TMAG = map(Group, ("PSG", "SITAG", "MCAG", "QAG", "TMAG"))
DWG, MWG, BPRWG = map(Group, ("DWG", "MWG", "BPRWG"))
ON = date(2024, 2, 14)
TITLE = Title("A group for business processes")
ACCEPTED = Settled(D1, PSG, Name("accept"), True, TODAY, False)
ABOUT = "The proposal must be about this, and consulted on. (platform)"


def now(group: Group, *, stands: bool = True, children=()) -> GroupNow:
    return GroupNow(group, stands, Count(4), None, children)


# Proposing it comes first (3.8-18).

NEW = Scenario(PROPOSAL, facts=(now(BPRWG, stands=False),))
SET_UP = Make(BPRWG, What.SET_UP, TITLE, WHY, WHY)
MADE = NEW.given(Made(BPRWG, What.SET_UP, TITLE, WHY, TODAY, WHY))


def test_terms_of_reference_and_members_of_a_group_are_proposed():
    (duty,) = NEW.when(SET_UP, by=CHAIR, of=Group("DAG")).then(MADE.trail[0].event).duties
    assert duty.command is RecordConsultation
    NEW.when(replace(SET_UP, members=None), by="PMO").refused(
        "Who its members are to be must be said. (platform)"
    )


def test_only_what_stands_is_changed_split_or_stood_down():
    fits = "Only what stands is changed, split or stood down; what does not, set up. (platform)"
    NEW.when(Make(BPRWG, What.STAND_DOWN, TITLE, WHY), by="PMO").refused(fits)
    NEW.given(facts=(now(BPRWG),)).when(SET_UP, by="PMO").refused(fits)


@pytest.mark.parametrize("into", [(), (SITAG,), (SITAG, TMAG)])
def test_a_split_names_two_other_groups_or_more(into):
    stands = NEW.given(facts=(now(TMAG),))
    stands.when(Make(TMAG, What.SPLIT, TITLE, WHY, into=into), by="PMO").refused(
        "A split, and nothing else, must name two groups or more. (platform)"
    )


@pytest.mark.parametrize("stage", ["closed", "reported", "open"])
def test_it_counts_as_consulted_on_once_the_consultation_is_closed(stage):
    asked = MADE.given(facts=(ConsultedNow(CS1, PSG, Name(stage), TODAY),))
    recording = asked.when(RecordConsultation(CS1), by="PMO")
    if stage == "open":
        recording.refused("The consultation must have been closed. (platform)")
    else:
        assert recording.then(Consulted(CS1)).state.stage is Stage.CONSULTED


def test_it_is_revised_before_and_after_and_ends_once():
    revised = MADE.given(Consulted(CS1)).when(Revise(WHY, WHY), by="PMO")
    assert revised.decision.events
    done = MADE.given(Consulted(CS1)).when(CarryOut(), by="SRO").then(CarriedOut(TODAY))
    done.when(Withdraw(WHY), by="PMO").refused(
        "The proposal must be proposed or consulted. (platform)"
    )
    MADE.when(CarryOut(), by="SRO").refused("The proposal must be consulted. (platform)")
    MADE.when(Withdraw(WHY), by="PMO").then(Withdrawn(WHY))


def test_what_a_revision_does_not_say_anew_stays_as_it_was_proposed():
    kept = MADE.when(Revise(WHY, WHY), by="PMO").then(Revised(WHY, WHY, SET_UP.members))
    assert kept.state.members == SET_UP.members
    two = (Group("DAG"), BPRWG)
    split = NEW.given(Made(TMAG, What.SPLIT, TITLE, WHY, TODAY, into=two))
    assert split.when(Revise(WHY, WHY), by="PMO").then(Revised(WHY, WHY, into=two))
    split.when(Revise(WHY, WHY, into=(TMAG, BPRWG)), by="PMO").refused(
        "A split, and nothing else, must name two groups or more. (platform)"
    )


def test_a_group_is_split_into_groups_of_the_framework():
    unknown = Make(TMAG, What.SPLIT, TITLE, WHY, into=(Group("ABC"), BPRWG))
    NEW.given(facts=(now(TMAG),)).when(unknown, by="PMO").refused(
        "What it is split into must be groups of the framework. (platform)"
    )


# Setting up what was proposed.

CONSULTED = ProposalNow(GP1, BPRWG, Name("set_up"), (), consulted=True)


def test_a_group_is_set_up_by_its_proposal_once_that_was_consulted_on():
    establish = Establish(BPRWG, TODAY, proposal=GP1)
    ready = Scenario(GROUP, facts=(CONSULTED, now(BPRWG, stands=False)))
    event = Established(BPRWG, TODAY, None, proposal=GP1)
    ready.when(establish, by="SRO").then(event)
    (asked,) = REACTIONS[Established](CaseId("G1"), event, None)
    assert (asked.process, asked.case, asked.command) == ("proposal", GP1, CarryOut())
    early = ready.given(facts=(replace(CONSULTED, consulted=False),))
    early.when(establish, by="SRO").refused(
        "The terms of reference and the members of a group must have been consulted on "
        "before it is set up. (3.8)",
        ABOUT,
    )
    other = ready.given(facts=(replace(CONSULTED, group=DWG),))
    other.when(establish, by="SRO").refused(ABOUT)


# Changing.

STANDS = Scenario(GROUP, facts=(ACCEPTED,)).given(Established(BPRWG, date(2022, 3, 1), None))


def test_a_decision_changes_what_a_group_is_called_and_about_and_stands_under():
    change = Change(ON, D1, WHY, Title("Process Group"), (Name("metering"),), Group("DAG"))
    after = STANDS.when(change, by="SRO").then(
        Changed(ON, D1, WHY, Title("Process Group"), (Name("metering"),), Group("DAG"))
    )
    assert (after.state.scope, after.state.altered[0].parent) == (("metering",), "DAG")


def test_a_change_changes_something_after_the_beginning_and_by_a_group_above():
    STANDS.when(Change(date(2022, 2, 1), D1, WHY), by="SRO").refused(
        "It must change the name, the subjects or the group above. (platform)",
        "A group must change after it was set up. (platform)",
    )
    STANDS.when(Change(ON, D1, WHY, parent=Group("TDWG")), by="SRO").refused(
        "The parent must be a group of a level above. (3.6)"
    )
    beside = STANDS.given(facts=(replace(ACCEPTED, group=Group("TDWG")),))
    beside.when(Change(ON, D1, WHY, Title("It")), by="SRO").refused(
        "A group of a level above must have decided it. (platform)"
    )
    STANDS.when(Change(ON, D1, WHY, Title("It")), by="IPA").refused(
        "Only the SRO puts on record that a group is changed. (platform)"
    )


def test_a_group_is_stood_down_by_the_proposal_of_that():
    down = STANDS.given(facts=(ACCEPTED, replace(CONSULTED, what=Name("stand_down"))))
    down.when(End(ON, D1, proposal=GP1), by="SRO").then(Ended(ON, D1, (), GP1))
    STANDS.given(facts=(ACCEPTED, CONSULTED)).when(End(ON, D1, proposal=GP1), by="SRO").refused(
        ABOUT
    )


# Splitting: C29.

HELD = MHHS_31.groups[TMAG].scope
SUBJECTS = (
    *(SubjectHeir(Name(each), SITAG) for each in HELD if "testing" in each or each == "test_data"),
    *(SubjectHeir(Name(each), MCAG) for each in ("migration",)),
    *(SubjectHeir(Name(each), QAG) for each in ("qualification",)),
)
HEIRS = (Heir(DWG, SITAG), Heir(MWG, MCAG))
PASS = (Inheritance(D7, SITAG),)
SPLIT = Split(ON, D1, (SITAG, MCAG, QAG), SUBJECTS, HEIRS, PASS, WHY)
WHOLE = Scenario(
    GROUP, MHHS_31, (ACCEPTED, now(TMAG, children=(DWG, MWG)), Business(TMAG, (D7,)))
).given(Established(TMAG, date(2022, 3, 1), None))


def test_a_group_is_split_when_each_subject_and_group_below_has_exactly_one_heir():
    sit = tuple(each.subject for each in SUBJECTS if each.to == SITAG)
    after = WHOLE.when(SPLIT, by="SRO").then(
        Divided(SITAG, ON, D1, WHY, None, sit),
        Divided(MCAG, ON, D1, WHY, None, (Name("migration"),)),
        Divided(QAG, ON, D1, WHY, None, (Name("qualification"),)),
        MatterPassed(D7, SITAG, TMAG),
        Ended(ON, D1, HEIRS, None, (SITAG, MCAG, QAG)),
    )
    assert (after.state.until, after.state.into) == (ON, (SITAG, MCAG, QAG))


@pytest.mark.parametrize("subject", HELD)
def test_no_subject_is_left_over(subject):
    left = tuple(each for each in SUBJECTS if each.subject != subject)
    WHOLE.when(replace(SPLIT, subjects=left), by="SRO").refused(
        f"Each subject must pass to exactly one of them: {subject}. (platform)"
    )


def test_no_subject_passes_twice_and_nothing_to_somebody_else():
    twice = (*SUBJECTS, replace(SUBJECTS[0], to=MCAG))
    WHOLE.when(replace(SPLIT, subjects=twice), by="SRO").refused(
        "Each subject must pass to exactly one of them: one is named twice. (platform)"
    )
    away = (replace(SUBJECTS[0], to=PSG), *SUBJECTS[1:])
    WHOLE.when(replace(SPLIT, subjects=away), by="SRO").refused(
        "Everything must pass to one of the groups it is split into. (platform)"
    )


def test_no_group_below_and_nothing_open_is_left_over():
    WHOLE.when(replace(SPLIT, heirs=HEIRS[:1], business=()), by="SRO").refused(
        "Each group below must pass to exactly one group. (platform)",
        "Each open matter, action, output, RAID item and plan must pass to exactly one group: D7."
        " (platform)",
    )


def test_what_was_not_consulted_on_is_not_split():
    WHOLE.when(replace(SPLIT, consulted=None), by="SRO").refused(
        "The terms of reference and the members of a group must have been consulted on "
        "before it is set up. (3.8)"
    )


def test_each_group_it_is_split_into_is_set_up_with_its_subjects():
    divided = Divided(MCAG, ON, D1, WHY, GP1, (Name("migration"),))
    (asked,) = REACTIONS[Divided](CaseId("G1"), divided, None)
    establish = Establish(MCAG, ON, D1, WHY, GP1, (Name("migration"),))
    assert (asked.process, asked.case, asked.command) == ("group", None, establish)
    proposed = ProposalNow(GP1, TMAG, Name("split"), (SITAG, MCAG), consulted=True)
    heir = Scenario(GROUP, MHHS, (ACCEPTED, proposed, now(MCAG, stands=False)))
    event = Established(MCAG, ON, D1, WHY, None, (Name("migration"),))
    heir.when(establish, by="SRO").then(event)
    assert [*REACTIONS[Established](CaseId("G2"), event, None)] == []  # with the end of TMAG
