"""Reading over the interface: lists, cases with what may be done, the ledger, the public's part."""

import json
from datetime import datetime

import pytest

from api.conftest import Caller
from lawspeaker.kernel.notes import Checkpoint, Vkey
from lawspeaker.service.demo.cast import CAST, person
from lawspeaker.service.demo.teller import LONDON


def test_a_list_goes_on_where_the_page_before_ended(secretary):
    seen, after = [], ""
    while True:
        page = secretary.get("decision", limit=3, after=after).body
        seen += [each["case"] for each in page["rows"]]
        if not (after := page["after"]):
            break
    assert seen == ["D4", "D3", "D2", "D1"]


def test_a_list_is_in_the_order_that_is_wanted(secretary):
    rows = secretary.get("decision", sort="opened").body["rows"]
    assert [each["case"] for each in rows] == ["D1", "D2", "D3", "D4"]


def test_a_list_holds_what_is_wanted(secretary):
    decided = secretary.get("decision", stage="decided", group="PSG").body["rows"]
    assert {each["case"] for each in decided} == {"D1", "D2", "D3"}
    found = secretary.get("decision", q="governance framework").body["rows"]
    assert [each["case"] for each in found] == ["D4"]


def test_a_list_as_of_a_day_shows_each_case_as_it_stood(secretary):
    secretary.post("decision/D4/record-consultation",
                   {"acting_as": "PMO", "consultation": "Again", "disclosure": "All."})  # fmt: skip
    then = secretary.get("decision", as_of="2023-11-23").body["rows"]
    now = secretary.get("decision").body["rows"]
    assert then[0]["case"] == now[0]["case"] == "D4"
    assert then[0]["version"] < now[0]["version"]
    assert secretary.get("decision", as_of="2023-11-20").body["rows"] == []


def test_a_case_says_what_may_be_done_and_why_not_the_rest(sro):
    case = sro.get("decision/D4").body
    commands = {each["command"]: each for each in case["commands"]}
    assert commands["withdraw"]["open_as"] == [{"acting_as": "SRO", "on_behalf_of": None}]
    assert not commands["take"]["open"]
    assert "3.6, 4.6" in [each["clause"] for each in commands["take"]["reasons"]]
    assert commands["withdraw"]["who_may"] == ["SRO", "chair@PSG"]


def test_a_case_tells_its_history_in_sentences(sro):
    history = sro.get("decision/D4").body["history"]
    assert history[0]["says"].startswith("Priya Raman, PMO, recommended")
    assert history[0]["framework"] == "mhhs@3.1"


def test_a_case_as_of_a_day_offers_nothing(sro):
    sro.post("decision/D4/withdraw", {"acting_as": "SRO", "reason": "It comes later."})
    then = sro.get("decision/D4", as_of="2023-11-30").body
    assert then["commands"] == []
    assert len(then["history"]) < len(sro.get("decision/D4").body["history"])
    assert sro.get("decision/D4", as_of="2023-11-20").status == 404


def test_the_history_of_a_case_is_the_ledgers(secretary):
    history = secretary.get("decision/D4").body["history"]
    lines = secretary.get("entries").body.splitlines()
    entries = [each for each in map(json.loads, lines) if each["case"] == "D4"]
    assert entries == history


def test_entries_are_read_on_from_where_one_was(secretary):
    first = secretary.get("entries", limit=10)
    positions = [json.loads(each)["position"] for each in first.body.splitlines()]
    assert positions == list(range(10))
    rest = secretary.get("entries", after=9)
    assert json.loads(rest.body.splitlines()[0])["position"] == 10
    assert len(rest.body.splitlines()) == int(rest.headers["Ledger-Size"]) - 10
    assert rest.headers["Content-Type"] == "application/x-ndjson"


def test_a_checkpoint_vouches_for_the_ledger(public):
    told = public.get().body
    checkpoint = Checkpoint.read(public.get("checkpoint").body, Vkey.read(told["key"]))
    assert checkpoint.size == told["size"]


def test_the_public_is_shown_no_person_and_no_matter_before_it_is_published(public):
    texts = [
        str(public.get(path).body)
        for path in ("", "entries", "decision", "decisions", "seats", "groups/PSG", "programme/F1")
    ]
    for key, member in CAST.items():
        assert not any(member.name in each or person(key) in each for each in texts)
    assert not any("Adopt version 3.2" in each for each in texts)
    assert public.get("decision/D4").status == 404
    assert public.get("decisions/D4").status == 404
    assert public.get("duties").body == []


def test_what_is_hidden_is_answered_like_what_is_not_there(public):
    hidden, none = public.get("decision/D4"), public.get("decision/D44")
    assert hidden.status == none.status == 404
    assert hidden.body["error"].replace("D4", "") == none.body["error"].replace("D44", "")


