"""Acting over the interface: receipts, refusals with their clauses, and who was first."""

from datetime import datetime
from uuid import uuid4

import pytest

from lawspeaker.kernel.notes import Receipt, Vkey
from lawspeaker.service.demo.cast import organisation, person
from lawspeaker.service.demo.teller import LONDON
from lawspeaker.service.founding import prepare

MATTER, MEETING = "D4", "M2"  # before the PSG of 6 December
ASSESS = f"decision/{MATTER}/assess"
ASSESSMENT = {
    "acting_as": "PMO",
    "cost": 410_000,
    "benefit": 0,
    "model": "no",
    "consumers": "no",
    "competition": "no",
    "reasons": "Two more groups to the end of the programme.",
    "assessor": "IPA",
}
ACTION = {"acting_as": "PMO", "group": "PSG", "what": "Publish the calendar", "owner": "PMO"}


def test_an_act_is_answered_with_its_receipt_and_its_entries(secretary):
    done = secretary.post(ASSESS, ASSESSMENT)
    assert done.status == 201
    assert done.body["case"] == MATTER
    (entry,) = done.body["entries"]
    assert entry["kind"] == "decision.assessed/1"
    assert entry["event"]["assessment"]["cost"] == 410_000
    assert done.headers["ETag"] == f'"{done.body["version"]}"'


def test_a_receipt_is_signed_by_the_key_of_the_programme(secretary):
    done = secretary.post(ASSESS, ASSESSMENT)
    key = Vkey.read(secretary.get().body["key"])
    assert Receipt.read(done.body["receipt"], key).position == done.body["position"]


@pytest.mark.parametrize("written", [410_000.5, "410000.50", "£410,000.50"])
def test_money_is_kept_to_the_penny(secretary, written):
    secretary.post(ASSESS, ASSESSMENT | {"cost": written})
    assert secretary.get(f"decision/{MATTER}").body["state"]["assessment"]["cost"] == 410_000.5


def test_a_case_is_opened_and_found_where_the_answer_says(secretary):
    done = secretary.post("action", ACTION)
    assert done.status == 201
    assert secretary.get(done.headers["Location"]).body["state"]["what"] == ACTION["what"]


def test_the_command_that_opens_a_case_may_be_named(secretary):
    done = secretary.post("action", ACTION | {"command": "assign"})
    assert done.status == 201
    wrong = secretary.post("action", ACTION | {"command": "asign"})
    assert wrong.says == ["It must be one of assign, adopt. Did you mean assign?"]


def test_where_several_commands_open_a_case_one_must_be_named(secretary):
    done = secretary.post("framework", {"acting_as": "PMO"})
    assert done.status == 422
    assert done.fields == ["command"]


def test_the_same_act_sent_twice_is_done_once(secretary):
    key = str(uuid4())
    first = secretary.post("action", ACTION, Idempotency_Key=key)
    again = secretary.post("action", ACTION, Idempotency_Key=key)
    assert (again.status, again.body) == (201, first.body)
    assert len(secretary.get("action").body["rows"]) == 1


def test_the_key_of_an_act_is_not_taken_for_another(secretary):
    key = str(uuid4())
    secretary.post("action", ACTION, Idempotency_Key=key)
    other = secretary.post("action", ACTION | {"what": "Another"}, Idempotency_Key=key)
    assert other.status == 422
    assert other.fields == ["Idempotency-Key"]


def test_whoever_comes_second_is_told_what_has_changed(secretary):
    seen = secretary.get(f"decision/{MATTER}").headers["ETag"]
    secretary.post(ASSESS, ASSESSMENT, If_Match=seen)
    second = secretary.post(ASSESS, ASSESSMENT | {"cost": 1}, If_Match=seen)
    assert second.status == 409
    assert second.body["version"] == second.body["expected"] + 1
    (changed,) = second.body["changed"]
    assert changed.startswith("Priya Raman, ")
    assert secretary.get(f"decision/{MATTER}").body["state"]["assessment"]["cost"] == 410_000


def test_a_refusal_names_every_reason_with_its_clause_and_field(sro):
    taken = {"acting_as": "SRO", "outcome": "acept", "text": "It is adopted."}
    refused = sro.post(f"decision/{MATTER}/take", taken)
    assert refused.status == 422
    reasons = {each["key"]: each for each in refused.body["reasons"]}
    assert reasons["decision.outcome"]["field"] == "outcome"
    assert reasons["decision.outcome"]["clause"] == "4.6"
    assert reasons["decision.in_meeting"]["clause"] is None  # a rule of the platform
    assert reasons["decision.timestamp"]["clause"] == "3.11, 5.2"


