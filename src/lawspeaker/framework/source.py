"""Reading the files of a framework: TOML within limits, and where each value of it was written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path as File
from stat import S_ISDIR, S_ISREG
from typing import Any, Final

import tomli

from lawspeaker.framework.faults import Fault, Faults, NoSuchFramework
from lawspeaker.framework.lines import Path, locate, prefixes

LARGEST: Final = 2_000_000  # bytes
DEEPEST: Final = 20  # tables and lists in one another
_BARE: Final = re.compile(r"[A-Za-z0-9_-]+")
# A key of very many parts takes the library's parser a time that grows with their square.
_LONG_KEY: Final = re.compile(
    r"""(?<![A-Za-z0-9_"'-])(?:[A-Za-z0-9_"'-]++[ \t]*+\.[ \t]*+){""" f"{DEEPEST}}}"
)
_PARSER_SAYS: Final = re.compile(r"(?P<what>.*) \(at line (?P<line>\d+), column (?P<column>\d+)\)")


@dataclass(frozen=True, eq=False)
class Source:
    """One file: its name as people know it, its text, and the lines of its values."""

    file: str
    text: str
    raw: dict[str, Any]

    @cached_property
    def lines(self) -> dict[Path, int]:
        """Return the line of each path; only a fault asks for it."""
        return locate(self.text)

    def fault(self, path: Path, says: str, code: str = "unreadable") -> Fault:
        line = next((self.lines[each] for each in prefixes(path) if each in self.lines), 1)
        return Fault(self.file, line, dotted(path), says, code)


@dataclass(frozen=True)
class Edit:
    """A value that a change file put there."""

    path: Path
    source: Source
    within: Path  # where it stands in the change file


@dataclass(frozen=True, eq=False)
class Written:
    """A framework as it is written: one table made of its files, and who wrote what."""

    raw: dict[str, Any]
    sources: tuple[Source, ...]
    edits: tuple[Edit, ...] = ()

    def fault(self, path: Path, says: str, code: str = "unreadable") -> Fault:
        """Return a fault at a path, with the file and the line that it was written in."""
        file, line = self.place(path)
        return Fault(file, line, dotted(path), says, code)

    def place(self, path: Path) -> tuple[str, int]:
        """Return the file and the line in which a value was written, or what it stands in."""
        for prefix in prefixes(path):
            for edit in reversed(self.edits):
                if prefix[: len(edit.path)] == edit.path:
                    within = (*edit.within, *prefix[len(edit.path) :])
                    if within in edit.source.lines:
                        return edit.source.file, edit.source.lines[within]
            for source in self.sources:
                if prefix in source.lines:
                    return source.file, source.lines[prefix]
        return self.sources[0].file, 1


def dotted(path: Path) -> str:
    """Write a path as TOML does: `grounds."escalation.tell".by`."""
    return ".".join(str(name) if _BARE.fullmatch(str(name)) else f'"{name}"' for name in path)


def read(path: File, name: str = "") -> Source:
    """Read a TOML file; whatever is in it, the answer is a table or a fault."""
    name = name or str(path)
    try:
        mode = path.stat().st_mode
        if not S_ISREG(mode) and not S_ISDIR(mode):  # it may never end, or never begin
            says = "It must be a regular file, not a pipe or a device."
            raise NoSuchFramework(name, says)
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)  # what a file says of its size may be untrue
    except (OSError, ValueError) as error:
        raise NoSuchFramework(name, f"The file cannot be read: {_why(error)}.") from error
    if len(content) > LARGEST:
        raise Faults((Fault(name, 0, "", f"A file must not be larger than {LARGEST:,} bytes."),))
    return parse(content, name)


def _why(error: OSError | ValueError) -> str:
    return (error.strerror or "unknown error") if isinstance(error, OSError) else str(error)


def parse(content: bytes, name: str) -> Source:
    """Parse the bytes of a TOML file."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise Faults((Fault(name, line, "", "The text must be UTF-8."),)) from error
    if long := _long_key(text):
        line = text.count("\n", 0, long.start()) + 1
        says = f"A key must not have more than {DEEPEST} parts."
        raise Faults((Fault(name, line, "", says),))
    return Source(name, text, _table(text, name))


def _long_key(text: str) -> re.Match[str] | None:
    """Find a key of too many parts; only a line with as many dots can hold one."""
    may_be = any(line.count(".") >= DEEPEST for line in text.splitlines())
    return _LONG_KEY.search(text) if may_be else None


def _table(text: str, name: str) -> dict[str, Any]:
    try:
        raw = tomli.loads(text)  # the parser of the standard library, compiled: a third of the time
    except tomli.TOMLDecodeError as error:
        said = _PARSER_SAYS.fullmatch(str(error))
        line = int(said["line"]) if said else text.count("\n") + 1
        what = f"{said['what']}, in column {said['column']}" if said else str(error)
        raise Faults((Fault(name, line, "", f"The text must be TOML: {what}."),)) from error
    except (RecursionError, ValueError) as error:
        # A number of thousands of digits, a date no calendar has, brackets without end.
        raise Faults((Fault(name, 0, "", f"The text must be TOML: {error}."),)) from error
    if _depth(raw) > DEEPEST:
        says = f"Tables and lists must not stand more than {DEEPEST} deep in one another."
        raise Faults((Fault(name, 0, "", says),))
    return raw


def _depth(raw: dict[str, Any]) -> int:
    level: list[Any] = [raw]
    depth = 0
    while level and depth <= DEEPEST:
        depth += 1
        tables = [each.values() if isinstance(each, dict) else each for each in level]
        level = [v for each in tables for v in each if isinstance(v, dict | list)]
    return depth
