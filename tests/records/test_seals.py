"""What may be erased stands beside the record, and only there."""

import hashlib
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawspeaker.kernel.canonical import NotCanonical, canonical
from lawspeaker.kernel.seals import ERASED, digest, put_back, seal, set_aside, unseal

SALT = bytes(range(16))
EVENT = {
    "d": {
        "concern": "Wages.",
        "views": [{"seat": "M-PSG-a", "text": "Yes."}, {"seat": "M-PSG-b", "text": None}],
        "links": ["one", "two", "three"],
    }
}
NAMES = ("d.concern", "d.views.0.text", "d.links.1")

texts = st.text(st.characters(codec="utf-8"), max_size=20).filter(
    lambda text: text.isascii()  # the profile has tests of its own
)
values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abc"), inner),
    max_leaves=8,
)


def salts():
    numbers = count()
    return lambda: next(numbers).to_bytes(16)


def test_an_opening_has_the_shape_of_rfc_9901():
    opening = seal("d.concern", "Wages.", SALT)
    read = json.loads(urlsafe_b64decode(opening.text + "=="))
    assert read == ["AAECAwQFBgcICQoLDA0ODw", "d.concern", "Wages."]
    hashed = hashlib.sha256(opening.text.encode()).digest()
    assert opening.digest == urlsafe_b64encode(hashed).decode().rstrip("=")
    assert len(opening.digest) == 43


def test_the_digest_of_the_rfc_comes_out():
    text = "WyI2cU1RdlJMNWhhaiIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0"
    assert digest(text) == "uutlBuYeMDyjLLTpf6Jxi7yNkEF35jdyWMn9U7b_RYY"


@given(values)
def test_what_was_sealed_is_unsealed(value):
    assert unseal(seal("d.x", value, SALT).text)[1:] == ("d.x", value)


def test_the_same_text_under_another_salt_has_another_digest():
    assert seal("d.x", "no", SALT).digest != seal("d.x", "no", bytes(16)).digest


@pytest.mark.parametrize("salt", [b"", bytes(15), bytes(17)])
def test_a_salt_has_sixteen_bytes(salt):
    with pytest.raises(ValueError, match=f"must be 16 bytes, and this has {len(salt)}"):
        seal("d.x", "no", salt)


def opening_of(value):
    return urlsafe_b64encode(canonical(value)).decode().rstrip("=")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "é",
        "a",
        "!!!!",
        seal("d.x", 1, SALT).text + "=",
        urlsafe_b64encode(b'["AAECAwQFBgcICQoLDA0ODw", "d.x", 1]').decode(),
        opening_of(["AAECAwQFBgcICQoLDA0ODw", "d.x"]),
        opening_of(["AAECAwQFBgcICQoLDA0O", "d.x", 1]),
        opening_of([1, "d.x", 1]),
        opening_of({"d.x": 1}),
    ],
)
def test_what_is_no_opening_is_refused(text):
    with pytest.raises(NotCanonical):
        unseal(text)


def test_a_sealed_member_is_absent_and_a_sealed_element_keeps_its_place():
    left, openings = set_aside(EVENT, NAMES, salts())
    named = {unseal(each.text).name: each.digest for each in openings}
    assert left == {
        "d": {
            "views": [{"seat": "M-PSG-a"}, {"seat": "M-PSG-b", "text": None}],
            "links": ["one", {"...": named["d.links.1"]}, "three"],
        }
    }


def test_what_was_set_aside_is_put_back():
    left, openings = set_aside(EVENT, NAMES, salts())
    assert put_back(left, [each.text for each in openings]) == EVENT


def test_a_part_of_what_is_sealed_may_be_sealed_first_and_erased_alone():
    left, openings = set_aside(EVENT, ("d", *NAMES), salts())
    texts = {unseal(each.text).name: each.text for each in openings}
    assert left == {}
    assert put_back(left, texts.values()) == EVENT
    gone = texts.pop("d.concern")
    assert "Wages." not in str([unseal(text) for text in texts.values()])
    assert gone not in texts.values()
    assert put_back(left, texts.values(), ["d.concern"])["d"]["concern"] == ERASED


def test_what_was_erased_is_marked_where_it_stood():
    left, _ = set_aside(EVENT, NAMES, salts())
    back = put_back(left, (), NAMES)["d"]
    marked = (back["concern"], back["views"][0]["text"], back["links"])
    assert marked == (ERASED, ERASED, ["one", ERASED, "three"])


def test_setting_aside_leaves_the_original_alone():
    before = json.dumps(EVENT)
    set_aside(EVENT, NAMES, salts())
    assert json.dumps(EVENT) == before


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("d.nothing", "there is no 'nothing'"),
        ("d.views.2.text", "there is no '2'"),
        ("d.views.-1.text", "there is no '-1'"),
        ("d.views.0.seat.x", "must lead to a member"),
        ("e", "there is no 'e'"),
    ],
)
def test_a_name_must_lead_somewhere(name, why):
    with pytest.raises(NotCanonical, match=why):
        set_aside(EVENT, (name,), salts())


def test_an_opening_goes_only_where_it_was_taken_from():
    left, openings = set_aside(EVENT, NAMES, salts())
    with pytest.raises(NotCanonical, match="must be sealed, and stands in the open"):
        put_back(EVENT, [openings[0].text])
    other = seal("d.links.1", "2", SALT)
    with pytest.raises(NotCanonical, match="must be opened by its own opening"):
        put_back(left, [other.text])
    with pytest.raises(NotCanonical, match="must be sealed, and stands in the open"):
        put_back(left, [seal("d.links.0", "1", SALT).text])
