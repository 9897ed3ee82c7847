"""Acting on a page: the form of every command, its reasons, its draft, its receipt."""

import re
from datetime import date

import pytest
from django.http import QueryDict

from lawspeaker import processes
from lawspeaker.directory.drafts import Place
from lawspeaker.framework.names import Prose
from lawspeaker.kernel.words import Reason as Against
from lawspeaker.kernel.words import Refused
from lawspeaker.processes.meeting.calling import Move
from lawspeaker.service.demo.cast import person
from lawspeaker.service.demo.playing import SLUG
from lawspeaker.web.acts.entered import Entered
from lawspeaker.web.acts.wrong import against
from lawspeaker.web.components import Reason
from web.axe import violations
from web.conftest import complaints, shut_out
from web.on_stage import Stage
from web.test_live import case


def form(stage: Stage, place: str) -> str:
    return f"{stage.home}{place}"


def hidden(text: str) -> dict[str, str]:
    """Return what a form sends without being asked."""
    names = ("command_id", "expected")
    found = {name: re.search(rf'name="{name}" value="([^"]*)"', text) for name in names}
    return {name: each[1] for name, each in found.items() if each}


def send(stage: Stage, place: str, said: dict[str, str], who: str = "raman"):
    client = stage.sign_in(who)
    sent = {**hidden(client.get(form(stage, place)).text), "do": "act", **said}
    return client.post(form(stage, place), sent)


def test_an_act_leads_to_the_page_of_its_case_and_names_its_entry(called):
    client = called.sign_in()
    place = form(called, f"meeting/{called.meeting}/add-item")
    known = hidden(client.get(place).text)
    said = {**known, "do": "act", "title": "Readiness of parties", "minutes": "15"}
    answer = client.post(place, said, follow=True)
    assert answer.redirect_chain[-1][0] == f"{called.home}meetings/{called.meeting}"
    assert re.search(r"Recorded as entry \d+\.", answer.text)
    assert "Readiness of parties" in answer.text


def test_a_double_click_is_recorded_once(called):
    client, place = called.sign_in(), form(called, f"meeting/{called.meeting}/add-item")
    said = {**hidden(client.get(place).text), "do": "act", "title": "Readiness", "minutes": "15"}
    client.post(place, said)
    size = len(case(called, called.meeting).trail)
    assert client.post(place, said).status_code == 302
    assert len(case(called, called.meeting).trail) == size


def test_the_same_form_with_other_words_is_not_taken_for_the_same_act(called):
    client, place = called.sign_in(), form(called, f"meeting/{called.meeting}/add-item")
    said = {**hidden(client.get(place).text), "do": "act", "title": "Readiness", "minutes": "15"}
    client.post(place, said)
    answer = client.post(place, {**said, "title": "Unreadiness"})
    assert answer.status_code == 422
    assert "This form was sent already" in answer.text
    assert hidden(answer.text)["command_id"] != said["command_id"]


def test_a_stale_form_shows_what_changed_and_keeps_the_draft(called):
    client, place = called.sign_in(), form(called, f"meeting/{called.meeting}/add-item")
    said = {**hidden(client.get(place).text), "do": "act", "title": "Readiness", "minutes": "15"}
    called.tell.own("raman", "PMO", Move(date(2023, 12, 7), Prose("A clash.")), called.meeting)
    answer = client.post(place, said)
    assert answer.status_code == 409
    assert "moved the meeting to 2023-12-07: A clash." in answer.text
    assert "Readiness" in answer.text
    assert 'value="Readiness"' in client.get(place).text


def test_all_reasons_are_shown_at_once_with_their_clauses(called):
    place = "decision/new/recommend"
    said = {"group": "PSG", "title": "A matter", "question": "Should it?", "cost": "-5"}
    answer = send(called, place, said)
    assert answer.status_code == 422
    for field in ("recommendation", "home", "cost"):
        assert f'href="#f-{field}"' in answer.text


def test_a_rule_of_the_framework_is_shown_at_its_field_with_its_clause(in_session):
    place = f"decision/{in_session.decision}/give-view"
    said = {"seat": "M-PSG-n", "stand": "agrees", "basis": "majority", "text": "Most agree."}
    answer = send(in_session, place, said, who="nuttall")
    assert answer.status_code == 422
    assert "The view of a majority must come with the view of the minority." in answer.text
    assert "3.10" in answer.text
    assert "Most agree." in answer.text


def test_what_is_not_open_says_why_before_anything_is_filled_in(called):
    page = called.sign_in().get(form(called, f"meeting/{called.meeting}/close")).text
    assert "Not open now" in page
    assert "The meeting must be open." in page
    assert 'name="at"' not in page


