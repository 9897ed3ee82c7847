"""Reading a TOML file within limits: whatever is in it, the answer is a table or a fault."""

from __future__ import annotations

import re
from pathlib import Path as File
from stat import S_ISDIR, S_ISREG
from typing import Any, Final

import tomli

from lawspeaker.framework.cited import cited_in_words
from lawspeaker.framework.faults import Fault, Faults, NoSuchFramework
from lawspeaker.framework.lines import DEEPEST, LONGEST, Path, line_too_deep, line_too_long
from lawspeaker.framework.source import Source, cut

LARGEST: Final = 2_000_000  # bytes
# A key of very many parts takes the library's parser a time that grows with their square.
_PART: Final = r"""(?:[A-Za-z0-9_-]++|"(?:\\.|[^"\\\n])*+"|'[^'\n]*+')[ \t]*+\.[ \t]*+"""
_LONG_KEY: Final = re.compile(rf"""(?<![A-Za-z0-9_"'-])(?:{_PART}){{{DEEPEST}}}""")
# A number that the parser cannot make, and more so what nothing can write as digits again.
_LONG_WORD: Final = re.compile(rf"\w{{{LONGEST}}}")
_PARSER_SAYS: Final = re.compile(r"(?P<what>.*) \(at line (?P<line>\d+), column (?P<column>\d+)\)")
_UTF_8: Final = "The text must be UTF-8."
_TOO_DEEP: Final = f"Tables and lists must not stand more than {DEEPEST} deep in one another."
_TOO_LONG: Final = f"A number must not have more than {LONGEST:,} digits."


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
        text = content.decode("utf-8", "replace")
        says = f"A file must not be larger than {LARGEST:,} bytes."
        raise _fault(text, name, text.count("\n") + 1, says)
    return parse(content, name)


def _why(error: OSError | ValueError) -> str:
    named = isinstance(error, OSError) and error.strerror
    return named or "no file has such a name"


def parse(content: bytes, name: str) -> Source:
    """Parse the bytes of a TOML file."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise _fault(content.decode("utf-8", "replace"), name, line, _UTF_8) from error
    if long := _long_key(text):
        says = f"A key must not have more than {DEEPEST} parts."
        raise _fault(text, name, text.count("\n", 0, long.start()) + 1, says)
    if _LONG_WORD.search(text) and (line := line_too_long(text)):
        raise _fault(text, name, line, _TOO_LONG)
    source = Source(name, text, _table(text, name))
    if _depth(source.raw) > DEEPEST:
        raise _fault(text, name, source.lines[_deepest(source.raw)], _TOO_DEEP)
    return source


def _fault(text: str, name: str, line: int, says: str) -> Faults:
    """Return what is wrong with a text that is no table, and what can be read of its line."""
    rows = text.split("\n")
    witness = (("written", cut(rows[line - 1])),)
    clauses = cited_in_words(rows, line - 1)
    return Faults((Fault(name, line, "", says, clauses=clauses, witness=witness),))


def _long_key(text: str) -> re.Match[str] | None:
    """Find a key of too many parts; only a line with as many dots can hold one."""
    may_be = any(line.count(".") >= DEEPEST for line in text.splitlines())
    return _LONG_KEY.search(text) if may_be else None


def _table(text: str, name: str) -> dict[str, Any]:
    try:
        return tomli.loads(
            text
        )  # the parser of the standard library, compiled: a third of the time
    except tomli.TOMLDecodeError as error:
        said = _PARSER_SAYS.fullmatch(str(error))
        line = int(said["line"]) if said else text.count("\n") + 1
        what = f"{said['what']}, in column {said['column']}" if said else str(error)
        raise _fault(text, name, line, f"The text must be TOML: {what}.") from error
    except RecursionError as error:
        raise _fault(text, name, line_too_deep(text), _TOO_DEEP) from error


def _depth(raw: dict[str, Any]) -> int:
    level: list[Any] = [raw]
    depth = 0
    while level and depth <= DEEPEST:
        depth += 1
        tables = [each.values() if isinstance(each, dict) else each for each in level]
        level = [v for each in tables for v in each if isinstance(v, dict | list)]
    return depth


def _deepest(raw: dict[str, Any]) -> Path:
    """Return the path of the first table or list that stands too deep."""
    ways: list[tuple[Path, Any]] = [((), raw)]
    while len(ways[0][0]) < DEEPEST:
        ways = [
            ((*path, name), value)
            for path, each in ways
            for name, value in (each.items() if isinstance(each, dict) else enumerate(each))
            if isinstance(value, dict | list)
        ]
    return ways[0][0]
