"""The record of the tests of tampering, its export, and what the verifier says of one."""

from lawspeaker.kernel.entries import spell
from lawspeaker.verify.export import Export
from verify.exporting import entry, files_of, joined, record, resigned

MADE = record()
ROWS = [spell(each.entry) for each in MADE]
EXPORT = files_of(MADE)
LOG, TEXTS = "entries.ndjson", "disclosures.ndjson"


def look(files, kept=None, key=""):
    looked_at = Export(files, key)
    looked_at.check(kept or {})
    return looked_at


def told(files, kept=None, key=""):
    """Return the faults as a person reads them."""
    return [(fault.entry, fault.says) for fault in look(files, kept, key).faults]


def rewritten(**changes):
    """Return the export that whoever holds the key makes after changing entry 8."""
    text = MADE[8].entry.d | {"outcome": "reject"}
    changed = entry(8, **({"d": text, "departures": ()} | changes))
    rows = [*ROWS[:8], spell(changed), *ROWS[9:]]
    shown = {line for line in EXPORT[TEXTS].splitlines() if b'"seq":8}' not in line}
    return {**EXPORT, **resigned(rows), TEXTS: joined(sorted(shown))}
