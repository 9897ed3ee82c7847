"""Stage 3, the register read by its attributes: rules on one topic that do not say the same."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import Final

from lawspeaker.framework.checks.finding import Check, Found, Value, check
from lawspeaker.framework.names import Statement, section
from lawspeaker.framework.text import Register
from lawspeaker.framework.version import Framework

_SEVERAL: Final = 3  # of two, neither is the odd one
BINDING: Final = frozenset({"must", "should", "can"})
ACTS: Final = frozenset(
    {"power", "duty", "access", "deadline", "structure", "membership", "principle"}
)
MET: Final = frozenset({"at_least", "less_than"})  # at the limit itself it is met
NOT_MET: Final = frozenset({"more_than", "at_most"})


def _topics(framework: Framework) -> dict[str, dict[Statement, Register]]:
    """Return the statements that bind somebody, by what they are about."""
    topics: dict[str, dict[Statement, Register]] = defaultdict(dict)
    for name, line in framework.statements.items():
        if line.actor and line.kind in ACTS and line.modal in BINDING:
            topics[line.topic][name] = line
    return topics


def _is_power(lines: Mapping[Statement, Register]) -> bool:
    return any(line.kind in {"power", "access", "structure"} for line in lines.values())


def _by(lines: Mapping[Statement, Register], what: str) -> dict[str, Value]:
    found: dict[str, tuple[str, ...]] = {}
    for name, line in lines.items():
        value = str(getattr(line, what))
        found[value] = (*found.get(value, ()), name)
    return {**found}


@check("several-actors", 3, "warning")
def several_actors(framework: Framework) -> Iterator[Found]:
    """Where statements on one topic give a power, they should give it to the same."""
    for topic, lines in _topics(framework).items():
        by = _by(lines, "actor")
        if len(by) > 1 and _is_power(lines) and not by.keys() <= framework.groups.keys():
            says = (
                f'{len(lines)} statements on "{topic}" name {len(by)} that act: {", ".join(by)}. '
                f"Nothing says which comes first."
            )
            yield Found(("statements", next(iter(lines)), "actor"), says, by, tuple(lines))


@check("several-forces", 3, "notice")
def several_forces(framework: Framework) -> Iterator[Found]:
    """Statements on one topic should be of one force."""
    for topic, lines in _topics(framework).items():
        by = _by(lines, "modal")
        if len(by) > 1:
            says = f'{len(lines)} statements on "{topic}" are of {len(by)} forces: {", ".join(by)}.'
            yield Found(("statements", next(iter(lines)), "modal"), says, by, tuple(lines))


@check("several-scopes", 3, "notice")
def several_scopes(framework: Framework) -> Iterator[Found]:
    """A duty said twice of one actor should be for the same meetings."""
    groups: dict[tuple[str, str], dict[Statement, Register]] = defaultdict(dict)
    for name, line in framework.statements.items():
        if line.kind in {"duty", "deadline", "document"} and "meeting" in line.trigger:
            groups[line.topic, line.actor][name] = line
    for (topic, actor), lines in groups.items():
        by = _by(lines, "trigger")
        leveled = [each for each in by if "Level" in each]
        if leveled and len(leveled) < len(by):
            says = (
                f'What {actor} does about "{topic}" is said for different meetings: '
                f"{'; '.join(by)}."
            )
            yield Found(("statements", next(iter(lines)), "trigger"), says, by, tuple(lines))


@check("comparators-differ", 3, "warning")
def comparators_differ(framework: Framework) -> Iterator[Found]:
    """Statements about a limit must agree whether it is met at the limit itself."""
    lines = {n: line for n, line in framework.statements.items() if line.comparator}
    met = [name for name, line in lines.items() if line.comparator in MET]
    not_met = [name for name, line in lines.items() if line.comparator in NOT_MET]
    if met and not_met:
        says = (
            f"{len(met)} statements speak as if a threshold were met at the limit itself, and "
            f"{len(not_met)} as if it were not."
        )
        witness = _by(lines, "comparator")
        yield Found(("statements", not_met[0], "comparator"), says, witness, (*met, *not_met))


@check("duty-without-clock", 3, "notice")
def duty_without_clock(framework: Framework) -> Iterator[Found]:
    """A duty that something sets off must be done by some time."""
    without = [
        name
        for name, line in framework.statements.items()
        if line.trigger and line.due == "none" and line.kind in {"duty", "deadline", "power"}
    ]
    clocked = {each for clock in framework.clocks.values() for each in clock.by}
    if without:
        says = (
            f"{len(without)} statements say what must follow on something, and none of them by "
            f"when; {len(clocked)} are carried by a clock."
        )
        yield Found(("statements",), says, {"statements": tuple(without)}, tuple(without))


@check("vague-deadline", 3, "notice")
def vague_deadline(framework: Framework) -> Iterator[Found]:
    """A time limit must be one that can be counted."""
    for name, line in framework.statements.items():
        vague = line.due and line.due != "none" and not any(map(str.isdigit, line.due))
        if vague and line.modal in BINDING:
            says = (
                f'{name} is due "{line.due}", which nobody can count, and nobody is named to set.'
            )
            yield Found(("statements", name, "due"), says, {"due": line.due}, (name,))


@check("principles-bind-otherwise", 3, "notice")
def principles_bind_otherwise(framework: Framework) -> Iterator[Found]:
    """The principles of a section should bind the same."""
    sections: dict[str, dict[str, str]] = defaultdict(dict)
    for name, line in framework.text.principles.items():
        sections[section(line.by[0])][name] = line.binds
    for of, bound in sections.items():
        usual, odd = odd_ones(bound)
        for name, binds in odd.items():
            says = f'Most principles of {of} bind "{usual}", and {name} binds "{binds}".'
            yield Found(("principles", name, "binds"), says, {"binds": binds, "usual": usual})


def odd_ones[Name](said: Mapping[Name, str]) -> tuple[str, dict[Name, str]]:
    """Return what more than half of three or more say, and those that say otherwise."""
    usual, count = Counter(said.values()).most_common(1)[0]
    odd = {name: says for name, says in said.items() if says != usual}
    return usual, odd if len(said) >= _SEVERAL and count > len(odd) else {}


CHECKS: Final[tuple[Check, ...]] = (
    principles_bind_otherwise,
    several_actors,
    several_forces,
    several_scopes,
    comparators_differ,
    duty_without_clock,
    vague_deadline,
)
