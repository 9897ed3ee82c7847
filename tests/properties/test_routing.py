"""The index of who decides against the rules read one by one, over all and over random matters."""

from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lawspeaker.framework.cells import cells_of
from lawspeaker.framework.explain import explain
from lawspeaker.framework.facts import ABOVE, WrongFacts
from lawspeaker.framework.load import load
from lawspeaker.framework.names import MOST_PENCE
from lawspeaker.framework.route import Answer, Undecided
from lawspeaker.framework.tables import choices
from lawspeaker.framework.version import Framework
from repository import STANDARDS

GOOD = Path(__file__).parents[1] / "frameworks" / "good"
FRAMEWORKS = [load("mhhs"), load("mhhs@3.1"), load(STANDARDS), load(str(GOOD / "charity.toml"))]
READ = {"nc2", "nc34", "cmp", "stalled", "edge", "haste"}  # what routing depends on
MHHS = FRAMEWORKS[0]
BELOW = {"cost": 0, "cumulative": 0, "tom": False, "consumers": False, "competition": False}


def read_one_by_one(framework: Framework, facts: dict[str, object]) -> tuple[object, ...]:
    """Answer a matter without the index."""
    rules = explain(framework, facts).rules
    line = framework.text.who_decides[rules[0]]
    return line.decider, line.how, line.may_also, rules


def told(answer: Answer) -> tuple[object, ...]:
    return answer.decider, answer.how, answer.may_also, answer.rules


def values(framework: Framework, name: str) -> st.SearchStrategy[object]:
    fact = framework.facts[name]
    if fact.yes_no:
        return st.booleans()
    if fact.one_of:
        return st.sampled_from(fact.one_of)
    limits = [
        t.at_least * 100 for t in framework.thresholds.values() if t.fact == name and t.at_least
    ]
    near = [limit + step for limit in limits for step in (-1, 0, 1)]
    return st.sampled_from(near) | st.integers(0, MOST_PENCE)


@st.composite
def matters(draw: st.DrawFn, *, whole: bool) -> tuple[int, dict[str, str], dict[str, object]]:
    """Draw which framework it is, how it is read, and what is known of a matter."""
    which = draw(st.integers(0, len(FRAMEWORKS) - 1))
    framework = FRAMEWORKS[which]
    chosen = {
        name: draw(st.sampled_from(sorted(line.choices)))
        for name, line in framework.text.readings.items()
        if name in READ
    }
    named = [n for n in framework.facts if whole or draw(st.booleans())]
    return which, chosen, {n: draw(values(framework, n)) for n in named}


def read(
    matter: tuple[int, dict[str, str], dict[str, object]],
) -> tuple[Framework, dict[str, object]]:
    which, chosen, facts = matter
    return FRAMEWORKS[which].with_readings(chosen), facts


@pytest.mark.parametrize("framework", FRAMEWORKS, ids=lambda framework: framework.id[-14:])
def test_the_index_says_what_the_rules_say_of_every_kind_of_matter(framework):
    for chosen in choices(framework.text):
        other = framework.with_readings(chosen)
        cells = cells_of(framework.text)
        for cell in range(cells.count):
            facts = cells.matter(cell)
            for over in product((0, MOST_PENCE), (False, True)):
                whole = {name: over[0] for name, f in framework.facts.items() if f.money}
                whole |= {name: over[1] for name, f in framework.facts.items() if f.yes_no}
                whole |= {name: value for name, value in facts.items() if name != ABOVE}
                assert told(other.route(whole)) == read_one_by_one(other, whole)


@settings(deadline=None)
@given(matters(whole=True))
def test_the_index_says_what_the_rules_say_of_any_matter(matter):
    framework, facts = read(matter)
    assert told(framework.route(facts)) == read_one_by_one(framework, facts)


@settings(deadline=None)
@given(matters(whole=True))
def test_a_reading_is_named_just_where_another_choice_answers_otherwise(matter):
    framework, facts = read(matter)
    answer = framework.route(facts)
    for name in framework.readings.keys() & READ:
        others = framework.text.readings[name].choices.keys() - {framework.readings[name]}
        turns = any(
            read_one_by_one(framework.with_readings({name: other}), facts) != told(answer)
            for other in others
        )
        assert (name in dict(answer.readings)) == turns


@settings(max_examples=60, deadline=None)
@given(matters(whole=False))
def test_an_answer_to_part_of_the_facts_is_the_answer_to_all_of_them(matter):
    framework, facts = read(matter)
    partial = framework.possible(facts)
    possible = {told(each) for each in partial.deciders}
    unknown = [name for name in framework.facts if name not in facts]
    found = set()
    for rest in product(*(few(framework, name) for name in unknown)):
        found.add(read_one_by_one(framework, facts | dict(zip(unknown, rest, strict=True))))
    assert found == possible
    if len(possible) == 1:
        assert told(framework.route(facts)) in possible
        assert partial.separated_by == ()
    else:
        assert partial.separated_by
        assert not set(partial.separated_by) & facts.keys()
        with pytest.raises(Undecided):
            framework.route(facts)


