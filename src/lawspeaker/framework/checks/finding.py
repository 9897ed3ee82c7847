"""One thing the checker found, and the checks that find it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal, NamedTuple

from lawspeaker.framework.lines import Path
from lawspeaker.framework.version import Framework

Severity = Literal["error", "warning", "notice"]
Value = bool | int | str | tuple[str, ...]
Witness = Mapping[str, Value]
NONE: Final[Witness] = MappingProxyType({})
FEW: Final = 6  # statements or names that are told one by one of very many; the data has them all
MANY: Final = 20
# What the checks of each stage look at.
STAGES: Final[Mapping[int, str]] = MappingProxyType(
    {
        1: "The file and its shape",
        2: "The closed lists of words",
        3: "References, statements and the words of the source",
        4: "The worked cases",
        5: "Seats and constituencies",
        6: "Who decides, over all matters",
        7: "The life of a matter, and the groups",
        8: "Clocks over ten years of the calendar",
        9: "A change: its steps, and what it makes of the text before",
    }
)
# What stops the loading of a file, and the stage of it.
LOADING: Final = {
    "unreadable": (1, "A file must be TOML that can be read, and say each thing once."),
    "wrong-shape": (1, "Every field must be there, and be of its kind."),
    "unfit-step": (1, "A step of a change must fit the text that it meets."),
    "unknown-word": (2, "Every field and value must be one of a closed list."),
    "unknown-name": (3, "Every name must lead to something that is declared."),
    "misfit": (3, "Facts, thresholds, rules and cases must speak of the same matters."),
}


class Found(NamedTuple):
    """What a check yields: the path to blame, a sentence, and what shows it.

    Without statements of its own, it is on those that the line at the path cites.
    """

    path: Path
    says: str
    witness: Witness = NONE
    clauses: tuple[str, ...] = ()


Find = Callable[[Framework], Iterator[Found]]


@dataclass(frozen=True)
class Check:
    """One check: its code, how bad it is what it finds, its stage, and the function.

    An error is a framework that cannot be run as it is written; a warning is for somebody to
    settle; a notice is for somebody to know.
    """

    code: str
    stage: int
    severity: Severity
    find: Find

    @property
    def says(self) -> str:
        """Say what it looks for: the first sentence of the function's docstring."""
        return " ".join((self.find.__doc__ or "").split("\n\n", maxsplit=1)[0].split())


def check(code: str, stage: int, severity: Severity) -> Callable[[Find], Check]:
    """Make a check of a function."""
    return lambda find: Check(code, stage, severity, find)


@dataclass(frozen=True)
class Accepted:
    """That somebody accepts a finding, and why."""

    why: str
    agreed_by: str


@dataclass(frozen=True)
class Finding:
    """What was found: its code, how bad it is, where, on which statements, and what shows it."""

    stage: int
    code: str
    severity: Severity
    clauses: tuple[str, ...]
    file: str
    line: int
    where: str
    says: str
    witness: Witness
    accepted: Accepted | None = None

    @property
    def order(self) -> tuple[object, ...]:
        return self.stage, self.code, self.file, self.line, self.where, self.says

    @property
    def sentence(self) -> str:
        """Return what it says; what stopped the loading says it of a place."""
        return f"{self.where}: {self.says}" if self.where and self.code in LOADING else self.says

    @property
    def is_open_error(self) -> bool:
        return self.severity == "error" and self.accepted is None

    @property
    def is_of_many(self) -> bool:
        """Say whether it is on so many statements that a reader is told the first of them only."""
        return len(self.clauses) > MANY

    @property
    def cited(self) -> tuple[str, ...]:
        return self.clauses[:FEW] if self.is_of_many else self.clauses

    def __str__(self) -> str:
        at = f"{self.file}:{self.line}" if self.line else self.file
        left = len(self.clauses) - len(self.cited)
        more = f" and {left} more" if left else ""
        on = f" ({', '.join(self.cited)}{more})" if self.clauses else ""
        by = f" Accepted by {self.accepted.agreed_by}: {self.accepted.why}" if self.accepted else ""
        return f"{at}: {self.severity} {self.code}: {self.sentence}{on}{by}"
