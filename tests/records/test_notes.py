"""Checkpoints and receipts are notes that anybody can verify who has the key."""

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from lawspeaker.kernel.notes import BadNote, Checkpoint, Receipt, Vkey, sign, verified

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
OTHER = Ed25519PrivateKey.from_private_bytes(bytes(32))
ORIGIN = "lawspeaker/demo/7f3a"
VKEY = Vkey.of(ORIGIN, KEY)
HEAD = Checkpoint(ORIGIN, 20, bytes(range(32)))
GIVEN = Receipt(ORIGIN, 7, bytes(32), 9, bytes(range(32)))

# The example of the Go package golang.org/x/mod/sumdb/note, where the format was first used.
GO_VKEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
GO_TEXT = (
    "If you think cryptography is the answer to your problem,\n"
    "then you don't know what your problem is.\n"
)
GO_NOTE = (
    f"{GO_TEXT}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvq"
    "fqdngotpRZb6KE6RyyBwJnAM=\n"
)


def test_a_note_of_the_go_implementation_is_verified():
    assert verified(GO_NOTE, Vkey.read(GO_VKEY)) == GO_TEXT


def test_a_changed_note_of_the_go_implementation_is_refused():
    with pytest.raises(BadNote, match="the signature of PeterNeumann does not fit"):
        verified(GO_NOTE.replace("answer", "cause"), Vkey.read(GO_VKEY))


def test_a_key_is_spelled_and_read_back():
    assert Vkey.read(str(VKEY)) == VKEY
    assert str(VKEY).startswith(f"{ORIGIN}+")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        GO_VKEY.replace("c7", "c8"),
        GO_VKEY.upper(),
        GO_VKEY.replace("PeterNeumann", "Peter Neumann"),
        GO_VKEY[:-4],
        GO_VKEY + "\n",
        GO_VKEY.replace("ARpc", "BRpc"),
    ],
)
def test_a_key_whose_parts_do_not_fit_is_refused(text):
    with pytest.raises(BadNote):
        Vkey.read(text)


@pytest.mark.parametrize("name", ["", "two words", "a+b"])
def test_a_name_that_could_not_be_read_back_is_refused(name):
    with pytest.raises(BadNote, match="no spaces and no plus"):
        Vkey.of(name, KEY)


def test_a_checkpoint_is_three_lines_and_a_signature():
    lines = HEAD.signed(KEY).split("\n")
    assert lines[:4] == [ORIGIN, "20", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=", ""]
    assert lines[4].startswith(f"— {ORIGIN} ")
    assert Checkpoint.read(HEAD.signed(KEY), VKEY) == HEAD


def test_lines_that_a_checkpoint_may_have_one_day_are_passed_over():
    note = sign(f"{ORIGIN}\n1\n{'A' * 43}=\nextension\n", ORIGIN, KEY)
    assert Checkpoint.read(note, VKEY).size == 1


def test_a_receipt_is_read_back():
    assert Receipt.read(GIVEN.signed(KEY), VKEY) == GIVEN


def test_a_receipt_is_no_checkpoint_and_a_checkpoint_no_receipt():
    with pytest.raises(BadNote, match="a checkpoint must be"):
        Checkpoint.read(GIVEN.signed(KEY), VKEY)
    with pytest.raises(BadNote, match="a receipt must be"):
        Receipt.read(HEAD.signed(KEY), VKEY)


@pytest.mark.parametrize(
    "text",
    [
        f"{ORIGIN}\n01\n{'A' * 43}=\n",
        f"{ORIGIN}\n-1\n{'A' * 43}=\n",
        f"{ORIGIN}\n\u0661\n{'A' * 43}=\n",
        f"{ORIGIN}\n1\nAAAA\n",
        f"{ORIGIN}\n1\n{'A' * 42}B=\n",
        f"\n1\n{'A' * 43}=\n",
        f"{ORIGIN}\n1\n",
    ],
)
def test_a_checkpoint_has_one_spelling(text):
    with pytest.raises(BadNote):
        Checkpoint.read(sign(text, ORIGIN, KEY), VKEY)


def test_the_signatures_of_others_are_passed_over_but_one_must_be_ours():
    theirs = sign("x\n", "witness.example", OTHER).rpartition("\n\n")[2]
    assert Checkpoint.read(HEAD.signed(KEY) + theirs, VKEY) == HEAD
    with pytest.raises(BadNote, match=f"must be signed by {ORIGIN}"):
        Checkpoint.read(HEAD.signed(OTHER), VKEY)
    with pytest.raises(BadNote, match="must be signed by"):
        verified(HEAD.signed(KEY) + theirs * 100, VKEY)


@pytest.mark.parametrize(
    "note",
    [
        "",
        "text\n",
        "text\n\n",
        HEAD.signed(KEY)[:-1],
        HEAD.signed(KEY).replace("—", "-"),
        HEAD.signed(KEY).replace("\n\n", "\n"),
        HEAD.signed(KEY) + "— x\n",
        HEAD.signed(KEY) + "— x *\n",
        HEAD.signed(KEY).replace("20", "20\r"),
    ],
)
def test_what_is_no_note_is_refused(note):
    with pytest.raises(BadNote):
        verified(note, VKEY)


@pytest.mark.parametrize("text", ["no line", "tab\there\n", "return\r\n"])
def test_a_text_that_could_not_be_verified_is_not_signed(text):
    with pytest.raises(BadNote, match="must end with a new line"):
        sign(text, ORIGIN, KEY)
