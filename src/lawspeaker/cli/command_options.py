"""The options of one command of a process: its fields, its rules in the help, an example."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Any, Final, override

import click

from lawspeaker.cli.people import NotFound, organisation, person
from lawspeaker.framework.names import Group, Office, Organisation, Person, Seat
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.words import power_of
from lawspeaker.surfaces.fields import Field, form_of
from lawspeaker.surfaces.menu import Asked
from lawspeaker.surfaces.operations import rules
from lawspeaker.surfaces.reading import Unread, Unreadable
from lawspeaker.surfaces.values import near, quoted

# What the value of each kind of field is called in the help, and one of them.
SHOWN: Final = {
    "text": ("TEXT", "Governance"),
    "prose": ("TEXT", "As agreed."),
    "link": ("URL", "https://example.org/recording"),
    "money": ("POUNDS", "410000"),
    "number": ("NUMBER", "3"),
    "time": ("hh:mm:ss", "00:47:12"),
    "date": ("DATE", "2023-12-06"),
    "yes_no": ("yes|no", "yes"),
    "choice": ("WORD", ""),
    "person": ("PERSON", "someone@example.org"),
    "organisation": ("BODY", "Pebble Power"),
    "case": ("CASE", "D12"),
    "rows": ("JSON", ""),
    "words": ("A,B,…", "large_supplier,agent"),
    "secret": ("TEXT", "2 1 3"),
}
FEW: Final = 8  # choices that a line of the help has room for
DIGEST: Final = "/digest"
FINDERS: Final = {Person: person, Organisation: organisation}
LINES: Final[dict[Any, str]] = {Group: "a group", Seat: "a seat", Office: "an office"}


@dataclass(frozen=True)
class Flag:
    """An option and the field it fills in."""

    field: Field
    name: str  # "--assessment-cost"
    variable: str
    file_name: str = ""  # "--file": the option that takes its place

    @property
    def option(self) -> click.Option:
        return click.Option(
            [self.name, self.variable],
            metavar=self._metavar,
            help=self._says,
        )

    @property
    def file(self) -> FileFlag | None:
        """Return the option that sends the file whose digest this one takes."""
        if not self.field.path.endswith(DIGEST):
            return None
        return FileFlag(self, self.name.removesuffix("-digest"), f"{self.variable}_sent")

    @property
    def _metavar(self) -> str:
        few = 0 < len(self.field.choices) <= FEW
        return "|".join(k for k, _ in self.field.choices) if few else SHOWN[self.field.widget][0]

    @property
    def _says(self) -> str:
        table = ", ".join(each.path.replace("/", ".") for each in self.field.columns)
        says = f"A list of objects: {table}." if table else f"{self.field.label}."
        if not self.field.required:
            return says
        return f"{says}  [required{f' without {self.file_name}' if self.file_name else ''}]"

    @property
    def example(self) -> str:
        """Return the option with a value."""
        if self.field.columns:
            row = {e.path: SHOWN[e.widget][1] or "…" for e in self.field.columns if e.required}
            return f"{self.name} '{json.dumps([row])}'"
        first = next((key for key, _ in self.field.choices), "")
        value = first or SHOWN[self.field.widget][1]
        return f'{self.name} "{value}"' if " " in value else f"{self.name} {value}"


@dataclass(frozen=True)
class FileFlag:
    """An option that sends a file, in place of its digest; its title is the name of the file."""

    digest: Flag
    name: str  # "--file"
    variable: str

    @property
    def option(self) -> click.Option:
        readable = click.Path(exists=True, dir_okay=False, path_type=Path)
        says = f"The file, in place of {self.digest.name}."
        return click.Option([self.name, self.variable], type=readable, help=says)

    @property
    def path(self) -> str:
        return self.digest.field.path

    @property
    def title(self) -> str:
        return f"{self.path.removesuffix(DIGEST)}/title"


def flags(asked: Asked, framework: Framework, taken: Iterable[str]) -> tuple[Flag, ...]:
    """Return the options of a command; a field called like another option says that it is one."""
    known = frozenset(taken)
    made = tuple(_flag(each, n, known) for n, each in enumerate(form_of(asked, framework)))
    files = {path: e.file.name for e in made if e.file for path in (e.file.path, e.file.title)}
    return tuple(replace(each, file_name=files.get(each.field.path, "")) for each in made)


def _flag(field: Field, n: int, taken: frozenset[str]) -> Flag:
    name = "--" + field.path.replace("/", "-").replace("_", "-")
    if name in taken:
        name = f"--field-{name.removeprefix('--')}"
    return Flag(field, name, f"field_{n}")


def filled(flags: Iterable[Flag], given: Mapping[str, Any]) -> dict[str, Any]:
    """Return what was given as the fields it fills in; raise Unreadable with all that cannot be."""
    unread: list[Unread] = []
    found: dict[str, Any] = {}
    for each in flags:
        if (value := given.get(each.variable)) is not None:
            try:
                found[each.field.path] = _value(each.field, value)
            except (ValueError, NotFound) as error:
                unread.append(Unread(each.field.path, str(error)))
    if unread:
        raise Unreadable.of(unread)
    return found


def _value(field: Field, value: str) -> Any:
    if field.kind in FINDERS:
        return FINDERS[field.kind](value)
    if field.kind in LINES:
        return _line_of(field, value)
    return table(value) if field.widget == "rows" else value


def _line_of(field: Field, value: str) -> str:
    """Return the id of a line of the framework; one it does not have is a slip of the hand."""
    known = tuple(key for key, _ in field.choices)
    if value and value not in known:
        says = f"It must be {LINES[field.kind]} of the framework, not {quoted(value)}."
        raise ValueError(says + near(value, known))
    return value


def table(value: str) -> Any:
    """Return a table that is written as JSON, its numbers as they are written."""
    try:
        return json.loads(value, parse_float=Decimal)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"It must be a list of objects in JSON: {error}.") from None


class Described(click.Command):
    """A command whose help tells its rules, and shows how it is given."""

    def __init__(self, asked: Asked, framework: Framework, example: str, **told: Any) -> None:
        super().__init__(asked.name, help=asked.says, **told)
        self.asked, self.framework, self.example = asked, framework, example

    @override
    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section(f"Rules, as {self.framework.id} puts them"):
            for each in rules(self.asked, self.framework):
                formatter.write_text(f"- {each}")
        with formatter.section("Example"):
            formatter.write("  " + self.example + "\n")


def example(start: str, asked: Asked, framework: Framework, flags: Iterable[Flag]) -> str:
    """Return a command line that gives a command: only what must be filled in."""
    power = power_of(framework, asked.name)
    offices = [each for each in (power.holders if power else ()) if each in framework.offices]
    acting = [f"--acting-as {each}" for each in offices[:1]]
    return " ".join((start, *acting, *(each.example for each in flags if each.field.required)))
