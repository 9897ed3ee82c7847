"""Whatever line of an export is lost, doubled or altered, it is refused in a sentence."""

from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from lawspeaker.service.bundle import BadExport, read
from lawspeaker.service.export import export
from programmes import SLUG
from small_story import tell

Files = dict[str, bytes]
TIMES = 300


@pytest.fixture
def files(programme, tmp_path) -> Files:
    """An export with open and closed groups, as the files that it holds."""
    tell(programme)
    export(SLUG, tmp_path / "it.zip")
    with ZipFile(tmp_path / "it.zip") as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def refused(files: Files, at: Path) -> str:
    """Return why an export of these files is refused; one that is taken is refused nothing."""
    with ZipFile(at, "w") as archive:
        for name, body in files.items():
            archive.writestr(name, body)
    try:
        read(at)
    except BadExport as error:
        return str(error)
    return ""


def each_line(files: Files) -> Iterator[tuple[str, list[bytes], int]]:
    for name, body in files.items():
        lines = body.splitlines(keepends=True)
        yield from ((name, lines, at) for at in range(len(lines)))


def test_what_was_not_altered_is_taken(files, tmp_path):
    assert refused(files, tmp_path / "same.zip") == ""


def test_no_line_may_be_lost(files, tmp_path):
    for name, lines, at in each_line(files):
        left = b"".join((*lines[:at], *lines[at + 1 :]))
        assert refused({**files, name: left}, tmp_path / "less.zip"), (name, at)


def test_no_line_may_be_there_twice(files, tmp_path):
    """But a checkpoint may have more than one signature, and so the same one twice."""
    for name, lines, at in each_line(files):
        if name == "checkpoint" and lines[at].startswith("—".encode()):
            continue
        more = b"".join((*lines[: at + 1], *lines[at:]))
        assert refused({**files, name: more}, tmp_path / "more.zip"), (name, at)


def test_no_lines_may_change_places(files, tmp_path):
    for name, lines, at in each_line(files):
        if at and lines[at] != lines[at - 1]:
            moved = b"".join((*lines[: at - 1], lines[at], lines[at - 1], *lines[at + 1 :]))
            assert refused({**files, name: moved}, tmp_path / "moved.zip"), (name, at)


def test_the_verifier_key_is_a_line_that_ends(files, tmp_path):
    for made in (files["vkey"].removesuffix(b"\n"), files["vkey"] + b"\n"):
        assert refused({**files, "vkey": made}, tmp_path / "other.zip")


def test_no_byte_may_be_altered_lost_or_put_in(files, tmp_path):
    put = st.sampled_from([b"", b"\n", b"\r", b" ", b'"', b"\xc3\xa9"]) | st.binary(max_size=3)

    @settings(max_examples=TIMES)
    @given(st.sampled_from([*files]), st.integers(0, 2**20), st.integers(0, 20), put)
    def asked(name: str, place: int, gone: int, put: bytes) -> None:
        body = files[name]
        at = place % len(body)
        made = body[:at] + put + body[at + gone :]
        assume(made != body)
        assert refused({**files, name: made}, tmp_path / "other.zip")

    asked()


@pytest.mark.parametrize("packing", [1, 6, 9, 12, 14, 93, 99])
def test_what_is_packed_in_another_way_than_it_says_is_refused(files, tmp_path, packing):
    export = tmp_path / "it.zip"
    body = bytearray(export.read_bytes())
    for begins, at in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        said = body.index(begins) + at
        body[said : said + 2] = packing.to_bytes(2, "little")
    export.write_bytes(body)
    with pytest.raises(BadExport, match="must be a zip file that can be read"):
        read(export)


def test_what_is_wrong_is_said_of_the_file_and_the_entry(files, tmp_path):
    last = files["disclosures.ndjson"].splitlines(keepends=True)[-1]
    opened = files["disclosures.ndjson"]
    (framework,) = (name for name in files if name.startswith("framework/"))
    altered = {
        opened + last: "one line for an entry",
        opened.removesuffix(b"\n"): "its last line must end with a new line",
        opened.replace(b'{"openings":["', '{"openings":["é'.encode(), 1): "must be base64url",
        opened.replace(b'"openings":["', b'"openings": ["', 1): "must be spelled canonically",
    }
    for body, says in altered.items():
        assert says in refused({**files, "disclosures.ndjson": body}, tmp_path / "it.zip")
    left = {name: body for name, body in files.items() if name != framework}
    assert refused(left, tmp_path / "it.zip") == f"{framework}: it must be here, and is not"


def test_an_entry_of_a_closed_group_must_be_opened(files, tmp_path):
    closed = files["entries.ndjson"].splitlines()
    at = next(n for n, line in enumerate(closed) if b'"act"' not in line)
    lines = files["disclosures.ndjson"].splitlines(keepends=True)
    left = b"".join(line for line in lines if not line.endswith(b'"seq":%d}\n' % at))
    assert refused({**files, "disclosures.ndjson": left}, tmp_path / "less.zip") == (
        f"disclosures.ndjson: it must hold every text of entry {at}"
    )


def test_a_text_is_opened_once(files, tmp_path):
    line, *rest = files["disclosures.ndjson"].splitlines(keepends=True)
    text = line.partition(b"[")[2].partition(b"]")[0].split(b",")[0]
    twice = b"".join((line.replace(text, text + b"," + text, 1), *rest))
    assert refused({**files, "disclosures.ndjson": twice}, tmp_path / "twice.zip") == (
        "disclosures.ndjson: it must hold each text of entry 0 once"
    )
