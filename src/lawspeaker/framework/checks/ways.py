"""The ways a matter can travel from group to group, and the shortest that come back."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from lawspeaker.framework.model import Move
from lawspeaker.framework.names import Group
from lawspeaker.framework.version import Framework

Way = tuple[tuple[Group, str], ...]  # each group, and the move by which the matter leaves it


class State(NamedTuple):
    """Where a matter is, and what happened to it that a move may not follow."""

    group: Group
    escalated: bool = False
    sideways: bool = False


Step = tuple[State, str]  # where a matter comes to, and by which move
Graph = Mapping[State, tuple[Step, ...]]


class _Places:
    """The groups that stand below each group, and at each level."""

    def __init__(self, framework: Framework) -> None:
        self.below: dict[Group, list[Group]] = defaultdict(list)
        self.at: dict[int, list[Group]] = defaultdict(list)
        self._steps: dict[tuple[int, bool, str], tuple[Step, ...]] = {}
        for name, line in framework.groups.items():
            if framework.stands(name):
                self.at[line.level].append(name)
                self.below[framework.above(name)].append(name)

    def sideways(self, level: int, name: str, *, escalated: bool) -> tuple[Step, ...]:
        """Return the steps to all groups of a level, made once: each has all the others."""
        key = (level, escalated, name)
        if key not in self._steps:
            states = (State(each, escalated, sideways=True) for each in self.at[level])
            self._steps[key] = tuple((state, name) for state in states)
        return self._steps[key]


def graph(framework: Framework) -> Graph:
    """Return every state of a matter and where it can go from there."""
    found: dict[State, tuple[Step, ...]] = {}
    places = _Places(framework)
    left = [State(each) for each in framework.groups if framework.stands(each)]
    while left:
        state = left.pop()
        if state not in found:
            found[state] = tuple(_next(framework, places, state))
            left += [to for to, _ in found[state]]
    return found


def _next(framework: Framework, places: _Places, state: State) -> Iterator[Step]:
    level = framework.groups[state.group].level
    for name, move in framework.text.moves.items():
        if move.from_ == "decided" or level not in move.from_ or _barred(move, state):
            continue
        escalated = state.escalated or move.how == "escalate"
        if move.to == "peer":
            steps = places.sideways(level, name, escalated=escalated)
            yield from (step for step in steps if step[0].group != state.group)
        else:
            for to in _to(framework, places, state.group, move):
                yield State(to, escalated, state.sideways), name


def _barred(move: Move, state: State) -> bool:
    return ("escalated_before" in move.unless and state.escalated) or (
        "passed_sideways_before" in move.unless and state.sideways
    )


def _to(framework: Framework, places: _Places, group: Group, move: Move) -> Collection[Group]:
    above = framework.above(group)
    match move.to:
        case "parent":
            return (above,) if above and framework.stands(above) else ()
        case "child":
            return places.below[group]
    named = Group(move.to)
    return (named,) if framework.stands(named) and named != group else ()


def loops(framework: Framework) -> tuple[Way, ...]:
    """Return for each set of states that lead to each other the shortest way round.

    One is enough for the people who must break it; the first state in order makes it the same
    whatever the order of the file.
    """
    ways = graph(framework)
    found = []
    for knot in knots(ways):
        state = min(knot)
        if len(knot) > 1 or any(to == state for to, _ in ways[state]):
            found.append(_round(ways, state))
    kinds = {frozenset(move for _, move in way): way for way in sorted(found, reverse=True)}
    return tuple(sorted(kinds.values()))


def _round(ways: Graph, start: State) -> Way:
    """Return the shortest way from a state back to it, which must be there."""
    before: dict[State, tuple[State, str]] = {}
    queue = deque([start])
    while start not in before:
        state = queue.popleft()
        for to, move in sorted(ways[state]):
            if to not in before:
                before[to] = (state, move)
                queue.append(to)
    way: list[tuple[Group, str]] = []
    state = start
    while not way or state != start:
        state, move = before[state]
        way.append((state.group, move))
    return tuple(reversed(way))


def knots(ways: Graph) -> Iterator[list[State]]:
    """Yield the sets of states that all lead to each other (Tarjan, without recursion)."""
    number: dict[State, int] = {}
    low: dict[State, int] = {}
    stack: list[State] = []
    on_stack: set[State] = set()
    for root in sorted(ways):
        if root in number:
            continue
        walk = [(root, iter(ways[root]))]
        number[root] = low[root] = len(number)
        stack.append(root)
        on_stack.add(root)
        while walk:
            state, edges = walk[-1]
            for to, _ in edges:
                if to not in number:
                    number[to] = low[to] = len(number)
                    stack.append(to)
                    on_stack.add(to)
                    walk.append((to, iter(ways[to])))
                    break
                if to in on_stack:
                    low[state] = min(low[state], number[to])
            else:
                walk.pop()
                if walk:
                    low[walk[-1][0]] = min(low[walk[-1][0]], low[state])
                if low[state] == number[state]:
                    knot = stack[stack.index(state) :]
                    del stack[stack.index(state) :]
                    on_stack.difference_update(knot)
                    yield knot
