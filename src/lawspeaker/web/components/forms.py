"""Forms: fields, what is wrong with them, and where they are sent."""

from dataclasses import dataclass
from typing import Literal

from lawspeaker.web.components.acts import Act, Choice, Reason
from lawspeaker.web.components.text import Says

type Input = Literal[
    "text", "textarea", "select", "radio", "checkbox", "date", "time", "money", "number", "email",
    "password", "search", "file", "hidden",
]  # fmt: skip


@dataclass(frozen=True)
class Field:
    """A question of a form and what was answered."""

    name: str
    label: str
    kind: Input = "text"
    value: str = ""
    help: Says = ""
    errors: tuple[Reason, ...] = ()
    choices: tuple[Choice, ...] = ()
    required: bool = False
    autocomplete: str = ""
    rows: int = 4
    width: Literal["", "short"] = ""

    @property
    def id(self) -> str:
        return f"f-{self.name}"

    @property
    def described_by(self) -> str:
        """Return the ids of what explains the field: its help, then what is wrong with it."""
        said = ((self.help, f"{self.id}-help"), (self.errors, f"{self.id}-error"))
        return " ".join(name for what, name in said if what)


@dataclass(frozen=True)
class Pair:
    """Two fields side by side."""

    left: Field
    right: Field


@dataclass(frozen=True)
class Form:
    """A form. `keeps` is where a draft is saved as it is written; `reasons` concern it all."""

    to: str
    fields: tuple[Field | Pair, ...]
    act: Act
    id: str = "form"
    reasons: tuple[Reason, ...] = ()
    method: Literal["post", "get"] = "post"
    also: tuple[Act, ...] = ()
    keeps: str = ""
    kept: str = ""  # "Draft kept at 14:02"
    sends_files: bool = False

    @property
    def each(self) -> tuple[Field, ...]:
        """Return every field, with pairs taken apart."""
        return tuple(
            field
            for item in self.fields
            for field in ((item.left, item.right) if isinstance(item, Pair) else (item,))
        )

    @property
    def wrong(self) -> tuple[tuple[Reason, str], ...]:
        """Return all that is wrong with the id of its field: all at once, not the first."""
        whole = tuple((reason, "") for reason in self.reasons)
        return whole + tuple((error, each.id) for each in self.each for error in each.errors)
