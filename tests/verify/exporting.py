"""A small record made with the parts the program itself uses, and its export as files."""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from datetime import date
from hashlib import sha256
from itertools import count

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from lawspeaker.kernel.canonical import canonical
from lawspeaker.kernel.entries import (
    Act,
    By,
    Departure,
    Entry,
    Happened,
    Pinned,
    Sealed,
    sealed,
    spell,
)
from lawspeaker.kernel.notes import Checkpoint, Receipt, Vkey
from lawspeaker.kernel.tree import frontier_of, leaf_hash, root

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
OTHERS = Ed25519PrivateKey.from_private_bytes(bytes(32))
ORIGIN = "lawspeaker/demo/7f3a"
VKEY = str(Vkey.of(ORIGIN, KEY))
FRAMEWORK = canonical({"id": "demo@1"})
SHA = sha256(FRAMEWORK).hexdigest()
START = 1_701_864_000_000
WHO = By(
    group="PSG",
    hat="programme",
    holds="SRO",
    organisation="0b9e",
    person="51c7",
    rests_on=0,
    since=date(2023, 1, 1),
    until=None,
)
SIZE, ERASED, ERASES = 20, 3, 19

Files = dict[str, bytes]


def salts() -> Iterator[bytes]:
    """Sixteen bytes that never come twice; a real record takes them from the system."""
    return (number.to_bytes(16) for number in count(1))


def entry(seq: int, /, **changes: object) -> Entry:
    """An entry of one of two cases in turn."""
    members = {
        "programme": "demo",
        "seq": seq,
        "case": f"D{seq % 2 + 1}",
        "version": seq // 2,
        "cmd": f"00000000-0000-4000-8000-{seq:012}",
        "ord": 0,
        "kind": "decision.taken/1",
        "audience": "registered",
        "recorded": START + seq,
        "act": Act(by=WHO, typed_by="51c7"),
        "because": None,
        "d": {"outcome": "accept", "text": f"Ja, ž {seq}"},
        "departures": (Departure(key="decision.papers", reason="Late."),) if seq % 7 == 0 else (),
        "facts": {"cumulative": 1_900_000_000},
        "framework": Pinned(
            calendar="england_and_wales@2023-05-08", id="demo@1", readings={}, sha256=SHA
        ),
        "grounds": ("decision.by_consensus",),
        "happened": Happened(at=START, day=date(2023, 12, 6)),
    }
    return Entry(**{**members, **changes})


def private(whole: Entry) -> list[str]:
    texts = ["d.text"] if "text" in whole.d else []
    return texts + [f"departures.{n}.reason" for n, _ in enumerate(whole.departures)]


def record(size: int = SIZE, **changes: object) -> list[Sealed]:
    """Entries of two cases; the fifth is of a closed group, the last erases a text."""
    salt = salts()
    made = []
    for seq in range(size):
        whole = entry(seq, **changes)
        if seq == ERASES:
            gone = made[ERASED].openings[0].digest
            named = {"digest": gone, "name": "d.text", "seq": ERASED}
            whole = entry(seq, kind="ledger.erased/1", d={"erased": [named]})
        made.append(sealed(whole, private(whole), lambda: next(salt), closed=seq == 5))
    return made


def leaves(rows: Iterable[bytes]) -> list[bytes]:
    return [leaf_hash(row) for row in rows]


def head(rows: Iterable[bytes], size: int | None = None) -> Checkpoint:
    hashes = leaves(rows)[:size]
    return Checkpoint(ORIGIN, len(hashes), root(frontier_of(hashes)))


def receipt(rows: list[bytes], position: int, size: int) -> bytes:
    said = Receipt(ORIGIN, position, leaves(rows)[position], *head(rows, size)[1:])
    return said.signed(KEY).encode()


def files_of(
    made: Iterable[Sealed], *, viewer: str | None = None, key: Ed25519PrivateKey = KEY
) -> Files:
    """The export of a record, signed, without the texts that were erased."""
    made = list(made)
    rows = [spell(each.entry) for each in made]
    texts = [canonical({"openings": texts, "seq": at}) for at, texts in kept_texts(made)]
    return {
        "bundle.json": canonical({"format": 1, "viewer": viewer}) + b"\n",
        "vkey": f"{Vkey.of(ORIGIN, key)}\n".encode(),
        **resigned(rows, key),
        "disclosures.ndjson": joined(texts),
        f"framework/{SHA}.json": FRAMEWORK,
    }


def kept_texts(made: list[Sealed]) -> Iterator[tuple[int, list[str]]]:
    for at, each in enumerate(made):
        gone = at == ERASED and len(made) > ERASES
        if texts := [opening.text for opening in each.openings if not gone]:
            yield at, texts


def resigned(rows: list[bytes], key: Ed25519PrivateKey = KEY) -> Files:
    """What somebody who holds the key can make of any entries: leaves and checkpoint that fit."""
    return {
        "checkpoint": head(rows).signed(key).encode(),
        "leaves": joined(map(b64encode, leaves(rows))),
        "entries.ndjson": joined(rows),
    }


def joined(lines: Iterable[bytes]) -> bytes:
    return b"".join(line + b"\n" for line in lines)
