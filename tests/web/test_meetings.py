"""The pages of the meetings: the calendar of a month, and a meeting before, in and after it."""

import re
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from lawspeaker.framework.calendar import load_calendar
from lawspeaker.framework.names import Group, Prose, Seat
from lawspeaker.kernel.facts import Phase
from lawspeaker.kernel.kinds import Name, Offset
from lawspeaker.processes.decision.arguing import GiveView
from lawspeaker.processes.decision.deciding import Take
from lawspeaker.processes.decision.matter import Basis, Stand
from lawspeaker.processes.meeting import MEETING
from lawspeaker.processes.meeting.agenda import Meeting
from lawspeaker.processes.meeting.calling import Call, Cancel
from web.conftest import complaints, shut_out
from web.on_stage import Stage

STATEMENTS = 20  # of SQL for a meeting in session; the frame alone asks seven
ROOM = 40_000  # bytes


def get(stage: Stage, place: str, who: str = "raman") -> str:
    return stage.sign_in(who).get(f"{stage.home}{place}").text


def test_the_calendar_shows_meetings_called_and_by_rule_with_what_is_due(called):
    page = get(called, "meetings/?month=2023-12")
    assert "Meetings, December 2023" in page
    for said in ("PSG papers due for Wed 6 Dec", "TMAG meets by rule, not called",
                 "PSG report due for Wed 6 Dec"):  # fmt: skip
        assert said in page


def test_bank_holidays_are_in_the_calendar_and_move_what_is_due(called):
    page = get(called, "meetings/?month=2023-12")
    assert "Christmas Day" in page
    assert "Mon 18 Dec" in page  # the papers of CCAG of 27 December


def test_a_meeting_on_the_day_of_another_is_a_collision(called):
    called.tell.on(date(2023, 11, 29))
    reason = Prose("The only day left.")
    call = Call(group=Group("DAG"), day=date(2023, 12, 6), by_rule=False, reason=reason)
    called.tell.own("raman", "PMO", call)
    page = get(called, "meetings/?month=2023-12")
    assert "PSG meets on the same day as DAG." in page
    assert "DAG meets on the same day as PSG." in page


def test_what_is_due_around_a_meeting_past_the_calendar_is_said_not_to_be_known(called):
    reason = Prose("The end of the programme.")
    call = Call(group=Group("DAG"), day=date(2035, 12, 5), by_rule=False, reason=reason)
    meeting = called.tell.own("raman", "PMO", call)
    page = get(called, f"meetings/{meeting}")
    assert "What is due around it is not known." in page
    assert "bank holidays are published for England and Wales" in page
    assert "No time limit is set" not in page
    assert "Not known: its bank holidays are not published" in get(called, "")


def test_a_cancelled_meeting_stays_in_the_list_and_leaves_the_calendar(called):
    called.tell.own("raman", "PMO", Cancel(Prose("Nothing to decide.")), called.meeting)
    page = get(called, "meetings/?month=2023-12")
    assert "Cancelled" in page
    assert "PSG meeting" not in page


def test_a_month_that_is_none_is_refused_with_how_to_write_it(called):
    answer = called.sign_in().get(f"{called.home}meetings/?month=december")
    assert answer.status_code == 400
    assert "2023-12" in answer.text


def test_the_months_lead_on_as_far_as_the_bank_holidays_are_published(called):
    last = load_calendar("england_and_wales").last
    page = get(called, f"meetings/?month={last:%Y-%m}")
    assert f"?month={last.year}-{last.month - 1:02}" in page
    assert f"?month={last.year + 1}-01" not in page


def test_a_meeting_says_whether_its_papers_were_in_time_and_how_that_was_counted(called):
    page = get(called, f"meetings/{called.meeting}")
    assert "Issued 29 Nov" in page
    assert "How the day of the papers was counted" in page
    assert "The day of the meeting is not counted." in page


def test_papers_that_are_not_out_are_late(called):
    called.tell.on(date(2023, 12, 4))
    call = Call(group=Group("TMAG"), day=date(2023, 12, 13), by_rule=False, reason=Prose("A test."))
    called.tell.own("raman", "PMO", call)
    called.tell.on(date(2023, 12, 8))
    page = get(called, f"meetings/{_last(called)}")
    assert "2 working days late" in page
    assert "The agenda must have an item before it is issued." not in page


@pytest.mark.parametrize(("group", "is_owed"), [("DWG", False), ("DAG", True)])
def test_a_meeting_of_a_working_group_shows_no_report_that_it_does_not_owe(called, group, is_owed):
    """C54, as it is read: 5.2-18 lays a headline report on Level 3."""
    day, why = date(2024, 1, 18), Prose("A test.")
    call = Call(group=Group(group), day=day, by_rule=False, reason=why)
    was = Meeting(group=Group(group), day=date(2022, 6, 1), phase=Phase.CLOSED)
    for each in (call, MEETING.adopt(was, why)):
        meeting = called.tell.own("raman", "PMO", each)
        page = get(called, f"meetings/{meeting}")
        assert ("Headline report" in page) is is_owed


def _last(stage: Stage) -> str:
    """Return the case of the meeting that was called last."""
    page = get(stage, "meetings/?month=2023-12")
    return max(re.findall(r"/meetings/(M\d+)", page), key=lambda each: int(each[1:]))


