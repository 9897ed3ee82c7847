"""Random small frameworks for the checks: facts, thresholds, readings and rules of who decides."""

from __future__ import annotations

from itertools import product
from typing import Any

from hypothesis import strategies as st

from lawspeaker.framework.load import drafted
from lawspeaker.framework.parsing import parse
from lawspeaker.framework.source import Written
from lawspeaker.framework.version import Framework

HEAD = {
    "framework": "random",
    "version": "1",
    "title": "Random",
    "full_title": "A framework drawn at random",
    "source": "Invented for tests.",
    "in_force": {},
    "calendar": "england_and_wales",
    "sections": {"1": {"title": "All"}},
    "offices": {"LEAD": {"name": "lead", "hat": "programme"}},
    "groups": {"TOP": {"name": "Top", "level": 2, "by": ["1-01"]}},
}
FACTS = {
    "cost": {"money": "GBP", "ask": "?"},
    "agreed": {"yes_no": True, "ask": "?"},
    "urgent": {"yes_no": True, "ask": "?"},
    "at": {"one_of": [2, 3, 4], "ask": "?"},
}
VALUES = {
    "above_threshold": [False, True],
    "agreed": [False, True],
    "urgent": [False, True],
    "at": [2, 3, 4],
}
THRESHOLDS = {
    "dear": {"fact": "cost", "at_least": 100, "compare": "edge"},
    "hasty": {"fact": "urgent", "is": True},
}
READINGS = {
    "edge": {"choices": {"at_least": "a", "more_than": "b"}, "default": "at_least"},
    "apart": {"choices": {"lead": "a", "top": "b"}, "default": "lead"},
}
LIMIT = 100_00  # pence


def framework(raw: dict[str, Any]) -> Framework:
    return drafted("random", Written(raw, (parse(b"", "random.toml"),)))


def _made(named: list[str], rules: dict[str, dict[str, Any]]) -> Framework:
    lines = {each: {**THRESHOLDS[each], "name": each, "measure": "?"} for each in named}
    told = {"finding": "F", "question": "?", "by": ["1-01"]}
    return framework(
        {
            **HEAD,
            "facts": FACTS,
            "thresholds": {each: {**line, "by": ["1-01"]} for each, line in lines.items()},
            "readings": {name: {**line, **told} for name, line in READINGS.items()},
            "who_decides": rules,
        }
    )


@st.composite
def frameworks(draw: st.DrawFn) -> Framework:
    """Draw a framework whose names hold, and whose rules may clash or leave gaps."""
    named = draw(st.lists(st.sampled_from(sorted(THRESHOLDS)), unique=True))
    names = [f"R{n}" for n in range(draw(st.integers(1, 6)))]
    return _made(named, {name: draw(_rule(names[:at])) for at, name in enumerate(names)})


@st.composite
def whole_frameworks(draw: st.DrawFn, *, read_apart: bool = False) -> Framework:
    """Draw a framework whose rules give every matter one answer, if wanted by how it is read."""
    named = draw(st.lists(st.sampled_from(sorted(THRESHOLDS)), unique=True))
    looks = draw(st.sampled_from([("above_threshold",), ("above_threshold", "at"), ("agreed",)]))
    rules = {}
    for values in product(*(VALUES[each] for each in looks)):
        apart = read_apart and draw(st.booleans())
        for under in [{"apart": "lead"}, {"apart": "top"}] if apart else [{}]:
            decider = draw(st.sampled_from(["LEAD", "TOP"]))
            by = draw(st.sampled_from(["1-01", "1-02"]))
            line = {"decider": decider, "how": "informed", "by": [by], "says": "It decides."}
            when = dict(zip(looks, values, strict=True))
            rules[f"R{len(rules)}"] = {**line, "when": when, "under": under}
    return _made(named, rules)


@st.composite
def _rule(draw: st.DrawFn, earlier: list[str]) -> dict[str, Any]:
    looks = draw(st.lists(st.sampled_from(sorted(VALUES)), unique=True, max_size=3))
    under = draw(st.sampled_from([{}, {}, {"apart": "lead"}, {"apart": "top"}]))
    despite = draw(st.lists(st.sampled_from(earlier), max_size=1)) if earlier else []
    return {
        "when": {each: draw(st.sampled_from(VALUES[each])) for each in looks},
        "decider": draw(st.sampled_from(["LEAD", "TOP"])),
        "how": "informed",
        "by": ["1-01"],
        "says": "It decides.",
        "under": under,
        "despite": despite,
    }
