"""Whatever is done to a framework, it is checked, asked, read and compared, or refused in words."""

import json
from copy import deepcopy
from datetime import date
from pathlib import Path

import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from lawspeaker.cli.main import run
from repository import ROOT

FOLDERS = ROOT / "tests" / "frameworks" / "checks"
BASES = [
    path
    for path in sorted(FOLDERS.glob("*/*/framework.toml"))
    if path.stat().st_size < 4_000 and path.parent.parent.name != "too-large"
]
ODD = st.sampled_from(
    [
        *("", "x", "é", "a\nb", -1, 0, 3, 10**18, 1.5, True, [], [[]], {}, {"": ""}, {"a": [1]}),
        *(date(1, 1, 1), date(9999, 12, 31)),
    ]
)
ASKED = [["check"], ["coverage"], ["sentences"], ["route", "--partial"], ["diff", "standards"]]


def written(value: object) -> str:
    if isinstance(value, dict):
        return f"{{ {', '.join(f'{json.dumps(n)} = {written(v)}' for n, v in value.items())} }}"
    if isinstance(value, list):
        return f"[{', '.join(map(written, value))}]"
    return value.isoformat() if isinstance(value, date) else json.dumps(value)


def paths(value: object, path: tuple[object, ...] = ()) -> list[tuple[object, ...]]:
    inside = value.items() if isinstance(value, dict) else ()
    inside = enumerate(value) if isinstance(value, list) else inside
    return [found for n, v in inside for found in ((*path, n), *paths(v, (*path, n)))]


def at(value, path):
    for each in path:
        value = value[each]
    return value


def damage(raw: dict, data: st.DataObject) -> None:
    """Take something out, put something odd in its place, or something from elsewhere."""
    for _ in range(data.draw(st.integers(1, 3))):
        path = data.draw(st.sampled_from(paths(raw) or [("framework",)]))
        found = at(raw, path[:-1])
        match data.draw(st.sampled_from(["out", "odd", "other", "renamed"])):
            case "out":
                found.pop(path[-1], None) if isinstance(found, dict) else found.pop(path[-1])
            case "odd":
                found[path[-1]] = deepcopy(data.draw(ODD))
            case "renamed" if isinstance(found, dict):
                found["other"] = found.pop(path[-1], 1)
            case _ if paths(raw):
                found[path[-1]] = deepcopy(at(raw, data.draw(st.sampled_from(paths(raw)))))


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_a_damaged_framework_is_answered_in_words(tmp_path_factory, data):
    base: Path = data.draw(st.sampled_from(BASES))
    raw = tomli.loads(base.read_text("utf-8"))
    damage(raw, data)
    path = tmp_path_factory.mktemp("hurt") / "framework.toml"
    path.write_text("\n".join(f"{json.dumps(n)} = {written(v)}" for n, v in raw.items()), "utf-8")
    command, *more = data.draw(st.sampled_from(ASKED))
    assert run([command, str(path), *more]) in {0, 1, 2}
