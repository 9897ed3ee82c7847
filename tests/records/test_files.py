"""Attachments: sniffed, limited, written once, read as they were kept."""

from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from xlsxwriter import Workbook

from lawspeaker.files import store
from lawspeaker.files.sniffing import NotAllowed, sniff
from lawspeaker.files.store import Lost, Offered

PDF = b"%PDF-1.7\nA report."
NOON = datetime(2023, 12, 6, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def files_folder(sqlite_database, data_folder, settings):
    settings.LAWSPEAKER_FILES_URL = f"file://{data_folder / 'files'}"


def offered(content: bytes = PDF, name: str = "report.pdf") -> Offered:
    return Offered("mhhs", name, content, "registered", "someone", NOON)


def zipped(*names: str, **members: str) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, "")
        for name, text in members.items():
            archive.writestr(name, text)
    return file.getvalue()


def locked() -> bytes:
    """A document in the open format whose declaration of what it is, is locked."""
    held = BytesIO()
    with ZipFile(held, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    whole = bytearray(held.getvalue())
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        whole[whole.index(mark) + at] |= 1
    return bytes(whole)


def docx() -> bytes:
    file = BytesIO()
    Document().save(file)
    return file.getvalue()


def xlsx() -> bytes:
    file = BytesIO()
    with Workbook(file) as book:
        book.add_worksheet()
    return file.getvalue()


KNOWN = {
    "a.pdf": PDF,
    "a.png": b"\x89PNG\r\n\x1a\n....",
    "a.JPEG": b"\xff\xd8\xff\xe0....",
    "a.docx": docx(),
    "a.xlsx": xlsx(),
    "a.odt": zipped(mimetype="application/vnd.oasis.opendocument.text"),
    "a.csv": "name,vote\nžofie,1\n".encode(),
    "a.txt": b"\xef\xbb\xbfPlain.",
}
REFUSED = {
    "a.exe": (b"MZ\x90\x00", "must be one of pdf"),
    "a.html": (b"<script>alert(1)</script>", "must be one of pdf"),
    "a.svg": (b"<svg/>", "must be one of pdf"),
    "a.zip": (zipped("anything"), "must be one of pdf"),
    "a.docx": (PDF, "must end in .pdf"),
    "b.docx": (zipped("word/document.xml", "word/vbaProject.bin"), "must hold no macros"),
    "l.odt": (locked(), "cannot be unpacked"),
    "c.docx": (docx()[:50], "must be whole"),
    "a.xlsx": (docx(), "must end in .docx"),
    "a.txt": (b"\x00\x01\x02", "must be one of pdf"),
    "b.txt": (b"\xff\xfe", "must be one of pdf"),
}


@pytest.mark.parametrize("name", KNOWN)
def test_a_file_is_known_by_what_it_holds(name):
    assert sniff(name, KNOWN[name])


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_not_on_the_list_is_refused(name):
    content, says = REFUSED[name]
    with pytest.raises(NotAllowed, match=says):
        sniff(name, content)


def test_what_was_kept_is_read(data_folder):
    blob = store.keep(offered())
    assert store.read(store.find("mhhs", blob.digest)) == PDF
    assert (data_folder / "files" / "mhhs" / blob.digest).read_bytes() == PDF


def test_the_digest_tells_nobody_what_was_kept():
    assert store.keep(offered()).digest != store.keep(offered()).digest


def test_a_name_is_no_path():
    assert store.keep(offered(name="C:\\desk\\../report.pdf")).name == "report.pdf"


@pytest.mark.parametrize(
    ("content", "name", "says"),
    [
        (b"", "a.pdf", "must not be empty"),
        (PDF + b"x" * store.MOST, "a.pdf", "must have at most 25 MB, and has 25.0"),
        (PDF, "", "must have 1 to 200 characters"),
        (PDF, "a" * 197 + ".pdf", "must have 1 to 200 characters"),
        (PDF, "a\nb.pdf", "without control characters"),
        (PDF, "a\u202efdp.pdf", "without control characters"),
    ],
)
def test_a_file_must_fit(content, name, says):
    with pytest.raises(NotAllowed, match=says):
        store.keep(offered(content, name))


@pytest.mark.parametrize("change", [lambda path: path.unlink(), lambda p: p.write_bytes(b"%PDF-")])
def test_what_is_not_as_it_was_kept_is_not_given_out(data_folder, change):
    blob = store.keep(offered())
    change(data_folder / "files" / blob.path)
    with pytest.raises(Lost):
        store.read(blob)


def test_a_file_of_a_draft_belongs_to_the_case_it_was_recorded_in():
    blob = store.keep(offered())
    store.belong([blob], "D1", "group:SDWG")
    found = store.find("mhhs", blob.digest)
    assert (found.case, found.audience) == ("D1", "group:SDWG")


def test_what_is_erased_is_gone(data_folder):
    blob = store.keep(offered())
    store.erase(blob)
    assert store.find("mhhs", blob.digest) is None
    assert list((data_folder / "files" / "mhhs").iterdir()) == []


def test_a_programme_has_only_its_own_files():
    assert store.find("other", store.keep(offered()).digest) is None
