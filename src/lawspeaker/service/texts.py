"""The texts of a command: of real letters, in one spelling, CommonMark without HTML or images."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final
from unicodedata import category, normalize

from markdown_it import MarkdownIt
from markdown_it.token import Token

from lawspeaker.kernel.kinds import Path, change_sealed
from lawspeaker.kernel.words import Command, Reason, Refused

LAYOUT: Final = "\n\r\t"
FOREIGN: Final = {"html_block": "HTML", "html_inline": "HTML", "image": "an image"}
SIGNS: Final = ("<", "![")  # without one of them there is neither
COMMONMARK: Final = MarkdownIt("commonmark")
NO_LETTERS: Final = ("Cc", "Cs")  # control characters, and halves of characters


def tidy[C: Command[Any]](command: C) -> C:
    """Return a command whose texts are spelled as entries spell them; a blank one is refused."""
    return change_sealed(command, _said)


def _said(path: Path, text: str) -> str:
    said = spelled(text).strip()
    if not said:
        raise Refused(Reason("text.blank", "A text must say something.", field="/".join(path)))
    must_be_plain(said, "/".join(path))
    return said


def must_be_plain(text: str, field: str) -> None:
    """Refuse HTML and images: a text reads the same on paper, in a mail and on a page."""
    if not any(each in text for each in SIGNS):
        return
    for each in _inside(COMMONMARK.parse(text)):
        if what := FOREIGN.get(each.type):
            says = f"A text must be CommonMark without HTML or images; found {what}"
            how = "Write \\< for a sign that begins no tag, and attach a picture as a document."
            raise Refused(
                Reason("text.html", f"{says}: {each.content.strip()[:40]!r}. {how}", field=field)
            )


def _inside(tokens: Iterable[Token]) -> Iterator[Token]:
    for each in tokens:
        yield each
        yield from _inside(each.children or ())


def spelled(text: str) -> str:
    """Return a text with one form of each letter and one kind of line end."""
    return normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def must_be_letters(said: Any) -> None:
    """Refuse what no database can hold and nobody can read."""
    if fields := tuple(dict.fromkeys(_strange(said, ()))):
        says = "A text must be of letters and signs, without control characters."
        raise Refused(*(Reason("text.letters", says, field=field) for field in fields))


def _strange(said: Any, path: tuple[str, ...]) -> Iterator[str]:
    if isinstance(said, dict):
        for name, member in said.items():
            yield from _strange(member, (*path, name))
    elif isinstance(said, list | tuple):
        for n, each in enumerate(said):
            yield from _strange(each, (*path, str(n)))
    elif isinstance(said, str) and not said.isprintable() and _holds_no_letters(said):
        yield "/".join(path)


def _holds_no_letters(text: str) -> bool:
    return any(category(each) in NO_LETTERS for each in text if each not in LAYOUT)