def test_a_published_decision_is_read_by_everybody_alike(told_on):
    texts = [who.get("decisions/D4").body for who in (Caller(), Caller("lark"), Caller("raman"))]
    assert texts[0] == texts[1] == texts[2]
    assert texts[0]["line"]["outcome"] == "accept"
    assert texts[0]["line"]["cost"] == 410_000
    assert not any(each["person"] for each in texts[0]["views"])
    assert Caller().get("decisions/D4", as_of="2023-12-06").status == 404


def test_everybody_lists_of_a_day_the_decisions_that_were_published_by_it(told_on):
    then, before = (
        [each["case"] for each in Caller().get("decision", as_of=day).body["rows"]]
        for day in ("2023-12-08", "2023-12-06")
    )
    assert ("D4" in then, "D4" in before) == (True, False)


def test_a_report_is_read_by_everybody_alike_as_far_as_it_is_published(told_on):
    texts = [who.get("reports/R1").body for who in (Caller(), Caller("lark"), Caller("raman"))]
    assert texts[0] == texts[1] == texts[2]
    (account,) = texts[0]["accounts"]
    assert (account["decision"], account["at"], texts[0]["withheld"]) == ("D4", 3160, 0)
    assert "notes" not in texts[0]
    assert Caller().get("reports/R1", as_of="2023-12-06").status == 404
    assert Caller().get("reports/R9").status == 404


@pytest.mark.parametrize(
    "place",
    ["", "groups", "groups/PSG", "seats", "decision", "decision/D4", "decisions/D4", "reports/R1"],
)
def test_nothing_is_read_as_of_a_day_that_is_still_to_come(secretary, place):
    told = secretary.get(place, as_of="2023-12-02")
    assert told.status == 422
    (reason,) = told.body["reasons"]
    assert reason["field"] == "as_of"
    assert "2023-12-02 is still to come" in reason["says"]
    assert secretary.get("groups", as_of="2023-12-01").status == 200


def test_seats_are_read_as_of_a_day(secretary, now):
    now.at = datetime(2023, 12, 4, 9, tzinfo=LONDON)
    before = secretary.get("seats/M-PSG-n").body
    left = {"acting_as": "PMO", "on": "2023-12-04", "reason": "Has left the party."}
    assert secretary.post(f"seat/{before['case']}/vacate", left).status == 201
    assert secretary.get("seats/M-PSG-n").body["person"] is None
    then = secretary.get("seats/M-PSG-n", as_of="2023-12-01").body
    assert then["person"] == before["person"] == person("nuttall")


def test_a_group_as_of_a_day_lists_its_meetings_as_they_stood(public, secretary):
    for day in ("2023-11-24", "2023-11-28"):
        told, known = (
            [
                (each["case"], each["day"])
                for each in who.get("groups/PSG", as_of=day).body["meetings"]
            ]
            for who in (public, secretary)
        )
        assert told == known != []


def test_duties_are_told_to_whom_they_fall(secretary, calls):
    given = {"acting_as": "PMO", "group": "PSG", "what": "Publish the calendar", "owner": "PMO"}
    case = secretary.post("action", given | {"due": "2023-12-08"}).body["case"]
    (duty,) = [e for e in secretary.get("duties", mine="true").body if e["case"] == case]
    assert (duty["command"], duty["due"], duty["left"]) == ("action.complete", "2023-12-08", 5)
    assert calls("lark").get("duties", mine="true").body == []


@pytest.mark.parametrize(
    ("asked", "field"),
    [
        ({"limt": 3}, "limt"),
        ({"limit": 0}, "limit"),
        ({"as_of": "6 December"}, "as_of"),
        ({"as_of": "20231206"}, "as_of"),
        ({"after": "x"}, "after"),
        ({"sort": "title"}, "sort"),
        ({"q": "\x00"}, "q"),
    ],
)
def test_what_cannot_be_asked_for_is_refused(secretary, asked, field):
    refused = secretary.get("decision", **asked)
    assert refused.status == 422
    assert refused.fields == [field]


@pytest.mark.parametrize("register", ["decisions", "meetings", "actions", "reports", "changes"])
def test_a_register_refuses_a_page_that_is_none(secretary, register):
    assert secretary.get(register, after="0").status in (200, 422)
    for after in ("zz", "2023-12-06.zz", "9" * 40, "2023-12-06." + "9" * 40):
        assert secretary.get(register, after=after).status in (200, 422)
    assert secretary.get(register, after="zz").fields == ["after"]


def test_before_the_programme_there_was_no_framework(public):
    assert public.get("", as_of="2001-01-01").status == 404
    assert public.get("groups", as_of="2001-01-01").status == 404
