"""Who is told of what becomes of a document, and of what a party sends in."""

from dataclasses import replace
from datetime import date

from law import MHHS
from lawspeaker import notices
from lawspeaker.framework.names import CaseId, Group, Organisation, Prose
from lawspeaker.kernel.kinds import Attachment, Count, Digest, Name, Title
from lawspeaker.notices.words import EVERYBODY
from lawspeaker.processes.artefact import events
from lawspeaker.processes.artefact.remark import Remark, Sort
from lawspeaker.processes.artefact.state import Artefact, Comment, Version
from lawspeaker.processes.submission.life import Accepted, Excused, Submission

DAY, V = date(2024, 2, 7), Name("1.0")
WHY = Prose("It is done otherwise.")
SAID = Comment(
    *(Count(1), Count(1), Organisation("acme"), None, None, Remark(Sort.ERROR, WHY), DAY)
)
DRAFT = Artefact(group=Group("DAG"), title=Title("Specification"), comments=(SAID,))
OUT = Version(V, Attachment(Title("It"), Digest("a" * 43)), WHY, DAY, published_on=DAY)
PUBLISHED = replace(DRAFT, versions=(OUT,))
IN_IT = ("group:DAG", "acme")


def told(event, it) -> dict[str, tuple[str, ...]]:
    return {each.notice.name: each.to for each in notices.telling(event, it, MHHS)}


def test_everybody_is_told_that_a_document_is_published():
    assert told(events.Published(V, DAY), PUBLISHED) == {"artefact.published": (EVERYBODY,)}


def test_whoever_has_to_do_with_it_is_told_that_it_is_issued():
    assert told(events.Issued(V, Title("Bidders"), DAY), DRAFT) == {"artefact.issued": IN_IT}


def test_they_are_told_that_it_is_superseded_or_withdrawn():
    superseded = events.Superseded(CaseId("AR2"), WHY, DAY)
    assert told(superseded, DRAFT) == {"artefact.superseded": IN_IT}
    assert told(events.Withdrawn(WHY, DAY), DRAFT) == {"artefact.withdrawn": IN_IT}


def test_and_everybody_is_if_it_was_published():
    superseded = events.Superseded(CaseId("AR2"), WHY, DAY)
    assert told(superseded, PUBLISHED) == {"artefact.superseded": (EVERYBODY,)}
    assert told(events.Withdrawn(WHY, DAY), PUBLISHED) == {"artefact.withdrawn": (EVERYBODY,)}


def test_a_party_is_told_that_what_it_sent_in_is_accepted_or_not_needed():
    it = Submission(organisation=Organisation("acme"), title=Title("Readiness"), number=Count(1))
    party = ("party@acme",)
    assert told(Accepted(DAY), it) == {"submission.accepted": party}
    assert told(Excused(WHY), it) == {"submission.excused": party}
