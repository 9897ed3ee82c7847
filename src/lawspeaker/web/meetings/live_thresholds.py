"""The thresholds on the live screen: as they were assessed, and the questions to do it by."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from lawspeaker.framework.carried import named
from lawspeaker.framework.facts import pounds
from lawspeaker.framework.model import Carried, Threshold
from lawspeaker.framework.names import Office
from lawspeaker.framework.thresholds import limits, measured
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.words import Case
from lawspeaker.processes.decision.matter import Matter
from lawspeaker.processes.decision.recommending import is_undecided
from lawspeaker.processes.decision.routing import known_facts
from lawspeaker.web.components import Choice, Column, Lines, Row, Status, Table
from lawspeaker.web.decisions.sums import sums

# The fields of an assessment: each answers the facts that ask for it.
ANSWERS: Final[tuple[Carried, ...]] = ("cost", "model", "consumers", "competition")
HELD: Final = frozenset({"benefit"})  # what is held against the limit of the cost too


@dataclass(frozen=True)
class Ask:
    """A question of the assessment."""

    name: str
    says: str
    limit: str
    field: str
    money: bool = False
    value: str = ""


@dataclass(frozen=True)
class Thresholds:
    """The thresholds: as they were assessed, and the questions to assess them by."""

    note: str
    by: tuple[str, ...]
    table: Table | None
    sums: Lines | None
    asks: tuple[Ask, ...]
    assessors: tuple[Choice, ...]


def thresholds(case: Case[Matter], entered: Mapping[str, str]) -> Thresholds | None:
    if not case.framework.thresholds:
        return None
    every = case.framework.thresholds.values()
    it = case.state.assessment
    by = tuple(dict.fromkeys(each for line in every for each in line.by[:1]))
    return Thresholds(
        note=_note(case.state),
        by=by,
        table=_assessed(case) if it else None,
        sums=sums(case),
        asks=tuple(_asks(case, entered)) if is_undecided.holds(case) else (),
        assessors=_assessors(case),
    )


def _note(it: Matter) -> str:
    if it.assessment is None:
        return "Each must have its answer"
    if it.contest is not None and not it.contest.answered:
        return f"Contested by the {it.contest.by}: {it.contest.text}"
    return f"Assessed by the {it.assessment.assessor}"


def _assessed(case: Case[Matter]) -> Table:
    facts = case.framework.index.known(known_facts(case))
    found = measured(limits(case.framework.thresholds, case.framework.readings), facts)
    names = case.framework.thresholds
    rows = tuple(
        Row((_short(names[each.threshold].name), _answered(each.given), _answered(each.limit),
             Status("late", "Met") if each.met else Status("done", _below(each.limit))))
        for each in found
    )  # fmt: skip
    columns = (Column("Threshold"), Column("Answer"), Column("Limit"), Column("Stands"))
    return Table("Thresholds", columns, rows)


def _short(name: str) -> str:
    return name.partition(" of ")[0]


def _answered(said: str) -> str:
    return {"yes": "Material", "no": "Not material"}.get(said, said)


def _below(limit: str) -> str:
    return "Below" if limit.startswith("£") else "No"


def _asks(case: Case[Matter], entered: Mapping[str, str]) -> Iterator[Ask]:
    for name in ANSWERS:
        for fact, line in _of(case.framework, name):
            field = f"assess/{name}"
            amount = pounds(line.at_least * 100) if line.at_least is not None else ""
            ask, value = case.framework.facts[fact].ask, entered.get(field, "")
            says = line.asks.get(name, ask)
            yield Ask(_short(line.name), says, amount, field, line.at_least is not None, value)
            yield from _beside(line, name, amount, entered)


def _of(framework: Framework, carried: Carried) -> Iterator[tuple[str, Threshold]]:
    """Yield the facts by which a framework asks for something, with the threshold on each."""
    by_fact = {line.fact: line for line in framework.thresholds.values()}
    return ((fact, by_fact[fact]) for fact in named(framework, carried) if fact in by_fact)


def _beside(line: Threshold, name: str, limit: str, entered: Mapping[str, str]) -> Iterator[Ask]:
    """Yield what a threshold asks beside its first question: amounts that are kept apart."""
    for each, says in line.asks.items():
        if each != name:
            field = f"assess/{each}"
            is_held = each in HELD
            yield Ask(each.capitalize(), says, limit if is_held else "beside", field, money=True,
                      value=entered.get(field, ""))  # fmt: skip


def _assessors(case: Case[Matter]) -> tuple[Choice, ...]:
    offices = case.framework.offices
    assessors = (Office(n) for t in case.framework.thresholds.values() for n in t.assessor)
    return tuple(Choice(n, offices[n].name) for n in dict.fromkeys(assessors) if n in offices)
