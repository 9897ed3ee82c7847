"""The checks of worked cases, which answer those read alike together, against one by one."""

from __future__ import annotations

from dataclasses import replace

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from lawspeaker.framework.checks.cases import CHECKS
from lawspeaker.framework.checks.run import run
from lawspeaker.framework.facts import from_pounds, known
from lawspeaker.framework.route import Answer, Undecided
from lawspeaker.framework.text import WorkedCase
from lawspeaker.framework.version import Framework
from random_rules import LIMIT, READINGS, VALUES, whole_frameworks

SOME = settings(max_examples=120, deadline=None)


@st.composite
def with_cases(draw: st.DrawFn) -> Framework:
    """Draw a framework with cases: some come out otherwise than they say, some not at all."""
    it = draw(whole_frameworks(read_apart=True))
    cases = {f"case{n}": draw(_case()) for n in range(draw(st.integers(1, 6)))}
    return replace(it, text=msgspec.structs.replace(it.text, cases=cases))


@st.composite
def _case(draw: st.DrawFn) -> WorkedCase:
    facts = {name: values for name, values in VALUES.items() if name != "above_threshold"}
    facts["cost"] = [f"{(LIMIT + penny) / 100:.2f}" for penny in (-1, 0, 0, 0, 1)]
    left_out = draw(st.sampled_from([None, None, None, *sorted(facts)]))
    read = draw(st.sets(st.sampled_from(sorted(READINGS))))
    return WorkedCase(
        given={n: draw(st.sampled_from(v)) for n, v in facts.items() if n != left_out},
        decider=draw(st.sampled_from(["LEAD", "TOP"])),
        how="informed",
        by=draw(st.sampled_from([("1-01",), ("1-02",)])),
        readings={each: draw(st.sampled_from(sorted(READINGS[each]["choices"]))) for each in read},
    )


def answer(it: Framework, case: WorkedCase, *, read: bool = True) -> Answer | Undecided:
    read_so = it.with_readings(case.readings if read else {})
    try:
        return read_so.route(from_pounds(it.facts, case.given))
    except Undecided as error:
        return error


def rules(it: Framework, case: WorkedCase, *, read: bool = True) -> tuple[str, ...]:
    found = answer(it, case, read=read)
    return found.rules if isinstance(found, Answer) else ()


def told(it: Framework, code: str) -> dict[str, str]:
    [one] = [each for each in CHECKS if each.code == code]
    return {each.where: each.says for each in run(one, it)}


@SOME
@given(with_cases())
def test_a_case_comes_out_otherwise_just_where_it_does_by_itself(it):
    said = told(it, "worked-case")
    for name, case in it.text.cases.items():
        found, says = answer(it, case), said.get(f"cases.{name}", "")
        if isinstance(found, Undecided):
            assert says == f"It must have one answer. {found}."
        elif found.decider == case.decider:
            assert not says
        else:
            assert f"the rules make it {found.decider} (informed)" in says
            assert says.endswith(f"({', '.join(found.rules)}).")


@SOME
@given(with_cases())
def test_the_rules_without_a_case_are_those_that_answer_none_by_itself(it):
    answering = {each for case in it.text.cases.values() for each in rules(it, case)}
    left = {f"who_decides.{each}" for each in it.text.who_decides if each not in answering}
    assert told(it, "rule-without-case").keys() == left


@SOME
@given(with_cases())
def test_a_case_reads_needlessly_where_it_comes_out_the_same_by_itself(it):
    odd = [
        f"{name} ({', '.join(case.readings)})"
        for name, case in it.text.cases.items()
        if case.readings and rules(it, case) == rules(it, case, read=False)
    ]
    [one] = [each for each in CHECKS if each.code == "case-reads-needlessly"]
    assert [each.witness["all"] for each in run(one, it)] == ([tuple(odd)] if odd else [])


@SOME
@given(with_cases())
def test_a_case_meets_several_thresholds_where_it_does_by_itself(it):
    several = {}
    for name, case in it.text.cases.items():
        facts = known(it.facts, from_pounds(it.facts, case.given))
        met = it.with_readings(case.readings).thresholds_met(facts)
        if len(met) > 1:
            several[f"cases.{name}.given"] = ", ".join(met)
    said = told(it, "case-meets-several")
    assert said.keys() == several.keys()
    assert all(f"It meets {met} at once" in said[at] for at, met in several.items())


@SOME
@given(with_cases())
def test_a_case_rests_elsewhere_where_its_own_rules_do_not_rest_there(it):
    shared = {by for each in it.thresholds.values() for by in each.by}
    shared |= {by for each in it.text.readings.values() for by in each.by}
    elsewhere = set()
    for name, case in it.text.cases.items():
        lines = [it.text.who_decides[each] for each in rules(it, case)]
        if lines and {*case.by} - shared - {by for line in lines for by in line.by}:
            elsewhere.add(f"cases.{name}")
    assert told(it, "case-rests-elsewhere").keys() == elsewhere
