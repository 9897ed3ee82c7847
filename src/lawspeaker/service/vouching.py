"""Vouching for what was just recorded: a signed receipt, of which the last is kept."""

from __future__ import annotations

from lawspeaker.kernel.notes import Receipt, Vkey
from lawspeaker.records import signed
from lawspeaker.records.keys import read_key
from lawspeaker.records.models import Programme
from lawspeaker.records.pen import Appended


def vouch(row: Programme, appended: Appended) -> str:
    """Sign for what a committed command has added, and return the note."""
    origin = Vkey.read(row.vkey).name
    receipt = Receipt(origin, appended.first, appended.leaf, appended.size, appended.root)
    note = receipt.signed(read_key(row.key))
    signed.keep(row.slug, "receipt", note)
    return note
