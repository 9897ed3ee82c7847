"""The closed list of kinds: what is on it, what is not, and which texts can be erased."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drawn import Pool
from law import MHHS
from lawspeaker.kernel.kinds import Name, Title, change_sealed, leaves, optional, rows, strangers
from lawspeaker.processes import ALL

EVENTS = [event for process in ALL for event in process.events]
POOL = Pool(MHHS)


@dataclass(frozen=True)
class Row:
    title: Title
    amount: float


@dataclass(frozen=True)
class Odd:
    """Fields of kinds that are not on the list, at every depth."""

    good: Name
    text: str
    rows: tuple[Row, ...]
    maybe: int | None = None
    either: Name | Title | None = None


def test_a_field_of_another_kind_is_named_with_its_path():
    assert [*strangers(Odd)] == ["text", "rows.amount", "maybe", "either"]


def test_what_may_be_left_out_and_what_is_a_table_are_seen_through():
    assert optional(Name | None) is Name
    assert optional(Name) is None
    assert rows(tuple[Row, ...]) is Row
    assert rows(Name) is None
    assert [path for path, _ in leaves(Row)] == [("title",), ("amount",)]


@pytest.mark.parametrize("event", EVENTS, ids=lambda each: each.name)
@settings(max_examples=10, deadline=None)
@given(data=st.data())
def test_every_text_is_reached_by_its_path_and_nothing_else_changes(event, data):
    """Erasing puts a marker in each place a text was in; put back, it is the same event."""
    before = data.draw(POOL.of(event))
    texts: dict[tuple[str, ...], str] = {}

    def take(path: tuple[str, ...], text: str) -> str:
        assert path not in texts
        texts[path] = text
        return "(erased)"

    erased = change_sealed(before, take)
    assert change_sealed(erased, lambda path, _: texts[path]) == before
    again: list[str] = []
    change_sealed(erased, lambda _, text: again.append(text) or text)
    assert again == ["(erased)"] * len(texts)
