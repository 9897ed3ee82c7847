"""Approval of artefacts: 5.1, 3.8, 4.6, 5.2, 11.2 and WEB-26 to WEB-29; terms and tranches."""

from dataclasses import replace
from datetime import date

import pytest

from law import MHHS, MHHS_31, Scenario
from lawspeaker.framework.names import CaseId, Group, Office, Organisation, Prose
from lawspeaker.kernel.elsewhere import DevolutionNow
from lawspeaker.kernel.facts import ChangeNow, GroupNow, Settled
from lawspeaker.kernel.kinds import Attachment, Count, Digest, Name, Title
from lawspeaker.kernel.library import ArtefactNow, TrancheNow
from lawspeaker.processes.artefact import ARTEFACT, events
from lawspeaker.processes.artefact.approving import Approve, Baseline, Endorse, Submit
from lawspeaker.processes.artefact.publishing import Publish, open_form
from lawspeaker.processes.artefact.registering import AddVersion
from lawspeaker.processes.artefact.remark import Criterion, Fit, Remark, Row, Sort
from lawspeaker.processes.artefact.state import Stage
from lawspeaker.processes.tranche import TRANCHE, Baselined, Open, Opened, Withdraw, Withdrawn
from lawspeaker.processes.tranche import Baseline as BaselineTranche

WEDNESDAY, LAST = date(2022, 7, 13), date(2022, 7, 29)  # S07
TDWG, BPRWG, DAG, PSG = Group("TDWG"), Group("BPRWG"), Group("DAG"), Group("PSG")
D1, DV1, TR1, CR1 = CaseId("D1"), CaseId("DV1"), CaseId("TR1"), CaseId("CR1")
WHY = Prose("It says so.")
ORGANISATION = Organisation("acme")
DESIGN, V = Name("design_artefacts"), Name("1.0")
FILE = Attachment(Title("Specification"), Digest("a" * 64))
ABOUT = (TDWG, Title("It"), WHY, (Criterion(Count(1), WHY),))
REGISTERED = events.Registered(*ABOUT, WEDNESDAY)
ADDED = events.VersionAdded(V, FILE, WHY, WEDNESDAY)
AGREED = events.Agreed(TDWG, V, WEDNESDAY)
OUT = events.ReviewOpened(Count(1), V, (BPRWG,), WEDNESDAY, Name("TDWG"), WEDNESDAY)
SHUT = events.ReviewClosed(WEDNESDAY)
OPEN = Settled(D1, DAG, Name(""), False, None, False, final=False)
ACCEPTED = replace(OPEN, outcome=Name("accept"), accepted=True, on=WEDNESDAY, final=True)
NAMED = ("model", "description", "criteria", "objectives")
FITS = tuple(Fit(Name(each), True, WHY) for each in NAMED)

SHELF = Scenario(ARTEFACT, today=WEDNESDAY, facts=(OPEN,))
PLAIN = SHELF.given(REGISTERED, ADDED)
TRANCHED = SHELF.given(replace(REGISTERED, document=DESIGN, tranche=TR1), ADDED)
REVIEWED = TRANCHED.given(AGREED, OUT, SHUT)
SUBMITTED = events.Submitted(V, D1, DAG, WEDNESDAY)
APPROVED = events.Approved(V, DAG, D1, FITS, WEDNESDAY)
ASKED = REVIEWED.given(SUBMITTED, facts=(ACCEPTED,))


def terms(group: str) -> Scenario:
    """Terms of reference of a group, in work."""
    of = replace(REGISTERED, group=Group(group), document=Name("terms_of_reference"))
    return SHELF.given(of, ADDED)


def test_a_tranche_goes_to_the_dag_after_the_review_of_the_bprwg():
    says = (
        "A tranche must have been through the wider review of the BPRWG before it goes to the DAG "
        "for approval. (WEB)"
    )
    TRANCHED.given(AGREED).when(Submit(D1), by="PMO").refused(says)
    TRANCHED.given(AGREED, OUT).given(SHUT).when(Submit(D1), by="PMO").then(SUBMITTED)


