"""Appeals in figures: by quarter of filing, by whose decision, by ground; as a workbook too."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from statistics import median
from typing import Final

from lawspeaker.documents.workbooks import Leaf, workbook
from lawspeaker.framework.calendar import Calendar
from lawspeaker.processes.appeal.life import OPEN, Stage
from lawspeaker.records.shown import AppealLine

COUNTS: Final = (
    *("Filed", "Routes used up", "Admitted", "Not admitted", "Withdrawn", "Stayed", "Open"),
    *("Dismissed", "Upheld", "Put into effect", "Not accepted above"),
    *("Working days to judgement, median", "Longest"),
)
LISTED: Final = (
    *("Appeal", "About", "Against", "Decided by", "By", "Ground", "Stands", "Stayed"),
    *("Routes used up", "Earlier parts"),
    *("Filed", "Received", "Judged", "Put into effect", "Working days to judgement"),
)


@dataclass(frozen=True)
class Counted:
    """The appeals of one part of all, counted."""

    part: str
    filed: int
    exhausted: int
    admitted: int
    turned_away: int
    withdrawn: int
    stayed: int
    goes_on: int
    dismissed: int
    upheld: int
    enacted: int
    overruled: int
    days: float | None  # working days from filing to judgement: the median
    longest: int | None


Part = Callable[[AppealLine], str]


def quarter(line: AppealLine) -> str:
    """Return the quarter in which an appeal was filed."""
    on = line.filed_on
    return f"{on.year} Q{(on.month + 2) // 3}" if on else ""


def group(line: AppealLine) -> str:
    """Return whose decision an appeal is against."""
    return line.decided_by


def ground(line: AppealLine) -> str:
    """Return the ground of an appeal, where the framework lists some."""
    return line.fault


BY: Final[dict[str, Part]] = {
    "Quarter of filing": quarter,
    "Group that decided": group,
    "Ground": ground,
}


def taken(line: AppealLine, calendar: Calendar) -> int | None:
    """Return the working days from the filing of an appeal to its judgement."""
    if line.filed_on is None or line.judged_on is None:
        return None
    return calendar.between(line.filed_on, line.judged_on)


def counted(
    lines: Iterable[AppealLine], calendar: Calendar, by: Part = quarter
) -> tuple[Counted, ...]:
    """Count appeals part by part, and all together last; what has no part is counted nowhere."""
    parts: dict[str, list[AppealLine]] = {}
    for each in lines:
        if part := by(each):
            parts.setdefault(part, []).append(each)
    every = [each for among in parts.values() for each in among]
    found = tuple(_count(part, parts[part], calendar) for part in sorted(parts))
    return (*found, _count("All", every, calendar)) if found else ()


def _count(part: str, among: list[AppealLine], calendar: Calendar) -> Counted:
    stages = [each.stage for each in among]
    days = [each for line in among if (each := taken(line, calendar)) is not None]
    return Counted(
        part=part,
        filed=len(among),
        exhausted=sum(each.exhausted for each in among),
        admitted=sum(e.received_on is not None and e.stage != Stage.TURNED_AWAY for e in among),
        turned_away=stages.count(Stage.TURNED_AWAY),
        withdrawn=stages.count(Stage.WITHDRAWN),
        stayed=sum(each.stays is True for each in among),
        goes_on=sum(each in OPEN for each in stages),
        dismissed=stages.count(Stage.DISMISSED),
        upheld=sum(each.upheld is True for each in among),
        enacted=stages.count(Stage.ENACTED),
        overruled=stages.count(Stage.OVERRULED),
        days=median(days) if days else None,
        longest=max(days, default=None),
    )


def appeals_xlsx(
    lines: tuple[AppealLine, ...], calendar: Calendar, naming: Callable[[str], str]
) -> bytes:
    """Return the figures, and each appeal behind them, to sort and count."""
    parts = ((name, counted(lines, calendar, by)) for name, by in BY.items())
    figures = (
        Leaf(name, (name, *COUNTS), [tuple(vars(each).values()) for each in found])
        for name, found in parts
        if found
    )
    return workbook(*figures, Leaf("Appeals", LISTED, [_row(e, calendar, naming) for e in lines]))


def _row(
    line: AppealLine, calendar: Calendar, naming: Callable[[str], str]
) -> tuple[str | int | date | None, ...]:
    stays = "" if line.stays is None else _yes(line.stays)
    return (
        *(line.case, line.title, line.against, line.decided_by, naming(line.raiser), line.fault),
        *(line.stage, stays, _yes(line.exhausted), line.earlier),
        *(line.filed_on, line.received_on, line.judged_on, line.enacted_on),
        taken(line, calendar),
    )


def _yes(it: bool) -> str:  # noqa: FBT001  (it is what is said)
    return "yes" if it else "no"
