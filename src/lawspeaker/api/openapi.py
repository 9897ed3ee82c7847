"""The description of the interface: every command of every process, from its class."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any, Final

from ninja import Field, NinjaAPI
from ninja import Schema as Query

from lawspeaker import processes
from lawspeaker.api import files
from lawspeaker.api.describing import (
    ACTS,
    PARAMETERS,
    READS,
    RECORDED,
    RESPONSES,
    SECURITY,
    listing,
    yes,
)
from lawspeaker.api.queries import Word
from lawspeaker.api.reads import ANSWERS
from lawspeaker.framework.load import load
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.process import Process
from lawspeaker.kernel.words import is_offered
from lawspeaker.records.shown import CaseLine
from lawspeaker.surfaces import operations
from lawspeaker.surfaces.answers import Recorded
from lawspeaker.surfaces.cases import CaseTold
from lawspeaker.surfaces.menu import Asked, verb
from lawspeaker.surfaces.schemas import Schema, Schemas
from lawspeaker.surfaces.writing import encoded

ROOT: Final = "/api/v1"
BUILT_IN: Final = "mhhs"  # the framework whose words describe what no programme is named for
EACH: Final = "each process"
FILES: Final = "/programmes/{programme}/files/{name}"
ABOUT: Final = """\
Every command of every process, as people have it on the pages of the site: the same fields, the
same rules, the same refusals with their clauses.

Money is in pounds, with at most two decimal places, and is kept exactly. Days are written as
2023-12-06, places in a recording as seconds or as 00:47:12. A field that is left out is empty.

Send an `Idempotency-Key` with every act: sent twice, it is carried out once and answered with the
same receipt. Send the version you have seen as `If-Match`, and you are told if somebody was first.

A file is sent before the act that names it: what is answered has the `title` and the `digest`
that a field for a file takes.

Reading needs no account where something is public. What may not be seen is not there: 404.
"""


class Of(Query):
    """Whose rules are told."""

    programme: Word = Field("", description="The programme; none: the framework that is built in.")


_made: dict[tuple[str, str, bool], bytes] = {}


def described(api: NinjaAPI, framework: Framework | None) -> bytes:
    """Return the description: of what one framework offers, or of everything there is."""
    under = framework or load(BUILT_IN)
    known = (under.id, f"{under.sha256} {sorted(under.readings.items())}", framework is None)
    if known not in _made:
        _made[known] = encoded(_Description(api, under, is_whole=framework is None).made())
    return _made[known]


@dataclass(frozen=True)
class _Description:
    """A description in the making."""

    api: NinjaAPI
    framework: Framework
    is_whole: bool
    schemas: Schemas = field(default_factory=Schemas)

    def made(self) -> Schema:
        base = deepcopy(dict(self.api.get_openapi_schema(path_prefix="")))
        paths = base["paths"]
        each = {path: paths.pop(path) for path in list(paths) if "{process}" in path}
        self._send(paths[FILES]["put"])
        for path, item in paths.items():
            if path != FILES:
                self._read(item["get"])
        for process in processes.ALL:
            paths |= self._process(process, each)
        base["servers"] = [{"url": ROOT}]
        base["tags"] = [{"name": each.name} for each in processes.ALL]
        responses = {name: self._problem(name) for name in RESPONSES}
        schemas = {**base["components"]["schemas"], **self.schemas.components}
        base["components"] = {
            "schemas": {name: schemas[name] for name in sorted(schemas)},
            "responses": responses,
            "securitySchemes": SECURITY,
        }
        return base

    def _problem(self, name: str) -> Schema:
        return RESPONSES[name].described(self.schemas)

    def _read(self, operation: Schema) -> None:
        operation["summary"] = operation.pop("description", operation["summary"])
        operation["security"] = [{}, *({name: []} for name in SECURITY)]
        answered = ANSWERS[operation["operationId"]]
        operation["responses"] = {**answered(self.schemas), **READS}

    def _send(self, operation: Schema) -> None:
        """Describe how a file is sent."""
        operation["summary"] = operation.pop("description", operation["summary"])
        operation["requestBody"] = {"required": True, "content": files.CONTENT}
        operation["security"] = [{name: []} for name in SECURITY]
        kept = yes(self.schemas.of(files.FileKept), 201, says=files.KEPT)
        own = {str(each.status): each.described(self.schemas) for each in files.FAILURES}
        operation["responses"] = {**kept, **own, **READS}

    def _process(self, process: Process[Any], each: dict[str, Schema]) -> dict[str, Schema]:
        """Return what there is of one process, from what there is of each."""
        made: dict[str, Schema] = {}
        for path, item in each.items():
            for method, operation in item.items():
                name = operation["operationId"]
                where = path.replace("{process}", process.name)
                if name == "act":
                    made |= self._commands(process, where, operation)
                elif name != "new" or self._openers(process):
                    made.setdefault(where, {})[method] = self._of(process, name, operation)
        return made

    def _of(self, process: Process[Any], name: str, operation: Schema) -> Schema:
        made = self._narrowed(process, operation, f"{process.name}.{name}")
        match name:
            case "list":
                made["responses"] = {**yes(listing(self.schemas, CaseLine)), **READS}
            case "show":
                made["responses"] = {**yes(self._case(process)), **READS}
            case "new":
                self._act(made, self._opening(process), "\n\n".join(self._ways(process)))
        return made

    def _narrowed(self, process: Process[Any], operation: Schema, name: str) -> Schema:
        made = deepcopy(operation)
        made["operationId"], made["tags"] = name, [process.name]
        made["summary"] = f"{made.pop('description').removesuffix('.')} ({process.name})."
        made["security"] = [{}, *({each: []} for each in SECURITY)]
        made["parameters"] = [e for e in made["parameters"] if e["name"] != "process"]
        return made

    def _case(self, process: Process[Any]) -> Schema:
        state = self.schemas.of(type(process.start))
        narrower = {"type": "object", "properties": {"state": state}}
        return {"allOf": [self.schemas.of(CaseTold), narrower]}

    def _openers(self, process: Process[Any]) -> tuple[Asked, ...]:
        return tuple(c for c in operations.openers(process) if self._is_told(c))

    def _is_told(self, asked: Asked) -> bool:
        return self.is_whole or is_offered(asked, self.framework)

    def _ways(self, process: Process[Any]) -> list[str]:
        return [
            f"**{verb(each)}**: {each.says}\n\n{operations.described(each, self.framework)}"
            for each in self._openers(process)
        ]

    def _opening(self, process: Process[Any]) -> Schema:
        told = self._openers(process)
        return operations.opening_body(process, told, self.framework, self.schemas)

    def _commands(self, process: Process[Any], path: str, operation: Schema) -> dict[str, Schema]:
        made = {}
        for each in filter(self._is_told, process.commands):
            name = operations.named(process, each)
            told = self._narrowed(process, operation, name)
            told["summary"] = each.says
            told["parameters"] = [e for e in told["parameters"] if e["name"] != "command"]
            body = operations.body(process, each, self.framework, self.schemas)
            self._act(told, body, operations.described(each, self.framework))
            made[path.replace("{command}", verb(each))] = {"post": told}
        return made

    def _act(self, operation: Schema, body: Schema, says: str) -> None:
        """Describe an act: its body, its headers, its receipt, and every way it may fail."""
        operation["description"] = says
        operation["requestBody"] = {
            "required": True,
            "content": {"application/json": {"schema": body}},
        }
        operation["parameters"] += PARAMETERS
        operation["security"] = [{name: []} for name in SECURITY]
        operation["responses"] = {**yes(self.schemas.of(Recorded), 201, says=RECORDED), **ACTS}
