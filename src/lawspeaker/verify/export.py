"""Read the files of an export, each in the one spelling a record allows, for the verifier."""

import json
import re
from base64 import b64decode, b64encode
from collections.abc import Mapping, Sequence
from typing import Any
from unicodedata import is_normalized

from lawspeaker.verify.verifier import LOG, TEXTS, Record

FOLDER, LONGEST = "framework/", 65_535
CHECKPOINT = re.compile(r".+\n[0-9]+\n.+")
RECEIPT = re.compile(r".+\nreceipt\n[0-9]+\n.+\n[0-9]+\n.+")
KINDS: dict[type, tuple[str, ...]] = {
    str: ("audience", "case", "cmd", "kind", "programme"),
    int: ("ord", "recorded", "seq", "version"),
    list: ("_sd",),
}
RECORDS = ("act", "d", "facts", "framework", "happened")
CLOSED = {name: kind for kind, names in KINDS.items() for name in names}  # of a closed group
OPEN = CLOSED | dict.fromkeys(RECORDS, dict)
OPEN |= dict.fromkeys(("because", "departures", "grounds"), object)
SHAPES = [dict(sorted(each.items())) for each in (CLOSED, OPEN)]  # sorted, like their members


class Export(Record):
    """A record and the files it is read from."""

    def __init__(self, files: Mapping[str, bytes], key: str = "") -> None:
        super().__init__(key, "", read_entry)
        self.files, self.file = files, ""

    def check(self, kept: Mapping[str, bytes]) -> None:
        """Look at file after file; behind one that cannot be read there is nothing to say."""
        try:
            self.look()
        except ValueError as error:
            return self.must(None, self.file, str(error))
        for name, note in kept.items():
            try:
                self.compare(read_note(copied(note), CHECKPOINT, RECEIPT))
            except ValueError as error:
                self.must(None, name, str(error))
        bodies = {name: body for name, body in self.files.items() if name.startswith(FOLDER)}
        return self.frameworks(bodies)

    def look(self) -> None:
        self.viewer = read_viewer(b"".join(self.lines("bundle.json")))
        given = b"\n".join(self.lines("vkey")).decode()
        if self.key not in {"", given}:
            raise ValueError("The record must be under the key you gave, and is under another.")
        self.key, note = given, b"\n".join(self.lines("checkpoint"))
        checkpoint = read_note(note, CHECKPOINT)
        leaves = [read_leaf(line.decode()) for line in self.lines("leaves")]
        self.file = "checkpoint"
        self.head(checkpoint, leaves)
        self.log(self.lines(LOG), leaves)
        self.texts(read_openings(self.lines(TEXTS)))

    def lines(self, file: str) -> list[bytes]:
        """Return the lines of a file; what cannot be read from now on is in this file."""
        self.file, (*lines, rest) = file, self.files.get(file, b"none").split(b"\n")
        if rest:
            raise ValueError("The file must be there and end with a whole line, and does not.")
        return lines


def whole(number: str) -> int:
    if abs(value := int(number)) >= 2**53:
        raise ValueError
    return value


READER = json.JSONDecoder(parse_int=whole, parse_float=whole, parse_constant=whole)
WRITER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def parsed(line: bytes) -> Any:
    """Read JSON in the one spelling a record allows: sorted, no spaces, whole numbers, NFC."""
    try:
        value = READER.decode(line.decode())
        if WRITER.encode(value).encode() == line and (line.isascii() or fits(value)):
            return value
    except (ValueError, RecursionError):
        pass
    raise ValueError("It is not spelled in the one way a record allows, so it was changed.")


def fits(value: Any) -> bool:
    """Say whether names are ASCII and texts in normal form."""
    if isinstance(value, dict):
        return all(name.isascii() and fits(member) for name, member in value.items())
    if isinstance(value, list):
        return all(map(fits, value))
    return not isinstance(value, str) or is_normalized("NFC", value)


def read_entry(row: bytes) -> Any:
    entry = parsed(row)
    kinds = SHAPES["d" in entry] if isinstance(entry, dict) else {}
    if not kinds or entry.keys() != kinds.keys() or len(row) > LONGEST:
        raise ValueError("It must have the members of an entry, and lacks some or has others.")
    right = all(map(isinstance, entry.values(), kinds.values()))
    if not (right and all(isinstance(each, str) for each in entry["_sd"])):
        raise ValueError("It must have members of the right type, and has others.")
    return entry


def read_viewer(line: bytes) -> str:
    """Return for whom an export was made; nothing is for nobody in particular."""
    match parsed(line):
        case {"format": 1, "viewer": str() | None as viewer, **rest} if not rest:
            return viewer or ""
    raise ValueError('It must be {"format":1,"viewer":…}, and is not.')


def read_openings(lines: Sequence[bytes]) -> dict[int, list[str]]:
    """Return the texts that are here, by the entry they belong to."""
    opened = dict[int, list[str]]()
    for line in lines:
        match parsed(line):
            case {"openings": [*texts], "seq": int(at), **rest} if not rest:
                opened.setdefault(at, []).extend(map(str, texts))
            case _:
                raise ValueError('A line must be {"openings":[…],"seq":…}, and is not.')
    return opened


def read_leaf(text: str) -> bytes:
    raw = b64decode(text)
    if b64encode(raw).decode() != text:
        raise ValueError(f"It must be base64 in its only spelling, unlike {text!r}.")
    return raw


def copied(note: bytes) -> bytes:
    """Give a note back its shape: copied from a page or a paper it may come without empty lines."""
    lines = [line for each in note.decode().splitlines() if (line := each.strip())]
    text = [line for line in lines if not line.startswith("— ")]
    names = [line for line in lines if line.startswith("— ")]
    return "\n".join([*text, *(("", *names) if names else ())]).encode()


def read_note(note: bytes, *shapes: re.Pattern[str]) -> str:
    """Return a note, or the bare lines of one, whose text must have one of these shapes."""
    text = note.decode().replace("\r\n", "\n").rstrip("\n")
    if not any(shape.fullmatch(text.partition("\n\n")[0]) for shape in shapes):
        raise ValueError("It must be a checkpoint (origin, size, root) or a receipt, in lines.")
    return text
