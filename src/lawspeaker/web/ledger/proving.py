"""The proof that an entry is in the ledger, as a file that tools for transparency logs read."""

from base64 import b64encode
from dataclasses import dataclass

from lawspeaker.kernel.notes import BadNote, Checkpoint, Vkey
from lawspeaker.kernel.proofs import is_included
from lawspeaker.kernel.tree import leaf_hash
from lawspeaker.records.keys import NoKey
from lawspeaker.records.ledger import Inclusion, Ledger
from lawspeaker.records.programmes import the_programme
from lawspeaker.service.asking import ReadOnly
from lawspeaker.service.checkpoints import checkpoint

FORMAT = "c2sp.org/tlog-proof@v1"


@dataclass(frozen=True)
class Signed:
    """What the programme vouches for: the note, and the key to verify it with."""

    note: str
    vkey: str
    size: int
    root: bytes


@dataclass(frozen=True)
class Proven:
    """An entry with its way to the root that was signed, walked again just now."""

    inclusion: Inclusion
    signed: Signed
    recorded: int  # milliseconds since 1970 UTC
    reads_as_sealed: bool
    leads_to_root: bool

    @property
    def is_whole(self) -> bool:
        return self.reads_as_sealed and self.leads_to_root

    @property
    def file(self) -> str:
        """Return the proof as a file."""
        hashes = [b64encode(each).decode() for each in self.inclusion.proof]
        lines = (FORMAT, f"index {self.inclusion.position}", *hashes, "")
        return "\n".join((*lines, self.signed.note))


def signed(programme: str) -> Signed | None:
    """Return the checkpoint of the ledger as it is now; None where nothing may be signed."""
    try:
        note = checkpoint(programme)
        vkey = the_programme(programme).vkey
        read = Checkpoint.read(note, Vkey.read(vkey))
    except (ReadOnly, NoKey, BadNote):
        return None
    return Signed(note, vkey, read.size, read.root)


def proven(programme: str, position: int) -> Proven | None:
    """Prove one entry; None if there is none, or nothing that vouches for it."""
    vouched = signed(programme)
    if vouched is None or position >= vouched.size:
        return None
    ledger = Ledger(programme)
    line = next(ledger.lines(after=position - 1, below=position + 1))
    found = ledger.prove_inclusion(position, vouched.size)
    return Proven(
        inclusion=found,
        signed=vouched,
        recorded=line.at_ms,
        reads_as_sealed=leaf_hash(line.spelling) == line.leaf,
        leads_to_root=is_included(position, found.size, found.leaf, vouched.root, found.proof),
    )
