"""Pages: what one costs whoever serves it, and that a long list costs no more than a short one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from bench.figures import Figure, typical
from bench.site import Visitor, page, statements
from bench.stage import SLUG, say

MOST_CPU, MOST_STATEMENTS, MOST_AT_FIRST, MOST_KB = 10.0, 12, 20, 40.0
SHORT, LONG, MOST_LONGER = 1_000, 100_000, 1.3
AT_ONCE = 5_000


def figures(visitor: Visitor, view: Any) -> Iterator[Figure]:
    """Measure the pages of a meeting that is held, and of a decision that is discussed in it."""
    meeting = _meeting_of(view.case)
    yield from _costs("meeting page", visitor, f"/p/{SLUG}/meetings/{meeting}")
    yield from _costs("decision page", visitor, f"/p/{SLUG}/decisions/{view.case}")
    yield from _list(visitor)


def _costs(name: str, visitor: Visitor, path: str) -> Iterator[Figure]:
    """Say what a page costs while nobody acts, and what it asks of a server that knows nothing."""
    of = page(visitor, path)
    yield Figure(f"{name}, CPU", of.spent.cpu * 1000, MOST_CPU, " ms")
    yield Figure(f"{name}, statements", of.statements, MOST_STATEMENTS)
    yield Figure(f"{name}, statements at first", _at_first(visitor, path), MOST_AT_FIRST)
    yield Figure(f"{name}, size", of.size / 1000, MOST_KB, " kB")


def _at_first(visitor: Visitor, path: str) -> int:
    from lawspeaker.records import memory

    memory.forget()
    with statements() as heard:
        visitor.get(path)
    return len(heard.sent)


def _meeting_of(case: str) -> str:
    from lawspeaker.records.tables.decisions import DecisionRow

    return DecisionRow.objects.get(programme=SLUG, case=case).meeting


def _list(visitor: Visitor) -> Iterator[Figure]:
    rows = _rows()
    _fill(rows, 0, SHORT)
    short = _read_anew(visitor)
    say(f"Adding decisions to the list, {LONG:,} in all …")
    _fill(rows, SHORT, LONG)
    long = _read_anew(visitor)
    note = f"{short * 1000:.1f} ms with {SHORT:,}, {long * 1000:.1f} ms with {LONG:,}"
    yield Figure("list of decisions, long against short", long / short, MOST_LONGER, "x", note=note)


def _read_anew(visitor: Visitor) -> float:
    """Return the processor time of the list where nothing of it is known."""
    from lawspeaker.records import memory

    def look() -> None:
        memory.forget()
        visitor.get(f"/p/{SLUG}/decisions/")

    return typical(look).cpu


def _rows() -> Sequence[Any]:
    """Return the rows of one decision in the tables that lists are made of."""
    from lawspeaker.records.models import CaseRow
    from lawspeaker.records.tables.decisions import DecisionRow

    decision = DecisionRow.objects.filter(programme=SLUG, accepted=True).latest("on")
    return CaseRow.objects.get(programme=SLUG, case=decision.case), decision


def _fill(rows: Sequence[Any], since: int, until: int) -> None:
    for row in rows:
        table = type(row)
        for begin in range(since, until, AT_ONCE):
            many = range(begin, min(begin + AT_ONCE, until))
            table.objects.bulk_create([_copy(row, n) for n in many])


def _copy(row: Any, number: int) -> Any:
    """Return a row like another, of a case of its own that was opened before the story began."""
    from datetime import timedelta

    members = {each.attname: getattr(row, each.attname) for each in row._meta.concrete_fields}  # noqa: SLF001  # Django's own name
    members.pop("pk", None)
    members |= {"case": f"D{number + 1000}", "opened_at": number + 1_000_000}
    if "number" in members:
        members |= {"number": number + 1000}
    if "on" in members:
        members |= {"on": row.on - timedelta(days=1 + number % 400), "cost": 0}
    return type(row)(**members)
