"""The texts of a record: missing, changed, erased, withheld."""

import pytest

from lawspeaker.kernel.canonical import canonical
from lawspeaker.kernel.entries import read, spell
from verify.exporting import (
    ERASED,
    ERASES,
    SIZE,
    entry,
    files_of,
    joined,
    resigned,
)
from verify.tampered import EXPORT, LOG, MADE, ROWS, TEXTS, look, told


def shown(change):
    """Return the export with its texts changed."""
    return {**EXPORT, TEXTS: joined(change(EXPORT[TEXTS].splitlines()))}


def test_a_missing_text_is_missed():
    assert told(shown(lambda lines: lines[1:])) == [
        (0, "Texts are missing and were not erased: 2.")
    ]


def test_a_changed_text_is_none_that_was_sealed():
    found = told(shown(lambda lines: [lines[0].replace(b'["', b'["x'), *lines[1:]]))
    assert (0, "A text was changed: it is not one that was sealed.") in found


def test_a_text_of_no_entry_is_refused():
    extra = canonical({"openings": [MADE[0].openings[0].text], "seq": SIZE})
    assert told(shown(lambda lines: [*lines, extra])) == [
        (SIZE, "A text was changed: it is not one that was sealed.")
    ]


@pytest.mark.parametrize(
    "line", [b"[]", b'{"openings":"x","seq":0}', b'{"openings":[],"other":1,"seq":0}', b"{"]
)
def test_a_line_of_texts_is_an_entry_and_its_openings(line):
    looked_at = look(shown(lambda lines: [*lines, line]))
    assert [fault.file for fault in looked_at.faults] == [TEXTS]


def test_an_erased_text_is_not_missed():
    assert look(EXPORT).erased == 1
    assert told(files_of(MADE[:ERASES])) == []


def test_a_text_that_was_erased_must_be_gone():
    back = canonical({"openings": [MADE[ERASED].openings[0].text], "seq": ERASED})
    assert told(shown(lambda lines: [*lines, back])) == [
        (ERASED, "A text is here that a later entry says was erased.")
    ]


@pytest.mark.parametrize("erased", [7, ["x"], [{"digest": 1, "seq": 3}], [{"seq": 3}]])
def test_an_erasure_that_names_nothing_erases_nothing(erased):
    rows = [*ROWS[:ERASES], spell(entry(ERASES, kind="ledger.erased/1", d={"erased": erased}))]
    found = told({**EXPORT, **resigned([spell(read(row)) for row in rows])})
    assert (ERASED, "Texts are missing and were not erased: 1.") in found


def test_a_viewer_is_not_owed_every_text():
    public = files_of(MADE, viewer="public")
    looked_at = look({**public, TEXTS: b""})
    assert (looked_at.faults, looked_at.unopened, looked_at.viewer) == ([], 29, "public")


def test_a_viewer_is_not_owed_every_entry_but_the_leaf_of_each():
    public = files_of(MADE, viewer="public")
    rows = [b"" if at % 3 else row for at, row in enumerate(ROWS)]
    looked_at = look({**public, LOG: joined(rows), TEXTS: b""})
    assert (looked_at.faults, looked_at.withheld) == ([], 13)
    assert 1 in dict(told({**EXPORT, LOG: joined(rows)}))


def test_a_text_of_an_entry_that_was_withheld_is_refused():
    public = files_of(MADE, viewer="public")
    rows = [b"" if at == 1 else row for at, row in enumerate(ROWS)]
    assert told({**public, LOG: joined(rows)}) == [
        (1, "A text was changed: it is not one that was sealed.")
    ]