def test_a_meeting_shows_its_agenda_and_the_decisions_on_it(called):
    page = get(called, f"meetings/{called.meeting}")
    assert "Adopt version 3.2 of the governance framework" in page
    assert f"{called.decision}" in page
    assert "50 minutes" in page


def test_a_meeting_leads_to_its_pack(called):
    page = get(called, f"meetings/{called.meeting}")
    assert f'meetings/{called.meeting}/pack.pdf">Meeting pack</a>' in page


def test_what_cannot_be_done_yet_is_there_with_its_reason(called):
    page = get(called, f"meetings/{called.meeting}")
    assert "A meeting must be opened on its own day." in page


def test_a_meeting_in_session_leads_to_the_live_screen_and_shows_who_is_there(in_session):
    page = get(in_session, f"meetings/{in_session.meeting}")
    assert "In session, 2 of 3 items taken" in page
    assert "Go to the live screen" in page
    assert "In the chair" in page
    assert "18 of 21 seats taken" in page


def test_the_report_of_a_closed_meeting_can_be_begun_from_its_page(in_session):
    room, tell = in_session.room, in_session.tell
    for who, seat in (("nuttall", "M-PSG-n"), ("adeyemi", "M-PSG-u")):
        given = GiveView(Seat(seat), Stand.AGREES, Basis.CONSENSUS)
        tell.do(who, seat, given, in_session.decision)
    room.assess(in_session.decision, 410_000, "The cost of two more groups.")
    room.advise(in_session.decision, "No concern.")
    take = Take(Name("accept"), Prose("Adopted."), Offset(3160), reason=Name("fits"))
    tell.do("halloran", "SRO", take, in_session.decision)
    room.end_item(3200)
    room.close(3300)
    page = get(in_session, f"meetings/{in_session.meeting}")
    assert re.search(rf"report/new/draft\?[^\"]*meeting={in_session.meeting}", page)
    assert "in 2 working days" in page


def test_a_meeting_that_is_not_there_is_not_found(called):
    assert called.sign_in().get(f"{called.home}meetings/M99").status_code == 404


def test_a_meeting_is_shown_with_few_questions_to_the_database(in_session):
    client = in_session.sign_in()
    place = f"{in_session.home}meetings/{in_session.meeting}"
    client.get(place)
    with CaptureQueriesContext(connection) as asked:
        answer = client.get(place)
    assert len(asked) <= STATEMENTS, [each["sql"][:90] for each in asked]
    assert len(answer.content) <= ROOM


PDF = b"%PDF-1.7 a paper"


def issue(stage: Stage, who: str = "raman", **said: object):
    client, place = stage.sign_in(who), f"{stage.home}meeting/{stage.meeting}/issue-papers"
    page = client.get(place).text
    known = {
        n: re.search(rf'name="{n}" value="([^"]*)"', page)[1] for n in ("command_id", "expected")
    }
    return client.post(place, {**known, "do": "act", **said})


def test_a_paper_is_sent_with_the_papers_and_read_by_those_who_may_see_the_meeting(
    called, settings
):
    paper = SimpleUploadedFile("Readiness of parties.pdf", PDF)
    answer = issue(called, **{"papers/0/item": "2", "papers/0/document/digest": paper})
    assert answer.status_code == 302, answer.text
    page = get(called, f"meetings/{called.meeting}", "nuttall")
    found = re.search(r'href="([^"]*/papers/[^"]+)">Readiness of parties<', page)
    assert found
    sent = called.sign_in("nuttall").get(found[1])
    assert sent.content == PDF
    assert "attachment" in sent["Content-Disposition"]


def test_a_file_that_is_not_what_its_name_says_is_refused_and_the_rest_is_kept(called, settings):
    paper = SimpleUploadedFile("Readiness.pdf", b"MZ a program")
    said = {"papers/0/item": "2", "papers/0/document/title": "Readiness"}
    answer = issue(called, **said, **{"papers/0/document/digest": paper})
    assert answer.status_code == 422
    assert "must be one of pdf" in answer.text
    assert 'value="Readiness"' in answer.text


def test_a_file_survives_the_refusal_of_its_act(called, settings):
    paper = SimpleUploadedFile("Readiness.pdf", PDF)
    answer = issue(called, **{"papers/0/item": "9", "papers/0/document/digest": paper})
    assert answer.status_code == 422
    assert "A paper must belong to an item of the agenda." in answer.text
    assert "Readiness.pdf" in answer.text
    assert re.search(
        r'type="hidden" name="papers/0/document/digest" value="[\w-]{43}"', answer.text
    )


def test_a_digest_that_is_no_paper_of_the_meeting_leads_nowhere(called):
    place = f"{called.home}meetings/{called.meeting}/papers/{'a' * 43}"
    assert called.sign_in().get(place).status_code == 404


@pytest.mark.browser
def test_the_meetings_shut_nobody_out(visit, on_air, in_session):
    page = visit().new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    for place in ("meetings/", f"meetings/{in_session.meeting}"):
        for width in (1440, 400):
            page.set_viewport_size({"width": width, "height": 1000})
            page.goto(f"{on_air}{in_session.home}{place}")
            for each in page.locator("details.fold").all():
                each.locator("summary").click()
            assert shut_out(page) == []
            assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert complaints(said) == []
