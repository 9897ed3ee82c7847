"""What everybody reads of consultations: what everybody is asked, and in the end what was said."""

from dataclasses import replace

import pytest
from django.test import Client

from lawspeaker.framework.names import Group, Prose
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.processes.consultation.answering import Dispose, Respond, TakeIn
from lawspeaker.processes.consultation.asking import Close, Open, Report, Withdraw
from lawspeaker.processes.consultation.events import Answer, Disposition, Question, Reply
from lawspeaker.web import dates

WHY = Prose("The interface would be built twice.")
ASK = Open(
    *(Group("PSG"), Title("Move the interface"), (Question(Count(1), Prose("Shall it move?")),)),
    *(Name("PSG"), Prose("What would change, and for whom.")),
    working_days=Count(1), public=True,
)  # fmt: skip
NO = (Reply(Count(1), Answer.DISAGREES, WHY),)
SAID = Prose("Reported as it was answered.")


@pytest.fixture
def asked(in_session) -> str:
    case = in_session.tell.own("raman", "PMO", ASK)
    in_session.tell.own("castell", "M-PSG-l", Respond(NO), case)
    in_session.tell.own("raman", "PMO", TakeIn(Title("Somebody Outside"), NO), case)
    return case


def get(stage, place: str):
    return Client().get(f"{stage.home}public/consultations/{place}")


def test_everybody_reads_what_is_asked_until_when_and_how_to_answer(in_session, asked):
    assert "Move the interface" in get(in_session, "").text
    page = get(in_session, asked).text
    for said in ("Shall it move?", "What would change, and for whom.", "write to the secretariat",
                 "Short: fewer than 10 working days"):  # fmt: skip
        assert said in page


def test_nobody_outside_reads_an_answer_before_the_report(in_session, asked):
    page = get(in_session, asked).text
    assert WHY not in page
    assert "What was answered" not in page


def test_with_the_report_the_answers_are_public_and_who_answered_by_name_alone_is_not(
    in_session, asked
):
    tell = in_session.tell
    tell.on(in_session.clock.now.date().replace(day=8))
    tell.own("raman", "PMO", Close(), asked)
    for number in (1, 2):
        done = Dispose(Count(number), Count(1), Disposition.ACCEPTED, Prose("It stays."))
        tell.own("raman", "PMO", done, asked)
    tell.own("raman", "PMO", Report(SAID), asked)
    page = get(in_session, asked).text
    for said in (SAID, WHY, "It stays.", "Somebody outside the programme", "2 answers"):
        assert said in page
    assert "Somebody Outside" not in page


def test_the_front_page_leads_to_what_everybody_is_asked(in_session, asked):
    front = Client().get(f"{in_session.home}public/").text
    part = front.partition("<h2>Consultations")[2].partition("</section>")[0]
    assert f"public/consultations/{asked}" in part
    assert "All consultations" in part


def test_the_public_is_everybody_not_only_whoever_takes_part(in_session, asked):
    told = in_session.sign_in().get(f"{in_session.home}consultations/{asked}").text
    assert "everybody" in told
    assert "everybody who takes part" not in told


def test_one_that_is_withdrawn_says_when_and_has_no_last_day(in_session, asked):
    assert "Nobody asks the public now" not in get(in_session, "").text
    in_session.tell.own("raman", "PMO", Withdraw(WHY), asked)
    page = get(in_session, asked).text
    assert "Last day to answer" not in page
    assert "Withdrawn on" in page
    assert page.count(dates.said(in_session.clock.now.date())) >= 1
    assert "Nobody asks the public now" in get(in_session, "").text


def test_a_comment_that_came_late_is_marked_late(in_session, asked):
    tell, begun = in_session.tell, in_session.clock.now.date()
    tell.on(begun.replace(day=8))
    tell.own("raman", "PMO", TakeIn(Title("Somebody Late"), NO), asked)
    tell.own("raman", "PMO", Close(), asked)
    for number in (1, 2, 3):
        done = Dispose(Count(number), Count(1), Disposition.ACCEPTED, Prose("It stays."))
        tell.own("raman", "PMO", done, asked)
    tell.own("raman", "PMO", Report(SAID), asked)
    assert "late</span>" in get(in_session, asked).text


def test_what_asks_some_alone_is_not_public(in_session):
    some = replace(ASK, public=False, parties=True)
    case = in_session.tell.own("raman", "PMO", some)
    assert get(in_session, case).status_code == 404
    assert "Nobody asks the public now" in get(in_session, "").text
