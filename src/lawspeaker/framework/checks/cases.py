"""Stage 4, cases worked by hand: whether they come out, and what none of them would notice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lawspeaker.framework.cells import routing_readings
from lawspeaker.framework.checks.finding import Check, Found, check
from lawspeaker.framework.checks.words import all_at_once
from lawspeaker.framework.facts import Known, WrongFacts, from_pounds, known, pounds
from lawspeaker.framework.lines import Path
from lawspeaker.framework.route import Answer
from lawspeaker.framework.text import WorkedCase
from lawspeaker.framework.thresholds import limits, met
from lawspeaker.framework.version import Framework
from lawspeaker.framework.worked import (
    Answered,
    answered,
    answered_by,
    wrong_deadlines,
    wrong_matters,
)


@check("worked-case", 4, "error")
def worked_case(framework: Framework) -> Iterator[Found]:
    """A matter that was worked by hand must come out as it was worked."""
    yield from (Found(*each) for each in wrong_matters(framework))


@check("dated-case", 4, "error")
def dated_case(framework: Framework) -> Iterator[Found]:
    """A deadline that was worked by hand must come out as it was worked."""
    yield from (Found(*each) for each in wrong_deadlines(framework))


@check("rule-without-case", 4, "warning")
def rule_without_case(framework: Framework) -> Iterator[Found]:
    """Every rule of who decides must answer some worked case."""
    answering = {rule for each in answered(framework).values() for rule in _rules(each)}
    for name in framework.text.who_decides:
        if name not in answering:
            says = f"No worked case is answered by {name}: nobody would notice it change."
            yield Found(("who_decides", name), says)


def _rules(answer: Answered) -> tuple[str, ...]:
    return answer.rules if isinstance(answer, Answer) else ()


@check("choice-without-case", 4, "warning")
def choice_without_case(framework: Framework) -> Iterator[Found]:
    """Every choice of a reading that changes who decides must be tried by a worked case."""
    turning = {*routing_readings(framework.text)}
    turning |= {each.compare for each in framework.thresholds.values() if each.compare}
    for name, line in framework.text.readings.items():
        if name not in turning:
            continue
        tried = {each.readings.get(name, line.default) for each in framework.text.cases.values()}
        for choice in line.choices:
            if choice not in tried:
                says = f'No worked case reads "{name}" as "{choice}".'
                yield Found(("readings", name, "choices", choice), says, {name: choice})


@check("limit-without-case", 4, "warning")
def limit_without_case(framework: Framework) -> Iterator[Found]:
    """The limit of every threshold must be tried a penny below, at it, and a penny above."""
    given = [_known(framework, each) for each in framework.text.cases.values()]
    for limit in limits(framework.thresholds, framework.readings):
        at: Path = ("thresholds", limit.name)
        tried = {each[limit.fact] for each in given if limit.fact in each}
        around = (-1, 0, 1)
        wanted = (False, True) if limit.amount is None else [limit.amount + n for n in around]
        for value in wanted:
            if value >= 0 and value not in tried:
                told = pounds(value) if limit.amount is not None else "yes" if value else "no"
                says = f'No worked case gives "{limit.fact}" as {told}.'
                yield Found(at, says, {limit.fact: told})
                break


def _known(framework: Framework, case: WorkedCase) -> Known:
    try:
        return known(framework.facts, from_pounds(framework.facts, case.given))
    except WrongFacts:
        return {}


@check("clock-without-case", 4, "warning")
def clock_without_case(framework: Framework) -> Iterator[Found]:
    """Every clock must be tried by a dated case: a wrong number of days shows nowhere else."""
    tried = {each.clock for each in framework.text.dated.values()}
    for name in framework.clocks:
        if name not in tried:
            yield Found(("clocks", name), f'No dated case is worked by the clock "{name}".')


@check("case-meets-several", 4, "notice")
def case_meets_several(framework: Framework) -> Iterator[Found]:
    """A worked case should meet one threshold at most, so that it shows what that one does."""
    for name, case in framework.text.cases.items():
        read = {**framework.readings, **case.readings}
        over = met(limits(framework.thresholds, read), _known(framework, case))
        if len(over) > 1:
            says = (
                f"It meets {', '.join(over)} at once, and would come out so without any one of "
                f"them."
            )
            yield Found(("cases", name, "given"), says, {"met": over})


@check("case-rests-elsewhere", 4, "notice")
def case_rests_elsewhere(framework: Framework) -> Iterator[Found]:
    """A worked case should rest on the statements of the rules that answer it."""
    deciding = framework.text.who_decides
    answers = answered(framework)
    shared = {by for each in framework.thresholds.values() for by in each.by}
    shared |= {by for each in framework.text.readings.values() for by in each.by}
    for name, case in framework.text.cases.items():
        rules = [deciding[each] for each in _rules(answers[name])]
        own = shared.union(*((*rule.by, *rule.also_by) for rule in rules))
        if rules and (other := [each for each in case.by if each not in own]):
            says = f"{', '.join(other)} is nothing that the rules which answer it rest on."
            yield Found(("cases", name), says, {"other": tuple(other)})


@check("case-reads-needlessly", 4, "notice")
def case_reads_needlessly(framework: Framework) -> Iterator[Found]:
    """A case that chooses a reading should come out otherwise without it."""
    answers = answered(framework)
    odd = (
        f"{name} ({', '.join(case.readings)})"
        for name, case in framework.text.cases.items()
        if case.readings and _rules(answers[name]) == _rules(answered_by(framework, case))
    )
    yield from all_at_once("These come out the same however they are read", odd, "cases")


CHECKS: Final[tuple[Check, ...]] = (
    worked_case,
    dated_case,
    rule_without_case,
    choice_without_case,
    limit_without_case,
    clock_without_case,
    case_meets_several,
    case_rests_elsewhere,
    case_reads_needlessly,
)
