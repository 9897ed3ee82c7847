"""The Merkle tree of RFC 9162 over the entries, grown one leaf at a time.

A frontier is the roots of the perfect subtrees a tree is made of, the largest first: one for each
bit that is set in its size. It is all that is needed to append and to know the root.
"""

import hashlib
from collections.abc import Iterable
from functools import reduce
from typing import Final

HASH_BYTES: Final = 32
EMPTY_ROOT: Final = hashlib.sha256().digest()

type Frontier = tuple[bytes, ...]


def leaf_hash(entry: bytes) -> bytes:
    return hashlib.sha256(b"\x00" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + left + right).digest()


def grown(frontier: Frontier, size: int, leaf: bytes) -> Frontier:
    """Return the frontier with one more leaf: subtrees of one size merge, as ones are carried."""
    must_fit(frontier, size)
    rest, last = list(frontier), leaf
    while size & 1:
        last = node_hash(rest.pop(), last)
        size >>= 1
    return (*rest, last)


def frontier_of(leaves: Iterable[bytes]) -> Frontier:
    """Return the frontier of a tree from its leaves."""
    frontier: Frontier = ()
    for size, leaf in enumerate(leaves):
        frontier = grown(frontier, size, leaf)
    return frontier


def root(frontier: Frontier) -> bytes:
    """Return the root of the whole tree."""
    if not frontier:
        return EMPTY_ROOT
    return reduce(lambda right, left: node_hash(left, right), reversed(frontier))


def packed(frontier: Frontier) -> bytes:
    """Return a frontier as one row of the database holds it."""
    return b"".join(frontier)


def unpacked(row: bytes, size: int) -> Frontier:
    """Read a frontier, which must be one of a tree of that size."""
    frontier = tuple(row[at : at + HASH_BYTES] for at in range(0, len(row), HASH_BYTES))
    must_fit(frontier, size)
    return frontier


def must_fit(frontier: Frontier, size: int) -> None:
    """Refuse a frontier that cannot be one of a tree of that size."""
    if size < 0 or len(frontier) != size.bit_count():
        raise ValueError(f"a tree of {size} leaves cannot have {len(frontier)} perfect subtrees")
    if any(len(each) != HASH_BYTES for each in frontier):
        raise ValueError(f"a frontier must be of hashes of {HASH_BYTES} bytes")
