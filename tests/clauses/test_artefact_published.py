"""What everybody reads of an artefact that was published: as it came out, and what it is now."""

from dataclasses import replace
from datetime import date

import pytest

from law import Scenario
from lawspeaker.framework.names import CaseId, Group, Organisation, Prose
from lawspeaker.kernel.kinds import Attachment, Count, Digest, Name, Title
from lawspeaker.processes.artefact import ARTEFACT, events
from lawspeaker.processes.artefact.publishing import Publish, open_form
from lawspeaker.processes.artefact.remark import Criterion, Remark, Sort
from lawspeaker.processes.artefact.state import Stage

MONDAY, FRIDAY, LATER = date(2024, 3, 4), date(2024, 3, 8), date(2024, 4, 12)
DAG, V1, V2, WHY = Group("DAG"), Name("1.0"), Name("2.0"), Prose("It says so.")
FILE = Attachment(Title("Specification"), Digest("a" * 64))
FIRST = events.ReviewOpened(Count(1), V1, (DAG,), MONDAY, Name("DAG"), MONDAY)
SECOND = replace(FIRST, number=Count(2), on=FRIDAY)
SAID = Remark(Sort.ERROR, WHY)
COMMENTED = events.Commented(Count(1), Organisation("acme"), None, SAID, MONDAY)
APPROVED = events.Approved(V1, DAG, CaseId("D1"), (), FRIDAY)
PUBLISHED = events.Published(V1, FRIDAY)
WITHDRAWN = events.Withdrawn(WHY, LATER)
SUPERSEDED = events.Superseded(CaseId("AR2"), WHY, LATER)

SHELF = Scenario(ARTEFACT, today=LATER).given(
    events.Registered(DAG, Title("It"), WHY, (Criterion(Count(1), WHY),), MONDAY),
    events.VersionAdded(V1, FILE, WHY, MONDAY),
    *(FIRST, COMMENTED, events.ReviewClosed(FRIDAY), APPROVED),
)
OUT = SHELF.given(PUBLISHED)


def told(scenario: Scenario):
    return open_form(scenario.state, scenario.state.published)


def test_a_review_that_was_opened_after_it_was_published_stays_within():
    again = replace(COMMENTED, number=Count(2))
    late = OUT.given(SECOND, again, events.ReviewClosed(LATER))
    assert [each.number for each in told(late).rounds] == [1]
    assert [each.number for each in told(late).comments] == [1]


def test_a_review_that_was_open_when_it_was_published_stays_within():
    late = SHELF.given(SECOND, PUBLISHED, events.ReviewClosed(LATER))
    assert [each.number for each in told(late).rounds] == [1]


def test_a_review_that_was_closed_later_on_the_day_stays_within_too():
    late = SHELF.given(SECOND, PUBLISHED, events.ReviewClosed(FRIDAY))
    assert [each.number for each in told(late).rounds] == [1]


def test_of_what_was_published_before_the_record_began_the_days_tell():
    """A state that was adopted has no order of its acts; a review of the same day was over."""
    it = SHELF.given(SECOND, events.ReviewClosed(LATER)).state
    version = replace(it.versions[0], published_on=FRIDAY)
    shown = open_form(replace(it, versions=(version,)), version)
    assert [each.number for each in shown.rounds] == [1]


def test_what_is_published_anew_comes_with_the_reviews_that_were_over_by_then():
    again = replace(COMMENTED, number=Count(2), on=FRIDAY)
    added = events.VersionAdded(V2, FILE, WHY, LATER)
    closed = OUT.given(SECOND, again, events.ReviewClosed(LATER), added)
    after = closed.given(replace(APPROVED, version=V2, on=LATER), events.Published(V2, LATER))
    assert [each.number for each in told(after).comments] == [1, 2]


def test_of_two_versions_of_one_day_the_later_is_the_one_that_is_published():
    added = events.VersionAdded(V2, FILE, WHY, FRIDAY)
    after = OUT.given(added, replace(APPROVED, version=V2), events.Published(V2, FRIDAY))
    assert told(after).versions[0].version == V2


@pytest.mark.parametrize("left", [WITHDRAWN, SUPERSEDED])
def test_what_was_withdrawn_or_superseded_is_not_published(left):
    SHELF.given(left).when(Publish(), by="PMO").refused(
        "The artefact must be in the library, and not be superseded or withdrawn. (platform)"
    )


def test_what_was_published_says_what_it_is_now():
    assert told(OUT).stage == Stage.APPROVED
    assert told(OUT.given(events.Baselined(V1, LATER))).stage == Stage.BASELINED
    withdrawn, superseded = told(OUT.given(WITHDRAWN)), told(OUT.given(SUPERSEDED))
    assert (withdrawn.stage, withdrawn.ended_on) == (Stage.WITHDRAWN, LATER)
    assert (superseded.stage, superseded.ended_on) == (Stage.SUPERSEDED, LATER)
    assert superseded.superseded_by == "AR2"
