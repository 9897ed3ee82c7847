"""Appeals in figures: by the quarter in which they were filed; as a workbook too."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import median
from typing import Final

from lawspeaker.framework.calendar import Calendar
from lawspeaker.processes.appeal.life import OPEN, Stage
from lawspeaker.records.shown import AppealLine

HEADS: Final = (
    *("Filed in", "Filed", "Admitted", "Not admitted", "Withdrawn", "Open", "Upheld"),
    *("Dismissed", "Working days to judgement, median", "Longest"),
)
LISTED: Final = (
    *("Appeal", "About", "Against", "By", "Stands", "Routes used up", "Earlier parts"),
    *("Filed", "Received", "Judged", "Put into effect", "Working days to judgement"),
)


@dataclass(frozen=True)
class Counted:
    """The appeals that were filed in one period, counted."""

    period: str
    filed: int
    admitted: int
    turned_away: int
    withdrawn: int
    goes_on: int
    upheld: int
    dismissed: int
    days: float | None  # working days from filing to judgement: the median
    longest: int | None


def taken(line: AppealLine, calendar: Calendar) -> int | None:
    """Return the working days from the filing of an appeal to its judgement."""
    if line.filed_on is None or line.judged_on is None:
        return None
    return calendar.between(line.filed_on, line.judged_on)


def counted(lines: Iterable[AppealLine], calendar: Calendar) -> tuple[Counted, ...]:
    """Count appeals by the quarter of their filing, the first first, and all together last."""
    every = sorted((e for e in lines if e.filed_on), key=lambda each: str(each.filed_on))
    periods: dict[str, list[AppealLine]] = {}
    for each in every:
        periods.setdefault(_quarter(each), []).append(each)
    parts = tuple(_count(period, among, calendar) for period, among in periods.items())
    return (*parts, _count("All", every, calendar)) if parts else ()


def _quarter(line: AppealLine) -> str:
    on = line.filed_on
    return f"{on.year} Q{(on.month + 2) // 3}" if on else ""


def _count(period: str, among: list[AppealLine], calendar: Calendar) -> Counted:
    stages = [each.stage for each in among]
    days = [each for line in among if (each := taken(line, calendar)) is not None]
    return Counted(
        period=period,
        filed=len(among),
        admitted=sum(e.received_on is not None and e.stage != Stage.TURNED_AWAY for e in among),
        turned_away=stages.count(Stage.TURNED_AWAY),
        withdrawn=stages.count(Stage.WITHDRAWN),
        goes_on=sum(each in OPEN for each in stages),
        upheld=sum(each.upheld is True for each in among),
        dismissed=stages.count(Stage.DISMISSED),
        days=median(days) if days else None,
        longest=max(days, default=None),
    )


def appeals_xlsx(
    lines: tuple[AppealLine, ...], calendar: Calendar, naming: Callable[[str], str]
) -> bytes:
    """Return the figures, and each appeal behind them, to sort and count."""
    from xlsxwriter import Workbook

    file = io.BytesIO()
    # What people write is text, whatever it begins with: no cell is taken for a formula.
    book = Workbook(file, {"in_memory": True, "strings_to_formulas": False})
    figures = [tuple(vars(each).values()) for each in counted(lines, calendar)]
    listed = [_row(each, calendar, naming) for each in lines]
    for name, heads, rows in (("Figures", HEADS, figures), ("Appeals", LISTED, listed)):
        sheet = book.add_worksheet(name)
        sheet.write_row(0, 0, heads)
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, len(heads) - 1, 18)
        for n, row in enumerate(rows, 1):
            sheet.write_row(n, 0, row)
    book.close()
    return file.getvalue()


def _row(
    line: AppealLine, calendar: Calendar, naming: Callable[[str], str]
) -> tuple[str | int | None, ...]:
    days = (line.filed_on, line.received_on, line.judged_on, line.enacted_on)
    return (
        *(line.case, line.title, line.against, naming(line.raiser), line.stage),
        *("yes" if line.exhausted else "no", line.earlier),
        *(each.isoformat() if each else "" for each in days),
        taken(line, calendar),
    )
