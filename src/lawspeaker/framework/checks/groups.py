"""Stage 7, the groups: which stands above which, who chairs, and what one that ends leaves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from lawspeaker.framework.checks.finding import Check, Found, Value, check
from lawspeaker.framework.checks.topics import odd_ones
from lawspeaker.framework.convert import shown
from lawspeaker.framework.names import Group, Statement
from lawspeaker.framework.version import Framework


@check("no-group-above", 7, "warning")
def no_group_above(framework: Framework) -> Iterator[Found]:
    """Where a matter can go to the group above, it must be known which group that is."""
    for name, line in framework.groups.items():
        if line.parent == "unknown" and framework.stands(name):
            says = f"Nothing says which group is above {name}: nothing can be taken up from it."
            yield Found(("groups", name, "parent"), says, {"reading": line.parent_reading})


@check("level-step", 7, "error")
def level_step(framework: Framework) -> Iterator[Found]:
    """A group must stand one level below the group above it."""
    for name, line in framework.groups.items():
        above = framework.above(name)
        if above and framework.groups[above].level != line.level - 1:
            says = (
                f"{name} is at level {line.level} and {above} above it at level "
                f"{framework.groups[above].level}: it must be the next."
            )
            yield Found(("groups", name, "level"), says, {"above": above})


@check("above-has-ended", 7, "error")
def above_has_ended(framework: Framework) -> Iterator[Found]:
    """No group may stand below one that has ended."""
    for name in framework.groups:
        above = framework.above(name)
        if above and framework.stands(name) and not framework.stands(above):
            ended = framework.groups[above].ended_by
            says = f"{name} is below {above}, which {ended} ends: give it another group above."
            yield Found(("groups", name, "parent"), says, {"above": above})


@check("chairs-differ", 7, "warning")
def chairs_differ(framework: Framework) -> Iterator[Found]:
    """Who may stand in for a chair should be the same in every group."""
    rules: dict[str, list[Group]] = defaultdict(list)
    for name, line in framework.groups.items():
        if line.chair and framework.stands(name):
            drawn = f", from {line.chair.drawn_from}" if line.chair.drawn_from else ""
            rules[f"{line.chair.delegate}{drawn}"].append(name)
    yield from _differing(framework, rules, "chair", "a delegate may take the chair")


@check("alternates-differ", 7, "notice")
def alternates_differ(framework: Framework) -> Iterator[Found]:
    """When members may send others should be the same in every group."""
    rules: dict[str, list[Group]] = defaultdict(list)
    for name, line in framework.groups.items():
        if line.alternates and framework.stands(name):
            rules[line.alternates].append(name)
    readings = framework.text.readings
    lines = framework.groups.values()
    read = (by for line in lines for name in line.alternates_under for by in readings[name].by)
    yield from _differing(framework, rules, "alternates", "members may send others", read)


@check("peers-differ", 7, "notice")
def peers_differ(framework: Framework) -> Iterator[Found]:
    """Groups of a level that share a statement should be open, and made up, alike."""
    alike: dict[tuple[int, Statement], list[Group]] = defaultdict(list)
    for name, line in framework.groups.items():
        for statement in line.by if framework.stands(name) else ():
            alike[line.level, statement].append(name)
    seen: set[tuple[Group, ...]] = set()
    for (_, statement), names in alike.items():
        if tuple(names) in seen:
            continue
        seen.add(tuple(names))
        for field in ("open", "seats", "audience"):
            said = {str(name): shown(getattr(framework.groups[name], field)) for name in names}
            usual, odd = odd_ones(said)
            if odd:
                told_of = ", ".join(f"{name} ({says})" for name, says in odd.items())
                says = (
                    f"Of {len(names)} groups that rest on {statement} most have {usual} for "
                    f'"{field}"; otherwise are {told_of}.'
                )
                witness: dict[str, Value] = {**odd}
                yield Found(("groups", next(iter(odd)), field), says, witness, (statement,))


def _differing(
    framework: Framework,
    rules: dict[str, list[Group]],
    field: str,
    what: str,
    read: Iterable[str] = (),
) -> Iterator[Found]:
    if len(rules) > 1:
        told_of = "; ".join(f"{rule}: {', '.join(groups)}" for rule, groups in rules.items())
        first = min((groups[0] for groups in rules.values()), key=list(framework.groups).index)
        witness: dict[str, Value] = {rule: tuple(groups) for rule, groups in rules.items()}
        chairs = _chair_by(framework, (groups[0] for groups in rules.values()))
        by = tuple(dict.fromkeys((*read, *chairs)))
        says = f"There are {len(rules)} rules of when {what}: {told_of}."
        yield Found(("groups", first, field), says, witness, by)


def _chair_by(framework: Framework, groups: Iterable[Group]) -> tuple[str, ...]:
    chairs = (framework.groups[each].chair for each in groups)
    by = (each for chair in chairs if chair for each in (*chair.by, *chair.delegate_by))
    return tuple(dict.fromkeys(by))


@check("scope-without-heir", 7, "warning")
def scope_without_heir(framework: Framework) -> Iterator[Found]:
    """What a group that ends was there for must be for just one of its successors."""
    for name, line in framework.groups.items():
        if framework.stands(name) or not line.successors:
            continue
        heirs = {each: set(framework.groups[each].scope) for each in line.successors}
        lost = [each for each in line.scope if not any(each in own for own in heirs.values())]
        twice = [each for each in line.scope if sum(each in own for own in heirs.values()) > 1]
        if lost or twice:
            says = (
                f"{name} ends; of what it was there for, nobody takes over: "
                f"{', '.join(lost) or 'nothing'}; more than one does: "
                f"{', '.join(twice) or 'nothing'}."
            )
            by = (*line.by, *(each for heir in heirs for each in framework.groups[heir].by))
            witness = {"lost": tuple(lost), "twice": tuple(twice)}
            yield Found(("groups", name, "scope"), says, witness, tuple(dict.fromkeys(by)))


@check("end-without-a-day", 7, "warning")
def end_without_a_day(framework: Framework) -> Iterator[Found]:
    """A group that ends must end on a day."""
    for name, line in framework.groups.items():
        if line.ended_by and line.until is None:
            says = f"{line.ended_by} ends {name}, and no day is known: it both stands and does not."
            yield Found(("groups", name, "ended_by"), says, {"ended_by": line.ended_by})


CHECKS: Final[tuple[Check, ...]] = (
    no_group_above,
    level_step,
    above_has_ended,
    chairs_differ,
    peers_differ,
    alternates_differ,
    scope_without_heir,
    end_without_a_day,
)
