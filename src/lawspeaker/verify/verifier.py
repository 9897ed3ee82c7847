"""Decide whether a record is whole: Python, Ed25519, nothing of the program that wrote it."""

from base64 import b64decode, b64encode, urlsafe_b64encode
from collections.abc import Callable, Collection, Mapping
from hashlib import sha256
from typing import Any, NamedTuple

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

LOG, TEXTS = "entries.ndjson", "disclosures.ndjson"
PLACE = ("seq", "case", "version", "recorded", "programme")


class Fault(NamedTuple):
    file: str
    says: str
    entry: int | None = None  # by its position, counted from 0


class Record:
    """What an export says, and what is wrong with it; `read` reads the bytes of an entry."""

    def __init__(self, key: str, viewer: str, read: Callable[[bytes], Any]) -> None:
        self.key, self.viewer, self.read, self.faults = key, viewer, read, list[Fault]()
        self.origin, self.size, self.root, self.hashes = "", 0, b"", list[bytes]()
        self.sealed, self.versions = dict[int, set[str]](), dict[str, int]()
        self.gone, self.pinned = dict[str, int](), dict[str, int]()  # and which entry says so
        self.programme, self.last, self.withheld, self.unopened, self.erased = "", 0, 0, 0, 0

    def must(self, hold: object, file: str, says: str, entry: int | None = None) -> None:
        if not hold:
            self.faults.append(Fault(file, says, entry))

    def head(self, checkpoint: str, leaves: list[bytes]) -> None:
        """Take what was signed for the truth, and hold the leaves against it."""
        self.origin, size, root = signed(checkpoint, self.key)
        self.size, self.root = int(size), b64decode(root)
        says = "The leaves must give the root in the checkpoint, and do not."
        self.must(root_of(leaves) == self.root, "leaves", says)

    def log(self, rows: list[bytes], leaves: list[bytes]) -> None:
        """Check that the entries are those that were signed, and name those that are not."""
        known, changed, due = set(leaves), list[int](), 0
        for row in rows:
            if row or not self.viewer:
                self.hashes.append(sha256(b"\0" + row).digest())
                if not (is_known := self.hashes[-1] in known):
                    changed.append(due)
                due = self.take(row, due, is_known=is_known)
            else:  # an empty line: this viewer may not read the entry, but its leaf counts
                self.hashes += leaves[due : due + 1]
                due, self.withheld = due + 1, self.withheld + 1
        says = "Its leaf hash was changed; the entry itself is as it was signed."
        if (len(self.hashes), root_of(self.hashes)) != (self.size, self.root):
            says = "It does not give its leaf hash: it was changed after it was recorded."
            count = f"{self.size} entries, and the {len(self.hashes)} here"
            self.must(None, LOG, f"The checkpoint was signed for {count} are not those.")
        self.faults += [Fault(LOG, says, at) for at in changed]

    def take(self, row: bytes, due: int, *, is_known: bool) -> int:
        """Take in an entry, and return the position that is due after it."""
        try:
            entry = self.read(row)
        except ValueError as error:
            self.must(None, LOG, str(error), due)
            return due + 1
        seq, case, version, recorded, programme = map(entry.get, PLACE)
        at, first = seq if is_known else due, self.versions.get(case, 0)
        self.programme = self.programme or programme
        follows = first <= version <= first + max(0, at - len(self.sealed))  # some may be missing
        is_later, is_ours = recorded >= self.last, programme == self.programme
        self.must(at <= due, LOG, f"It is missing: entry {at} stands in its place.", due)
        self.must(at >= due, LOG, f"It stands out of order, where entry {due} is due.", at)
        self.must(follows, LOG, f"It must be version {first} of {case}, and is {version}.", at)
        self.must(is_later, LOG, "It must not be dated before the entry in front of it.", at)
        self.must(is_ours, LOG, f"It is of another programme: {programme}.", at)
        self.last, self.versions[case], self.sealed[at] = recorded, version + 1, set(entry["_sd"])
        if "framework" in entry:
            self.pinned[f"framework/{entry['framework'].get('sha256')}.json"] = at
        match entry:
            case {"kind": "ledger.erased/1", "d": {"erased": [*named]}}:
                texts = [each for each in named if isinstance(each, dict)]
                self.gone |= {f"{each.get('seq')} {each.get('digest')}": at for each in texts}
        return max(due, at + 1)

    def texts(self, openings: Mapping[int, Collection[str]]) -> None:
        """Check that each text was sealed, and that each one sealed is here or was erased."""
        unread = {each.entry for each in self.faults}
        for at in sorted(self.sealed.keys() | openings.keys() - unread):
            hashes = [sha256(text.encode()).digest() for text in openings.get(at, ())]
            here = {urlsafe_b64encode(each).rstrip(b"=").decode() for each in hashes}
            sealed = self.sealed.get(at, set())
            gone = {each for each in sealed if self.gone.get(f"{at} {each}", at) > at}
            left, says = sealed - here - gone, "A text was changed: it is not one that was sealed."
            self.must(here <= sealed, TEXTS, says, at)
            says = "A text is here that a later entry says was erased."
            self.must(not here & gone, TEXTS, says, at)
            says = f"Texts are missing and were not erased: {len(left)}."
            self.must(self.viewer or not left, TEXTS, says, at)
            self.unopened, self.erased = self.unopened + len(left), self.erased + len(gone)

    def frameworks(self, bodies: Mapping[str, bytes]) -> None:
        """Check that each framework an entry was judged by is here, under its own hash."""
        for name in sorted(self.pinned.keys() | bodies.keys()):
            is_right = name == f"framework/{sha256(bodies.get(name, b'')).hexdigest()}.json"
            says = "It must be here, with the SHA-256 it is named by."
            self.must(is_right, name, says, self.pinned.get(name))

    def compare(self, note: str) -> None:
        """Compare with a checkpoint or a receipt from elsewhere; three bare lines will do."""
        origin, *receipt, size, root = signed(note, self.key) if "\n\n" in note else note.split()
        if origin != self.origin:
            raise ValueError(f"It must be of the record {self.origin}, and is of {origin}.")
        if int(size) > self.size:
            raise ValueError(f"ROLLBACK: the record had {size} entries, and now has {self.size}.")
        if receipt and b64decode(receipt[2]) not in self.hashes[int(receipt[1]) :][:1]:
            raise ValueError(f"FORK: entry {receipt[1]} is not the one it was given for.")
        if root_of(self.hashes[: int(size)]) != b64decode(root):
            raise ValueError(f"FORK: the first {size} entries are not those that stood there then.")


