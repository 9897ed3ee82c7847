"""The page of a group leads to its terms of reference in force."""

from datetime import date

import pytest

from lawspeaker.framework.names import CaseId, Group, Prose
from lawspeaker.kernel.kinds import Attachment, Count, Digest, Name, Title
from lawspeaker.processes.artefact import ARTEFACT
from lawspeaker.processes.artefact.registering import AddVersion, Register
from lawspeaker.processes.artefact.remark import Criterion
from lawspeaker.processes.artefact.state import Artefact, Stage, Version

WHY, DAY = Prose("It is not defined."), date(2023, 5, 3)
FILE = Attachment(Title("Terms"), Digest("a" * 64))
CRITERIA = (Criterion(Count(1), Prose("It says who sits.")),)
TERMS, TITLE = Name("terms_of_reference"), Title("Terms of reference of the DAG")


@pytest.fixture
def approved(in_session) -> CaseId:
    """Terms of the DAG that were approved before the record began."""
    old = Version(Name("2.0"), FILE, WHY, DAY, approved_on=DAY, approved_by=Name("DAG"))
    of = (Group("DAG"), TITLE, WHY, CRITERIA, TERMS)
    state = Artefact(Stage.APPROVED, *of, registered_on=DAY, versions=(old,))
    return in_session.tell.own("raman", "PMO", ARTEFACT.adopt(state, WHY))


def page(stage, group: str = "DAG") -> str:
    return stage.sign_in("raman").get(f"{stage.home}groups/{group}/").text


def test_the_page_of_a_group_leads_to_the_terms_in_force(in_session, approved):
    shown = page(in_session)
    assert f"library/{approved}" in shown
    assert "version 2.0" in shown
    assert f"library/{approved}" not in page(in_session, "PSG")


def test_terms_that_nobody_has_approved_are_not_in_force(in_session):
    made = Register(Group("DAG"), TITLE, WHY, CRITERIA, TERMS)
    case = in_session.tell.own("raman", "PMO", made)
    in_session.tell.own("raman", "PMO", AddVersion(Name("0.1"), FILE, WHY), case)
    assert f"library/{case}" not in page(in_session)
