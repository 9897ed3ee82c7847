"""The tree against the definition in RFC 9162, and against proofs made by others."""

import json
from base64 import b64decode
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawspeaker.kernel.proofs import (
    consistency_proof,
    inclusion_proof,
    is_consistent,
    is_included,
    over,
)
from lawspeaker.kernel.tree import EMPTY_ROOT, frontier_of, grown, leaf_hash, packed, root, unpacked

VECTORS = [
    json.loads(line)
    for line in (Path(__file__).parents[1] / "data/merkle-vectors.jsonl").read_text().splitlines()
]
LEAVES = tuple(leaf_hash(number.to_bytes(2)) for number in range(65))
SIZES = st.integers(1, 65)


def defined(leaves):
    """Return the root as section 2.1.1 of RFC 9162 defines it."""
    if not leaves:
        return sha256().digest()
    if len(leaves) == 1:
        return leaves[0]
    half = 1
    while half * 2 < len(leaves):
        half *= 2
    return sha256(b"\1" + defined(leaves[:half]) + defined(leaves[half:])).digest()


def raw(encoded):
    return b64decode(encoded or "")


def agrees(vector):
    proof = [raw(each) for each in vector["proof"] or ()]
    if "size1" in vector:
        sizes = vector["size1"], vector["size2"]
        return is_consistent(*sizes, raw(vector["root1"]), raw(vector["root2"]), proof)
    place = vector["leafIdx"], vector["treeSize"]
    return is_included(*place, raw(vector["leafHash"]), raw(vector["root"]), proof)


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["name"])
def test_proofs_made_by_others_are_judged_as_they_judge_them(vector):
    assert agrees(vector) is not vector["wantErr"]


def test_all_proofs_of_both_kinds_are_there():
    assert (len(VECTORS), sum("size1" in vector for vector in VECTORS)) == (196, 98)


def test_a_leaf_is_its_bytes_after_a_zero():
    assert leaf_hash(b"") == sha256(b"\0").digest()


@pytest.mark.parametrize("size", range(66))
def test_a_tree_that_grew_has_the_root_of_its_definition(size):
    assert root(frontier_of(LEAVES[:size])) == defined(LEAVES[:size])


def test_an_empty_tree_has_the_root_of_nothing():
    assert root(()) == EMPTY_ROOT == defined(())


@given(st.lists(st.binary(max_size=40), max_size=90))
def test_a_frontier_has_one_hash_for_each_bit_of_the_size(entries):
    frontier = frontier_of(map(leaf_hash, entries))
    assert len(frontier) == len(entries).bit_count()
    assert unpacked(packed(frontier), len(entries)) == frontier


def test_every_entry_of_every_small_tree_is_proved():
    for size in range(1, 40):
        subtree, whole = over(LEAVES[:size]), defined(LEAVES[:size])
        for index in range(size):
            proof = inclusion_proof(index, size, subtree)
            assert is_included(index, size, LEAVES[index], whole, proof)


def test_the_growth_of_every_small_tree_is_proved():
    for new in range(1, 40):
        for old in range(1, new + 1):
            proof = consistency_proof(old, new, over(LEAVES))
            assert is_consistent(old, new, defined(LEAVES[:old]), defined(LEAVES[:new]), proof)


@given(SIZES, st.data())
def test_a_proof_holds_for_no_other_leaf_place_or_size(size, data):
    index = data.draw(st.integers(0, size - 1))
    proof, whole = inclusion_proof(index, size, over(LEAVES)), defined(LEAVES[:size])
    other = data.draw(st.integers(0, 64).filter(lambda n: n != index))
    assert not is_included(index, size, LEAVES[other], whole, proof)
    assert not is_included(other, size, LEAVES[index], whole, proof)
    assert not is_included(index, size, LEAVES[index], whole, (*proof, whole))
    assert not is_included(index, size, LEAVES[index], leaf_hash(whole), proof)


@given(SIZES, SIZES, st.data())
def test_a_changed_past_is_consistent_with_nothing(one, other, data):
    old, new = sorted((one, other))
    changed = data.draw(st.integers(0, old - 1))
    past = (*LEAVES[:changed], leaf_hash(b"never"), *LEAVES[changed + 1 : old])
    proof = consistency_proof(old, new, over(LEAVES))
    assert not is_consistent(old, new, defined(past), defined(LEAVES[:new]), proof)


@given(SIZES, SIZES, st.data())
def test_a_proof_of_growth_counts_on_each_of_its_hashes(one, other, data):
    old, new = sorted((one, other))
    proof = consistency_proof(old, new, over(LEAVES))
    ends = old, new, defined(LEAVES[:old]), defined(LEAVES[:new])
    assert not is_consistent(*ends, (*proof, leaf_hash(b"")))
    if proof:
        at = data.draw(st.integers(0, len(proof) - 1))
        assert not is_consistent(*ends, (*proof[:at], leaf_hash(b""), *proof[at + 1 :]))
        assert not is_consistent(*ends, proof[:-1])


@pytest.mark.parametrize(("index", "size"), [(0, 0), (-1, 3), (3, 3)])
def test_there_is_no_proof_of_a_leaf_that_is_not_there(index, size):
    with pytest.raises(ValueError, match=f"a tree of {size} leaves has no leaf {index}"):
        inclusion_proof(index, size, over(LEAVES))


@pytest.mark.parametrize(("old", "new"), [(0, 1), (0, 0), (3, 2)])
def test_there_is_no_proof_of_growth_from_nothing_or_backwards(old, new):
    with pytest.raises(ValueError, match=f"a tree of {new} leaves cannot have grown from one of"):
        consistency_proof(old, new, over(LEAVES))


def test_a_frontier_must_be_one_of_a_tree_of_its_size():
    with pytest.raises(ValueError, match="a tree of 3 leaves cannot have 1 perfect subtrees"):
        grown((LEAVES[0],), 3, LEAVES[1])
    with pytest.raises(ValueError, match="a tree of 1 leaves cannot have 2"):
        unpacked(bytes(40), 1)
    with pytest.raises(ValueError, match="must be of hashes of 32 bytes"):
        unpacked(bytes(8), 1)
