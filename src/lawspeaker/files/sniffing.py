"""What a file is, by its first bytes and not by its name: one of a short list, or refused."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import Final
from zipfile import BadZipFile, ZipFile

ZIP: Final = b"PK\x03\x04"
OFFICE: Final = "application/vnd.openxmlformats-officedocument"
OPEN: Final = "application/vnd.oasis.opendocument"
MACROS: Final = "vbaProject.bin"
TEXTS: Final = {"txt": "text/plain", "md": "text/markdown", "csv": "text/csv"}


class NotAllowed(ValueError):
    """A file that is not kept: what it must be, and what was found."""


@dataclass(frozen=True)
class Sort:
    """A sort of file that may be attached."""

    media_type: str
    suffixes: tuple[str, ...]
    starts: bytes = b""
    member: str = ""  # of a zip file: a document of this sort has it


PDF: Final = Sort("application/pdf", ("pdf",), starts=b"%PDF-")
SORTS: Final = (
    PDF,
    Sort("image/png", ("png",), starts=b"\x89PNG\r\n\x1a\n"),
    Sort("image/jpeg", ("jpg", "jpeg"), starts=b"\xff\xd8\xff"),
    Sort(f"{OFFICE}.wordprocessingml.document", ("docx",), member="word/document.xml"),
    Sort(f"{OFFICE}.spreadsheetml.sheet", ("xlsx",), member="xl/workbook.xml"),
    Sort(f"{OFFICE}.presentationml.presentation", ("pptx",), member="ppt/presentation.xml"),
)
OPEN_DOCUMENTS: Final = {f"{OPEN}.text": "odt", f"{OPEN}.spreadsheet": "ods"}
ALLOWED: Final = ("pdf", "png", "jpg", "docx", "xlsx", "pptx", "odt", "ods", "txt", "md", "csv")


def sniff(name: str, content: bytes) -> str:
    """Return the media type of a file, whose name must end as such a file's does."""
    suffix = name.rpartition(".")[2].lower()
    found = _zipped(name, content) if content.startswith(ZIP) else _plain(suffix, content)
    if found is None:
        listed = ", ".join(ALLOWED)
        raise NotAllowed(f"{name} must be one of {listed}, and its content is none of them")
    if suffix not in found.suffixes:
        raise NotAllowed(
            f"{name} must end in .{found.suffixes[0]}, for that is what its content is"
        )
    return found.media_type


def _plain(suffix: str, content: bytes) -> Sort | None:
    for sort in SORTS:
        if sort.starts and content.startswith(sort.starts):
            return sort
    if suffix in TEXTS and _is_text(content):
        return Sort(TEXTS[suffix], (suffix,))
    return None


def _is_text(content: bytes) -> bool:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    return not any(character < " " and character not in "\t\n\r\f" for character in text)


# A zip that is broken, cut short, packed by a method that zipfile has not, or locked.
UNREADABLE = (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)


def _zipped(name: str, content: bytes) -> Sort | None:
    """Return what a zip file is a document of; a plain one could hold anything."""
    try:
        with ZipFile(BytesIO(content)) as archive:
            members = set(archive.namelist())
            if any(each.endswith(MACROS) for each in members):
                raise NotAllowed(f"{name} must hold no macros: save it without them")
            for sort in SORTS:
                if sort.member and sort.member in members:
                    return sort
            if "mimetype" in members and archive.getinfo("mimetype").file_size < len(OPEN) * 2:
                declared = archive.read("mimetype").decode("ascii", "replace").strip()
                if suffix := OPEN_DOCUMENTS.get(declared):
                    return Sort(declared, (suffix,))
    except UNREADABLE as error:
        raise NotAllowed(f"{name} must be whole, and cannot be unpacked: {error}") from error
    return None
