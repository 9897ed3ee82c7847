"""The ways of a matter, whose steps are made once for many groups, against asking each group."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from lawspeaker.framework.checks.ways import State, graph, loops
from lawspeaker.framework.model import Move
from lawspeaker.framework.names import Group
from lawspeaker.framework.version import Framework
from random_rules import HEAD, framework

SOME = settings(max_examples=150, deadline=None)
NAMES = ("TOP", "peer", "TWO", "THREE", "FOUR", "FIVE")  # a group may be called as a place is
TO = ("parent", "child", "peer", "TOP", "THREE", "LEAD")
UNLESS = ("escalated_before", "passed_sideways_before")


@st.composite
def moving(draw: st.DrawFn) -> Framework:
    """Draw a framework of a few groups, some of them ended, and of moves between them."""
    groups = {name: draw(_group(NAMES[:at])) for at, name in enumerate(NAMES)}
    moves = {f"move{n}": draw(_move()) for n in range(draw(st.integers(2, 5)))}
    return framework({**HEAD, "groups": groups, "moves": moves})


@st.composite
def _group(draw: st.DrawFn, above: tuple[str, ...]) -> dict[str, Any]:
    parent = {"parent": draw(st.sampled_from([*above, "unknown"]))} if above else {}
    ended = {"ended_by": "CR1"} if draw(st.integers(0, 4)) == 0 else {}
    level = draw(st.sampled_from([2, 3, 4]))
    return {"name": "Group", "level": level, "by": ["1-01"], **parent, **ended}


@st.composite
def _move(draw: st.DrawFn) -> dict[str, Any]:
    from_ = draw(st.sampled_from([[2, 3, 4], [2, 3, 4], [3, 4], [2], "decided"]))
    return {
        "from": from_,
        "to": draw(st.sampled_from(TO)),
        "how": draw(st.sampled_from(["escalate", "delegate"])),
        "unless": draw(st.lists(st.sampled_from(UNLESS), unique=True)),
        "by": ["1-01"],
    }


def steps(it: Framework, state: State) -> Iterator[tuple[State, str]]:
    """Yield where a matter can go, as the words of each move say it."""
    for name, move in it.text.moves.items():
        barred = (state.escalated and "escalated_before" in move.unless) or (
            state.sideways and "passed_sideways_before" in move.unless
        )
        if move.from_ != "decided" and it.groups[state.group].level in move.from_ and not barred:
            for to in it.groups:
                if it.stands(to) and _leads(it, state.group, move, to):
                    escalated = state.escalated or move.how == "escalate"
                    yield State(to, escalated, state.sideways or move.to == "peer"), name


def _leads(it: Framework, group: Group, move: Move, to: Group) -> bool:
    line = it.groups[to]
    match move.to:
        case "parent":
            return it.groups[group].parent == to
        case "child":
            return line.parent == group
        case "peer":
            return line.level == it.groups[group].level and to != group
    return move.to == to and to != group


@SOME
@given(moving())
def test_a_matter_can_go_just_where_its_moves_lead(it):
    ways = graph(it)
    assert {each.group for each in ways} == {each for each in it.groups if it.stands(each)}
    for state, found in ways.items():
        assert [*found] == [*steps(it, state)]
        assert all(to in ways for to, _ in found)


@SOME
@given(moving())
def test_a_matter_goes_round_without_end_just_where_a_state_comes_again(it):
    ways = graph(it)

    def reached(state: State) -> set[State]:
        seen: set[State] = set()
        left = [state]
        while left:
            left += [to for to, _ in ways[left.pop()] if to not in seen and not seen.add(to)]
        return seen

    assert bool(loops(it)) == any(state in reached(state) for state in ways)
