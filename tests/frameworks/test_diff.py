"""What a change makes: who decides differently, each with a matter; nothing told is a proof."""

from hypothesis import given, settings

from lawspeaker.framework.checks.diff import decided_otherwise, diff
from lawspeaker.framework.load import drafted, load
from lawspeaker.framework.names import MOST_PENCE
from lawspeaker.framework.source import Written
from random_rules import LIMIT, VALUES, whole_frameworks

BEFORE, AFTER = load("mhhs@3.1"), load("mhhs")
STRICT = load("mhhs", {"cmp": "more_than"})


def changed(framework, **tables):
    raw = {**framework.written.raw, **tables}
    return drafted("changed", Written(raw, framework.written.sources))


def test_cr035_changes_nobody_who_decides():
    assert diff(BEFORE, AFTER).who_decides_differently == ()


def test_cr035_says_what_it_adds_and_ends():
    edits = {each.at: each for each in diff(BEFORE, AFTER).edits}
    assert edits["groups.SITAG"].before is None
    assert edits["groups.TMAG.ended_by"].after == "CR035"


def test_what_cr035_makes_to_be_found_is_told_apart_from_what_was_there():
    made = diff(BEFORE, AFTER)
    assert "groups.QAG" in {each.where for each in made.found}
    assert "end-without-a-day" in {each.code for each in made.found}
    assert "end-without-a-day" not in {each.code for each in made.found_no_more}


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
    for cost in (0, LIMIT - 1, LIMIT, LIMIT + 1, MOST_PENCE):
        for agreed in (False, True):
            for urgent in (False, True):
                for at in VALUES["at"]:
                    facts = {"cost": cost, "agreed": agreed, "urgent": urgent, "at": at}
                    answers = [each.route(facts) for each in (one, other)]
                    differ |= len({(each.decider, each.how) for each in answers}) > 1
    assert differ == bool([*decided_otherwise(one, other)])
