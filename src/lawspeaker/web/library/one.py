"""What the page of an artefact shows: its product, versions, reviews, comments, approval."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from lawspeaker.directory.names import Names
from lawspeaker.documents.comment_log import whose
from lawspeaker.documents.consultations import Naming
from lawspeaker.framework.approving import is_terms
from lawspeaker.framework.version import Framework
from lawspeaker.processes.artefact.remark import Disposition
from lawspeaker.processes.artefact.state import Artefact, Comment, Round, Stage, Version
from lawspeaker.web import dates
from lawspeaker.web.acts.places import case_page
from lawspeaker.web.acts.views import CasePage
from lawspeaker.web.addresses import find
from lawspeaker.web.components import (
    Act,
    Column,
    Day,
    Fact,
    Field,
    Form,
    Link,
    Reason,
    Row,
    Says,
    Soft,
    Status,
    Table,
)

VERSIONS: Final = (
    Column("Version", nowrap=True, card="title"),
    Column("Added", nowrap=True, card="due"),
    Column("What changed", card="note"),
    Column("Approved", labelled=True),
    Column("Baseline", nowrap=True, labelled=True),
)
REVIEWS: Final = (
    Column("Review", nowrap=True, card="title"),
    Column("Version", nowrap=True, labelled=True),
    Column("By", card="for"),
    Column("Last day", nowrap=True, card="due"),
    Column("Time set by", nowrap=True, labelled=True),
    Column("Stands", nowrap=True, card="state"),
)
COMMENTS: Final = (
    Column("No.", nowrap=True, card="clause"),
    Column("From", card="for"),
    Column("Comment", card="title"),
    Column("Proposal", card="due", labelled=True),
    Column("Became", nowrap=True, card="state"),
    Column("Why", card="note"),
)
FITS: Final = (Column("Fits", card="title"), Column("Finding", card="note"))
BECAME: Final = {
    Disposition.ACCEPTED: Status("done", "Accepted"),
    Disposition.IN_PART: Status("half", "In part"),
    Disposition.REJECTED: Status("cross", "Rejected"),
    Disposition.OUT_OF_SCOPE: Status("none", "Out of scope"),
}


@dataclass(frozen=True)
class Known:
    """What is known of an artefact."""

    programme: str
    case: str
    it: Artefact
    framework: Framework
    names: Names
    may_dispose: bool
    may_take_in: bool
    tranche: str = ""  # what it is called
    kept: frozenset[str] = frozenset()  # digests of the files that are here
    wrong: tuple[Reason, ...] = ()  # of a table that was sent

    def place(self, name: str, **more: str) -> str:
        return find(f"library:{name}", programme=self.programme, case=self.case, **more)

    def of(self, process: str, case: str) -> Link:
        return Link(case, case_page(self.programme, process, case))


@dataclass(frozen=True)
class ArtefactPage:
    """An artefact: the case, and what it is."""

    case: CasePage
    facts: tuple[Fact, ...]
    description: str
    criteria: tuple[str, ...]
    versions: Table | None
    fits: Table | None
    reviews: Table | None
    comments: Table | None
    logs: tuple[Link, ...]
    upload: Form | None

    @property
    def head(self) -> object:
        return self.case.head


def artefact_page(known: Known, case: CasePage) -> ArtefactPage:
    it = known.it
    out = it.round if it.stage is Stage.IN_REVIEW else None
    if out is not None:
        until = replace(case.standing, when=Day(out.closes), when_note="The last day to comment")
        case = replace(case, standing=until)
    versions = tuple(_version(known, each) for each in reversed(it.versions))
    reviews = tuple(_review(each) for each in reversed(it.rounds))
    comments = tuple(
        row_of(each, known.names.full, _to_dispose(known, each)) for each in it.comments
    )
    logs = (
        Link("The log of comments (PDF)", known.place("log")),
        Link("as a workbook", known.place("workbook")),
    )
    return ArtefactPage(
        case=case,
        facts=tuple(_facts(known)),
        description=it.description or "",
        criteria=tuple(each.text for each in it.criteria),
        versions=Table("Versions", VERSIONS, versions, folds=True) if versions else None,
        fits=fits(it.in_force, known.framework),
        reviews=Table("Reviews", REVIEWS, reviews, folds=True) if reviews else None,
        comments=Table("Comments", COMMENTS, comments, folds=True) if comments else None,
        logs=logs if comments else (),
        upload=_upload(known) if known.may_take_in else None,
    )


def _facts(known: Known) -> list[Fact]:
    it = known.it
    line = known.framework.text.documents.get(it.document or "")
    facts = [Fact("Made by", it.group)]
    if it.number:
        facts.append(Fact("Number", it.number))
    if line:
        facts.append(Fact("Type", line.name))
    if it.tranche:
        to = case_page(known.programme, "tranche", it.tranche)
        facts.append(Fact("Tranche", Link(known.tranche or it.tranche, to)))
    if it.decision:
        facts.append(Fact("Matter", known.of("decision", it.decision)))
    if it.published and it.published.published_on:
        to = find("public:artefact", programme=known.programme, case=known.case)
        published = Link(f"Version {it.published.version}", to)
        facts.append(Fact("Published", (published, " on ", Day(it.published.published_on))))
    if it.superseded_by:
        facts.append(Fact("Superseded by", known.of("artefact", it.superseded_by)))
    facts += [Fact("Issued", f"Version {e.version} to {e.to}") for e in it.issues]
    return [*facts, *(Fact("Finding", each) for each in _findings(known))]


def _findings(known: Known) -> Iterator[Says]:
    """Yield the findings that it turns on: issued without approval, terms that were approved."""
    it = known.it
    approved = {each.version for each in it.versions if each.approved_on}
    if any(each.version not in approved and not each.delegation for each in it.issues):
        yield from _read_by(known, "artefact.approved_first")
    if it.in_force and is_terms(known.framework, it.document or ""):
        yield from _read_by(known, "artefact.terms_change")


def _read_by(known: Known, key: str) -> Iterator[Says]:
    """Yield the findings of the readings under which a ground stands."""
    lines = known.framework.text.grounds.get(key, ())
    for line in lines if isinstance(lines, tuple) else (lines,):
        for name in line.under:
            reading = known.framework.text.readings[name]
            to = find("framework:reading", programme=known.programme, reading=name)
            yield (Link(reading.finding, to), Soft(f" {reading.question}"))


def _version(known: Known, each: Version) -> Row:
    name: Says = each.version
    if each.file.digest in known.kept:
        name = Link(each.version, known.place("file", digest=each.file.digest))
    on = each.approved_on
    by = (f"by {each.approved_by} ", Day(on, short=True)) if on else ""
    change = (each.note, Soft(" under "), known.of("change", each.change)) if each.change else ""
    baseline = Day(each.baselined_on, short=True) if each.baselined_on else ""
    return Row((name, Day(each.on, short=True), change or each.note, by, baseline))


def fits(version: Version | None, framework: Framework) -> Table | None:
    """Show what the approval found of a version."""
    if version is None or not version.fits:
        return None
    lines = framework.text.fits
    called = ((lines[e.what].name if e.what in lines else e.what, e) for e in version.fits)
    return Table("What it was found to fit", FITS, tuple(Row((n, e.finding)) for n, e in called))


def _review(each: Round) -> Row:
    done = Status("done", "Closed") if each.closed_on else Status("open", "Open")
    of = (str(each.number), each.version, ", ".join(each.groups), Day(each.closes, short=True))
    return Row((*of, each.set_by, done))


def row_of(each: Comment, naming: Naming, waiting: Says) -> Row:
    """Show a comment, and what became of it, or what waits instead."""
    said = each.remark
    place = Soft(f" {said.place}") if said.place else ""
    late = Soft(f", {dates.working_days_said(each.late)} late") if each.late else ""
    return Row(
        (
            str(each.number),
            whose(each, naming),
            (said.text, place, Soft(f" ({said.sort.value})"), late),
            said.proposal or "",
            BECAME[each.disposition] if each.disposition else waiting,
            each.reason or "",
        )
    )


def _to_dispose(known: Known, each: Comment) -> Says:
    if not known.may_dispose:
        return Status("open", "Not yet")
    parts = {"process": "artefact", "case": known.case, "verb": "dispose"}
    to = find("acts:act", programme=known.programme, **parts)
    return Link("Say what becomes of it", f"{to}?comment={each.number}")


def _upload(known: Known) -> Form:
    says = "A table with the columns From and Comment, and as far as they are there Sort, Place,"
    more = f"{says} Proposal, Disposition and Reason: .docx, .xlsx or .csv. All rows, or none."
    field = Field("table", "Table of comments", "file", help=more)
    act = Act("Take in the comments")
    sent = known.place("take_in")
    return Form(sent, (field,), act, id="table", reasons=known.wrong, sends_files=True)
