"""Artefacts and tranches, as a viewer is shown them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lawspeaker.framework.names import CaseId, Group
from lawspeaker.processes.artefact.state import Artefact


@dataclass(frozen=True)
class ArtefactLine:
    """An artefact in one line; `closes` is the last day of its review, while it is open."""

    case: CaseId
    group: Group
    title: str
    number: str
    document: str
    tranche: CaseId | None
    stage: str
    version: str
    in_force: str
    closes: date | None
    baselined_on: date | None
    commented_by: tuple[str, ...]  # organisations, in the review that is open
    comments: int
    undisposed: int


@dataclass(frozen=True)
class TrancheLine:
    """A tranche in one line."""

    case: CaseId
    number: int
    title: str
    document: str
    stage: str
    baseline: date | None
    last: date | None
    baselined_on: date | None


@dataclass(frozen=True)
class PublishedLine:
    """An artefact that everybody may read, in one line."""

    case: CaseId
    group: Group
    title: str
    number: str
    document: str
    version: str
    published_on: date
    stage: str  # "approved", or what became of it since


@dataclass(frozen=True)
class PublishedArtefact:
    """The same whole: `it` is what everybody may read of it."""

    line: PublishedLine
    it: Artefact
