"""The checks of the rules against brute force, an answer set solver and a theorem prover."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations, product

import clingo
import z3
from hypothesis import given, settings

from lawspeaker.framework.checks.run import check_text
from lawspeaker.framework.tables import answer_of, choices
from lawspeaker.framework.version import Framework
from random_rules import LIMIT, VALUES, frameworks

Matter = Mapping[str, object]
SOME = settings(max_examples=150, deadline=None)


def blamed(framework: Framework, code: str) -> set[str]:
    return {each.where for each in check_text(framework) if each.code == code}


def matters(framework: Framework, chosen: Mapping[str, str]) -> Iterator[Matter]:
    """Yield every matter there is: amounts a penny below the limit, at it, and a penny above."""
    free = [each for each in VALUES if each != "above_threshold"]
    for cost in (0, LIMIT - 1, LIMIT, LIMIT + 1):
        for values in product(*(VALUES[each] for each in free)):
            facts = dict(zip(free, values, strict=True))
            dear = cost > LIMIT if chosen["edge"] == "more_than" else cost >= LIMIT
            met = {"dear": dear, "hasty": facts["urgent"]}
            yield {**facts, "above_threshold": any(met[each] for each in framework.thresholds)}


def answering(framework: Framework, chosen: Mapping[str, str], matter: Matter) -> set[str]:
    rules = framework.text.who_decides
    fit = {
        name
        for name, rule in rules.items()
        if all(chosen[r] == c for r, c in rule.under.items())
        and all(matter[fact] == value for fact, value in rule.when.items())
    }
    return fit - {other for name in fit for other in rules[name].despite}


def answers(framework: Framework) -> Iterator[set[str]]:
    """Yield the rules that answer each matter, under each way to read."""
    # The reading of the limit is no choice the rules depend on, and moves only where it lies.
    for chosen in choices(framework.text):
        for matter in matters(framework, chosen):
            yield answering(framework, chosen, matter)


def clashing(framework: Framework) -> set[tuple[str, ...]]:
    rules, found = framework.text.who_decides, set()
    for fit in answers(framework):
        for pair in combinations([each for each in rules if each in fit], 2):
            if len({answer_of(rules[each]) for each in pair}) > 1:
                found.add(pair)
    return found


@SOME
@given(frameworks())
def test_the_clashes_are_those_of_brute_force(framework):
    told = {each.rules for each in framework.troubles if each.code == "clash"}
    assert told == clashing(framework)


@SOME
@given(frameworks())
def test_a_gap_is_found_just_where_brute_force_finds_a_matter_no_rule_answers(framework):
    assert bool(blamed(framework, "gap")) == any(not fit for fit in answers(framework))


@SOME
@given(frameworks())
def test_a_witness_shows_what_it_is_for(framework):
    for each in framework.troubles:
        chosen = {**framework.readings, "apart": each.witness.get("apart", "lead")}
        fit = answering(framework, chosen, {**dict.fromkeys(VALUES), **each.witness})
        assert fit >= set(each.rules)
        assert fit or each.code == "gap"


@SOME
@given(frameworks())
def test_what_is_dead_or_redundant_is_so_by_brute_force(framework):
    if framework.troubles:
        return
    every = [*answers(framework)]
    rules = framework.text.who_decides
    dead = {name for name in rules if not any(name in fit for fit in every)}
    alone = {name for fit in every if len(fit) == 1 for name in fit}
    redundant = {name for name in rules if not rules[name].despite} - dead - alone
    assert blamed(framework, "dead-rule") == {f"who_decides.{name}" for name in dead}
    assert blamed(framework, "redundant-rule") == {f"who_decides.{name}" for name in redundant}


@SOME
@given(frameworks())
def test_without_a_needless_condition_every_matter_is_decided_alike(framework):
    rules = framework.text.who_decides
    for where in blamed(framework, "needless-condition"):
        _, name, _, fact = where.split(".")
        for chosen in choices(framework.text):
            if any(chosen[r] != c for r, c in rules[name].under.items()):
                continue
            for matter in matters(framework, chosen):
                left = {f: v for f, v in rules[name].when.items() if f != fact}
                if all(matter[f] == v for f, v in left.items()):
                    fit = answering(framework, chosen, matter)
                    assert answer_of(rules[name]) in {answer_of(rules[each]) for each in fit}


PROGRAM = """
1 {{ is(F, V) : value(F, V) }} 1 :- fact(F).
above :- over(T), threshold(T).
over(hasty) :- is(urgent, true).
1 {{ over(dear); under(dear) }} 1.
is(above_threshold, true) :- above.
is(above_threshold, false) :- not above.
fails(R) :- when(R, F, V), not is(F, V).
fits(R) :- rule(R), not fails(R).
beaten(R) :- fits(O), despite(O, R).
answers(R) :- fits(R), not beaten(R).
{facts}
{asked}
"""


def told_to_clingo(framework: Framework, chosen: Mapping[str, str]) -> str:
    told = [f"threshold({each})." for each in framework.thresholds]
    for fact, values in VALUES.items():
        if fact != "above_threshold":
            told.append(f"fact({fact}).")
            told += [f"value({fact}, {str(value).lower()})." for value in values]
    for name, rule in framework.text.who_decides.items():
        if all(chosen[r] == c for r, c in rule.under.items()):
            told.append(f"rule({name.lower()}). answer({name.lower()}, {rule.decider.lower()}).")
            whens = rule.when.items()
            told += [f"when({name.lower()}, {f}, {str(v).lower()})." for f, v in whens]
            told += [f"despite({name.lower()}, {other.lower()})." for other in rule.despite]
    return "\n".join(told)


def satisfiable(framework: Framework, asked: str) -> bool:
    for chosen in choices(framework.text):
        control = clingo.Control(["--warn=none"])
        facts = told_to_clingo(framework, chosen)
        control.add("base", [], PROGRAM.format(facts=facts, asked=asked))
        control.ground([("base", [])])
        if control.solve().satisfiable:
            return True
    return False


@settings(max_examples=60, deadline=None)
@given(frameworks())
def test_an_answer_set_solver_finds_a_clash_and_a_gap_just_where_the_checks_do(framework):
    two = "two :- answers(R), answers(S), answer(R, A), answer(S, B), A != B. :- not two."
    assert satisfiable(framework, two) == bool(blamed(framework, "clash"))
    assert satisfiable(framework, "some :- answers(R). :- some.") == bool(blamed(framework, "gap"))


def told_to_z3(framework: Framework, chosen: Mapping[str, str]) -> dict[str, z3.BoolRef]:
    """Return for each rule that holds the formula of the matters that it answers."""
    cost, at = z3.Ints("cost at")
    facts = {"agreed": z3.Bool("agreed"), "urgent": z3.Bool("urgent"), "at": at}
    dear = cost > LIMIT if chosen["edge"] == "more_than" else cost >= LIMIT
    met = {"dear": dear, "hasty": facts["urgent"]}
    facts["above_threshold"] = z3.Or([met[each] for each in framework.thresholds])
    rules = framework.text.who_decides
    fits = {
        name: z3.And([facts[fact] == value for fact, value in rule.when.items()])
        for name, rule in rules.items()
        if all(chosen[r] == c for r, c in rule.under.items())
    }
    return {
        name: z3.And(fit, *(z3.Not(fits[o]) for o in fits if name in rules[o].despite))
        for name, fit in fits.items()
    }


@settings(max_examples=60, deadline=None)
@given(frameworks())
def test_a_theorem_prover_proves_that_there_is_no_clash_and_no_gap_just_where_the_checks_do(
    framework,
):
    rules = framework.text.who_decides
    clash = gap = False
    for chosen in choices(framework.text):
        fits = told_to_z3(framework, chosen)
        solver = z3.Solver()
        at, cost = z3.Ints("at cost")
        solver.add(at >= 2, at <= 4, cost >= 0)
        pairs = combinations(fits, 2)
        apart = [p for p in pairs if answer_of(rules[p[0]]) != answer_of(rules[p[1]])]
        clash |= solver.check(z3.Or([z3.And(fits[a], fits[b]) for a, b in apart])) == z3.sat
        gap |= solver.check(z3.Not(z3.Or([*fits.values()]))) == z3.sat
    assert clash == bool(blamed(framework, "clash"))
    assert gap == bool(blamed(framework, "gap"))
