"""Vouching for what was just recorded: a signed receipt, of which the last is kept."""

from __future__ import annotations

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from lawspeaker.kernel.notes import Receipt, Vkey
from lawspeaker.records import signed
from lawspeaker.records.models import Programme
from lawspeaker.records.pen import Appended


def vouch(row: Programme, appended: Appended, key: Ed25519PrivateKey) -> str:
    """Sign for what a committed command has added, and return the note."""
    origin = Vkey.read(row.vkey).name
    receipt = Receipt(origin, appended.first, appended.leaf, appended.size, appended.root)
    note = receipt.signed(key)
    signed.keep(row.slug, "receipt", note)
    return note
