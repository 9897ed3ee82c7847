"""What one line of a framework says, and how those it names are called within a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from lawspeaker.framework.names import Group, Office, Statement
from lawspeaker.framework.version import Framework

LOCAL: Final = "This is a choice of whoever runs the record."


@dataclass(frozen=True)
class Sentence:
    """What one line of the file says."""

    id: str
    says: str
    clauses: tuple[Statement, ...]
    readings: tuple[tuple[str, str], ...] = ()


def called(framework: Framework, holder: str) -> str:
    """Name an office, a body, a group, a seat or a relation as it reads within a sentence."""
    if office := framework.offices.get(Office(holder)):
        return office.called or office.name
    if relation := framework.relations.get(holder):
        return relation.says[:1].lower() + relation.says[1:]
    named = framework.groups.get(Group(holder)) or framework.bodies.get(holder)
    return f"the {named.name}" if named else f"the {holder}"


def capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def listed(words: Sequence[str]) -> str:
    """Say "one", "one and two", "one, two and three"."""
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))