def test_nothing_is_recorded_when_it_is_refused(sro):
    before = sro.get().body["size"]
    sro.post(f"decision/{MATTER}/take", {"acting_as": "SRO", "outcome": "accept", "text": "Yes."})
    assert sro.get().body["size"] == before


def test_whoever_lacks_only_the_power_is_told_who_has_it(calls):
    refused = calls("lark").post(f"decision/{MATTER}/hand-over", {"reason": "We object."})
    assert refused.status == 403
    assert refused.body["who_may"] == ["SRO", "chair@PSG"]
    assert refused.body["you_act_as"] == ["party"]
    assert refused.body["reasons"][0]["clause"] == "3.6, 3.11, 4.6"


def test_whoever_lacks_the_power_is_told_so_whatever_else_is_in_the_way(calls):
    taken = {"outcome": "acept", "text": "It is adopted."}
    refused = calls("lark").post(f"decision/{MATTER}/take", taken)
    assert refused.status == 403
    assert refused.body["who_may"]
    keys = {each["key"] for each in refused.body["reasons"]}
    assert keys >= {"decision.take", "decision.outcome", "decision.in_meeting"}


def test_nobody_acts_in_a_capacity_they_do_not_hold(calls):
    taken = {"acting_as": "SRO", "reason": "We object."}
    refused = calls("lark").post(f"decision/{MATTER}/withdraw", taken)
    assert refused.status == 403
    assert refused.fields == ["acting_as"]


def test_whoever_holds_several_capacities_says_which(secretary):
    asked = {name: each for name, each in ACTION.items() if name != "acting_as"}
    refused = secretary.post("action", asked)
    assert refused.status == 422
    assert refused.fields == ["acting_as"]
    assert "PMO, party, M-PSG-w" in refused.says[0]


def test_the_secretariat_types_in_what_the_chair_does(secretary):
    typed = {"acting_as": "SRO", "on_behalf_of": person("halloran"), "reason": "It comes later."}
    done = secretary.post(f"decision/{MATTER}/withdraw", typed)
    assert done.status == 201
    last = secretary.get(f"decision/{MATTER}").body["history"][-1]
    assert (last["by"]["person"], last["typed_by"]) == (person("halloran"), person("raman"))
    assert last["says"].endswith("Typed in by Priya Raman.")


def test_nobody_else_types_in_what_the_chair_does(calls):
    typed = {"acting_as": "SRO", "on_behalf_of": person("halloran"), "reason": "It comes later."}
    refused = calls("lark").post(f"decision/{MATTER}/withdraw", typed)
    assert refused.status == 403
    assert refused.fields == ["on_behalf_of"]


def test_an_act_is_recorded_on_the_day_it_happened(secretary, now):
    now.at = datetime(2023, 12, 4, 9, tzinfo=LONDON)
    done = secretary.post("action", ACTION | {"happened": "2023-12-01"})
    (entry,) = secretary.get(f"action/{done.body['case']}").body["history"]
    assert entry["happened"] == "2023-12-01"
    assert entry["recorded_at"].startswith("2023-12-04")


def test_what_is_still_to_come_is_not_recorded(secretary):
    refused = secretary.post("action", ACTION | {"happened": "2023-12-24"})
    assert refused.status == 422
    assert refused.fields == ["happened"]


def test_all_that_cannot_be_read_is_told_at_once(secretary):
    sent = {
        "acting_as": "PMO",
        "happened": "6 December",
        "agenda": [{"number": 1, "titel": "Welcome", "minutes": "5"}],
    }
    refused = secretary.post(f"meeting/{MEETING}/set-agenda", sent)
    assert refused.status == 422
    assert refused.fields == ["agenda/0/titel", "agenda/0/title", "agenda/0/minutes", "happened"]
    assert "Did you mean title?" in refused.says[0]


