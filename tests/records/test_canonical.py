"""A value has one spelling, and what cannot be spelled is named with its place."""

import json
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawspeaker.kernel.canonical import LARGEST, NotCanonical, canonical, parse

texts = st.text(st.characters(codec="utf-8"), max_size=12).map(lambda text: normalize("NFC", text))
names = st.text(st.characters(max_codepoint=127), max_size=6)
values = st.recursive(
    st.none() | st.booleans() | st.integers(-LARGEST, LARGEST) | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(names, inner, max_size=4),
    max_leaves=20,
)


@given(values)
def test_a_value_is_spelled_as_the_standard_library_can_spell_it(value):
    sober = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert canonical(value) == sober.encode()


@given(values)
def test_a_spelling_is_read_back(value):
    assert parse(canonical(value)) == value


def test_tuples_are_lists():
    assert canonical({"b": (1, 2), "a": ()}) == b'{"a":[],"b":[1,2]}'


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ({"d": {"cost": 0.1}}, r"\$\.d\.cost is 0\.1: only whole numbers and texts"),
        ({"d": [1, 1.0]}, r"\$\.d\[1\] is 1\.0"),
        ([2**53], r"\$\[0\] is 9007199254740992: a number must stay below 2\*\*53"),
        ([-(2**53)], r"must stay below 2\*\*53"),
        ({"é": 1}, "names of members must be ASCII"),
        ({1: 1}, "names of members must be ASCII"),
        ({"a": "e\u0301"}, r"\$\.a must be in normal form NFC"),
        ({"a": "\ud800"}, r"\$\.a has half of a surrogate pair"),
        ({"a": b"bytes"}, r"\$\.a is b'bytes'"),
        ({"a": {1, 2}}, r"\$\.a is \{1, 2\}"),
    ],
)
def test_what_the_record_cannot_hold_is_named_with_its_place(value, why):
    with pytest.raises(NotCanonical, match=why):
        canonical(value)


def test_all_that_is_wrong_is_said_at_once():
    with pytest.raises(NotCanonical, match=r"\$\.a .*; \$\.b "):
        canonical({"a": 0.5, "b": 2**60})


@pytest.mark.parametrize(
    "spelling",
    [
        b"",
        b"{",
        b'{"a": 1}',
        b'{"b":1,"a":1}',
        b'{"a":1,"a":1}',
        b'"\\u0041"',
        b"1.0",
        b"-0",
        b"[1]\n",
        b"\xff",
        b"NaN",
        b'"\\ud800"',
        b"[" * 5_000,
    ],
)
def test_any_other_spelling_is_refused(spelling):
    with pytest.raises(NotCanonical):
        parse(spelling)


def test_another_spelling_is_refused_with_the_byte_where_it_differs():
    with pytest.raises(NotCanonical, match="from byte 5 on"):
        parse(b'{"a": 1}')
