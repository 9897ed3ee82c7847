"""Who approves a document, and what it must be found to fit: by the lines of a framework."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.kept import Document, Fitting
from lawspeaker.framework.names import NO_GROUP, Group
from lawspeaker.framework.version import Framework

TERMS = "terms"


def document(framework: Framework, name: str) -> Document | None:
    """Return the line of a type of document; None where the framework names no such type."""
    return framework.text.documents.get(name)


def is_terms(framework: Framework, name: str) -> bool:
    """Say whether it is terms of reference: the group approves them of which they are."""
    line = document(framework, name)
    return line is not None and line.kind == TERMS


def approvers(framework: Framework, name: str, group: Group) -> tuple[Group, ...]:
    """Return the groups that may approve: those named, or the first that decides, going up.

    Where nobody says what stands above a group, any group just below the top may.
    """
    line = document(framework, name)
    if line is not None and line.approved_by:
        heirs = (each for named in line.approved_by for each in _now(framework, named))
        return tuple(dict.fromkeys(heirs))
    found = group
    while found != NO_GROUP:
        if _decides(framework, found):
            return (found,)
        found = framework.above(found)
    levels = sorted({framework.groups[each].level for each in _deciding(framework)})
    return tuple(e for e in _deciding(framework) if framework.groups[e].level in levels[1:])


def _now(framework: Framework, group: Group) -> Iterator[Group]:
    """Yield a group, or those that took over from it."""
    if framework.stands(group):
        yield group
    else:
        yield from framework.groups[group].successors


def _decides(framework: Framework, group: Group) -> bool:
    line = framework.groups.get(group)
    return line is not None and bool(framework.outcomes_at(line.level))


def _deciding(framework: Framework) -> tuple[Group, ...]:
    return tuple(e for e in framework.groups if framework.stands(e) and _decides(framework, e))


def fits_at(framework: Framework, group: Group) -> dict[str, Fitting]:
    """Return what a group must find that an artefact fits, before it approves it."""
    line = framework.groups.get(group)
    level = line.level if line else 0
    every = framework.text.fits.items()
    return {name: each for name, each in every if any(at.level == level for at in each.at)}
