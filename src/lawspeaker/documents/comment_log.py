"""The consolidated log of the comments on an artefact: as a workbook, and on paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Final

from lawspeaker.documents.consultations import Naming
from lawspeaker.documents.content import Proof
from lawspeaker.documents.paper import printed
from lawspeaker.documents.workbooks import Leaf, workbook
from lawspeaker.kernel import dates
from lawspeaker.processes.artefact.state import Artefact, Comment

HEADS: Final = (
    *("Number", "Review", "Version", "From", "Hat", "Day", "Working days late", "Sort", "Place"),
    *("Comment", "Proposal", "Disposition", "Reason"),
)


@dataclass(frozen=True)
class Log:
    """What a log is made of."""

    case: str
    it: Artefact
    naming: Naming
    proof: Proof


def whose(comment: Comment, naming: Naming) -> str:
    """Name whoever commented: an organisation, or somebody by name."""
    return naming(comment.organisation) if comment.organisation else comment.who or ""


def rows(it: Artefact, naming: Naming) -> Iterator[tuple[str | int, ...]]:
    """Yield the comments in the order of the columns."""
    versions = {each.number: each.version for each in it.rounds}
    for each in it.comments:
        said = each.remark
        yield (
            *(each.number, each.round, versions.get(each.round, ""), whose(each, naming)),
            *(each.hat or "", each.on.isoformat(), each.late, said.sort.value, said.place or ""),
            *(said.text, said.proposal or "", each.disposition or "", each.reason or ""),
        )


def log_workbook(of: Log) -> bytes:
    """Return the log to sort and count."""
    return workbook(Leaf("Comments", HEADS, rows(of.it, of.naming)))


def pdf(of: Log) -> bytes:
    """Return the log as PDF/UA-1."""
    it, made = of.it, of.proof.made_on
    stands = it.in_force
    on = stands.approved_on if stands else None
    return printed(
        "comments.typ",
        {
            "title": it.title or of.case,
            "case": of.case,
            "group": it.group,
            "programme": of.proof.programme,
            "version": stands.version if stands else "",
            "approved": f"{stands.approved_by}, {dates.said(on)}" if stands and on else "",
            "comments": [_printed(each, of.naming) for each in it.comments],
            "proof": asdict(of.proof),
            "made": [made.year, made.month, made.day],
        },
    )


def _printed(comment: Comment, naming: Naming) -> tuple[str, ...]:
    place = f" ({comment.remark.place})" if comment.remark.place else ""
    became = comment.disposition.value if comment.disposition else "Not yet"
    said = f"{comment.remark.text}{place}"
    return str(comment.number), whose(comment, naming), said, became, comment.reason or ""