def test_somebody_without_the_power_is_told_who_has_it(called):
    page = called.sign_in("nuttall").get(form(called, f"meeting/{called.meeting}/issue-papers"))
    assert "Only the PMO issues the agenda and the papers." in page.text
    assert "3.11" in page.text


def test_the_secretariat_types_in_the_act_of_the_chair(called):
    called.tell.on(date(2023, 12, 6), 10)
    page = called.sign_in().get(form(called, f"meeting/{called.meeting}/open")).text
    assert "Ingrid Halloran, SRO" in page
    assert send(called, f"meeting/{called.meeting}/open", {}).status_code == 302
    last = case(called, called.meeting).trail[-1].past
    assert (last.by.person, last.typed_by) == (person("halloran"), person("raman"))


def test_a_yes_or_no_is_never_chosen_beforehand(called):
    page = called.sign_in().get(form(called, "meeting/new/call")).text
    assert 'name="by_rule" value="true"' in page
    assert not re.search(r'name="by_rule"[^>]* checked', page)


def test_money_is_asked_in_pounds_and_times_as_hours_minutes_and_seconds(called):
    page = called.sign_in().get(form(called, "decision/new/recommend")).text
    assert '<span aria-hidden="true">£</span><input class="in tn" id="f-cost"' in page


def test_a_table_begins_with_what_stands_and_grows_without_scripts(called):
    client, place = called.sign_in(), form(called, f"meeting/{called.meeting}/set-agenda")
    page = client.get(place).text
    assert 'name="agenda/0/title" type="text" value="Welcome' in page
    assert 'name="agenda/0/opened"' not in page
    rows = page.count('/title" type')
    grown = client.post(place, {**hidden(page), "agenda/0/title": "Welcome", "add": "agenda"})
    assert grown.status_code == 200
    assert 'value="Welcome"' in grown.text
    more = client.post(place, {**hidden(page), **_rows(rows), "add": "agenda"})
    assert more.text.count('/title" type') == rows + 1


def _rows(count: int) -> dict[str, str]:
    return {f"agenda/{n}/title": f"Item {n}" for n in range(count)}


def test_empty_rows_are_dropped_and_the_rest_is_numbered(called):
    said = {"agenda/0/title": "Welcome", "agenda/0/minutes": "5",
            "agenda/2/title": "Status of the programme", "agenda/2/minutes": "20",
            "agenda/3/title": "The matter", "agenda/3/minutes": "25",
            "agenda/3/decision": called.decision}  # fmt: skip
    answer = send(called, f"meeting/{called.meeting}/set-agenda", said)
    assert answer.status_code == 302
    agenda = case(called, called.meeting).state.agenda
    titles = ["Welcome", "Status of the programme", "The matter"]
    assert [(each.number, each.title) for each in agenda] == [*enumerate(titles, 1)]


def test_what_an_act_would_do_is_shown_without_recording_anything(called):
    size = len(case(called, called.meeting).trail)
    said = {"do": "foresee", "title": "Readiness", "minutes": "15"}
    answer = send(called, f"meeting/{called.meeting}/add-item", said)
    assert "This is what it would do. Nothing is recorded yet." in answer.text
    assert "put an item on the agenda" in answer.text
    assert len(case(called, called.meeting).trail) == size


def test_what_an_act_would_start_is_shown_with_its_day(called):
    said = {"do": "foresee", "group": "PSG", "day": "2024-01-03", "by_rule": "true"}
    page = send(called, "meeting/new/call", said).text
    assert "Issue the agenda and papers" in page
    assert "Fri 22 Dec 2023" in page
    assert "3.11" in page


def test_a_draft_is_put_back_and_can_be_thrown_away(called):
    client, place = called.sign_in(), form(called, f"meeting/{called.meeting}/cancel")
    keeps = f"{called.home}drafts/meeting/{called.meeting}/cancel"
    client.post(keeps, {"reason": "Nobody has anything to decide."})
    page = client.get(place).text
    assert "Nobody has anything to decide." in page
    client.post(place, {**hidden(page), "do": "drop"})
    assert "Nobody has anything to decide." not in client.get(place).text


def test_an_act_forgets_its_draft(called):
    kept = Place(person("raman"), SLUG, "meeting", called.meeting, "add-item")
    kept.keep({"title": ["Readiness"]})
    send(called, f"meeting/{called.meeting}/add-item", {"title": "Readiness", "minutes": "5"})
    assert kept.find() is None


