"""Whom each command is open to, in every state, is what is pinned; only changes are shown."""

from __future__ import annotations

from difflib import unified_diff

import pytest

from answers import GOLDEN, HEAD, NEWEST, matrix, pinned
from lives import LIVES

PIN = "if it is meant, run `PYTHONPATH=tests python tests/answers.py`"
UNDER = pytest.mark.parametrize("of", NEWEST, ids=lambda each: each.framework.name)


@UNDER
@pytest.mark.parametrize("name", LIVES)
def test_whoever_asks_is_answered_as_before(name, of):
    before = pinned(name, of).read_text("utf-8").splitlines()
    now = (HEAD + "".join(matrix(name, of))).splitlines()
    changed = "\n".join(unified_diff(before, now, "pinned", "now", n=0, lineterm=""))
    assert not changed, f"{PIN}\n{changed}"


def test_nothing_is_pinned_of_a_process_that_is_gone():
    kept = {(each.parent.name, each.stem) for each in GOLDEN.rglob("*.tsv")}
    assert kept == {(of.framework.name, name) for of in NEWEST for name in LIVES}


@UNDER
def test_a_decision_is_open_to_its_chair_and_never_to_anybody(of):
    """The matrix itself can see: what is open, what is not, and who."""
    lines = [each.rstrip("\n").split("\t") for each in matrix("decision", of)]
    takers = {who for _, command, answer, who in lines if (command, answer) == ("take", "open")}
    assert takers
    assert all("chair of" in who and "anybody" not in who for who in takers)
