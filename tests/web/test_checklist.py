"""The checklist of a party: what is out for review or answer to it, beside what it owes."""

from datetime import date

import pytest

from lawspeaker.framework.names import Group, Prose
from lawspeaker.kernel.kinds import Attachment, Count, Digest, Name, Title
from lawspeaker.processes.artefact.registering import AddVersion, Register
from lawspeaker.processes.artefact.remark import Criterion, Sort
from lawspeaker.processes.artefact.reviewing import Comment, OpenReview
from lawspeaker.processes.change.raising import GiveAnswer, SoundOut

WHY = Prose("It is not defined.")
FILE = Attachment(Title("Specification"), Digest("a" * 64))
REVIEW, ASKED = "Comment on what is out for review", "Answer what is asked before a change"


def checklist(stage, who: str) -> str:
    return stage.sign_in(who).get(f"{stage.home}checklist").text


@pytest.fixture
def reviewed(in_session) -> str:
    about = (Group("DAG"), Title("Interface specification"), Prose("What is sent."))
    made = Register(*about, (Criterion(Count(1), Prose("Each message is defined.")),))
    case = in_session.tell.own("raman", "PMO", made)
    in_session.tell.own("raman", "PMO", AddVersion(Name("0.9"), FILE, WHY), case)
    review = OpenReview((Group("BPRWG"),), Name("BPRWG"), working_days=Count(5))
    in_session.tell.own("raman", "PMO", review, case)
    return case


def test_what_is_out_for_review_is_on_it_until_the_party_has_commented(in_session, reviewed):
    page = checklist(in_session, "castell")
    assert REVIEW in page
    assert "Interface specification" in page
    in_session.tell.own("castell", "M-PSG-l", Comment(Sort.OMISSION, WHY), reviewed)
    assert REVIEW not in checklist(in_session, "castell")
    assert REVIEW in checklist(in_session, "lark")


def test_what_is_asked_before_a_change_is_raised_is_on_it_until_it_is_answered(in_session):
    sound = SoundOut(Title("Two more groups"), WHY, Prose("What would it cost?"), date(2030, 1, 8))
    case = in_session.tell.own("whitlock", "PPC", sound)
    assert ASKED in checklist(in_session, "lark")
    in_session.tell.own("lark", "party", GiveAnswer(WHY), case)
    assert ASKED not in checklist(in_session, "lark")
