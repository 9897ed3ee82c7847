"""A status report on paper: how delivery stands, and the headline RAID."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date

from lawspeaker.documents.content import Proof
from lawspeaker.documents.paper import printed
from lawspeaker.kernel import dates


@dataclass(frozen=True)
class Reported:
    """What a report is made of; each row is held against the last report already."""

    title: str
    summary: str
    areas: tuple[tuple[str, ...], ...]
    items: tuple[tuple[str, ...], ...]
    issued: date | None
    proof: Proof


def pdf(of: Reported) -> bytes:
    """Return the report as PDF/UA-1."""
    made = of.proof.made_on
    return printed(
        "status.typ",
        {
            "title": of.title,
            "programme": of.proof.programme,
            "issued": dates.said(of.issued) if of.issued else "",
            "summary": of.summary,
            "areas": of.areas,
            "items": of.items,
            "proof": asdict(of.proof),
            "made": [made.year, made.month, made.day],
        },
    )
