"""What a change makes: who decides differently, each with a matter; nothing told is a proof."""

from copy import deepcopy
from itertools import product

from hypothesis import given, settings

from lawspeaker.framework.checks.deciding import decided_otherwise
from lawspeaker.framework.checks.diff import diff
from lawspeaker.framework.checks.ranging import ranging, read_so
from lawspeaker.framework.checks.run import BESIDE, check_alone, check_text
from lawspeaker.framework.load import drafted, load
from lawspeaker.framework.names import MOST_PENCE
from lawspeaker.framework.source import Written
from random_rules import LIMIT, VALUES, whole_frameworks

BEFORE, AFTER = load("mhhs@3.1"), load("mhhs")
STRICT = load("mhhs", {"cmp": "more_than"})


def changed(framework, **tables):
    raw = {**framework.written.raw, **tables}
    return drafted("changed", Written(raw, framework.written.sources))


def edited(**places):
    """Return the text in force with other values at dotted places."""
    raw = deepcopy(AFTER.written.raw)
    for place, value in places.items():
        *path, name = place.split("__")
        table = raw
        for each in path:
            table = table[each]
        table[name] = value
    return drafted("changed", Written(raw, AFTER.written.sources))


def test_cr035_changes_who_decides_just_where_it_adds_ends_or_moves_a_group():
    found = diff(BEFORE, AFTER).who_decides_differently
    told = {each.group: (each.before, each.after) for each in found}
    assert told == {
        **dict.fromkeys(("SITAG", "MCAG", "QAG"), (None, "the group")),
        "TMAG": ("the group", None),
        **dict.fromkeys(("DWG", "MWG"), ("parent TMAG", "parent unknown")),
        "DAG": ("peers CCAG, TMAG", "peers CCAG, MCAG, QAG, SITAG"),
        "CCAG": ("peers DAG, TMAG", "peers DAG, MCAG, QAG, SITAG"),
    }


def test_a_group_under_another_chair_decides_differently():
    (one,) = decided_otherwise(AFTER, edited(groups__DAG__chair__office="IM"))
    assert (one.group, one.before, one.after) == ("DAG", "chair SRO", "chair IM")


def test_a_group_under_another_parent_decides_differently():
    (one,) = decided_otherwise(AFTER, edited(groups__DAG__parent="CCAG"))
    assert (one.group, one.before, one.after) == ("DAG", "parent PSG", "parent CCAG")


def test_a_group_whose_parent_has_ended_decides_differently():
    ended = edited(groups__SITAG__ended_by="CR900", groups__DWG__parent="SITAG")
    found = {
        e.group: e.after for e in decided_otherwise(edited(groups__DWG__parent="SITAG"), ended)
    }
    assert found["DWG"] == "parent SITAG, which has ended"


def test_a_rule_of_a_reading_not_chosen_decides_differently_under_it():
    (one,) = decided_otherwise(AFTER, edited(who_decides__P3__decider="IPA"))
    assert (one.before, one.after) == ("chair (informed)", "IPA (informed)")
    assert one.readings == {"nc2": "chair"}


def test_of_too_many_readings_each_is_chosen_otherwise_alone(monkeypatch):
    assert ranging(AFTER, AFTER).is_whole
    monkeypatch.setattr("lawspeaker.framework.checks.ranging.MOST", 3)
    alone = ranging(AFTER, AFTER)
    assert all(len(chosen) <= 1 for chosen in alone.choices)
    assert "nc2, nc34 and cmp, one at a time" in alone.proved
    (one,) = decided_otherwise(AFTER, edited(who_decides__P3__decider="IPA"))
    assert one.readings == {"nc2": "chair"}


def test_a_text_beside_itself_is_proved():
    made = diff(AFTER, AFTER)
    assert made.who_decides_differently == ()
    assert made.range.proved == (
        "that is proved over all matters under every choice of the readings nc2, nc34 and cmp,"
        " over the place, chair, delegate, scope, life and counted seats of every group,"
        " and over all facts, thresholds, sums, consensus, outcomes and moves."
    )


def test_cr035_says_what_it_adds_and_ends():
    edits = {each.at: each for each in diff(BEFORE, AFTER).edits}
    assert edits["groups.SITAG"].before is None
    assert edits["groups.TMAG.ended_by"].after == "CR035"


def test_what_cr035_makes_to_be_found_is_told_apart_from_what_was_there():
    made = diff(BEFORE, AFTER)
    assert "groups.QAG" in {each.where for each in made.found}
    assert "end-without-a-day" in {each.code for each in made.found}
    assert "end-without-a-day" not in {each.code for each in made.found_no_more}


def test_a_text_is_looked_at_alone_where_what_differs_is_told_beside_it():
    beside = {one.code for one in BESIDE}
    assert beside & {each.code for each in check_text(AFTER)}
    assert not beside & {each.code for each in check_alone(AFTER)}
    lines = {"x": {"code": "decides-otherwise", "at": "groups.QAG", "why": "?", "agreed_by": "SRO"}}
    accepting = changed(AFTER, accepted=lines)
    (one,) = (each for each in check_text(accepting) if each.accepted)
    assert (one.code, one.where) == ("decides-otherwise", "groups.QAG")
    assert "stale-acceptance" not in {each.code for each in check_alone(accepting)}


def test_the_penny_of_a_limit_is_a_witness():
    (one, *_) = decided_otherwise(AFTER, STRICT)
    assert one.before == "OFGEM (threshold)"
    assert {"£5m", "£20m"} & {one.matter["cost"], one.matter["cumulative"]}


def test_another_limit_decides_what_lies_between():
    thresholds = AFTER.written.raw["thresholds"]
    single = {**thresholds["single"], "at_least": 4_000_000}
    lower = changed(AFTER, thresholds={**thresholds, "single": single})
    found = [*decided_otherwise(AFTER, lower)]
    assert {each.after for each in found} == {"OFGEM (threshold)"}
    assert all(each.matter["cost"] == "£4m" for each in found)


def test_a_value_that_one_text_does_not_have_is_told():
    at = {**AFTER.written.raw["facts"]["at"], "one_of": [2, 3, 4, 5]}
    facts = {**AFTER.written.raw["facts"], "at": at}
    rules = AFTER.written.raw["who_decides"]
    five = {**rules["O1"], "when": {"at": 5, "above_threshold": False, "external_body": False}}
    wider = changed(AFTER, facts=facts, who_decides={**rules, "FIVE": five})
    assert {(each.before, each.matter["at"]) for each in decided_otherwise(AFTER, wider)} >= {
        (None, 5)
    }


@settings(max_examples=60, deadline=None)
@given(whole_frameworks(), whole_frameworks())
def test_nothing_is_told_just_where_brute_force_finds_no_difference(one, other):
    assert not one.troubles
    differ = False
    for edge, cost in product(
        ("at_least", "more_than"), (0, LIMIT - 1, LIMIT, LIMIT + 1, MOST_PENCE)
    ):
        both = [read_so(each, {"edge": edge}) for each in (one, other)]
        for agreed, urgent, at in product((False, True), (False, True), VALUES["at"]):
            facts = {"cost": cost, "agreed": agreed, "urgent": urgent, "at": at}
            answers = [each.route(facts) for each in both]
            differ |= len({(each.decider, each.how) for each in answers}) > 1
    assert differ == bool([*decided_otherwise(one, other)])
