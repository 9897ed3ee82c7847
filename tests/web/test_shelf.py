"""What everybody reads of the library: what came out, found by its words, and what it is now."""

from datetime import date

import pytest
from django.test import Client

from lawspeaker.framework.names import CaseId, Group, Prose
from lawspeaker.kernel.kinds import Attachment, Count, Digest, Name, Title
from lawspeaker.processes.artefact import ARTEFACT
from lawspeaker.processes.artefact.publishing import Publish
from lawspeaker.processes.artefact.registering import Supersede, Withdraw
from lawspeaker.processes.artefact.remark import Criterion, Sort
from lawspeaker.processes.artefact.reviewing import Comment, OpenReview
from lawspeaker.processes.artefact.state import Artefact, Version
from lawspeaker.processes.artefact.state import Stage as ShelfStage
from lawspeaker.service.demo.playing import SLUG

WHY = Prose("It says so.")
FILE = Attachment(Title("Specification"), Digest("a" * 64))
CRITERIA = (Criterion(Count(1), Prose("Each message is defined.")),)


def approved(stage, title: str) -> CaseId:
    """A document that was approved in 2022."""
    said = (Group("DAG"), Title(title), Prose("Which gannet flies."), CRITERIA)
    day = date(2022, 5, 4)
    version = Version(Name("1.0"), FILE, WHY, day, approved_on=day, approved_by=Name("DAG"))
    was = Artefact(ShelfStage.APPROVED, *said, versions=(version,))
    return stage.tell.own("raman", "PMO", ARTEFACT.adopt(was, "The library of 2022."))


@pytest.fixture
def shelved(in_session) -> CaseId:
    """One that is published today."""
    case = approved(in_session, "DIP specification")
    in_session.tell.own("raman", "PMO", Publish(), case)
    return case


def test_what_is_published_is_read_by_everybody_and_nothing_else_of_the_library(in_session):
    case = approved(in_session, "DIP specification")
    public, home = Client(), f"{in_session.home}public/library/"
    assert "No document is published yet" in public.get(home).text
    assert public.get(f"{home}{case}").status_code == 404
    in_session.tell.own("raman", "PMO", Publish(), case)
    assert "DIP specification" in public.get(home).text
    page = public.get(f"{home}{case}").text
    assert "By the DAG, Wed 4 May 2022" in page
    assert public.get(f"{home}{case}.pdf").status_code == 200
    assert public.get(f"{home}{case}.xlsx").status_code == 200
    assert public.get(f"{home}{case}/file").status_code == 404  # its file was never sent
    assert public.get(f"{in_session.home}library/{case}").status_code == 401
    assert "Version 1.0" in in_session.sign_in().get(f"{in_session.home}library/{case}").text


def test_what_is_published_is_found_by_everybody_and_nothing_that_came_later(in_session, shelved):
    tell, search = in_session.tell, f"{in_session.home}public/search?q="
    again = OpenReview((Group("BPRWG"),), Name("BPRWG"), working_days=Count(5))
    tell.own("raman", "PMO", again, shelved)
    tell.own("castell", "M-PSG-l", Comment(Sort.ERROR, Prose("A pelican, I say.")), shelved)
    for words in ("gannet", "DIP+specification", shelved):
        assert f"{in_session.home}public/library/{shelved}" in Client().get(f"{search}{words}").text
    assert shelved not in Client().get(f"{search}pelican").text
    assert shelved in in_session.sign_in().get(f"{in_session.home}search?q=pelican").text
    answer = Client().get(f"/api/v1/programmes/{SLUG}/search", {"q": "gannet"})
    [found] = answer.json()["rows"]
    assert (found["line"]["case"], found["line"]["stage"]) == (shelved, "approved")
    assert Client().get(f"/api/v1/programmes/{SLUG}/artefact").json()["rows"] == []


def test_the_public_reads_that_what_was_published_is_withdrawn(in_session, shelved):
    in_session.tell.own("raman", "PMO", Withdraw(Prose("A pelican ate it.")), shelved)
    home = f"{in_session.home}public/library/"
    page = Client().get(f"{home}{shelved}").text
    assert "Withdrawn" in page
    assert "approved before by the DAG, Wed 4 May 2022" in page
    assert "pelican" not in page
    assert "Withdrawn" in Client().get(home).text


def test_what_took_its_place_is_named_once_that_is_published(in_session, shelved):
    tell, page = in_session.tell, f"{in_session.home}public/library/{shelved}"
    heir = approved(in_session, "DIP and DCP specification")
    tell.own("raman", "PMO", Supersede(heir, WHY), shelved)
    before = Client().get(page).text
    assert "Superseded" in before
    assert heir not in before
    tell.own("raman", "PMO", Publish(), heir)
    assert "DIP and DCP specification" in Client().get(page).text
