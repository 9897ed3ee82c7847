"""Stage 7, the life of a matter: where it can go, whether it ends, and who meets it again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from lawspeaker.framework.carried import named
from lawspeaker.framework.cells import Axis, Cells, cells_of
from lawspeaker.framework.checks.finding import Check, Found, Value, check
from lawspeaker.framework.checks.ways import loops
from lawspeaker.framework.facts import ABOVE
from lawspeaker.framework.model import Move, Outcome
from lawspeaker.framework.names import Group, Office
from lawspeaker.framework.tables import told
from lawspeaker.framework.version import Framework


@check("dead-end", 7, "error")
def dead_end(framework: Framework) -> Iterator[Found]:
    """A matter must not be for the group above where none is."""
    if framework.troubles:
        return
    index = framework.index
    asked = _asked_level(framework, index.cells)
    for name, line in framework.groups.items():
        if line.parent is not None or not framework.stands(name) or not asked:
            continue
        for cell, rules in enumerate(index.rules):
            matter = index.cells.matter(cell)
            if rules and all(matter[each.fact] == line.level for each in asked):
                rule = framework.text.who_decides[rules[0]]
                if rule.decider == "parent":
                    says = (
                        f"A matter at {name} with {told(matter, framework.text)} is for the group "
                        f"above by {rules[0]}, and no group stands above."
                    )
                    yield Found(("groups", name), says, matter, (*line.by, *rule.by))
                    break


def _asked_level(framework: Framework, cells: Cells) -> tuple[Axis, ...]:
    """Return the facts by which rules ask at which level the group stands that holds a matter."""
    names = {*named(framework, "at")}
    return tuple(each for each in cells.axes if each.fact in names)


@check("endless-loop", 7, "warning")
def endless_loop(framework: Framework) -> Iterator[Found]:
    """A matter must not be able to go round for ever."""
    for way in loops(framework):
        steps = " → ".join(f"{group} ({move})" for group, move in way)
        says = f"A matter can go round without end: {steps} → {way[0][0]}."
        moves = dict.fromkeys(move for _, move in way)
        by = dict.fromkeys(each for name in moves for each in framework.text.moves[name].by)
        path = ("moves", way[-1][1])
        yield Found(path, says, {"way": tuple(group for group, _ in way)}, tuple(by))


@check("handed-on", 7, "warning")
def handed_on(framework: Framework) -> Iterator[Found]:
    """It must be said whether what was delegated may be delegated again."""
    for name, move in _moves(framework, "delegate"):
        if move.to != "child" or move.from_ == "decided":
            continue
        for group, line in framework.groups.items():
            above = framework.above(group)
            top = framework.above(above) if above else above
            may = {framework.groups[each].level for each in (above, top) if each}
            if top and framework.stands(group) and may <= set(move.from_) and line.open:
                says = (
                    f"What {top} delegates to {above} may be delegated on to {group}, whose "
                    f"meetings are open, and nothing limits that."
                )
                yield Found(("moves", name), says, {"way": (top, above, group)})
                break
        else:
            levels = sorted(each for each in move.from_ if each + 1 in move.from_)
            if levels:
                says = (
                    f"What level {levels[0]} delegates may be delegated on from level "
                    f"{levels[0] + 1}, and nothing limits that."
                )
                yield Found(("moves", name), says, {"levels": tuple(map(str, move.from_))})


def _moves(framework: Framework, how: str) -> Iterator[tuple[str, Move]]:
    for name, move in framework.text.moves.items():
        if move.how == how:
            yield name, move


@check("judge-as-party", 7, "warning")
def judge_as_party(framework: Framework) -> Iterator[Found]:
    """Whoever judges an appeal must not have had a part in the decision."""
    for name, move in _moves(framework, "appeal"):
        seats = [s for s, line in framework.seats.items() if line.office == move.to]
        groups = {framework.seats[each].group: each for each in seats}
        sits = [group for group in groups if framework.stands(group)]
        powers = sorted(key for key in framework.text.powers if move.to in framework.holders(key))
        if sits:
            says = (
                f"{move.to} judges appeals, and sits in {len(sits)} groups whose decisions can "
                f"be appealed: {', '.join(sits)}."
            )
            witness = {"seats": tuple(groups[each] for each in sits), "powers": tuple(powers)}
            yield Found(("moves", name), says, witness, (*move.by, *(groups[g] for g in sits)))


@check("appeal-from-above", 7, "warning")
def appeal_from_above(framework: Framework) -> Iterator[Found]:
    """An appeal must not lie from a decision of somebody who stands outside the groups."""
    outside = [
        (name, rule)
        for name, rule in framework.text.who_decides.items()
        if rule.how in {"threshold", "external"}
    ]
    for name, move in _moves(framework, "appeal"):
        if move.from_ == "decided" and outside:
            deciders = dict.fromkeys(rule.decider for _, rule in outside)
            says = (
                f"Any decision can be appealed to {move.to}, so also what "
                f"{' and '.join(deciders)} decided, who are outside the groups."
            )
            by = dict.fromkeys((*move.by, *(each for _, rule in outside for each in rule.by)))
            yield Found(("moves", name, "from"), says, {"deciders": tuple(deciders)}, tuple(by))


@check("remedy-of-another", 7, "warning")
def remedy_of_another(framework: Framework) -> Iterator[Found]:
    """What an appeal orders must not be for somebody else to decide."""
    over = [rule for rule in framework.text.who_decides.values() if rule.when.get(ABOVE) is True]
    for name, move in _moves(framework, "appeal"):
        for rule in over:
            if rule.decider != move.to:
                says = (
                    f"{move.to} decides an appeal; if what it orders meets a threshold, "
                    f"{rule.decider} must decide it."
                )
                witness = {"deciders": (move.to, rule.decider)}
                by = tuple(dict.fromkeys((*move.by, *rule.by)))
                yield Found(("moves", name, "to"), says, witness, by)
                break


@check("same-person-above", 7, "warning")
def same_person_above(framework: Framework) -> Iterator[Found]:
    """What a chair cannot settle must not come before the same chair again."""
    same: dict[Office, list[Group]] = defaultdict(list)
    for name, line in framework.groups.items():
        above = framework.above(name)
        chair = framework.groups[above].chair if above else None
        if line.chair and chair and framework.stands(name) and line.chair.office == chair.office:
            same[chair.office].append(name)
    for office, groups in same.items():
        tops = dict.fromkeys(framework.above(each) for each in groups)
        says = (
            f"{office} chairs {', '.join(groups)} and {', '.join(tops)} above: what goes up comes "
            f"before the same person."
        )
        chairs = (framework.groups[each].chair for each in (*groups, *tops))
        by = dict.fromkeys(each for chair in chairs if chair for each in chair.by)
        witness: dict[str, Value] = {"office": office, "groups": tuple(groups)}
        yield Found(("groups", groups[0], "chair"), says, witness, tuple(by))


@check("decider-outside", 7, "notice")
def decider_outside(framework: Framework) -> Iterator[Found]:
    """It must be said which matters are for a body outside the groups."""
    for name, rule in framework.text.who_decides.items():
        if rule.decider in framework.bodies:
            says = (
                f"{name} gives matters to the {framework.bodies[rule.decider].name}, outside the "
                f"groups; which they are is for somebody to say each time."
            )
            yield Found(("who_decides", name, "decider"), says, {"decider": rule.decider})


@check("no-outcome-for-escalation", 7, "warning")
def no_outcome_for_escalation(framework: Framework) -> Iterator[Found]:
    """Where a matter may go up below the thresholds, an outcome must say so."""
    asked = _asked_level(framework, cells_of(framework.text))
    levels = {int(value) for each in asked for value in each.values}
    rules = [r for r in framework.text.who_decides.values() if r.when.get(ABOVE) is False]
    for level in sorted(levels):
        here = [r for r in rules if level in {r.when.get(each.fact) for each in asked}]
        up = [r for r in here if "escalate" in {r.how, *r.may_also}]
        outcomes = framework.outcomes_at(level)
        if up and outcomes and not any(_takes_up(framework, o, level) for o in outcomes.values()):
            says = (
                f"A matter may go up from level {level} though it meets no threshold, and no "
                f"outcome of that level says so."
            )
            by = tuple(dict.fromkeys(e for r in up for e in (*r.by, *r.also_by)))
            witness: dict[str, Value] = {"level": level, "outcomes": tuple(outcomes)}
            yield Found(("outcomes", f"level {level}"), says, witness, by)


def _takes_up(framework: Framework, outcome: Outcome, level: int) -> bool:
    """Say whether an outcome takes up what meets no threshold: its statements compare nothing."""
    by = (each for at in outcome.at if at.level == level for each in at.by)
    lines = [framework.statements[each] for each in by if each in framework.statements]
    return outcome.effect == "refer_up" and not (lines and all(e.comparator for e in lines))


CHECKS: Final[tuple[Check, ...]] = (
    dead_end,
    endless_loop,
    handed_on,
    judge_as_party,
    appeal_from_above,
    remedy_of_another,
    same_person_above,
    decider_outside,
    no_outcome_for_escalation,
)
