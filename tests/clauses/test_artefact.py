"""Artefacts of the library: WEB-22 to WEB-29, WEB-52 to WEB-54, 5.1; entered, reviewed, issued."""

from dataclasses import replace
from datetime import date

import pytest

from law import ACME, MHHS, Scenario, capacity
from lawspeaker import notices
from lawspeaker.framework.names import PARTY, CaseId, Group, Prose
from lawspeaker.kernel.elsewhere import DevolutionNow
from lawspeaker.kernel.facts import ChangeNow, GroupNow
from lawspeaker.kernel.kinds import Attachment, Count, Digest, Name, Title
from lawspeaker.kernel.library import ArtefactNow, TrancheNow
from lawspeaker.processes.artefact import ARTEFACT, events
from lawspeaker.processes.artefact.approving import Issue
from lawspeaker.processes.artefact.registering import (
    AddVersion,
    Agree,
    Register,
    Supersede,
    Withdraw,
)
from lawspeaker.processes.artefact.remark import Criterion, Disposition, Remark, Row, Sort
from lawspeaker.processes.artefact.reviewing import (
    CloseReview,
    Comment,
    Dispose,
    ExtendReview,
    OpenReview,
    TakeIn,
)
from lawspeaker.processes.artefact.state import Stage

MONDAY, LAST, AFTER = date(2024, 1, 15), date(2024, 1, 22), date(2024, 1, 23)
TDWG, BPRWG, DAG, PSG = Group("TDWG"), Group("BPRWG"), Group("DAG"), Group("PSG")
WHY = Prose("The field is not defined.")
FILE = Attachment(Title("Specification"), Digest("a" * 64))
CRITERIA = (Criterion(Count(1), Prose("Each message is defined.")),)
ABOUT = (TDWG, Title("Interface specification"), Prose("What is sent, and when."), CRITERIA)
DESIGN, TR1, CR1 = Name("design_artefacts"), CaseId("TR1"), CaseId("CR1")
STANDS = GroupNow(TDWG, True, Count(4), None)
TRANCHE = TrancheNow(TR1, DESIGN, Name("open"), ())

PROGRAMME = Scenario(ARTEFACT, today=MONDAY, facts=(STANDS,))
REGISTERED = events.Registered(*ABOUT, MONDAY)
V1 = events.VersionAdded(Name("0.1"), FILE, WHY, MONDAY)
IN_WORK = PROGRAMME.given(REGISTERED, V1)
OPENED = events.ReviewOpened(Count(1), Name("0.1"), (BPRWG,), LAST, Name("TDWG"), MONDAY)
OUT = IN_WORK.given(OPENED)
REMARK = Remark(Sort.OMISSION, WHY, Title("4.2"), Prose("Define it."))
SAID = events.Commented(Count(1), ACME, None, REMARK, MONDAY)
DONE = events.Disposed(Count(1), Disposition.ACCEPTED, WHY, AFTER)
COMMENT = Comment(Sort.OMISSION, WHY, Title("4.2"), Prose("Define it."))
ROW = Row(Title("A meter company"), Sort.ERROR, WHY)


@pytest.mark.parametrize("by", ["PMO", "SRO"])
def test_the_pmo_or_the_chair_of_the_group_enters_an_artefact_in_the_library(by):
    PROGRAMME.when(Register(*ABOUT), by=by).then(REGISTERED)


@pytest.mark.parametrize("name", ["migration_strategy", "migration_testing", "migration_other"])
def test_what_the_mwg_makes_is_entered_as_what_the_web_page_calls_it(name):
    mwg = PROGRAMME.given(facts=(replace(STANDS, group=Group("MWG")),))
    of = replace(REGISTERED, group=Group("MWG"), document=Name(name))
    mwg.when(Register(Group("MWG"), *ABOUT[1:], Name(name)), by="PMO").then(of)


@pytest.mark.parametrize(
    ("lacks", "says"),
    [
        ({"criteria": ()}, "It must have acceptance criteria, numbered from 1. (platform)"),
        (
            {"criteria": (Criterion(Count(2), WHY),)},
            "It must have acceptance criteria, numbered from 1. (platform)",
        ),
        ({"document": Name("novel")}, "It must be of a type that the framework names. (platform)"),
        (
            {"document": DESIGN},
            "A design artefact must belong to one of the four tranches. (WEB)",
        ),
        ({"tranche": TR1}, "The tranche must be open, and of its type. (platform)"),
    ],
)
def test_one_without_what_must_be_told_is_refused(lacks, says):
    PROGRAMME.when(replace(Register(*ABOUT), **lacks), by="PMO").refused(says)


def test_a_design_artefact_belongs_to_a_tranche():
    known = PROGRAMME.given(facts=(STANDS, TRANCHE))
    of = {"document": DESIGN, "tranche": TR1}
    known.when(replace(Register(*ABOUT), **of), by="PMO").then(replace(REGISTERED, **of))
    shut = PROGRAMME.given(facts=(STANDS, replace(TRANCHE, stage=Name("baselined"))))
    shut.when(replace(Register(*ABOUT), **of), by="PMO").refused(
        "The tranche must be open, and of its type. (platform)"
    )


