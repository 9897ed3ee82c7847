"""The report of a period as a workbook, and on paper."""

from __future__ import annotations

import io
from dataclasses import asdict
from datetime import date
from typing import Any

from lawspeaker.documents.content import Proof
from lawspeaker.documents.paper import printed
from lawspeaker.documents.period import Part, PeriodReport, Ref, Value
from lawspeaker.kernel import dates


def workbook(report: PeriodReport) -> bytes:
    """Return the report with a sheet for each part, to sort and to count."""
    from xlsxwriter import Workbook

    file = io.BytesIO()
    # What people write is text, whatever it begins with: no cell is taken for a formula.
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = Workbook(file, {**options, "default_date_format": "yyyy-mm-dd"})
    for part in report.parts:
        sheet = book.add_worksheet(part.title)
        sheet.write_row(0, 0, part.heads)
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, len(part.heads) - 1, 20)
        for n, row in enumerate(part.rows, 1):
            for column, value in enumerate(row):
                sheet.write(n, column, _cell(value))
    book.close()
    return file.getvalue()


def _cell(value: Value) -> str | int | date:
    if isinstance(value, Ref):
        return value.entry if value.entry is not None else value.says
    return "" if value is None else value


def pdf(report: PeriodReport, proof: Proof) -> bytes:
    """Return the report as PDF/UA-1."""
    of, made = report.of, proof.made_on
    return printed(
        "period.typ",
        {
            "since": dates.said(of.since),
            "until": dates.said(of.until),
            "group": of.group or "all groups",
            "programme": proof.programme,
            "figures": [
                ("Met in time", report.in_time),
                ("Met late", report.late),
                ("Met, with no day set", report.undated),
                ("Still owed", report.running),
                ("Of them missed", report.overdue),
            ],
            "calendars": "; ".join(report.calendars),
            "parts": list(map(_part, report.parts)),
            "proof": asdict(proof),
            "made": [made.year, made.month, made.day],
        },
    )


def _part(part: Part) -> dict[str, Any]:
    rows = [[_printed(value) for value in row] for row in part.rows]
    return {"title": part.title, "heads": part.heads, "rows": rows, "nothing": part.nothing}


def _printed(value: Value) -> str:
    if isinstance(value, date):
        return dates.said(value)
    return str(_cell(value))
