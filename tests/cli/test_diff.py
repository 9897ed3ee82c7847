"""`lawspeaker diff` as people and scripts use it."""

import json

from lawspeaker.cli.main import run


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


def test_a_framework_that_is_not_there_is_wrong_use(capsys):
    assert run(["diff", "mhhs@3.1", "mhhs@9"]) == 2
    assert "No such version" in capsys.readouterr().err
