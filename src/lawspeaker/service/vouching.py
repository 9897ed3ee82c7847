"""Vouching for what was just recorded: a signed receipt, of which the last is kept."""

from __future__ import annotations

from typing import Any

import structlog
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from lawspeaker.kernel.notes import Receipt, Vkey
from lawspeaker.records import signed
from lawspeaker.records.models import Programme
from lawspeaker.records.pen import Appended

log: Any = structlog.get_logger("lawspeaker.service")


def vouch(row: Programme, appended: Appended, key: Ed25519PrivateKey) -> str:
    """Sign for what a committed command has added, and return the note.

    The act has happened: where its receipt cannot be kept here, whoever acted has it all the same.
    """
    origin = Vkey.read(row.vkey).name
    receipt = Receipt(origin, appended.first, appended.leaf, appended.size, appended.root)
    note = receipt.signed(key)
    try:
        signed.keep(row.slug, "receipt", note)
    except OSError as error:
        log.warning(
            "a receipt was not kept", programme=row.slug, entry=appended.first, why=str(error)
        )
    return note
