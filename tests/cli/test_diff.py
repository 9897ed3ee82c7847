"""`lawspeaker diff` as people and scripts use it."""

import json

from lawspeaker.cli.main import run

CHANGE = """
change    = "CR900"
title     = "A change for tests"
framework = "mhhs"
amends    = "3.2"
makes     = "3.3"
on        = 2024-06-01
in_flight = "move"

[parts.all]
title = "All of it"
why = "A test."

[[step]]
part = "all"
by   = ["3.12-01"]
do   = "remove"
at   = "seats.M-PSG-c"

[[step]]
part  = "all"
by    = ["3.12-01"]
do    = "add"
at    = "seats.M-DAG-zz"
value = { group = "DAG", name = "Example", hat = "observer" }

[[step]]
part = "all"
by   = ["3.11-15"]
do   = "set"
at   = "clocks.report.working_days"
was  = 2
now  = 3

[[step]]
part = "all"
by   = ["3.9-02"]
do   = "set"
at   = 'powers."framework.adopt_calendar".holders'
was  = ["PMO"]
now  = ["IM"]

[[step]]
part = "all"
by   = ["3.7-11"]
do   = "set"
at   = "moves.appeal.to"
was  = "IPA"
now  = "SRO"
"""


def test_a_change_is_told_to_people(capsys):
    assert run(["diff", "mhhs@3.1", "mhhs@3.2"]) == 0
    out = capsys.readouterr().out
    assert "groups.SITAG: new" in out
    assert 'groups.TMAG.ended_by: new, "CR035"' in out
    assert 'version: changed, "3.1" → "3.2"' in out
    assert "Who decides at DWG: parent TMAG → parent unknown" in out
    assert "Who decides at SITAG: nobody → the group" in out
    assert "Nobody decides differently" not in out
    assert "Found now: " in out


def test_that_nobody_decides_differently_is_proved_to_people(capsys):
    assert run(["diff", "mhhs@3.2", "mhhs@3.2"]) == 0
    out = capsys.readouterr().out
    assert "Nobody decides differently: that is proved over all matters under every choice" in out


def test_scripts_get_the_promised_names(capsys):
    assert run(["diff", "mhhs@3.1", "mhhs@3.2", "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer.keys() >= {"changes", "who_decides_differently"}
    assert {
        "group": "DWG",
        "matter": {},
        "readings": {},
        "before": "parent TMAG",
        "after": "parent unknown",
    } in answer["who_decides_differently"]
    assert {"at": "groups.TMAG.ended_by", "before": None, "after": "CR035"} in answer["changes"]


def test_what_stood_and_what_stands_is_told_of_seats_clocks_and_powers(tmp_path, capsys):
    change = tmp_path / "CR900.toml"
    change.write_text(CHANGE)
    assert run(["diff", "mhhs@3.2", str(change)]) == 0
    out = capsys.readouterr().out
    assert 'Seat seats.M-PSG-c: gone, group = "PSG"' in out
    assert 'Seat seats.M-DAG-zz: new, group = "DAG", name = "Example", hat = "observer"' in out
    assert "seats.M-DAG-zz: new, { group = " in out
    assert "Clock clocks.report: changed, working_days = 2 → working_days = 3, such as event" in out
    assert 'Power powers."framework.adopt_calendar": changed, holders = ["PMO"] → holders' in out
    assert "by moves.appeal: to = " in out

    assert run(["diff", "mhhs@3.2", str(change), "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    (clock,) = answer["clocks"]
    assert (clock["at"], clock["before"]) == ("clocks.report", {"working_days": 2})
    assert clock["witness"].keys() == {"event", "next", "before", "after"}
    assert {each["at"] for each in answer["seats"]} == {"seats.M-PSG-c", "seats.M-DAG-zz"}
    assert [each["after"]["holders"] for each in answer["powers"]] == [["IM"]]
    assert answer["proved"] is None
    assert {"moves.appeal"} == {each.get("line") for each in answer["who_decides_differently"]}


def test_where_no_seat_clock_or_power_differs_that_is_said(capsys):
    assert run(["diff", "mhhs@3.2", "mhhs@3.2"]) == 0
    out = capsys.readouterr().out
    assert out.endswith("No seat differs.\nNo clock differs.\nNo power differs.\n")


def test_a_framework_that_is_not_there_is_wrong_use(capsys):
    assert run(["diff", "mhhs@3.1", "mhhs@9"]) == 2
    assert "No such version" in capsys.readouterr().err