def test_a_day_that_is_still_to_come_is_refused_at_its_field(called):
    said = {"title": "Readiness", "minutes": "5", "happened": "2024-12-01"}
    answer = send(called, f"meeting/{called.meeting}/add-item", said)
    assert answer.status_code == 422
    assert 'href="#f-happened"' in answer.text


def test_an_address_without_a_command_is_not_found(called):
    client = called.sign_in()
    for place in ("meeting/new/close", f"meeting/{called.meeting}/fly", "meting/M1/open",
                  "meeting/M99/open", f"decision/{called.meeting}/take"):  # fmt: skip
        assert client.get(form(called, place)).status_code == 404, place


def test_every_command_has_a_form_that_shows(called):
    client = called.sign_in()
    for process in processes.ALL:
        for command in process.commands:
            verb = command.name.partition(".")[2].replace("_", "-")
            if command.opens:
                place = f"{process.name}/new/{verb}"
                assert client.get(form(called, place)).status_code == 200, place


def test_a_case_without_pages_of_its_own_is_shown_with_its_trail(called):
    client = called.sign_in()
    offices = [e for e in _cases(called) if e.process == "office"]
    page = client.get(form(called, f"office/{offices[0].case}")).text
    assert "What has happened" in page
    assert "Ingrid Halloran, SRO, appointed" in page


def _cases(stage: Stage):
    from lawspeaker.records.programmes import capacities_of
    from lawspeaker.records.visible import Viewer, visible_to

    day = stage.clock.now.date()
    held = capacities_of(SLUG, person("raman"), day)
    return visible_to(Viewer(person("raman"), held, SLUG, day)).cases("office").rows


@pytest.mark.browser
def test_a_refusal_keeps_the_focus_and_needs_no_new_page(visit, on_air, in_session):
    page = visit("nuttall").new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(on_air + form(in_session, f"decision/{in_session.decision}/give-view"))
    page.evaluate("window.stays = true")
    page.locator("#f-text").fill("Most agree.")
    page.get_by_role("button", name="Give the view").click()
    page.locator(".wrongs").wait_for()
    assert page.evaluate("window.stays") is True
    assert page.locator("#f-text").input_value() == "Most agree."
    assert page.evaluate("document.activeElement.id") == "act-wrong"
    assert violations(page) == []
    assert complaints(said) == []


@pytest.mark.browser
def test_a_form_is_kept_as_it_is_written(visit, on_air, in_session):
    page = visit().new_page()
    page.goto(on_air + form(in_session, f"meeting/{in_session.meeting}/add-item"))
    page.locator("#f-title").press_sequentially("Readiness")
    page.locator("#act-kept", has_text="Draft kept").wait_for()
    page.reload()
    assert page.locator("#f-title").input_value() == "Readiness"


@pytest.mark.browser
def test_the_forms_shut_nobody_out(visit, on_air, in_session):
    page = visit().new_page()
    for place in ("meeting/new/call", f"meeting/{in_session.meeting}/add-item",
                  f"meeting/{in_session.meeting}/close", "decision/new/recommend"):  # fmt: skip
        for width in (1440, 400):
            page.set_viewport_size({"width": width, "height": 900})
            page.goto(on_air + form(in_session, place))
            assert shut_out(page) == []
            assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_a_slip_of_today_can_be_taken_back_from_the_page_of_its_case(called):
    send(called, f"meeting/{called.meeting}/add-item", {"title": "A slip", "minutes": "5"})
    page = called.sign_in().get(form(called, f"meetings/{called.meeting}")).text
    place = re.search(r'href="([^"]*/retract\?entry=\d+)"', page)
    assert place
    client = called.sign_in()
    said = {**hidden(client.get(place[1]).text), "do": "act", "reason": "The wrong meeting."}
    entry = re.search(r"entry=(\d+)", place[1])
    assert entry
    client.post(place[1].partition("?")[0], {**said, "entry": entry[1]})
    assert "A slip" not in [each.title for each in case(called, called.meeting).state.agenda]


def test_a_rule_that_should_be_kept_may_be_left_for_a_reason():
    should = Against("meeting.x", "It should be so.", "should", ("3.1-01",), "title")
    wrong = against(Refused(should), frozenset({"title"}))
    assert wrong.departing == (("meeting.x", Reason("It should be so.", ("3.1-01",))),)
    sent = QueryDict("departure:meeting.x=It+could+not+wait.&departure:meeting.y=+&title=A")
    assert Entered.of(sent).departures == {"meeting.x": "It could not wait."}
    assert Entered.of(sent).flat == {"title": "A"}
