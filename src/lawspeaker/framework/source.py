"""The files of a framework, and where each value of them was written."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, Final

from lawspeaker.framework.cited import cited, value_at
from lawspeaker.framework.convert import shown
from lawspeaker.framework.faults import Fault
from lawspeaker.framework.lines import Path, locate, prefixes

_BARE: Final = re.compile(r"[A-Za-z0-9_-]+")
_LONG: Final = 200  # characters of a line that are shown


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

    @cached_property
    def rows(self) -> list[str]:
        """Return the lines of the text."""
        return self.text.split("\n")

    def fault(self, path: Path, says: str, code: str = "unreadable") -> Fault:
        """Return a fault at a path, with the line that it was written in."""
        line = next((self.lines[each] for each in prefixes(path) if each in self.lines), 1)
        return _fault(self, line, self.raw, path, (says, code))

    def written(self, line: int) -> str:
        """Return what stands on a line, cut short."""
        return cut(self.rows[line - 1])


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
        source, line = self.spot(path)
        return _fault(source, line, self.raw, path, (says, code))

    def place(self, path: Path) -> tuple[str, int]:
        """Return the file and the line in which a value was written, or what it stands in."""
        source, line = self.spot(path)
        return source.file, line

    def spot(self, path: Path) -> tuple[Source, int]:
        """Return the source and the line in which a value was written, or what it stands in."""
        for prefix in prefixes(path):
            for edit in reversed(self.edits):
                if prefix[: len(edit.path)] == edit.path:
                    within = (*edit.within, *prefix[len(edit.path) :])
                    if within in edit.source.lines:
                        return edit.source, edit.source.lines[within]
            for source in self._speaking_of.get(prefix[0], ()) if prefix else ():
                if prefix in source.lines:
                    return source, source.lines[prefix]
            begun = [e for e in self.edits if prefix and e.path[: len(prefix)] == prefix]
            if begun:  # a table that a step begins
                return begun[0].source, begun[0].source.lines[begun[0].within]
        return self.sources[0], 1

    @cached_property
    def _speaking_of(self) -> dict[object, list[Source]]:
        """Return the files that say anything in a table; only in them are its lines looked for."""
        found: dict[object, list[Source]] = defaultdict(list)
        for source in self.sources:
            for table in source.raw:
                found[table].append(source)
        return found


def dotted(path: Path) -> str:
    """Write a path as TOML does: `grounds."escalation.tell".by`."""
    return ".".join(map(_key, path))


@lru_cache(maxsize=4096)
def _key(name: str | int) -> str:
    return str(name) if _BARE.fullmatch(str(name)) else f'"{name}"'


def cut(row: str) -> str:
    """Return a line of a text, cut short."""
    row = row.strip()
    return row if len(row) <= _LONG else f"{row[:_LONG]}…"


def _fault(
    source: Source, line: int, raw: dict[str, Any], path: Path, said: tuple[str, str]
) -> Fault:
    says, code = said
    value = value_at(raw, path)
    found = () if isinstance(value, dict | list | None) else (("found", shown(value)),)
    witness = (*found, ("written", source.written(line)))
    return Fault(source.file, line, dotted(path), says, code, cited(raw, path), witness)