def test_a_table_is_a_list_of_rows(secretary):
    items = [
        {"number": 1, "title": "Welcome", "minutes": 5},
        {"number": 2, "title": "Status of the programme", "minutes": 20},
        {"number": 3, "title": "CR035", "minutes": 30, "decision": MATTER},
    ]
    done = secretary.post(f"meeting/{MEETING}/set-agenda", {"acting_as": "PMO", "agenda": items})
    assert done.status == 201
    agenda = secretary.get(f"meeting/{MEETING}").body["state"]["agenda"]
    assert [each["title"] for each in agenda] == [each["title"] for each in items]


@pytest.mark.parametrize(
    "body",
    ["", "{", "[]", "1", '{"cost": NaN}', '{"a": 1, "a": 2}', "[" * 100_000, b"\xff"],
    ids=["empty", "half", "list", "number", "nan", "twice", "deep", "bytes"],
)
def test_what_is_no_object_is_malformed(secretary, body):
    refused = secretary.post(ASSESS, body)
    assert refused.status == 400
    assert refused.body["error"] == "The body must be one JSON object."


def test_a_number_of_a_million_digits_is_refused_quickly(secretary):
    assert secretary.post(ASSESS, '{"cost": 1' + "0" * 1_000_000 + "}").status == 400
    assert secretary.post(ASSESS, '{"cost": 1e999999999}').status == 422


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("decision/D4/take-it", "Did you mean take?"),
        ("decisoin/D4/take", "Did you mean decision?"),
        ("/api/v1/programmes/mhhs-demos/decision/D4/take", "Did you mean mhhs-demo?"),
        ("decision/D99/take", "There is no decision D99 that is open to you."),
        ("decision/M2/take", "There is no decision M2 that is open to you."),
        ("decision/D4%00/take", "that is open to you"),
        ("/api/v1/decision", "The interface has no operation"),
    ],
)
def test_what_is_not_there_is_answered_with_the_near_miss(sro, path, says):
    answered = sro.post(path, {})
    assert answered.status == 404
    assert says in answered.body["error"]


def test_a_day_no_calendar_knows_is_refused(secretary):
    call = {"acting_as": "PMO", "group": "PSG", "day": "2199-01-01", "by_rule": False}
    meeting = secretary.post("meeting", call | {"reason": "Far ahead."}).body["case"]
    items = [{"number": 1, "title": "Welcome", "minutes": 5}]
    secretary.post(f"meeting/{meeting}/set-agenda", {"acting_as": "PMO", "agenda": items})
    refused = secretary.post(f"meeting/{meeting}/issue-papers", {"acting_as": "PMO"})
    assert refused.status == 422
    assert "2199-01-01" in refused.says[0]


def test_an_act_too_long_for_the_ledger_is_refused(secretary):
    call = {"acting_as": "PMO", "group": "PSG", "day": "2024-01-10", "by_rule": False}
    meeting = secretary.post("meeting", call | {"reason": "Much to do."}).body["case"]
    items = [{"number": n, "title": "Item", "minutes": 1} for n in range(1, 2000)]
    refused = secretary.post(f"meeting/{meeting}/set-agenda", {"acting_as": "PMO", "agenda": items})
    assert refused.status == 422
    assert "one entry" in refused.says[0]


def test_history_is_adopted_under_a_number_it_had(secretary):
    request = {"title": "An older request", "raised_on": "2022-05-04", "cost": "12.50"}
    sent = {"acting_as": "PMO", "state": request, "source": "The change log."}
    done = secretary.post("change/CR034/adopt", sent)
    assert (done.status, done.body["case"]) == (201, "CR034")
    assert secretary.get("change/CR034").body["state"]["cost"] == 12.5


def test_a_seat_is_filled_with_people_and_parties_by_their_ids(secretary):
    sent = {
        "acting_as": "PMO",
        "seat": "M-PSG-k",  # any other provider: it is never full
        "organisation": organisation("ohm"),
        "person": person("qureshi"),
        "since": "2023-12-01",
        "how": "nominated",
        "reason": "Provides a system that the programme needs.",
    }
    done = secretary.post("seat", sent)
    assert done.status == 201
    assert secretary.get(f"seat/{done.body['case']}").body["state"]["person"] == person("qureshi")


def test_a_programme_is_not_founded_from_afar(sro):
    prepare("another")
    refused = sro.post("/api/v1/programmes/another/programme", {"title": "Mine"})
    assert refused.status == 404
    assert sro.get("/api/v1/programmes/another").status == 404
    assert [each["programme"] for each in sro.get("/api/v1/programmes").body] == ["mhhs-demo"]
