"""The live screen: one page while a meeting is held, with and without scripts."""

import re
from typing import Any

from lawspeaker.framework.names import CaseId, Prose, Seat
from lawspeaker.processes.decision.arguing import GiveView
from lawspeaker.processes.decision.matter import Basis, Matter, Stand
from lawspeaker.processes.decision.matter import Stage as Matters
from lawspeaker.records.programmes import capacities_of
from lawspeaker.records.shown import CaseShown
from lawspeaker.records.visible import Viewer, visible_to
from lawspeaker.service.demo.cast import person
from lawspeaker.service.demo.playing import SLUG
from web.on_stage import DAY, Stage

FORM = "8a2f3c54-0d3e-4a0b-9a55-1c2d3e4f5a6b"
SMALL = "M-PSG-n"
BEFORE = {
    "view/seat": "*",
    "view/stand": "agrees",
    "view/basis": "consensus",
    "assess/cost": "410000",
    "assess/benefit": "0",
    "assess/model": "no",
    "assess/consumers": "no",
    "assess/competition": "no",
    "assess/assessor": "SRO",
    "assess/reasons": "Two more groups to the end of the programme.",
    "advise/advice": "The process was followed.",
}
TAKE = {
    "take/outcome": "accept",
    "take/reason": "fits",
    "take/text": "Version 3.2 is adopted.",
    "take/at": "00:47:12",
    "do": "take",
}


def live(stage: Stage) -> str:
    return f"{stage.home}meetings/{stage.meeting}/live"


def send(stage: Stage, sent: dict[str, str], who: str = "raman") -> Any:
    """Submit the form of the item as it stands now."""
    client = stage.sign_in(who)
    seen = re.search(r'name="_seen" value="(\d+)"', client.get(live(stage)).text)
    known = {"_item": "3", "_form": FORM, "_seen": seen[1] if seen else ""}
    return client.post(live(stage), {**known, **sent})


def case(stage: Stage, which: CaseId) -> CaseShown:
    day = stage.clock.now.date()
    viewer = Viewer(person("raman"), capacities_of(SLUG, person("raman"), day), SLUG, day)
    shown = visible_to(viewer).case(which)
    assert shown is not None
    return shown


def matter(stage: Stage) -> Matter:
    return case(stage, stage.decision).state


def kinds(shown: CaseShown, after: int) -> list[str]:
    return [each.kind.partition("/")[0].partition(".")[2] for each in shown.trail[after:]]


def test_the_screen_shows_the_item_the_seats_and_who_is_still_to_speak(in_session):
    page = in_session.sign_in().get(live(in_session)).text
    assert "Should the framework change as CR035 asks" in page
    assert page.count('data-v="agree"') == 11
    assert page.count('data-v="wait"') == 2
    assert "Ofgem or the PSG will decide" in page


def test_nothing_of_an_assessment_is_chosen_beforehand(in_session):
    page = in_session.sign_in().get(live(in_session)).text
    chosen = re.findall(r'type="radio" name="([a-z/_]+)"[^>]* checked', page)
    assert set(chosen) <= {"acting_as"}  # of the frame


def test_one_submit_records_views_assessment_advice_and_decision_in_order(in_session):
    before = case(in_session, in_session.decision).line.version
    answer = send(in_session, BEFORE | TAKE)
    assert answer.status_code == 302
    after = case(in_session, in_session.decision)
    assert kinds(after, before) == ["view-given", "view-given", "assessed", "advised", "taken"]
    assert after.state.stage is Matters.DECIDED
    assert after.state.ruling.decider == "PSG"
    page = in_session.sign_in().get(live(in_session)).text
    assert "Assessed by the SRO" in page
    assert "assess/cost" not in page


def test_what_is_typed_in_is_the_act_of_whoever_said_it(in_session):
    send(in_session, BEFORE | TAKE)
    last = {each.kind: each.past for each in case(in_session, in_session.decision).trail}
    assert last["decision.view-given/1"].by.holds in ("M-PSG-n", "M-PSG-u")
    assert last["decision.advised/1"].by.holds == "IPA"
    assert last["decision.taken/1"].by.person == person("halloran")
    assert {each.typed_by for each in last.values()} == {person("raman")}
    assert not matter(in_session).confirmed