def test_an_approval_before_the_review_is_refused_for_the_same():
    found = TRANCHED.given(AGREED).when(Approve(FITS), by="SRO").reasons
    assert {"WEB-27", "WEB-28"} <= {by for each in found for by in each.by}


@pytest.mark.parametrize("group", ["CCAG", "PSG", "TDWG"])
def test_a_tranche_is_approved_by_the_dag_and_by_no_other_group(group):
    there = REVIEWED.given(facts=(replace(OPEN, group=Group(group)),))
    there.when(Submit(D1), by="PMO").refused(
        "A technical artefact must be approved by an advisory group, a tranche of the design by "
        "the DAG. (5.1, WEB)"
    )


def test_where_nothing_is_known_to_stand_above_any_advisory_group_approves():
    PLAIN.when(Submit(D1), by="PMO").then(SUBMITTED)
    psg = PLAIN.given(facts=(replace(OPEN, group=PSG),))
    assert [each.by for each in psg.when(Submit(D1), by="PMO").reasons] == [("5.1-04", "WEB-28")]


def test_an_advisory_group_may_have_delegated_the_approval():
    below = replace(OPEN, group=TDWG)
    given = DevolutionNow(DV1, DAG, TDWG, Name("child"), Count(3), False, WEDNESDAY, LAST, None)
    delegated = PLAIN.given(facts=(below, given))
    asked = events.Submitted(V, D1, TDWG, WEDNESDAY, DV1)
    delegated.when(Submit(D1, DV1), by="PMO").then(asked)
    ended = PLAIN.given(facts=(below, replace(given, ended_on=WEDNESDAY)))
    assert ended.when(Submit(D1, DV1), by="PMO").reasons[0].key == "artefact.approver"


def test_it_is_put_before_a_group_that_has_not_decided_yet():
    PLAIN.given(facts=(ACCEPTED,)).when(Submit(D1), by="PMO").refused(
        "The matter must not have been decided yet. (platform)"
    )


def test_the_chair_records_the_approval_and_that_it_fits_what_the_list_names():
    after = ASKED.when(Approve(FITS), by="SRO").then(APPROVED)
    assert after.state.stage is Stage.APPROVED
    assert after.state.in_force.approved_by == "DAG"
    says = (
        "What is accepted must fit the Target Operating Model and the objectives and, at an "
        "advisory group, the product descriptions and the acceptance criteria. (4.6, 5.2)"
    )
    ASKED.when(Approve(FITS[:3]), by="SRO").refused(says)
    misfit = (*FITS[:3], replace(FITS[3], fits=False))
    ASKED.when(Approve(misfit), by="SRO").refused(says)
    ASKED.when(Approve((*FITS, FITS[0])), by="SRO").refused(says)


def test_what_the_psg_accepts_fits_the_model_and_the_objectives():
    own = SHELF.given(replace(REGISTERED, group=PSG), ADDED, replace(SUBMITTED, to=PSG))
    at_psg = own.given(facts=(replace(ACCEPTED, group=PSG),))
    two = (FITS[0], FITS[3])
    at_psg.when(Approve(two), by="SRO").then(replace(APPROVED, group=PSG, fits=two))


def test_only_the_chair_of_the_group_that_approves_it_records_that():
    ASKED.when(Approve(FITS), by="PMO").refused(
        "Only the chair of the group that approves it records the approval of an artefact. "
        "(3.8, 5.1, WEB)"
    )


def test_nothing_is_approved_that_the_group_did_not_accept():
    rejected = ASKED.given(facts=(replace(ACCEPTED, outcome=Name("reject"), accepted=False),))
    rejected.when(Approve(FITS), by="SRO").refused(
        "The group must have decided the matter, to accept it. (platform)"
    )
    loose = ASKED.given(facts=(replace(ACCEPTED, final=False),))
    assert loose.when(Approve(FITS), by="SRO").reasons[0].key == "decision.final"


