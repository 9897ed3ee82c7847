"""S21 as people see it: the list, an election, the ballot paper, the count sheet, the public."""

import re
from http import HTTPStatus
from io import BytesIO

import pytest
from django.test import Client
from docx import Document

from lawspeaker.directory.models import Draft, User
from lawspeaker.framework.counting.methods import Terms, count
from lawspeaker.framework.counting.reading import read
from lawspeaker.kernel.kinds import Secret
from lawspeaker.processes.election.declaring import OpenBox
from lawspeaker.processes.election.polling import ClosePoll
from lawspeaker.service.demo.cast import organisation
from lawspeaker.service.demo.playing import introduce
from polled import called, nominate, polling, state, vacated
from stage import SLUG, page


@pytest.fixture
def stage(database):
    introduce()
    return vacated()


def signed_in(who: str) -> Client:
    client = Client()
    client.force_login(User.objects.get(email=f"{who}@example.org"))
    return client


def ballot(case: str) -> str:
    return f"/p/{SLUG}/elections/{case}/vote"


def send(case: str, who: str, **ranks: str):
    return signed_in(who).post(ballot(case), {f"rank-{n[1:]}": rank for n, rank in ranks.items()})


def counted(stage):
    case, private = polling(stage)
    for who, ranks in {"lark": {"n1": "1"}, "pike": {"n1": "2", "n2": "1"}}.items():
        assert send(case, who, **ranks).status_code == HTTPStatus.FOUND
    send(case, "nuttall", n1="", n2="")
    send(case, "drew", n1="2", n2="1")
    stage.tell.own("raman", "PMO", ClosePoll(), case)
    stage.tell.own("raman", "PMO", OpenBox(Secret(private)), case)
    return case


def test_the_list_says_which_elections_go_on_and_offers_to_call_one(stage):
    assert "No election was called yet." in page("elections/")
    called(stage)
    assert "1 election going on" in page("elections/")
    assert "Call for nominations for the seats of a constituency" in page("elections/")


def test_an_election_says_how_it_stands_and_until_when(stage):
    case = called(stage)
    nominate(stage, case, "lark")
    shown = page(f"elections/{case}")
    for said in ("Small Suppliers", "1 nominee for 1 seat", "14 Feb 2024", "I will ask you"):
        assert said in shown, said


def test_the_roll_flags_a_supplier_that_is_domestic_as_well(stage):
    case, _ = polling(stage)
    assert "Domestic Suppliers" in page(f"elections/{case}")


def test_the_ballot_paper_takes_a_rank_for_each_nominee(stage):
    case, _ = polling(stage)
    paper = page(f"elections/{case}/vote", "lark")
    assert len(re.findall(r'<select[^>]*name="rank-', paper)) == 2
    answer = send(case, "lark", n1="1", n2="2")
    assert answer.status_code == HTTPStatus.FOUND
    assert state(stage, case).voted == (organisation("larch"),)
    assert not Draft.objects.exists()


@pytest.mark.parametrize("rank", ["3", "1.0", "999999999"])
def test_a_rank_that_is_not_on_the_paper_is_no_vote(stage, rank):
    case, _ = polling(stage)
    assert send(case, "lark", n1=rank).status_code == HTTPStatus.BAD_REQUEST
    assert not state(stage, case).voted


def test_who_may_not_vote_is_told_why(stage):
    case, _ = polling(stage)
    assert "on the roll of the constituency" in page(f"elections/{case}/vote", "reid")
    answer = send(case, "reid", n1="1")
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "on the roll of the constituency" in answer.text


def test_whoever_votes_twice_is_told_why(stage):
    case, _ = polling(stage)
    send(case, "lark", n1="1")
    answer = send(case, "lark", n1="2")
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "An organisation must vote once" in answer.text


def test_nothing_of_a_paper_is_kept_as_a_draft(stage):
    case, _ = polling(stage)
    client = signed_in("lark")
    kept = client.post(f"/p/{SLUG}/drafts/election/{case}/vote", {"paper": "2 1"})
    assert kept.status_code == HTTPStatus.OK
    assert [each.fields for each in Draft.objects.all()] == [{}]


def test_the_count_sheet_shows_every_round_and_is_public(stage):
    case = counted(stage)
    for shown in (page(f"elections/{case}"), Client().get(public(case)).text):
        assert "3 papers counted, 1 that could not be, the quota 2." in shown
        assert "First preferences" in shown
        assert "<svg" in shown


def public(case: str) -> str:
    return f"/p/{SLUG}/public/elections/{case}"


def test_the_public_reads_of_organisations_and_not_of_people(stage):
    case = counted(stage)
    assert "Sam Lark" in page(f"elections/{case}")
    answer = Client().get(public(case))
    assert answer.status_code == HTTPStatus.OK
    assert "Sam Lark" not in answer.text
    assert case in Client().get(f"/p/{SLUG}/public/elections/").text


def test_anybody_counts_the_papers_again(stage):
    case = counted(stage)
    blt = Client().get(f"{public(case)}.blt")
    found = count("stv", read(blt.content), Terms())
    assert found.elected == ("Nominee 2",)
    assert (found.valid, found.invalid) == (3, 1)


def test_before_the_box_is_opened_there_are_no_papers_to_download(stage):
    case, _ = polling(stage)
    assert Client().get(f"{public(case)}.blt").status_code == HTTPStatus.NOT_FOUND


def test_the_process_and_the_nomination_form_are_public(stage):
    shown = Client().get(f"/p/{SLUG}/public/elections/").text
    assert "How somebody comes to a seat" in shown
    form = Client().get(f"/p/{SLUG}/public/elections/nomination-form.docx")
    table = Document(BytesIO(form.content)).tables[0]
    assert [row.cells[0].text for row in table.rows][:2] == ["Election", "Nominee"]
