"""Whatever a framework file holds, in any place, it is found sound or told with file and line."""

import datetime as dt
import json
import tomllib
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lawspeaker.framework.checks.run import check, codes
from lawspeaker.framework.source import dotted
from repository import ROOT, STANDARDS

EXAMPLES = ROOT / "tests" / "frameworks"
CHANGE = EXAMPLES / "checks" / "ends-without-heirs" / "bad-heir-that-ends-too" / "framework.toml"
SMALL = EXAMPLES / "checks" / "clocks-out-of-order" / "good" / "framework.toml"
CHARITY = EXAMPLES / "good" / "charity.toml"
DAYS = st.dates() | st.sampled_from([dt.date.min, dt.date.max])
SIMPLE = (
    st.booleans()
    | st.integers()
    | st.sampled_from([2**63, -(2**70), 10**500])
    | st.floats()
    | st.text(max_size=8)
    | DAYS
    | st.datetimes()
    | st.times()
)
VALUES = st.recursive(
    SIMPLE,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=6,
)


def written(value: object) -> str:
    """Write a value as TOML."""
    match value:
        case bool():
            return str(value).lower()
        case str():
            return json.dumps(value).replace("\x7f", "\\u007f")
        case dt.date() | dt.time():
            return value.isoformat()
        case list():
            return f"[{', '.join(map(written, value))}]"
        case dict():
            return f"{{ {', '.join(f'{json.dumps(n)} = {written(v)}' for n, v in value.items())} }}"
    return repr(value)


@cache
def content(path: Path) -> dict:
    return tomllib.loads(path.read_text("utf-8"))


def places(value: object, at: tuple = ()) -> list[tuple]:
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    found = []
    for name, each in inner:
        found.append((*at, name))
        if isinstance(each, dict | list):
            found += places(each, (*at, name))
    return found


def put(raw: object, at: tuple, value: object) -> object:
    """Return a copy with another value at a place."""
    if not at:
        return value
    changed = dict(raw) if isinstance(raw, dict) else list(raw)
    changed[at[0]] = put(raw[at[0]], at[1:], value)
    return changed


def held(raw: object, at: tuple) -> object:
    for name in at:
        raw = raw[name]
    return raw


def alike(value: object) -> st.SearchStrategy:
    """Return values of the kind that stands there, so that more than the kind is tried."""
    if isinstance(value, bool):
        return st.booleans()
    if isinstance(value, int):
        return st.integers() | st.sampled_from([0, -1, 10**9, 2**62])
    return DAYS if isinstance(value, dt.date) else VALUES


def told(path: Path) -> None:
    """Check a file: each finding must say where it is, and what shows it."""
    for each in check(str(path)):
        assert each.code in codes()
        assert each.says.strip()
        assert each.witness, str(each)
        assert each.file
        assert each.line >= 1, str(each)


@pytest.mark.parametrize("path", [SMALL, CHARITY, CHANGE], ids=lambda path: path.parent.name)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_whatever_stands_in_a_place_is_told_with_its_line(tmp_path_factory, path, data):
    raw = content(path)
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.sampled_from(places(raw)), label="at")
        raw = put(raw, at, data.draw(alike(held(raw, at)) | VALUES, label=dotted(at)))
    broken = tmp_path_factory.mktemp("broken") / "framework.toml"
    broken.write_text("\n".join(f"{json.dumps(n)} = {written(v)}" for n, v in raw.items()), "utf-8")
    told(broken)


@settings(max_examples=150, deadline=None)
@given(content=st.binary(max_size=200) | st.text(max_size=200).map(str.encode), at=st.floats(0, 1))
def test_bytes_of_any_kind_in_a_framework_are_told_with_their_line(tmp_path_factory, content, at):
    whole = SMALL.read_bytes()
    cut = int(at * len(whole))
    broken = tmp_path_factory.mktemp("broken") / "framework.toml"
    broken.write_bytes(whole[:cut] + content + whole[cut:])
    told(broken)


@settings(max_examples=60, deadline=None)
@given(depth=st.integers(1, 600), opens=st.sampled_from(["[", "{ a = "]), within=st.booleans())
def test_tables_and_lists_of_any_depth_are_told_with_their_line(
    tmp_path_factory, depth, opens, within
):
    broken = tmp_path_factory.mktemp("deep") / "framework.toml"
    head = "[a.b]\n" if within else ""
    closes = {"[": "]", "{ a = ": "}"}[opens]
    broken.write_text(f"{head}x = {opens * depth}1{closes * depth}\n")
    told(broken)


@pytest.mark.parametrize(
    "torn", [STANDARDS, str(CHARITY)], ids=["the standards body", "the charity"]
)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_a_framework_without_any_one_thing_is_told_with_its_line(tmp_path_factory, torn, data):
    raw = content(Path(torn))
    at = data.draw(st.sampled_from(places(raw)))
    held_there = held(raw, at[:-1])
    left = [*held_there] if isinstance(held_there, list) else dict(held_there)
    del left[at[-1]]
    raw = put(raw, at[:-1], left)
    broken = tmp_path_factory.mktemp("torn") / "framework.toml"
    broken.write_text("\n".join(f"{json.dumps(n)} = {written(v)}" for n, v in raw.items()), "utf-8")
    told(broken)
