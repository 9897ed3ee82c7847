"""What the large framework says: its register, readings, powers, grounds, duties, documents."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

RULES = 4  # for each group, and as many statements
ROUTING = 3  # readings under which rules hold: twice as many ways to read with each
FIFTH = 5  # of the groups bring a reading
PER_TOPIC, PER_SECTION, SECTIONS = 7, 10, 10
FORCES = ("must", "should", "can", "must")
KINDS = ("duty", "power", "deadline", "body")

Table = dict[str, Any]


def statement(number: int) -> str:
    """Return the id of a statement: ten stand in each section."""
    at, place = divmod(number, PER_SECTION)
    return f"{_section(at)}-{place + 1:02}"


def _section(number: int) -> str:
    chapter, within = divmod(number, SECTIONS)
    return f"{chapter + 1}.{within + 1}"


def saying(groups: int) -> Table:
    """Return the tables that say things in words, and what is held and owed."""
    count = RULES * groups
    sections = range(-(-count // PER_SECTION))
    chapters = range(-(-len(sections) // SECTIONS))
    return {
        "sections": {
            **{str(n + 1): {"title": f"Chapter {n}"} for n in chapters},
            **{_section(n): {"title": f"Section {n}"} for n in sections},
        },
        "statements": {statement(n): _register(n, count, groups) for n in range(count)},
        "readings": dict(_readings(groups)),
        "relations": {
            "member": {"is": "seat", "of": "group", "says": "A member of the group"},
            "chair_here": {"is": "chair", "of": "group", "says": "The chair of the group"},
            "asker": {"is": "raiser", "says": "Whoever raised it"},
            "any_party": {"is": "party", "says": "Any party"},
        },
        "powers": {f"process{n}.act": _power(n) for n in range(groups)},
        "grounds": {f"process{n}.rule": _ground(n) for n in range(groups)},
        "principles": {f"aim{n}": _principle(n) for n in range(groups // 5)},
        "duties": {f"duty{n}": _duty(n) for n in range(groups)},
        "documents": {f"paper{n}": _document(n, groups) for n in range(groups // 2)},
        "vocabulary": {f"word{n}": f"What word {n} means." for n in range(groups // 5)},
        "accepted": dict(_accepted(groups)),
    }


def _register(number: int, count: int, groups: int) -> Table:
    of, kind = divmod(number, RULES)
    says = (
        f"Where a matter of subject {of} costs more, the sponsor {FORCES[kind]} decide it.",
        f"When the members of group {of} agree, the chair {FORCES[kind]} record it in 5 days.",
        f"The office {FORCES[kind]} issue the papers of level {2 + of % 4} within 5 days.",
        f"Group {of} {FORCES[kind]} answer for subject {of} to the group above.",
    )
    refers = [_section((number + 20) % count // PER_SECTION)] if number % 10 == 0 else []
    return {
        "says": says[kind],
        "modal": FORCES[kind],
        "kind": KINDS[kind],
        "topic": f"topic {number // PER_TOPIC}",
        "actor": ("SPONSOR", "chair_here", "OFFICE", f"G{of % groups}")[kind],
        "trigger": ("", "agreement", "a meeting", "")[kind],
        "due": ("", "5 days", "5 days", "none")[kind],
        "do": [("compute", "enforce"), ("enforce",), ("record",), ("display",)][kind],
        "refers": refers,
    }


def _readings(groups: int) -> Iterator[tuple[str, Table]]:
    """Yield what is read in two ways: a limit, some rules, and for each fifth group its power."""
    yield "edge", _reading("At the limit itself?", "at_least", "more_than", 0)
    for n in range(ROUTING):
        yield f"apart{n}", _reading("Who decides apart?", "lead", "chair", n)
    for n in range(-(-groups // FIFTH)):
        yield f"turns{n}", _reading(f"What holds of subject {n}?", "this", "that", n)


def _reading(question: str, one: str, other: str, number: int) -> Table:
    return {
        "finding": "F",
        "question": question,
        "by": [statement(number)],
        "default": one,
        "choices": {one: "The one way.", other: "The other way."},
        **({"agreed_by": "LEAD"} if number % 2 else {}),
    }


def _power(number: int) -> Any:
    by = [statement(RULES * number), statement(RULES * number + 1)]
    says = "The chair and the members of the group may act."
    line = {"holders": ["chair_here", "member"], "force": "must", "says": says, "by": by}
    if number % FIFTH:
        return line
    reading = f"turns{number // FIFTH}"
    other = {**line, "holders": ["OFFICE"], "says": "The office may act."}
    return [{**line, "under": {reading: "this"}}, {**other, "under": {reading: "that"}}]


def _ground(number: int) -> Table:
    by = [statement(RULES * number + 2), statement(RULES * number + 3)]
    return {"by": by, "force": "must", "says": "It must be done as it is said.", "override": "LEAD"}


def _principle(number: int) -> Table:
    through = [f"process{number}.act"]
    line = {"name": f"Aim {number}", "binds": "programme", "theme": "aim", "through": through}
    return {**line, "by": [statement(RULES * number + 3)]}


def _duty(number: int) -> Table:
    by = [statement(RULES * number + 2)]
    owed = {"level": [2 + number % 4]} if number % 2 else {"who": ["OFFICE"]}
    return {**owed, "by": by, "through": [f"process{number}.act", f"process{number}.rule"]}


def _document(number: int, groups: int) -> Table:
    return {
        "name": f"Plan of subject {number}",
        "kind": "plan",
        "made_by": ["OFFICE"],
        "reviewed_by": [f"G{number}"],
        "approved_by": [f"G{(number + 1) % groups}"],
        "through": [f"process{number}.act"],
        "by": [statement(RULES * number + 3)],
    }


def _accepted(groups: int) -> Iterator[tuple[str, Table]]:
    """Accept of each twentieth group that its meetings can fall on a holiday."""
    for n in range(0, groups, 20):
        at = f"groups.G{n}.meets"
        line = {"code": "meeting-on-a-holiday", "at": at, "why": "It moves.", "agreed_by": "LEAD"}
        yield f"holiday{n}", line