def test_the_same_form_sent_twice_is_recorded_once(in_session):
    client, sent = in_session.sign_in(), {**BEFORE, **TAKE, "_item": "3", "_form": FORM}
    assert client.post(live(in_session), sent).status_code == 302
    size = len(case(in_session, in_session.decision).trail)
    client.post(live(in_session), sent)
    assert len(case(in_session, in_session.decision).trail) == size


def test_a_refused_part_is_said_with_its_clause_and_everything_else_is_kept(in_session):
    answer = send(in_session, {**BEFORE, **TAKE, "assess/assessor": ""})
    assert answer.status_code == 422
    assert "The assessment must name who answers for it" in answer.text
    assert 'value="Two more groups to the end of the programme."' in answer.text
    assert 'value="Version 3.2 is adopted."' in answer.text
    assert matter(in_session).ruling is None


def test_what_was_recorded_before_a_refusal_is_not_asked_again(in_session):
    answer = send(in_session, {**BEFORE, **TAKE, "assess/assessor": ""})
    assert len(matter(in_session).views) == 13
    assert answer.text.count('data-v="wait"') == 0
    again = send(in_session, {k: v for k, v in (BEFORE | TAKE).items() if "view/" not in k})
    assert again.status_code == 302
    assert matter(in_session).ruling is not None


def test_every_reason_is_shown_at_once(in_session):
    send(in_session, {**BEFORE, "do": "save"})
    bare = {"take/outcome": "accept_subject_to", "take/text": "With more work.", "do": "take"}
    answer = send(in_session, bare)
    assert answer.status_code == 422
    assert "The outcome must carry the ground" in answer.text
    assert "The work that the acceptance is subject to must be stated" in answer.text


def test_an_amount_that_cannot_be_read_is_said_and_kept(in_session):
    answer = send(in_session, {**BEFORE, "assess/cost": "half a million", "do": "save"})
    assert answer.status_code == 422
    assert "Assess the matter against the thresholds: cost:" in answer.text
    assert 'value="half a million"' in answer.text


def test_an_objection_must_say_why_and_then_waits_for_the_chair(in_session):
    view = {"view/seat": SMALL, "view/stand": "objects", "view/basis": "consensus", "do": "save"}
    assert "An objection must say why." in send(in_session, view).text
    said = {**view, "view/text": "Three meetings a month are too many.", "_form": ""}
    send(in_session, said)
    page = in_session.sign_in().get(live(in_session)).text
    assert "Small Supplier objects." in page
    assert "Not sustained" in page


def test_without_consensus_the_office_that_decides_is_named(in_session):
    view = {"view/seat": SMALL, "view/stand": "objects", "view/basis": "consensus"}
    send(in_session, {**view, "view/text": "Too many meetings.", "do": "save"})
    rule = {f"rule/{SMALL}/reason": "It stands after debate.", "do": f"sustain:{SMALL}"}
    assert send(in_session, rule).status_code == 302
    assert matter(in_session).view(SMALL).sustained is True
    send(in_session, {**BEFORE, "view/seat": "M-PSG-u", "do": "save"})
    page = in_session.sign_in().get(live(in_session)).text
    assert "The SRO decides, on the views of the group" in page
    assert "No objection is sustained: the PSG decides" in page


def test_somebody_who_was_first_is_shown_before_the_decision_is_recorded(in_session):
    client = in_session.sign_in()
    seen = re.search(r'name="_seen" value="(\d+)"', client.get(live(in_session)).text)
    view = GiveView(Seat(SMALL), Stand.OBJECTS, Basis.OWN, Prose("Not yet."))
    in_session.tell.do("nuttall", SMALL, view, in_session.decision)
    sent = {**BEFORE, **TAKE, "_item": "3", "_form": FORM, "_seen": seen[1] if seen else ""}
    answer = client.post(live(in_session), sent)
    assert answer.status_code == 409
    assert "Somebody was first." in answer.text
    assert "gave the view of M-PSG-n: objects" in answer.text
    assert matter(in_session).ruling is None


