"""The proof of a decision: where it stands in the ledger, its seal, how to verify it."""

from base64 import b64encode
from dataclasses import dataclass

from lawspeaker.kernel.tree import leaf_hash
from lawspeaker.records.ledger import Ledger
from lawspeaker.web.addresses import find
from lawspeaker.web.components import Act, Fact, Link, Mono, Seal


@dataclass(frozen=True)
class Stored:
    """An entry as it stands in the ledger: whether it still gives the leaf it was sealed with."""

    position: int
    recorded: str
    leaf: bytes
    whole: bool


def stored(programme: str, position: int, recorded: str) -> Stored | None:
    """Look at one line of the ledger."""
    for line in Ledger(programme).lines(after=position - 1, below=position + 1):
        return Stored(position, recorded, line.leaf, leaf_hash(line.spelling) == line.leaf)
    return None


def spelt(digest: bytes, *, whole: bool = False) -> str:
    """Write a hash in groups of four, shortened where the whole is not needed."""
    groups = [digest.hex()[n : n + 4] for n in range(0, len(digest) * 2, 4)]
    return " ".join(groups) if whole else f"{' '.join(groups[:4])} … {groups[-1]}"


def base64(digest: bytes) -> str:
    return b64encode(digest).decode()


def seal(programme: str, found: Stored, *, public: bool) -> Seal:
    """Make the box that says whether the record is whole, and leads on to verifying it."""
    side = "public" if public else "ledger"
    parts = {"programme": programme, "position": str(found.position)}
    facts = (
        Fact("Entry", f"{found.position}, {found.recorded}"),
        Fact("Seal", Mono(spelt(found.leaf))),
        Fact("Checked", "Now, against its seal"),
    )
    broken = f"Entry {found.position} does not read as it read when it was sealed."
    verify = find(f"{side}:entry", **parts)
    return Seal(
        "This entry is unchanged" if found.whole else "This entry was altered",
        facts,
        whole=found.whole,
        says="" if found.whole else broken,
        act=Act("Verify this record", verify) if verify else None,
        see=Link("Download the proof", find(f"{side}:proof", **parts)),
    )
