"""What people write is read exactly or refused: TOML with the lines of its values, and amounts."""

import json
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from lawspeaker.framework.facts import from_pounds, pence, pounds
from lawspeaker.framework.faults import Faults
from lawspeaker.framework.lines import Path as TomlPath
from lawspeaker.framework.lines import locate
from lawspeaker.framework.load import load
from lawspeaker.framework.names import MOST_PENCE
from lawspeaker.framework.parsing import parse
from repository import STANDARDS

MHHS = load("mhhs")


@settings(deadline=None)
@given(st.integers(0, MOST_PENCE))
def test_pounds_are_read_to_the_penny(amount):
    whole, rest = divmod(amount, 100)
    assert pence(f"{whole}.{rest:02}") == amount
    assert from_pounds(MHHS.facts, {"cost": f"{whole}.{rest:02}", "at": 2}) == {
        "cost": amount,
        "at": 2,
    }


@settings(deadline=None)
@given(st.integers(0, MOST_PENCE))
def test_pounds_are_written_to_the_penny(amount):
    written = pounds(amount).removeprefix("£").replace(",", "")
    factor = 1_000_000 if written.endswith("m") else 1
    whole, _, rest = written.removesuffix("m").partition(".")
    assert int(whole + rest.ljust(9, "0")) * factor == amount * 10**7


@settings(deadline=None)
@given(st.integers() | st.text() | st.decimals() | st.floats() | st.none() | st.booleans())
def test_an_amount_is_read_exactly_or_refused(amount):
    try:
        read = pence(amount)
    except ValueError:
        return
    assert 0 <= read <= MOST_PENCE


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_arbitrary_bytes_are_a_table_or_a_fault(content):
    try:
        assert isinstance(parse(content, "x.toml").raw, dict)
    except Faults as refused:
        assert all(fault.file == "x.toml" and fault.says for fault in refused.faults)


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_a_framework_with_any_stretch_of_it_torn_out_loads_or_is_refused(tmp_path_factory, data):
    text = Path(STANDARDS).read_text()
    start = data.draw(st.integers(0, len(text)))
    length = data.draw(st.integers(0, 200))
    path = tmp_path_factory.mktemp("torn") / "standards.toml"
    path.write_text(text[:start] + text[start + length :])
    try:
        load(str(path))
    except Faults as refused:
        assert all(str(fault).startswith(f"{path}") for fault in refused.faults)


NAMES = st.text(alphabet="ab-_1", min_size=1, max_size=4) | st.sampled_from(
    ["a b", "a.b", 'a"b', "é", "a#b"]
)
TABLES = st.recursive(
    st.integers(0, 9) | st.booleans() | st.sampled_from(["x", "a = [1]", "'", '"""', "#"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=12,
)


def inline(value: object, gap: str) -> str:
    """Write a value as TOML."""
    if isinstance(value, dict):
        pairs = ", ".join(f"{json.dumps(n)} = {inline(v, '')}" for n, v in value.items())
        return f"{{ {pairs} }}"
    if isinstance(value, list):
        return f"[{gap}{f',{gap}'.join(inline(each, gap) for each in value)}{gap}]"
    return json.dumps(value)


def paths(value: object, at: TomlPath) -> list[TomlPath]:
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    found = [at]
    for name, each in inner:
        found += paths(each, (*at, name)) if isinstance(each, dict | list) else [(*at, name)]
    return found


@settings(deadline=None)
@given(
    st.dictionaries(NAMES, st.dictionaries(NAMES, TABLES, max_size=3), max_size=3), st.booleans()
)
def test_every_value_of_a_text_has_its_line(tables, spread):
    gap = "\n  # a comment [with] = {signs}\n  " if spread else " "
    lines, starts = ["# a comment"], {}
    for table, pairs in tables.items():
        starts[table] = len("\n".join(lines).splitlines()) + 1
        lines.append(f"[{json.dumps(table)}]")
        lines += [f"{json.dumps(n)} = {inline(v, gap)}  # x = 1" for n, v in pairs.items()]
    text = "\n".join(lines)
    found = locate(text)
    raw = parse(text.encode(), "x.toml").raw
    assert set(found) == {path for path in paths(raw, ()) if path}
    assert all(found[table,] == line for table, line in starts.items())


def test_a_key_may_be_quoted_and_escaped():
    assert locate('a.\'b c\'."d\\"e" = 1') == {
        ("a",): 1,
        ("a", "b c"): 1,
        ("a", "b c", 'd"e'): 1,
    }


def test_tables_in_lists_have_their_lines():
    first = "[[step]]\nat = 1\n[step.value]\nx = 2\n\n"
    found = locate(first + "[[step]]\n[step.value]\n\"y.z\" = '''\n'''\nw.v = 3\n")
    assert found["step", 0, "at"] == 2
    assert found["step", 0, "value", "x"] == 4
    assert found["step", 1] == 6
    assert found["step", 1, "value", "y.z"] == 8
    assert found["step", 1, "value", "w", "v"] == 10