def test_a_group_that_does_not_stand_makes_nothing():
    gone = PROGRAMME.given(facts=(replace(STANDS, stands=False),))
    gone.when(Register(*ABOUT), by="PMO").refused("The group must stand on the day. (platform)")


def test_a_version_is_there_once():
    IN_WORK.when(AddVersion(Name("0.1"), FILE, WHY), by="PMO").refused(
        "A version must be there once. (platform)"
    )
    second = replace(V1, version=Name("0.2"))
    after = IN_WORK.when(AddVersion(Name("0.2"), FILE, WHY), by="PMO").then(second)
    assert after.state.newest.version == "0.2"


def test_what_is_out_for_review_does_not_change_under_it():
    OUT.when(AddVersion(Name("0.2"), FILE, WHY), by="PMO").refused(
        "What is out for review must not change under it. (platform)"
    )


def test_a_review_says_who_reviews_until_when_and_who_set_the_time():
    named = OpenReview((BPRWG,), Name("TDWG"), working_days=Count(5))
    counted = replace(OPENED, working_days=Count(5))
    IN_WORK.when(named, by="PMO").then(counted)
    wrong = OpenReview((), Name("x"))
    IN_WORK.when(wrong, by="PMO").refused(
        "It must be said which groups review it. (platform)",
        "It must be said which group or office set the time. (platform)",
        "It must say a last day, or a number of working days. (platform)",
    )
    IN_WORK.when(OpenReview((BPRWG,), Name("TDWG"), closes=MONDAY), by="PMO").refused(
        "The last day must be after the day the review opens. (platform)"
    )
    IN_WORK.when(OpenReview((BPRWG,), Name("TDWG"), working_days=Count(99_999)), by="PMO").refused(
        "The last day must be one that can be counted. (platform)"
    )


def test_a_tranche_goes_out_for_wider_review_once_its_sub_group_has_agreed_it():
    design = PROGRAMME.given(replace(REGISTERED, document=DESIGN, tranche=TR1), V1)
    review = OpenReview((BPRWG,), Name("TDWG"), closes=LAST)
    design.when(review, by="PMO").refused(
        "A tranche must have been agreed in its sub-working group before it goes to the BPRWG for "
        "wider review. (WEB)"
    )
    agreed = design.when(Agree(), by="SRO").then(events.Agreed(TDWG, Name("0.1"), MONDAY))
    agreed.when(review, by="PMO").then(OPENED)


def test_more_time_ends_later_and_says_who_set_it():
    more = ExtendReview(AFTER, Name("TDWG"), WHY)
    after = OUT.when(more, by="PMO").then(events.ReviewExtended(AFTER, Name("TDWG"), WHY))
    assert after.state.round.closes == AFTER
    OUT.when(replace(more, closes=LAST, set_by=Name("x")), by="PMO").refused(
        "More time must end after the time that was given. (platform)",
        "It must be said which group or office set the time. (platform)",
    )


def test_whoever_takes_part_comments_and_a_late_comment_is_kept_as_late():
    OUT.when(COMMENT, by=PARTY).then(SAID)
    late = replace(SAID, on=AFTER, late=Count(1))
    OUT.given(today=AFTER).when(COMMENT, by=PARTY).then(late)
    IN_WORK.when(COMMENT, by=PARTY).refused("The artefact must be in review. (platform)")


def test_a_table_of_comments_is_taken_in_whole_with_what_became_of_them():
    rows = (ROW, replace(ROW, disposition=Disposition.REJECTED, reason=WHY))
    taken = events.CommentsTakenIn(Count(2), rows, MONDAY, file=FILE)
    after = OUT.given(SAID).when(TakeIn(rows, FILE), by="PMO").then(taken)
    assert [each.number for each in after.state.comments] == [1, 2, 3]
    assert [each.number for each in after.state.undisposed] == [1, 2]
    OUT.when(TakeIn(()), by="PMO").refused("The table must have a comment. (platform)")
    OUT.when(TakeIn((replace(ROW, reason=WHY),)), by="PMO").refused(
        "What became of a comment must come with the reason. (platform)"
    )


def test_a_review_is_closed_once_it_is_over_and_every_comment_disposed_of():
    OUT.given(SAID).when(CloseReview(), by="PMO").refused(
        "The time for the review must be over. (platform)",
        "Every comment must be disposed of. (platform)",
    )
    over = OUT.given(SAID).given(today=AFTER)
    disposed = over.when(Dispose(Count(1), Disposition.ACCEPTED, WHY), by="PMO").then(DONE)
    shut = disposed.when(CloseReview(), by="PMO").then(events.ReviewClosed(AFTER))
    assert shut.state.stage is Stage.REVIEWED
    over.when(Dispose(Count(7), Disposition.ACCEPTED, WHY), by="PMO").refused(
        "It must be a comment of this review. (platform)"
    )