def test_an_item_is_not_closed_while_its_decision_has_no_outcome(in_session):
    answer = send(in_session, {"do": "close-item", "at": "00:50:00"})
    assert answer.status_code == 422
    assert "The decision of the item must have been made" in answer.text
    page = in_session.sign_in().get(live(in_session)).text
    assert "Every decision on the agenda must have been made" in page


def test_a_decided_item_is_closed_with_its_note_and_then_the_meeting(in_session):
    send(in_session, BEFORE | TAKE)
    closed = send(in_session, {"do": "close-item", "at": "00:53:20", "note": "All were content."})
    assert closed.status_code == 302
    assert (
        "Closing the meeting confirms its decisions."
        in in_session.sign_in().get(live(in_session)).text
    )
    ended = send(in_session, {"do": "close", "at": "00:55:00"}, who="halloran")
    assert ended.status_code == 302
    assert case(in_session, in_session.meeting).state.phase == "closed"
    assert matter(in_session).confirmed


def test_who_goes_on_from_an_item_that_was_left_meanwhile_passes_no_other(in_session):
    send(in_session, BEFORE | TAKE)
    again = {"do": "close-item", "_open": "3", "at": "00:53:20"}
    assert send(in_session, again).status_code == 302
    answer = send(in_session, again)
    assert answer.status_code == 422
    assert "Item 3 is closed now: somebody went on meanwhile" in answer.text


def test_going_on_sends_what_is_entered_on_the_item(in_session):
    send(in_session, BEFORE | TAKE)
    page = in_session.sign_in().get(live(in_session)).text
    assert re.search(r'<button form="item"[^>]* data-key="n"', page)


def test_somebody_is_let_in_and_out(in_session):
    who = {"person": person("bielski"), "seat": "M-PSG-g", "at": "00:47:30"}
    assert send(in_session, {**who, "do": "in"}).status_code == 302
    assert case(in_session, in_session.meeting).state.present(person("bielski"))
    send(in_session, {**who, "at": "00:48:00", "do": "out"})
    assert not case(in_session, in_session.meeting).state.present(person("bielski"))


def test_each_of_the_list_has_a_button_of_their_own(in_session):
    page = in_session.sign_in().get(live(in_session)).text
    [does] = re.findall(r'value="((?:in|out):[^"]*:M-PSG-g)"', page)
    assert does.split(":") == ["in", person("bielski"), "M-PSG-g"]
    assert send(in_session, {"do": does, "at": "00:48:00"}).status_code == 302
    came = case(in_session, in_session.meeting).state.room[-1]
    assert (came.person, came.seat, came.gone) == (person("bielski"), "M-PSG-g", None)
    send(in_session, {"do": does.replace("in:", "out:"), "at": "00:49:00"})
    assert not case(in_session, in_session.meeting).state.present(person("bielski"))


def test_an_action_is_given_from_the_screen(in_session):
    action = {"action/what": "Name the parents", "action/owner": "IM", "action/due": "2024-01-31"}
    assert send(in_session, {**action, "do": "action"}).status_code == 302
    assert "Name the parents" in in_session.sign_in().get(live(in_session)).text


def test_whoever_may_not_act_sees_the_screen_without_its_buttons(in_session):
    page = in_session.sign_in("nuttall").get(live(in_session))
    assert page.status_code == 200
    assert 'value="take"' not in page.text
    assert "data-in-out" not in page.text


def test_a_meeting_that_is_not_open_yet_says_so(called):
    page = called.sign_in().get(live(called)).text
    assert "The meeting has not been opened" in page


def test_on_its_day_a_meeting_is_opened_from_the_screen_by_a_key(called):
    called.tell.on(DAY, 10)
    page = called.sign_in("halloran").get(live(called)).text
    assert f'href="{called.home}meeting/{called.meeting}/open" data-key="n"' in page
