"""The checker: the MHHS framework, and generated ones of which each is twice the one before."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bench.figures import Figure, least
from lawspeaker.framework.checks.run import check_text
from lawspeaker.framework.load import drafted, load
from lawspeaker.framework.parsing import parse
from lawspeaker.framework.source import Written
from lawspeaker.framework.version import Framework

GROUPS = (125, 250, 500)  # with four rules for each
MOST = {"mhhs": 1.0, "large": 10.0}  # seconds
BELOW = 7  # groups below each, down to level 4; the rest stand at level 5
FIRST = (1, 1 + BELOW, 1 + BELOW + BELOW**2)  # the first group of levels 3, 4 and 5
DEEPEST = 5
MEETING = 20  # how many have a meeting rule
DAYS = ("mon", "tue", "wed", "thu", "fri")
HOW = {"LEAD": "informed", "group": "consensus", "chair": "informed", "TOP": "consensus"}


def figures() -> Iterator[Figure]:
    mhhs = load("mhhs")
    taken = least(lambda: check_text(fresh(mhhs)))
    found = len(check_text(mhhs))
    note = f"{found} findings"
    yield Figure("checking the MHHS framework", taken, MOST["mhhs"], " s", note=note)
    before = 0.0
    for groups in GROUPS:
        taken = least(lambda size=groups: check_text(generated(size)), times=1)
        growth = f"{taken / before:.1f} times the one before" if before else ""
        name = f"checking {groups} groups and {4 * groups:,} rules"
        yield Figure(name, taken, MOST["large"], " s", note=growth)
        before = taken


def fresh(framework: Framework) -> Framework:
    """Return the same framework with nothing worked out yet."""
    return drafted(framework.id, framework.written)


def generated(groups: int) -> Framework:
    """Return a framework of so many groups, in a tree, with four rules for the matters of each."""
    names = [f"G{n}" for n in range(groups)]
    raw: dict[str, Any] = {
        "framework": "generated",
        "version": "1",
        "title": "Generated",
        "full_title": "A generated framework",
        "source": "Generated for the bench.",
        "in_force": {},
        "calendar": "england_and_wales",
        "sections": {"1": {"title": "All"}},
        "offices": {"LEAD": {"name": "lead", "hat": "programme"}},
        "groups": {name: _group(n) for n, name in enumerate(names)},
        "seats": {
            f"M-{name}-{letter}": {"group": name, "name": f"Seat {letter}", "hat": "programme"}
            for name in names
            for letter in "abc"
        },
        "facts": {
            "subject": {"one_of": [*range(groups)], "ask": "Of which group is it?"},
            "agreed": {"yes_no": True, "ask": "Do they agree?"},
            "urgent": {"yes_no": True, "ask": "Can it not wait?"},
            "cost": {"money": "GBP", "ask": "What does it cost?"},
        },
        "thresholds": {
            "dear": {
                "name": "Dear",
                "fact": "cost",
                "at_least": 5_000,
                "measure": "Cost.",
                "by": ["1-01"],
            }
        },
        "who_decides": dict(_rules(groups)),
        "moves": {
            "up": {"from": [3, 4, 5], "to": "parent", "how": "escalate", "by": ["1-01"]},
            "down": {"from": [2, 3, 4], "to": "child", "how": "delegate", "by": ["1-01"]},
        },
        "clocks": {
            "papers": {
                "event": "meeting",
                "working_days": -5,
                "who": "LEAD",
                "does": "send the papers",
                "by": ["1-01"],
            }
        },
    }
    return drafted("generated", Written(raw, (parse(b"", "generated.toml"),)))


def _group(number: int) -> dict[str, Any]:
    """Return a group of a tree in which each has seven below it, as far as the levels go."""
    level = 2 + sum(number >= first for first in FIRST)
    above = (number - 1) // BELOW if level < DEEPEST else FIRST[1] + number % BELOW**2
    parent = {"parent": f"G{above}"} if number else {}
    meets = {"nth": 1 + number % 4, "weekday": DAYS[number % 5], "by": ["1-01"]}
    rule = {"meets": meets} if number < MEETING else {}
    return {"name": f"Group {number}", "level": level, "by": ["1-01"], **parent, **rule}


def _rules(groups: int) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield four rules for each subject: what is dear, what is urgent, what is agreed or not."""
    for n in range(groups):
        for kind, (when, decider) in enumerate(
            (
                ({"above_threshold": True}, "LEAD"),
                ({"above_threshold": False, "urgent": True}, "chair"),
                ({"above_threshold": False, "urgent": False, "agreed": True}, "group"),
                ({"above_threshold": False, "urgent": False, "agreed": False}, "LEAD"),
            )
        ):
            yield (
                f"R{n}-{kind}",
                {
                    "when": {"subject": n, **when},
                    "decider": decider,
                    "how": HOW[decider],
                    "by": ["1-01"],
                    "says": "It decides.",
                },
            )
