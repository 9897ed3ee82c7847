"""What is wrong with a file, and where: every fault at once, the near miss named."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

MOST_TOLD: Final = 1_000  # faults of one kind of look at a file: nobody mends more at once
_MANY: Final = 2_000  # words among which no near miss is looked for


@dataclass(frozen=True, order=True)
class Fault:
    """One thing to mend: the file, the line (0: no file is there), the path in it, a sentence.

    `code` names the kind of fault, as the checker reports it, which also tells the statements that
    it is on and what shows it.
    """

    file: str
    line: int
    where: str
    says: str
    code: str = "unreadable"
    clauses: tuple[str, ...] = ()
    witness: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        at = f"{self.file}:{self.line}" if self.line else self.file
        return ": ".join(filter(None, (at, self.where, self.says)))


class Faults(Exception):
    """A file cannot be used: all of what is wrong with it, in the order of the file."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(set(faults)))
        super().__init__("\n".join(map(str, self.faults)))


class NoSuchFramework(Faults):
    """What was asked for names no framework, version or file."""

    def __init__(self, ref: str, says: str) -> None:
        super().__init__((Fault(ref, 0, "", says),))


def near(name: str, known: Iterable[str]) -> str:
    """Name the known word that may have been meant, as a question; else say what is known."""
    # difflib takes longer to import than a small framework to load, and good files never need it.
    from difflib import get_close_matches

    words = sorted(set(known))
    for word in words:
        if word.casefold() == name.casefold():
            return f' Did you mean "{word}"?'
    if len(words) > _MANY:
        return ""
    if close := get_close_matches(name, words, n=1):
        return f' Did you mean "{close[0]}"?'
    few = 12
    if words and len(words) <= few:
        return f" Known: {', '.join(words)}."
    return ""