def test_another_version_is_put_before_the_group_anew():
    second = events.VersionAdded(Name("1.1"), FILE, WHY, WEDNESDAY)
    after = ASKED.when(AddVersion(Name("1.1"), FILE, WHY), by="PMO").then(second)
    assert (after.state.stage, after.state.decision) == (Stage.IN_WORK, None)


def test_the_terms_of_a_group_of_level_2_or_3_are_approved_at_its_own_meeting():
    terms("DAG").when(Submit(D1), by="PMO").then(SUBMITTED)
    terms("CCAG").when(Submit(D1), by="PMO").refused(
        "The terms of reference of a group of Level 2 or 3 must be approved at one of its "
        "meetings. (3.8)"
    )


def test_the_terms_of_a_working_group_are_approved_by_the_group_above():
    above = terms("DWG").given(facts=(replace(OPEN, group=Group("SITAG")),))
    above.when(Submit(D1), by="PMO").then(replace(SUBMITTED, to=Group("SITAG")))
    higher = terms("DWG").given(facts=(replace(OPEN, group=PSG),))
    [reason] = higher.when(Submit(D1), by="PMO").reasons
    assert (reason.key, reason.by) == ("artefact.terms_above", ())


def test_approved_terms_change_by_change_control_under_finding_c16():
    stands = terms("DAG").given(replace(APPROVED, fits=()))
    add = AddVersion(Name("2.0"), FILE, WHY)
    says = (
        "Terms of reference that were approved must change through change control, by a change "
        "request that was accepted. (11)"
    )
    stands.when(add, by="PMO").refused(says)
    stands.under(MHHS_31).when(add, by="PMO").refused(says)
    accepted = stands.given(facts=(ChangeNow(CR1, Name("accepted")),))
    added = replace(ADDED, version=Name("2.0"), change=CR1)
    accepted.when(replace(add, change=CR1), by="PMO").then(added)


def test_read_otherwise_a_group_changes_its_terms_at_its_own_meeting():
    stands = terms("DAG").given(replace(APPROVED, fits=()))
    own = stands.under(MHHS.with_readings({"tor": "own_meeting"}))
    add = AddVersion(Name("2.0"), FILE, WHY)
    own.when(add, by="PMO").then(replace(ADDED, version=Name("2.0")))


def test_ofgem_approves_the_detailed_approach_to_change_control():
    approach = SHELF.given(replace(REGISTERED, document=Name("change_approach")), ADDED)
    endorsed = events.Endorsed(V, Office("OFGEM"), WHY, WEDNESDAY)
    after = approach.when(Endorse(WHY), by="OFGEM").then(endorsed)
    assert after.state.in_force.approved_by == "OFGEM"
    approach.when(Submit(D1), by="PMO").refused(
        "The detailed approach to change control must be approved by Ofgem. (11.2)"
    )
    PLAIN.when(Endorse(WHY), by="OFGEM").refused(
        "The framework must name the office for it. (platform)"
    )
    [reason] = approach.when(Endorse(WHY), by="SRO").reasons[:1]
    assert reason.by == ("11.2-25",)


def test_what_belongs_to_a_tranche_is_baselined_with_it():
    approved = ASKED.given(APPROVED)
    approved.when(Baseline(), by="PMO").refused(
        "What belongs to a tranche must be baselined with it. (platform)"
    )
    still_open = TrancheNow(TR1, DESIGN, Name("open"), ())
    approved.given(facts=(still_open,)).when(Baseline(TR1), by="PMO").refused(
        "What belongs to a tranche must be baselined with it. (platform)"
    )
    whole = approved.given(facts=(replace(still_open, stage=Name("baselined")),))
    after = whole.when(Baseline(TR1), by="PMO").then(events.Baselined(V, WEDNESDAY, TR1))
    assert after.state.stage is Stage.BASELINED


TRANCHE_2 = (DAG, DESIGN, Count(2), Title("Tranche 2 of the design"))
STANDS = GroupNow(DAG, True, Count(3), PSG)
ROUND = Scenario(TRANCHE, today=date(2022, 6, 15), facts=(STANDS,))
OPENED = Opened(*TRANCHE_2, date(2022, 6, 15), date(2022, 7, 31), LAST)


