"""Files over the interface: sent before the act that names them by their digest."""

import pytest

from lawspeaker.files import store
from told_story import PROGRAMME

TEXT = b"What is sent, and when.\n"
ARTEFACT = {
    "acting_as": "PMO",
    "group": "DAG",
    "title": "Interface specification",
    "description": "What is sent.",
    "criteria": [{"number": 1, "text": "Each message is defined."}],
}
VERSION = {"acting_as": "PMO", "version": "1.0", "note": "The first."}


@pytest.fixture
def artefact(secretary) -> str:
    return secretary.post("artefact", ARTEFACT).body["case"]


def test_a_version_names_the_file_that_was_sent(secretary, artefact):
    sent = secretary.send("specification.txt", TEXT, case=artefact)
    assert sent.status == 201, sent.body
    assert (sent.body["title"], sent.body["size"]) == ("specification", len(TEXT))
    file = {name: sent.body[name] for name in ("title", "digest")}
    done = secretary.post(f"artefact/{artefact}/add-version", VERSION | {"file": file})
    assert done.status == 201, done.body
    blob = store.find(PROGRAMME, file["digest"])
    assert (blob.case, blob.name, store.read(blob)) == (artefact, "specification.txt", TEXT)


def test_a_digest_that_no_file_has_is_refused(secretary, artefact):
    file = {"title": "Specification", "digest": "a" * 43}
    refused = secretary.post(f"artefact/{artefact}/add-version", VERSION | {"file": file})
    assert (refused.status, refused.fields) == (422, ["file/digest"])
    assert refused.says == [
        "It must be the digest of a file that is kept here: send the file first."
    ]


def test_what_is_no_file_is_told(secretary):
    assert secretary.send("program.exe", b"MZ" + bytes(90)).fields == ["name"]
    assert secretary.send("empty.txt", b"").fields == ["name"]


def test_only_whoever_takes_part_sends_files_and_for_a_case_they_see(secretary, public):
    assert public.send("specification.txt", TEXT).status == 401
    assert secretary.send("specification.txt", TEXT, case="AR999").status == 404
