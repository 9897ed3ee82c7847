"""Which line could be altered or deleted without anybody noticing? A sample by a fixed lot."""

import importlib.util
import sys

import pytest

from repository import ROOT

SPEC = importlib.util.spec_from_file_location("mutations", ROOT / "tools" / "mutations.py")
mutations = importlib.util.module_from_spec(SPEC)
sys.modules["mutations"] = mutations
SPEC.loader.exec_module(mutations)

NOTICED = 0.96  # of a sample; a run over all of them tells the share and names what survives
SAMPLE = 500  # of so many the share varies by one part in a hundred


@pytest.mark.full
def test_most_lines_of_mhhs_cannot_be_altered_or_deleted_unnoticed():
    tried, noticed, survived = mutations.run("mhhs", SAMPLE, 7)
    assert tried.total() > SAMPLE - 10
    assert noticed.total() / tried.total() >= NOTICED, "\n".join(map(str, survived))


def test_what_is_shown_and_no_more_is_not_altered():
    assert mutations.is_shown(("statements", "3.6-06", "says"))
    assert mutations.is_shown(("readings", "nc2", "choices", "sro"))
    assert not mutations.is_shown(("groups", "PSG", "level"))


def test_without_a_mutation_nothing_is_noticed():
    files = mutations.Files("mhhs")
    assert tuple(files.before) == ("3.2", "3.1")
    assert files.noticed({}) is None
