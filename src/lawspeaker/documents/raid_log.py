"""The RAID log as people take it along: a workbook to sort and count, and a paper."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Final

from lawspeaker.documents.content import Proof
from lawspeaker.documents.paper import printed
from lawspeaker.framework.called import called
from lawspeaker.framework.version import Framework
from lawspeaker.kernel import dates
from lawspeaker.records.shown import RaidLine

HEADS: Final = (
    *("Case", "Kind", "Title", "Group", "Owner", "Stage", "Raised by", "Raised on"),
    *("Probability", "Impact", "Score", "First score", "Score aimed at", "Response"),
    *("Trigger on", "Review on", "Came about on", "Closed on", "Ending", "About"),
)


def workbook(lines: tuple[RaidLine, ...], naming: Callable[[str], str]) -> bytes:
    """Return the items as a workbook, one a row."""
    from xlsxwriter import Workbook

    file = io.BytesIO()
    # What people write is text, whatever it begins with: no cell is taken for a formula.
    book = Workbook(file, {"in_memory": True, "strings_to_formulas": False})
    sheet = book.add_worksheet("RAID log")
    sheet.write_row(0, 0, HEADS)
    sheet.freeze_panes(1, 1)
    sheet.set_column(0, len(HEADS) - 1, 14)
    sheet.set_column(2, 2, 48)
    for n, line in enumerate(lines, 1):
        sheet.write_row(n, 0, [*_cells(line, naming)])
    sheet.autofilter(0, 0, max(len(lines), 1), len(HEADS) - 1)
    book.close()
    return file.getvalue()


def _cells(line: RaidLine, naming: Callable[[str], str]) -> Iterator[Any]:
    yield from (line.case, line.kind, line.title, line.group, line.owner, line.stage)
    yield from (naming(line.raiser) if line.raiser else "", _day(line.raised_on))
    figures = (line.probability, line.impact, line.score, line.first, line.aimed)
    yield from ("" if each is None else each for each in figures)
    yield line.response
    days = (line.trigger_on, line.review_on, line.came_about_on, line.closed_on)
    yield from map(_day, days)
    yield from (line.ending, line.about or "")


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


@dataclass(frozen=True)
class Printed:
    """What the paper is made of."""

    lines: tuple[RaidLine, ...]
    framework: Framework
    day: date
    proof: Proof


def pdf(of: Printed) -> bytes:
    """Return the log as PDF/UA-1."""
    made = of.proof.made_on
    data = {
        "programme": of.proof.programme,
        "framework": called(of.framework.id),
        "day": dates.said(of.day),
        "items": [_row(each) for each in of.lines],
        "proof": asdict(of.proof),
        "made": [made.year, made.month, made.day],
    }
    return printed("raid.typ", data)


def _row(line: RaidLine) -> tuple[str, ...]:
    score = "" if line.score is None else str(line.score)
    aimed = "" if line.aimed is None else str(line.aimed)
    day = line.closed_on or line.review_on
    return (
        *(line.case, line.kind.capitalize(), line.title, line.group, line.owner),
        *(score, aimed, dates.said(day) if day else "", line.stage.capitalize()),
    )
