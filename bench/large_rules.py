"""Who decides in the large framework: facts, limits, rules, moves, clocks, and cases of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from bench.large_words import ROUTING, RULES, statement
from lawspeaker.framework.calendar import load_calendar

Table = dict[str, Any]
Way = tuple[Table, str, str, Table]  # when, who, how, and what else is said


def deciding(groups: int) -> Table:
    measured = {
        "measure": "What it costs.",
        "base": "This one.",
        "window": "None.",
        "reset": "Never.",
        "assessor": ["LEAD"],
        "by": [statement(0)],
    }
    amounts = {f"cost{n}": 1_000 * (n + 1) for n in range(max(groups // 50, 1))}
    return {
        "facts": {
            "subject": {"one_of": [*range(groups)], "ask": "Of which group is it?"},
            "at": {"one_of": [2, 3, 4, 5], "ask": "At which level is it?", "default": 3},
            **{
                name: {"yes_no": True, "ask": f"Is it {name}?", "default": False}
                for name in ("agreed", "urgent", "elsewhere")
            },
            **{name: {"money": "GBP", "ask": "What does it cost?"} for name in amounts},
        },
        "thresholds": {
            f"dear{n}": {
                **measured,
                "name": f"Dear {n}",
                "fact": fact,
                "at_least": amount,
                "compare": "edge",
            }
            for n, (fact, amount) in enumerate(amounts.items())
        },
        "who_decides": dict(_rules(groups)),
        "moves": {
            "up": _move([3, 4, 5], "parent", "escalate"),
            "down": _move([2, 3, 4], "child", "delegate", "escalated_before"),
            "across": _move([3, 4, 5], "peer", "delegate", "passed_sideways_before"),
            "appeal": {"from": "decided", "to": "LEAD", "how": "appeal", "by": [statement(0)]},
        },
        "outcomes": {
            "accept": _outcome("Accept", "accept"),
            "reject": _outcome("Reject", "reject"),
            "up": _outcome("Refer up", "refer_up"),
        },
        "clocks": dict(_clocks(groups)),
        "cases": dict(_cases(groups, tuple(amounts.items()))),
        "dated": {
            f"dated{n}": _dated(name, each) for n, (name, each) in enumerate(_clocks(groups))
        },
    }


def _rules(groups: int) -> Iterator[tuple[str, Table]]:
    """Yield four rules for each subject: what is dear, then the rest in one of four ways."""
    for n in range(groups):
        for kind, (when, decider, how, more) in enumerate(_ways(n)):
            yield (
                f"R{n}-{kind}",
                {
                    "when": {"subject": n, "above_threshold": not kind, **when},
                    "decider": decider,
                    "how": how,
                    "by": [statement(RULES * n + kind)],
                    "says": f"Of subject {n} it decides.",
                    **more,
                },
            )


def _ways(number: int) -> tuple[Way, ...]:
    dear = ({}, "SPONSOR", "threshold", {})
    match number % 4:
        case 0:
            apart = f"apart{number % ROUTING}"
            lead, chair = ({"under": {apart: choice}} for choice in ("lead", "chair"))
            up = {"may_also": ["escalate"], **chair}
            agreed, not_agreed = {"agreed": True}, {"agreed": False}
            rest = (agreed, "group", "consensus", {}), (not_agreed, "LEAD", "sro", lead)
            return dear, *rest, (not_agreed, "chair", "informed", up)
        case 1:
            calm = {"urgent": False}
            group = {**calm, "agreed": True}, "group", "consensus", {}
            lead = {**calm, "agreed": False}, "LEAD", "sro", {}
            return dear, ({"urgent": True}, "chair", "informed", {}), group, lead
        case 2:
            here = {"elsewhere": False}
            group = {**here, "agreed": True}, "group", "consensus", {}
            chair = {**here, "agreed": False}, "chair", "informed", {}
            return dear, ({"elsewhere": True}, "BOARD", "external", {}), group, chair
    despite = {"despite": [f"R{number}-1"]}
    up = {"at": 3, "agreed": False}, "parent", "escalate", despite
    lead = {"at": 2, "agreed": False}, "LEAD", "sro", despite
    return dear, ({}, "group", "consensus", {}), up, lead


def _cases(groups: int, amounts: tuple[tuple[str, int], ...]) -> Iterator[tuple[str, Table]]:
    """Yield a case for each rule, and three for each limit: below it, at it and above it."""
    none = {fact: 0 for fact, _ in amounts}
    for n in range(groups):
        for kind, (when, decider, how, more) in enumerate(_ways(n)):
            dear = {} if kind else {amounts[0][0]: 9_000_000}
            given = {"subject": n, **none, "agreed": True, **dear, **when}
            also = {"may_also": more["may_also"]} if "may_also" in more else {}
            read = {"readings": more["under"]} if "under" in more else {}
            told = {"decider": decider, "how": how, "by": [statement(RULES * n + kind)]}
            yield f"case{n}-{kind}", {"given": given, **told, **also, **read}
    for fact, amount in amounts:
        for pence in (-1, 0, 1):
            given = {"subject": 0, **none, fact: f"{amount + pence / 100:.2f}", "agreed": True}
            told = ("group", "consensus") if pence < 0 else ("SPONSOR", "threshold")
            case = {"given": given, "decider": told[0], "how": told[1], "by": [statement(0)]}
            yield f"{fact}-{pence + 1}", case


def _move(levels: list[int], to: str, how: str, *unless: str) -> Table:
    return {"from": levels, "to": to, "how": how, "by": [statement(0)], "unless": [*unless]}


def _outcome(name: str, effect: str) -> Table:
    at = [{"level": level, "by": [statement(0)]} for level in (2, 3, 4, 5)]
    return {"name": name, "effect": effect, "says": "So.", "at": at, "reasons": {"a": "Because."}}


def _clocks(groups: int) -> Iterator[tuple[str, Table]]:
    """Yield the clocks around a meeting, and more that count from other events."""
    around = {"papers": -5, "notice": -10, "questions": -3, "report": 2, "record": 5}
    for n, (name, days) in enumerate(around.items()):
        yield name, _clock("meeting", days, n)
    yield "amendments", {**_clock("meeting", -5, 5), "counts_from": "next"}
    for n in range(groups // 25):
        yield f"answer{n}", _clock("decision", 1 + n % 10, n)


def _clock(event: str, days: int, number: int) -> Table:
    by = [statement(number)]
    who = ("OFFICE", "LEAD")[number % 2]
    return {"event": event, "working_days": days, "who": who, "does": "do what is due", "by": by}


def _dated(name: str, clock: Table) -> Table:
    event, following = date(2024, 3, 13), date(2024, 4, 10)
    back = "counts_from" in clock
    due = load_calendar("england_and_wales").shift(
        following if back else event, clock["working_days"]
    )
    case = {"clock": name, "event": event, "due": due, "by": clock["by"]}
    return {**case, "next": following} if back else case
