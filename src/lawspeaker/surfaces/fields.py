"""The fields of a command as a person fills them in: path, label, how it is asked, its choices."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date
from typing import Any, Literal

from lawspeaker.framework.names import (
    CaseId,
    Group,
    Office,
    Organisation,
    Pence,
    Person,
    Prose,
    Seat,
)
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.kinds import (
    Count,
    Digest,
    Link,
    Name,
    Offset,
    Position,
    Secret,
    Title,
    hints,
    is_choice,
    optional,
    rows,
)
from lawspeaker.kernel.words import Command
from lawspeaker.surfaces.lines import LINES

Widget = Literal[
    "text",
    "prose",
    "link",
    "money",
    "number",
    "time",
    "date",
    "yes_no",
    "choice",
    "person",
    "organisation",
    "case",
    "rows",
    "words",
    "secret",
]

WIDGETS: dict[Any, Widget] = {  # one for each kind of field
    Prose: "prose",
    Title: "text",
    Link: "link",
    Pence: "money",
    Count: "number",
    Position: "number",
    Offset: "time",
    date: "date",
    bool: "yes_no",
    Person: "person",
    Organisation: "organisation",
    CaseId: "case",
    Name: "text",
    Digest: "text",
    Secret: "secret",
    Group: "choice",
    Seat: "choice",
    Office: "choice",
}


@dataclass(frozen=True)
class Field:
    """One thing a person fills in; `path` is where its value stands in the command."""

    path: str  # "agenda", "assessment/cost"; inside a row "agenda/0/title"
    widget: Widget
    required: bool
    choices: tuple[tuple[str, str], ...] = ()
    columns: tuple[Field, ...] = ()  # of a table
    kind: Any = None

    @property
    def label(self) -> str:
        """The field's name as people read it."""
        return self.path.rpartition("/")[2].replace("_", " ").strip().capitalize()


def fields_of(record: Any, framework: Framework, within: str = "") -> Iterator[Field]:
    """Yield the fields of a command, or of a row of one of its tables."""
    filled = {each.name for each in fields(record) if each.default is not MISSING}
    for name, kind in hints(record).items():
        path = f"{within}{name}"
        bare = optional(kind) or kind
        if is_dataclass(bare) and isinstance(bare, type):
            yield from fields_of(bare, framework, f"{path}/")
        else:
            yield _field(path, bare, framework, required=bare is kind and name not in filled)


def _field(path: str, kind: Any, framework: Framework, *, required: bool) -> Field:
    row = rows(kind)
    if row is not None and is_dataclass(row):
        columns = tuple(fields_of(row, framework))
        return Field(path, "rows", required, columns=columns, kind=kind)
    if row is not None:
        return Field(path, "words", required, kind=kind)
    if is_choice(kind):
        return Field(path, "choice", required, tuple((e.value, e.value) for e in kind), kind=kind)
    choices = _choices(kind, path.rpartition("/")[2], framework)
    return Field(path, WIDGETS[kind], required, choices, kind=kind)


def _choices(kind: Any, name: str, framework: Framework) -> tuple[tuple[str, str], ...]:
    if kind is Name and name in LINES:
        return tuple(LINES[name](framework).items())
    if kind is Group:
        return tuple((key, f"{key}: {line.name}") for key, line in framework.groups.items())
    if kind is Seat:
        return tuple((k, f"{line.group}: {line.name}") for k, line in framework.seats.items())
    if kind is Office:
        return tuple((key, line.name) for key, line in framework.offices.items())
    return ()


def form_of(asked: type[Command[Any]], framework: Framework) -> tuple[Field, ...]:
    """Return the form of a command; a command without fields has none."""
    return tuple(fields_of(asked, framework))
