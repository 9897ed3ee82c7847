"""BLT, the file of ballots that programs for the single transferable vote share.

Candidates and seats, who withdrew (`-2`), a line for each paper (how many, the candidates by rank,
0; `2=3` are equal, `-` leaves a rank out), a last 0, then the names and the title in quotes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lawspeaker.framework.counting.ballots import (
    MAX_SEATS,
    BadBallots,
    Ballots,
    Paper,
    at_line,
    must_differ,
    shown,
    whole,
)

MAX_CANDIDATES: Final = 999
HEAD: Final = re.compile(r"\s*[0-9]+\s+[0-9]+\s*(#.*)?")
_NAME: Final = re.compile(r'"((?:[^"]|"")*)"')
_WITHDRAWN: Final = re.compile(r"-[0-9]+")

type _Numbered = tuple[int, str]


def read_blt(text: str) -> Ballots:
    """Read ballots in BLT."""
    lines = [(n, line) for n, line in enumerate(text.splitlines(), 1) if _says_something(line)]
    words = _words(lines)
    candidates, seats = _head(words)
    withdrawn, papers, last = _papers(words, candidates)
    names, title = _names([(n, line) for n, line in lines if n > last], candidates)
    must_differ(names)
    return Ballots(names, papers, seats, withdrawn, title)


def read_ranks(written: str, candidates: int) -> tuple[tuple[int, ...], ...]:
    """Read what one paper says, as a line of BLT would: "2=3 1"; 0 is a blank paper."""
    words = [(1, word) for word in written.split()]
    return _ranks(iter([*words, (1, "0")]), candidates, set()) if words != [(1, "0")] else ()


def write_ranks(ranks: tuple[tuple[int, ...], ...]) -> str:
    """Write what one paper says, in the one way for all that say the same."""
    said = ["=".join(str(each + 1) for each in sorted(rank)) or "-" for rank in ranks]
    while said and said[-1] == "-":  # a place left out at the end leaves nothing out
        said.pop()
    return " ".join(said) or "0"


def _says_something(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _words(lines: list[_Numbered]) -> Iterator[_Numbered]:
    for number, line in lines:
        for word in line.partition("#")[0].split():
            yield number, word


def _head(words: Iterator[_Numbered]) -> tuple[int, int]:
    counts = []
    for what, most in (("candidates", MAX_CANDIDATES), ("seats", MAX_SEATS)):
        line, word = next(words, (1, ""))
        with at_line(line):
            counts.append(whole(word, f"the number of {what}", 1))
            if counts[-1] > most:
                raise BadBallots(f"there must be at most {most} {what}; found {counts[-1]}.")
    return counts[0], counts[1]


def _papers(
    words: Iterator[_Numbered], candidates: int
) -> tuple[frozenset[int], tuple[Paper, ...], int]:
    withdrawn: set[int] = set()
    papers: list[Paper] = []
    for line, word in words:
        with at_line(line):
            if _WITHDRAWN.fullmatch(word) and not papers:
                withdrawn.add(_candidate(word[1:], candidates))
            elif word == "0":
                return frozenset(withdrawn), tuple(papers), line
            elif not (word.startswith("(") and word.endswith(")")):  # a paper may have an id
                votes = whole(word, "a paper must begin with how many voted so: it", 1)
                papers.append(Paper(_ranks(words, candidates, withdrawn), votes))
    raise BadBallots("the papers must end with a line that says 0; the file ends before.")


def _ranks(
    words: Iterator[_Numbered], candidates: int, withdrawn: set[int]
) -> tuple[tuple[int, ...], ...]:
    ranks: list[tuple[int, ...]] = []
    seen: set[int] = set()
    for line, word in words:
        with at_line(line):
            if word == "0":
                return tuple(ranks)
            equal = [] if word == "-" else [_candidate(w, candidates) for w in word.split("=")]
            for each in equal:
                if each in seen:
                    raise BadBallots(f"a paper must name a candidate once; found {each + 1} twice.")
                seen.add(each)
            left = tuple(each for each in equal if each not in withdrawn)
            if left or word == "-":  # whoever withdrew leaves no gap
                ranks.append(left)
    raise BadBallots("a paper must end with 0; the file ends before.")


def _candidate(word: str, candidates: int) -> int:
    number = whole(word, "a candidate", 1)
    if number > candidates:
        raise BadBallots(f"a candidate must be a number from 1 to {candidates}; found {number}.")
    return number - 1


def _names(lines: list[_Numbered], candidates: int) -> tuple[tuple[str, ...], str]:
    """Read the names, which are quoted; the title after them may be plain."""
    found: list[str] = []
    for number, line in lines:
        quoted = [each.replace('""', '"').strip() for each in _NAME.findall(line)]
        if not quoted and len(found) < candidates:
            with at_line(number):
                raise BadBallots(f"a name must stand in double quotes; found {shown(line)}.")
        found += quoted or [line.strip()]
    if len(found) < candidates:
        raise BadBallots(f"each of {candidates} candidates must have a name; found {len(found)}.")
    return tuple(found[:candidates]), " ".join(found[candidates:])
