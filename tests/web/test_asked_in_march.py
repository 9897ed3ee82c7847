"""Who must, who is asked and who is let in, as the demo shows it on its last day."""

from lawspeaker.records import asked_in_surveys
from lawspeaker.records.programmes import capacities_of
from lawspeaker.records.visible import Viewer, visible_to
from lawspeaker.service.demo.cast import organisation, person
from lawspeaker.service.demo.playing import SLUG
from web.march import LAST


def view_of(who: str):
    return visible_to(Viewer(person(who), capacities_of(SLUG, person(who), LAST), SLUG, LAST))


def test_the_record_says_who_must_qualify(march):
    assert march
    lines = view_of("lark").obligations("qualification", LAST)
    assert {organisation(each) for each in ("fenland", "castell", "kestrel")} <= {
        each.organisation for each in lines
    }
    [case] = [e.case for e in lines if e.organisation == organisation("fenland")]
    settled = view_of("bielski").case(case).trail[-1].past
    assert (settled.by.holds, settled.event.upheld) == ("IPA", False)


def test_whoever_is_asked_answers_unseen_and_one_has_still_to_answer(march):
    [survey] = view_of("lark").cases("survey").rows
    page = march.get("surveys", "raman")
    assert "How the papers of meetings read" in page
    assert "What changes for us" not in page
    [own] = asked_in_surveys.responses(view_of("lark"), survey.case)
    assert "What changes for us" in march.get(f"surveys/responses/{own.case}", "lark")
    owed = {who: [e.command for e in view_of(who).duties_of()] for who in ("lark", "fenn")}
    assert "response.give" in owed["fenn"]
    assert "response.give" not in owed["lark"]


def test_a_guest_of_one_meeting_came_to_it_without_a_seat(march):
    [line] = [e for e in view_of("raman").attendances().rows if e.person == person("fenn")]
    meeting = view_of("fenn").meeting(line.meeting)
    assert [person("fenn"), None] in [[e.person, e.seat] for e in meeting.case.state.room]
    assert "Guests and observers" in march.get(f"meetings/{line.meeting}", "fenn")