def test_whoever_keeps_it_owes_each_comment_what_becomes_of_it_and_the_review_an_end():
    [duty] = OUT.given(SAID).duties
    assert (duty.command, duty.anchor) == (Dispose, LAST)
    assert [each.command for each in OUT.duties] == [CloseReview]
    assert IN_WORK.duties == []


def test_nobody_issues_what_no_advisory_group_approved_under_finding_c52():
    agreed = IN_WORK.given(events.Agreed(TDWG, Name("0.1"), MONDAY))
    to_bidders = Issue(Name("0.1"), Title("The bidders"))
    agreed.when(to_bidders, by="SRO").refused(
        "What is issued must have been approved by an advisory group, or under a delegation of it. "
        "(5.1)"
    )
    issued = events.Issued(Name("0.1"), Title("The bidders"), MONDAY)
    approved = events.Approved(Name("0.1"), DAG, CaseId("D1"), (), MONDAY)
    agreed.given(approved).when(to_bidders, by="SRO").then(issued)


def test_a_delegation_of_the_advisory_group_lets_the_group_below_issue():
    given = DevolutionNow(
        *(CaseId("DV1"), DAG, TDWG, Name("child"), Count(3), False),
        *(MONDAY, LAST, None),
    )
    under = Issue(Name("0.1"), Title("The bidders"), CaseId("DV1"))
    delegated = IN_WORK.given(facts=(given,))
    issued = events.Issued(Name("0.1"), Title("The bidders"), MONDAY, CaseId("DV1"))
    delegated.when(under, by="SRO").then(issued)
    over = delegated.given(facts=(replace(given, last=date(2024, 1, 12)),))
    assert over.when(under, by="SRO").reasons[0].by == ("5.1-04",)
    elsewhere = delegated.given(facts=(replace(given, to=BPRWG),))
    assert elsewhere.when(under, by="SRO").reasons[0].by == ("5.1-04",)


def test_read_otherwise_what_a_working_group_has_agreed_may_be_issued():
    other = MHHS.with_readings({"tdwg": "agreed"})
    issue = Issue(Name("0.1"), Title("The bidders"))
    issued = events.Issued(Name("0.1"), Title("The bidders"), MONDAY)
    agreed = IN_WORK.given(events.Agreed(TDWG, Name("0.1"), MONDAY))
    agreed.under(other).when(issue, by="SRO").then(issued)
    [reason] = IN_WORK.under(other).when(issue, by="SRO").reasons
    assert reason.key == "artefact.approved_first"


def test_a_baseline_changes_by_a_change_request_that_was_accepted_under_11():
    baseline = IN_WORK.given(events.Baselined(Name("0.1"), MONDAY))
    add = AddVersion(Name("1.1"), FILE, WHY, CR1)
    says = (
        "A baseline must change through change control, by a change request that was accepted. (11)"
    )
    baseline.when(replace(add, change=None), by="PMO").refused(says)
    raised = baseline.given(facts=(ChangeNow(CR1, Name("raised")),))
    raised.when(add, by="PMO").refused(says)
    accepted = baseline.given(facts=(ChangeNow(CR1, Name("accepted")),))
    after = accepted.when(add, by="PMO").then(replace(V1, version=Name("1.1"), change=CR1))
    assert after.state.in_force.version == "0.1"


def test_another_takes_its_place_or_it_is_withdrawn():
    other = IN_WORK.given(facts=(ArtefactNow(CaseId("AR9"), TDWG, Name("in work")),))
    gone = events.Superseded(CaseId("AR9"), WHY, MONDAY)
    after = other.when(Supersede(CaseId("AR9"), WHY), by="PMO").then(gone)
    after.when(Withdraw(WHY), by="PMO").refused(
        "The artefact must be in the library, and not be superseded or withdrawn. (platform)"
    )
    IN_WORK.when(Supersede(CaseId("AR9"), WHY), by="PMO").refused(
        "Another artefact of the library must take its place. (platform)"
    )
    IN_WORK.when(Withdraw(WHY), by="PMO").then(events.Withdrawn(WHY, MONDAY))


def test_whoever_reviews_is_told_and_whoever_commented_what_became_of_it():
    [told] = notices.telling(OPENED, OUT.state, MHHS)
    assert PARTY in told.to
    [done] = notices.telling(DONE, OUT.given(SAID).state, MHHS)
    assert done.to == (ACME,)
    approved = events.Approved(Name("0.1"), DAG, CaseId("D1"), (), AFTER)
    [end] = notices.telling(approved, OUT.given(SAID).state, MHHS)
    assert ACME in end.to


def test_an_organisation_comments_in_each_of_its_hats():
    central = replace(capacity("M-DAG-a", DAG), hat="central")
    OUT.when(COMMENT, by=central).then(replace(SAID, hat=Name("central")))
