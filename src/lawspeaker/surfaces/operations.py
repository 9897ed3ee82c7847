"""A command as the interface describes it: its body, and its rules as the framework puts them."""

from __future__ import annotations

from copy import deepcopy
from typing import Any, Final

from lawspeaker.framework.version import Framework
from lawspeaker.kernel.common import Adopt
from lawspeaker.kernel.kinds import Name
from lawspeaker.kernel.process import Process
from lawspeaker.kernel.words import Reason, Rule, power_of
from lawspeaker.surfaces.fields import form_of
from lawspeaker.surfaces.menu import Asked, verb
from lawspeaker.surfaces.schemas import REFERENCE, Schema, Schemas

GOES_WITH: Final[dict[str, Schema]] = {
    "acting_as": {
        "type": "string",
        "maxLength": 200,
        "description": (
            "The capacity of the act: an office, a seat, `chair@` with a group, or `party`. Whoever"
            " holds only one need not say it."
        ),
        "examples": ["SRO", "M-PSG-l", "chair@PSG", "party"],
    },
    "on_behalf_of": {
        "type": "string",
        "format": "uuid",
        "description": "Whose act it is, where somebody else types it in.",
    },
    "happened": {
        "description": "The day, to its end, or the instant it happened; now unless it is told.",
        "anyOf": [{"type": "string", "format": each} for each in ("date", "date-time")],
        "examples": ["2023-12-06", "2023-12-06T10:30:00Z"],
    },
    "departures": {
        "type": "object",
        "description": "Rules that should be kept and are left, each by its key with the reason.",
        "additionalProperties": {"type": "string", "minLength": 1, "maxLength": 10_000},
        "examples": [{"meeting.papers_in_time": "The assessment came in a day late."}],
    },
}


EXAMPLES: Final = 12


def rules(asked: Asked, framework: Framework) -> tuple[str, ...]:
    """Return the rules of a command in sentences, each with its clauses."""
    power = power_of(framework, asked.name)
    held = [str(Reason(asked.name, power.says, by=power.by))] if power else []
    every: list[Rule[...]] = [*asked.given, *asked.checks()]
    said = (str(each.under(framework)) for each in every if not framework.is_silent(each.key))
    return tuple(dict.fromkeys((*held, *said)))


def named(process: Process[Any], asked: Asked) -> str:
    """Return the name of a command's operation, and of its body."""
    return f"{process.name}.{verb(asked)}"


def openers(process: Process[Any]) -> tuple[Asked, ...]:
    """Return the commands that open a case: those of the process before adopting history."""
    opening = (each for each in process.commands if each.opens)
    return tuple(sorted(opening, key=lambda each: issubclass(each, Adopt)))


def opener(process: Process[Any]) -> Asked | None:
    """Return the command that opens a case where none is named, if it can be but one."""
    every = openers(process)
    own = [each for each in every if not issubclass(each, Adopt)] or list(every)
    return own[0] if len(own) == 1 else None


def described(asked: Asked, framework: Framework) -> str:
    """Return what a command needs, as a list."""
    found = rules(asked, framework)
    return "\n".join(f"- {each}" for each in found) or "No rule of the framework stands in its way."


def body(process: Process[Any], asked: Asked, framework: Framework, schemas: Schemas) -> Schema:
    """Return the schema of a command's body, kept under its name: fields, and what goes with them.

    Each field tells the rules that look at it.
    """
    name = named(process, asked)
    schema = schemas.object(asked)
    properties = schema["properties"]
    for line in form_of(asked, framework):
        if line.kind is Name and line.choices and line.path in properties:
            words = [word for word, _ in line.choices]
            properties[line.path] = {**properties[line.path], "examples": words[:EXAMPLES]}
    for each in asked.checks():
        if each.field in properties and not framework.is_silent(each.key):
            said = str(each.under(framework))
            properties[each.field] = _with(properties[each.field], said)
    schema["properties"] = {**properties, **GOES_WITH}
    schema["additionalProperties"] = False
    schemas.components[name] = schema
    return {"$ref": f"{REFERENCE}{name}"}


def _with(schema: Schema, said: str) -> Schema:
    """Return a schema that says one thing more; one that is shared is left alone."""
    before = schema.get("description", "")
    return {**schema, "description": f"{before} {said}".strip()}


def opening_body(
    process: Process[Any], among: tuple[Asked, ...], framework: Framework, schemas: Schemas
) -> Schema:
    """Return the schema of the body that opens a case: of one command, or named by `command`."""
    choices = []
    for each in among:
        body(process, each, framework, schemas)
        name = f"{named(process, each)}.opening"
        schema = deepcopy(schemas.components[named(process, each)])
        word = {"type": "string", "const": verb(each), "description": "The command that opens it."}
        schema["properties"] = {"command": word, **schema["properties"]}
        if each is not opener(process):
            schema["required"] = ["command", *schema.get("required", ())]
        schemas.components[name] = schema
        choices.append({"$ref": f"{REFERENCE}{name}"})
    return choices[0] if len(choices) == 1 else {"anyOf": choices}