def test_the_design_is_to_be_baselined_by_the_last_working_day_of_july_2022():
    after = ROUND.when(Open(*TRANCHE_2), by="PMO").then(OPENED)
    [duty] = after.duties
    assert duty.due(MHHS, after.calendar) == LAST == date(2022, 7, 29)


def test_there_are_four_tranches():
    ROUND.when(Open(DAG, DESIGN, Count(5), Title("A fifth")), by="PMO").refused(
        "A tranche must be one of the four of the design artefacts. (WEB)"
    )


def test_a_tranche_is_baselined_once_each_artefact_of_it_is_approved():
    def with_stages(*stages: str) -> Scenario:
        made = (ArtefactNow(CaseId(f"AR{n}"), TDWG, Name(e)) for n, e in enumerate(stages, 1))
        now = TrancheNow(TR1, DESIGN, Name("open"), tuple(made))
        return ROUND.given(OPENED, facts=(now,), today=LAST)

    says = "Each artefact of the tranche must be approved, and one be there. (platform)"
    with_stages().when(BaselineTranche(), by="PMO").refused(says)
    with_stages("approved", "in work").when(BaselineTranche(), by="PMO").refused(says)
    both = (CaseId("AR1"), CaseId("AR2"))
    after = with_stages("approved", "approved").when(BaselineTranche(), by="PMO")
    assert after.then(Baselined(both, LAST)).duties == []
    with_stages("in work").when(Withdraw(WHY), by="PMO").refused(
        "Nothing in the library must belong to it. (platform)"
    )
    with_stages().when(Withdraw(WHY), by="PMO").then(Withdrawn(WHY))


def test_what_was_approved_is_published_once_by_the_pmo_or_the_chair():
    """No statement says who publishes it, nor that it must be: the platform's."""
    published = events.Published(V, WEDNESDAY)
    held = REVIEWED.given(SUBMITTED, APPROVED)
    held.when(Publish(), by="PMO").then(published)
    held.when(Publish(), by="IPA").refused(
        "Only the PMO or the chair of the group publishes what was approved. (platform)"
    )
    held.given(published).when(Publish(), by="PMO").refused(
        "The version that holds must not be published already. (platform)"
    )


def test_nothing_is_published_that_nobody_has_approved():
    says = "A version of it must have been approved. (platform)"
    REVIEWED.given(SUBMITTED).when(Publish(), by="PMO").refused(says)


def test_what_a_closed_group_makes_is_not_published():
    closed = next(g for g, line in MHHS.groups.items() if line.audience == "group")
    held = SHELF.given(replace(REGISTERED, group=closed), ADDED, SUBMITTED, APPROVED)
    held.when(Publish(), by="PMO").refused(
        "What a closed group makes must stay within it. (platform)"
    )


def test_the_open_form_tells_of_no_later_version_no_open_review_and_no_name():
    said = Remark(Sort.ERROR, WHY)
    named = (events.Commented(Count(1), ORGANISATION, None, said, WEDNESDAY, Count(0)),
             events.CommentsTakenIn(Count(2), (Row(Title("Ann Other"), Sort.ERROR, WHY),),
                                    WEDNESDAY, Count(0), None))  # fmt: skip
    later = replace(ADDED, version=Name("2.0"))
    again = replace(OUT, number=Count(2), version=later.version)
    secret = events.Commented(Count(3), ORGANISATION, None, said, WEDNESDAY, Count(0))
    out = events.Published(V, WEDNESDAY)
    of = (AGREED, OUT, *named, SHUT, SUBMITTED, APPROVED, out, later, again, secret)
    it = TRANCHED.given(*of).state
    shown = open_form(it, it.published)
    assert [each.version for each in shown.versions] == [V]
    assert [(e.number, e.organisation, e.who) for e in shown.comments] == [
        (1, ORGANISATION, None), (2, None, None)
    ]  # fmt: skip
    assert [each.number for each in shown.rounds] == [1]
    assert shown.stage == Stage.APPROVED