def few(framework: Framework, name: str) -> list[object]:
    """Return values that show all a fact can do, or its default where nobody says otherwise."""
    fact = framework.facts[name]
    if fact.default is not None:
        return [fact.default]
    if fact.yes_no:
        return [False, True]
    return list(fact.one_of) or [0, 2_000_000_000]


@settings(max_examples=60, deadline=None)
@given(matters(whole=False))
def test_the_facts_asked_for_settle_it(matter):
    """Once they are known the answer is, and each of them by itself may change it."""
    framework, facts = read(matter)
    partial = framework.possible(facts)
    for values_ in product(*(few(framework, name) for name in partial.separated_by)):
        given_ = facts | dict(zip(partial.separated_by, values_, strict=True))
        after = framework.possible(given_)
        assert {told(e) for e in after.deciders} <= {told(e) for e in partial.deciders}
        assert len(after.deciders) == 1 or set(after.separated_by).isdisjoint(partial.separated_by)


@pytest.mark.parametrize(("fact", "limit"), [("cost", 500_000_000), ("cumulative", 2_000_000_000)])
@pytest.mark.parametrize(("reading", "at"), [("at_least", "OFGEM"), ("more_than", "group")])
def test_a_penny_decides_at_the_limit(fact, limit, reading, at):
    framework = MHHS.with_readings({"cmp": reading})
    matter = BELOW | {"at": 2, "consensus": True}
    deciders = [framework.route(matter | {fact: limit + step}).decider for step in (-1, 0, 1)]
    assert deciders == ["group", at, "OFGEM"]
    assert dict(framework.route(matter | {fact: limit}).readings) == {"cmp": reading}
    assert framework.route(matter | {fact: limit - 1}).readings == ()


def test_where_another_threshold_is_met_the_limit_itself_decides_nothing():
    matter = BELOW | {"at": 2, "consensus": True, "cost": 500_000_000, "tom": True}
    assert MHHS.route(matter).readings == ()


def test_splitting_a_cost_escapes_the_single_threshold_and_not_the_cumulative_one():
    """Four decisions of £4,999,999.99 and a fifth: each is below, the sum is not."""
    cost, total, deciders = 499_999_999, 0, []
    for _ in range(5):
        total += cost
        matter = BELOW | {"at": 2, "consensus": True, "cost": cost, "cumulative": total}
        deciders.append(MHHS.route(matter).decider)
    assert deciders == ["group", "group", "group", "group", "OFGEM"]


@settings(deadline=None)
@given(st.lists(st.integers(1, 499_999_999), min_size=2, max_size=9))
def test_no_way_to_split_a_cost_gets_it_past_both_thresholds(parts):
    whole = sum(parts)
    over = MHHS.thresholds_met({"cumulative": whole})
    last = MHHS.thresholds_met({"cost": parts[-1], "cumulative": whole})
    assert over == last
    assert (over == ("cumulative",)) == (whole >= 2_000_000_000)


def test_a_fact_is_asked_for_only_if_an_undecided_rule_depends_on_it():
    assert MHHS.route({"tom": True}).decider == "OFGEM"
    assert MHHS.possible(BELOW | {"at": 2}).separated_by == ("consensus",)
    assert "home" not in MHHS.possible({"at": 2}).separated_by
    held = {"at": 2, "home": 2, "delegated_3": False, "delegated_4": False, "consensus": True}
    assert MHHS.possible(held).separated_by == tuple(BELOW)
    with pytest.raises(Undecided, match=r"cost \(What does"):
        MHHS.route(held)
    with pytest.raises(Undecided, match=r"consensus \(Was consensus reached\?\)"):
        MHHS.route(BELOW | {"at": 2})


def test_a_fact_that_is_a_threshold_too_separates_by_itself():
    charity = load(str(GOOD / "charity.toml"))
    known = {"spend": 0, "secret": True, "urgent": False}
    assert charity.possible(known).separated_by == ("scandal",)
    assert {each.decider for each in charity.possible(known).deciders} == {"REGULATOR", "COMMITTEE"}


@pytest.mark.parametrize(
    ("facts", "says"),
    [
        ({"costs": 1}, 'No such fact: "costs". Did you mean "cost"?'),
        ({"cost": -1}, 'The fact "cost" must be a number of pence'),
        ({"cost": True}, 'The fact "cost" must be a number of pence'),
        ({"cost": MOST_PENCE + 1}, 'The fact "cost" must be a number of pence'),
        ({"at": 5}, 'The fact "at" must be one of 2, 3, 4; found 5.'),
        ({"at": True}, 'The fact "at" must be one of 2, 3, 4; found true.'),
        ({"at": 10**50}, "found a number of more than 40 digits."),
        ({"tom": 1}, 'The fact "tom" must be true or false; found 1.'),
        ({"tom": "yes"}, 'The fact "tom" must be true or false; found "yes".'),
        ({ABOVE: True}, "follows from the thresholds"),
    ],
)
def test_a_fact_that_cannot_be_is_refused(facts, says):
    with pytest.raises(WrongFacts) as refused:
        MHHS.route(facts)
    assert says in str(refused.value)
