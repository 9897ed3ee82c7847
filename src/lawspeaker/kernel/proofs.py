"""Proofs of RFC 9162: that an entry is in a tree, and that a tree only grew."""

from collections.abc import Callable, Sequence
from hmac import compare_digest

from lawspeaker.kernel.tree import HASH_BYTES, frontier_of, node_hash, root

type Subtree = Callable[[int, int], bytes]  # the root over the leaves from one place up to another
type Proof = tuple[bytes, ...]


def over(leaves: Sequence[bytes]) -> Subtree:
    """Return the subtrees of a tree whose leaves are all at hand."""
    return lambda start, end: root(frontier_of(leaves[start:end]))


def inclusion_proof(index: int, size: int, subtree: Subtree) -> Proof:
    """Return the proof that a leaf is in the tree of that size."""
    if not 0 <= index < size:
        raise ValueError(f"a tree of {size} leaves has no leaf {index}: count from 0")
    start, end, path = 0, size, list[bytes]()
    while end - start > 1:
        middle = start + _left(end - start)
        if index < middle:
            path.append(subtree(middle, end))
            end = middle
        else:
            path.append(subtree(start, middle))
            start = middle
    return tuple(reversed(path))


def consistency_proof(old: int, new: int, subtree: Subtree) -> Proof:
    """Return the proof that the tree of the new size begins with the tree of the old size."""
    if not 0 < old <= new:
        raise ValueError(f"a tree of {new} leaves cannot have grown from one of {old}")
    start, end, path = 0, new, list[bytes]()
    while end != old:
        middle = start + _left(end - start)
        if old <= middle:
            path.append(subtree(middle, end))
            end = middle
        else:
            path.append(subtree(start, middle))
            start = middle
    if start:  # a subtree from 0 is the old root itself, which the verifier has
        path.append(subtree(start, end))
    return tuple(reversed(path))


def is_included(
    index: int, size: int, leaf: bytes, tree_root: bytes, proof: Sequence[bytes]
) -> bool:
    """Say whether the proof shows that the leaf stands at the index (RFC 9162, 2.1.3.2)."""
    if not 0 <= index < size or not _are_hashes(leaf, tree_root, *proof):
        return False
    place, last, reached = index, size - 1, leaf
    for each in proof:
        if last == 0:
            return False
        if place & 1 or place == last:
            reached = node_hash(each, reached)
            while place and not place & 1:
                place, last = place >> 1, last >> 1
        else:
            reached = node_hash(reached, each)
        place, last = place >> 1, last >> 1
    return last == 0 and compare_digest(reached, tree_root)


def is_consistent(
    old: int, new: int, old_root: bytes, new_root: bytes, proof: Sequence[bytes]
) -> bool:
    """Say whether the proof shows that the new tree begins with the old (RFC 9162, 2.1.4.2).

    Nothing is consistent with an empty tree: that would prove nothing.
    """
    if not 0 < old <= new:
        return False
    if old == new:
        return not proof and compare_digest(old_root, new_root)
    if not proof or not _are_hashes(old_root, new_root, *proof):
        return False
    return _climbs_to(old, new, old_root, new_root, proof)


def _climbs_to(
    old: int, new: int, old_root: bytes, new_root: bytes, proof: Sequence[bytes]
) -> bool:
    path = iter((old_root, *proof) if old.bit_count() == 1 else proof)
    shift = (~(old - 1) & old).bit_length() - 1  # zero bits at the end: perfect on the right edge
    place, last = (old - 1) >> shift, (new - 1) >> shift
    before = after = next(path)
    for each in path:
        if last == 0:
            return False
        if place & 1 or place == last:
            before, after = node_hash(each, before), node_hash(each, after)
            while place and not place & 1:
                place, last = place >> 1, last >> 1
        else:
            after = node_hash(after, each)
        place, last = place >> 1, last >> 1
    return last == 0 and compare_digest(before, old_root) and compare_digest(after, new_root)


def _left(size: int) -> int:
    """Return how many leaves stand on the left of the first fork of a tree."""
    return 1 << ((size - 1).bit_length() - 1)


def _are_hashes(*hashes: bytes) -> bool:
    return all(len(each) == HASH_BYTES for each in hashes)
