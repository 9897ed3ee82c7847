"""What everybody reads of the library: what was published, with what became of each comment."""

from collections.abc import Iterator
from dataclasses import dataclass

from lawspeaker.directory.names import Names
from lawspeaker.framework.version import Framework
from lawspeaker.processes.artefact.state import Artefact, Stage
from lawspeaker.records.shown.library import PublishedArtefact, PublishedLine
from lawspeaker.web import dates
from lawspeaker.web.addresses import find
from lawspeaker.web.components import (
    Act,
    Column,
    Day,
    Empty,
    Fact,
    Head,
    Link,
    Row,
    Soft,
    Standing,
    Status,
    Table,
)
from lawspeaker.web.framework.words import capital, plural
from lawspeaker.web.library import one

COLUMNS = (
    Column("Document", card="title"),
    Column("Type", card="note"),
    Column("Of", nowrap=True, card="for"),
    Column("Version", nowrap=True, labelled=True),
    Column("Published", nowrap=True, card="due"),
    Column("Stands", nowrap=True, card="state"),
)
ENDED = (Stage.SUPERSEDED, Stage.WITHDRAWN)
NONE = Empty(
    "No document is published yet", "What is approved may be published, version by version."
)


@dataclass(frozen=True)
class ShelfPage:
    """The documents that are open to everybody."""

    head: Head
    table: Table | None
    empty: Empty | None


@dataclass(frozen=True)
class PublishedPage:
    """One of them."""

    head: Head
    standing: Standing
    facts: tuple[Fact, ...]
    description: str
    criteria: tuple[str, ...]
    fits: Table | None
    comments: Table | None
    logs: tuple[Link, ...]


@dataclass(frozen=True)
class Known:
    """What was read of one."""

    programme: str
    found: PublishedArtefact
    framework: Framework
    names: Names
    is_kept: bool  # its file is here
    heir: PublishedLine | None  # what took its place, if that is published, too

    def place(self, name: str, case: str = "") -> str:
        of = case or self.found.line.case
        return find(f"public:{name}", programme=self.programme, case=of)


def shelf_page(programme: str, lines: tuple[PublishedLine, ...], framework: Framework) -> ShelfPage:
    rows = tuple(_row(programme, each, framework) for each in lines)
    return ShelfPage(
        head=Head("Documents", "What was approved and published, with the log of its comments"),
        table=Table("Documents", COLUMNS, rows, folds=True) if rows else None,
        empty=None if rows else NONE,
    )


def _row(programme: str, line: PublishedLine, framework: Framework) -> Row:
    to = find("public:artefact", programme=programme, case=line.case)
    number = (Soft(f" {line.number}"),) if line.number else ()
    called = (Link(line.title, to), *number)
    of = (_type(line, framework), line.group, line.version, Day(line.published_on))
    return Row((called, *of, _status(line.stage)))


def _status(stage: str) -> Status:
    return Status("shut" if stage in ENDED else "done", stage.capitalize())


def _type(line: PublishedLine, framework: Framework) -> str:
    found = framework.text.documents.get(line.document)
    return found.name if found else ""


def published_page(known: Known) -> PublishedPage:
    line, it = known.found.line, known.found.it
    index = find("public:library", programme=known.programme)
    comments = tuple(one.row_of(each, known.names.full, "") for each in it.comments)
    sub = f"Version {line.version}{f' of {line.number}' if line.number else ''}"
    logs = (
        Link("The log of comments (PDF)", known.place("artefact-log")),
        Link("as a workbook", known.place("artefact-workbook")),
    )
    return PublishedPage(
        head=Head(line.title, sub, (Link("Documents", index),)),
        standing=_standing(known),
        facts=tuple(_facts(known)),
        description=it.description or "",
        criteria=tuple(each.text for each in it.criteria),
        fits=one.fits(it.in_force, known.framework),
        comments=Table("Comments", one.COMMENTS, comments, folds=True) if comments else None,
        logs=logs if comments else (),
    )


def _standing(known: Known) -> Standing:
    line, it = known.found.line, known.found.it
    fetch = Act("Fetch the document", known.place("artefact-file"), variant="primary", small=False)
    return Standing(
        stands=_status(it.stage),
        stands_note=_note(it),
        act=fetch if known.is_kept else None,
        act_note=plural(len(it.comments), "comment") + " on it before, each with what became of it",
        when=Day(line.published_on),
        when_asks="Published",
    )


def _note(it: Artefact) -> str:
    """Say who approved it; and of what holds no more, since when."""
    version = it.in_force
    if version is None or version.approved_on is None:
        return ""
    approved = f"by the {version.approved_by}, {dates.said(version.approved_on)}"
    if it.is_open:
        return capital(approved)
    since = f"Since {dates.said(it.ended_on)}; " if it.ended_on else ""
    return capital(f"{since}approved before {approved}")


def _facts(known: Known) -> Iterator[Fact]:
    line, it = known.found.line, known.found.it
    yield Fact("Made by", line.group)
    if said := _type(line, known.framework):
        yield Fact("Type", said)
    if heir := known.heir:
        yield Fact("Superseded by", Link(heir.title, known.place("artefact", heir.case)))
    version = it.in_force
    if version and version.baselined_on:
        yield Fact("Baseline since", Day(version.baselined_on))
    if version:
        yield Fact("What changed", version.note)
        yield Fact("File", version.file.digest)
