"""A whole framework of so many groups, written as files are: every table grows with the groups.

For each group there are four rules of who decides, each with a statement of its own, a worked case
and members; a meeting rule, of which every third has an exception; a duty, a power, a ground. Each
fifth group brings a reading on which something turns, each tenth an office and a constituency.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from bench.large_rules import deciding
from bench.large_words import RULES, saying, statement
from lawspeaker.framework.meetings import held
from lawspeaker.framework.model import MeetingRule

BELOW = 7  # groups below each, down to level 4; the rest stand at level 5
FIRST = (1, 1 + BELOW, 1 + BELOW + BELOW**2)  # the first group of levels 3, 4 and 5
DEEPEST = 5
DAYS = ("mon", "tue", "wed", "thu", "fri")
YEARS = (date(2018, 1, 1), date(2024, 12, 31))  # of the exceptions

Table = dict[str, Any]


def written(groups: int, folder: Path) -> Path:
    """Write a framework of so many groups into a folder, and return its first file."""
    first = folder / "large-1.toml"
    tables = {**_head(), **_who(groups), **deciding(groups), **saying(groups)}
    alone = {name: each for name, each in tables.items() if not isinstance(each, dict)}
    apart = {name: each for name, each in tables.items() if isinstance(each, dict)}
    for name, lines in apart.items():
        (folder / f"{name}.toml").write_text(_table(name, lines), "utf-8")
    alone["include"] = [f"{name}.toml" for name in apart]
    first.write_text("".join(_lines(alone)), "utf-8")
    return first


def _table(name: str, lines: Table) -> str:
    """Write a table, each of its lines as a table of its own if it is one."""
    flat = {key: each for key, each in lines.items() if not isinstance(each, dict)}
    deep = {key: each for key, each in lines.items() if isinstance(each, dict)}
    own = "".join((f"[{name}]\n", *_lines(flat)))
    below = (f"\n[{name}.{_quoted(key)}]\n" + "".join(_lines(each)) for key, each in deep.items())
    return own + "".join(below)


def _lines(values: Mapping[str, Any]) -> Iterator[str]:
    return (f"{_quoted(name)} = {_value(each)}\n" for name, each in values.items())


def _quoted(name: str) -> str:
    return json.dumps(name)


def _value(value: object) -> str:
    match value:
        case date():
            return value.isoformat()
        case dict():
            return f"{{ {', '.join(f'{_quoted(k)} = {_value(v)}' for k, v in value.items())} }}"
        case list() | tuple():
            return f"[{', '.join(map(_value, value))}]"
    return json.dumps(value)


def _head() -> Table:
    return {
        "framework": "large",
        "version": "1",
        "title": "Large",
        "full_title": "A large framework, generated",
        "source": "Generated for the bench.",
        "calendar": "england_and_wales",
        "in_force": {"from": date(2024, 1, 1)},
    }


def _who(groups: int) -> Table:
    tens = range(max(groups // 10, 1))
    kinds = ("programme", "assurance", "central", "secretariat")
    chairs = {f"CHAIR{n}": _office(f"Chair {n}", kinds[n % 3]) for n in tens}
    return {
        "offices": {
            "LEAD": _office("Lead of the programme", "programme"),
            "OFFICE": _office("Office of the programme", "secretariat"),
            "SPONSOR": _office("Sponsor", "assurance"),
            **chairs,
        },
        "bodies": {"BOARD": {"name": "Board of another code", "by": [statement(0)]}},
        "constituencies": {f"kind{n}": _constituency(n, len(tens)) for n in tens},
        "groups": {f"G{n}": _group(n, len(tens)) for n in range(groups)},
        "seats": dict(_seats(groups, len(tens))),
        "membership": {
            "only": {"levels": [2, 3], "hats": ["constituency"], "by": [statement(1)]},
            "everywhere": {"levels": [2, 3, 4, 5], "by": [statement(2)]},
            "summary": {
                f"G{n}": {"hats": ["constituency"], "by": [statement(3)]}
                for n in range(0, groups, 10)
            },
        },
        "consensus": {
            "counts": ["constituency", "central"],
            "objection": "sustained_by_chair",
            "by": [statement(1)],
        },
    }


def _office(name: str, hat: str) -> Table:
    return {"name": name, "full": f"{name} of all", "hat": hat, "by": [statement(0)]}


def _constituency(number: int, count: int) -> Table:
    shared = {"shares_with": [f"kind{(number + 3) % count}"]} if count > 3 else {}  # noqa: PLR2004
    return {"name": f"Parties {number}", "who": "Some.", "by": [statement(number)], **shared}


def _group(number: int, offices: int) -> Table:
    """Return a group of a tree in which each has seven below it, as far as the levels go."""
    level = 2 + sum(number >= first for first in FIRST)
    above = (number - 1) // BELOW if level < DEEPEST else FIRST[1] + number % BELOW**2
    by = [statement(RULES * number)]
    free = {"alternates": "free", "alternates_under": {f"turns{number // 5}": "this"}}
    return {
        "name": f"Group {number} for subject {number}",
        "level": level,
        "by": by,
        "open": bool(number % 3),
        "scope": [f"subject_{number}"],
        "chair": {"office": f"CHAIR{number % offices}", "by": by, "delegate": "written"},
        "meets": {**_rule(number), "by": by},
        **({"parent": f"G{above}"} if number else {}),
        **(free if number % 5 == 0 else {}),
    }


def _rule(number: int) -> Table:
    """Return when a group meets; every third has moved one meeting and cancelled another."""
    rule = {"nth": 1 + number % 4, "weekday": DAYS[number % 5]}
    if number % 3:
        return rule
    days = [*held(MeetingRule(**rule, by=("1",)), *YEARS)]
    moved, cancelled = days[number % len(days)], days[(number + 7) % len(days)]
    to = moved + timedelta(days=1 + number % 3)
    return {**rule, "moved": {moved.isoformat(): to}, "cancelled": [cancelled]}


def _seats(groups: int, tens: int) -> Iterator[tuple[str, Table]]:
    for n in range(groups):
        own = f"G{n}"
        office, hat = f"CHAIR{n % tens}", ("programme", "assurance", "central")[n % tens % 3]
        yield f"M-{own}-a", {"group": own, "name": "Chair", "hat": hat, "office": office}
        yield f"M-{own}-b", {"group": own, "name": "Office", "hat": "secretariat"}
        code = {"hat": "central", "organisation": f"Body {n % 20}"}
        yield f"M-{own}-c", {"group": own, "name": f"Central {n % 20}", **code}
        for letter, of in zip("def", (n, n + 1, n + 3), strict=True):
            kind = {"hat": "constituency", "constituency": f"kind{of % tens}"}
            yield f"M-{own}-{letter}", {"group": own, "name": f"Party {of % tens}", **kind}