def root_of(level: list[bytes]) -> bytes:
    """Return the root of RFC 9162, level by level: not the way the record itself reckons it."""
    while len(level) > 1:
        pairs = zip(level[::2], level[1::2], strict=False)
        odd = level[len(level) // 2 * 2 :]
        level = [sha256(b"\1" + left + right).digest() for left, right in pairs] + odd
    return level[0] if level else sha256().digest()


def signed(note: str, vkey: str) -> list[str]:
    """Return the lines of a C2SP note that the key signed; other signatures are passed over."""
    (name, _, code), (text, _, below) = vkey.split("+", 2), note.rpartition("\n\n")
    raw, mark = b64decode(code), f"— {name} "
    short = sha256(f"{name}\n".encode() + raw).digest()[:4]
    if vkey != f"{name}+{short.hex()}+{b64encode(raw).decode()}" or raw[:1] != b"\1":
        raise ValueError(f"A key must read name+id+base64 for Ed25519, unlike {vkey!r}.")
    codes = [line.removeprefix(mark) for line in below.split("\n") if line.startswith(mark)]
    ours = [each for each in map(b64decode, codes) if each[:4] == short]
    try:
        (signature,) = [each[4:] for each in ours if b64encode(each).decode() in codes]
        Ed25519PublicKey.from_public_bytes(raw[1:]).verify(signature, f"{text}\n".encode())
    except (ValueError, InvalidSignature):
        raise ValueError(f"It must be signed by {vkey}, and is not, or was changed.") from None
    return text.split("\n")
