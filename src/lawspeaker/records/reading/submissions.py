"""Reading submissions: each where the viewer may, and all together so that no party is named.

Whoever may read no party's own reads what at least a few of them come to. A constituency of which
fewer sent theirs is left out of the sum as well; and, as a party may belong to several, one that
could be taken off another or off the sum so that fewer than a few remain.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final

from lawspeaker.framework.names import CaseId, Organisation
from lawspeaker.kernel.columns import NUMBER, Kind
from lawspeaker.processes.submission.life import Stage
from lawspeaker.records import taking_part
from lawspeaker.records.onday import OnDay
from lawspeaker.records.shown.submissions import Market, SubmissionLine, Tally
from lawspeaker.records.sight import Sight
from lawspeaker.records.tables.submissions import AskedRow, SubmissionRow

FEWEST: Final = 3  # parties that are told of together


def submissions(
    sight: Sight, template: str = "", organisation: str = ""
) -> tuple[SubmissionLine, ...]:
    """Return those that the viewer may read, the last asked for first."""
    asked = sight.visible()
    if template:
        asked = asked.also("template = %s", template)
    if organisation:
        asked = asked.also("organisation = %s", organisation)
    found = asked.rows(SubmissionRow, sight.using, 'ORDER BY opened_at DESC, "case"')
    return tuple(_line(each) for each in found)


def _line(row: SubmissionRow) -> SubmissionLine:
    return SubmissionLine(
        case=CaseId(row.case),
        template=CaseId(row.template),
        title=row.title,
        number=row.number,
        organisation=Organisation(row.organisation),
        stage=row.stage,
        due=row.due,
        sent_on=row.sent_on,
        late=row.late,
    )


def market(sight: Sight, template: str, number: int) -> tuple[Market, ...]:
    """Return what a round comes to: of each constituency, and of all that are told of."""
    wanted = "template = %s AND number = %s AND stage <> %s"
    asked = sight.here.also(wanted, template, number, Stage.EXCUSED.value)
    return comes_to(sight.on(), asked.rows(SubmissionRow, sight.using, 'ORDER BY "case"'))


def comes_to(on: OnDay, rows: Iterable[AskedRow]) -> tuple[Market, ...]:
    """Return what the parties of a day come to: all that are told of, then each constituency."""
    found = {each.organisation: each for each in rows}
    bodies: dict[str, list[AskedRow]] = {}
    for party in taking_part.parties(on, "").parties:
        row = found.get(party.organisation)
        if row is not None:
            for body in party.constituencies:
                bodies.setdefault(body, []).append(row)
    told = told_of(bodies)
    parts = [market_of(body, rows, is_told=body in told) for body, rows in sorted(bodies.items())]
    every = {row.case: row for body in told for row in bodies[body]}
    whole = market_of("", every.values(), is_told=bool(told))
    counts = (len(found), _sent(found.values()), _late(found.values()))
    return (Market("", *counts, whole.is_told, whole.tallies), *parts)


def told_of(bodies: dict[str, list[AskedRow]]) -> frozenset[str]:
    """Return the constituencies of which any sum and difference is of a few parties at least."""
    told = frozenset(body for body, rows in bodies.items() if _sent(rows) >= FEWEST)
    while few := _tellable_apart(told, bodies):
        told -= {min(few, key=lambda body: (_sent(bodies[body]), body))}
    return told


def _tellable_apart(told: frozenset[str], bodies: dict[str, list[AskedRow]]) -> frozenset[str]:
    """Return constituencies that too few parties have in common, and in no other; none: empty."""
    of: dict[str, set[str]] = {}
    for body in told:
        for row in bodies[body]:
            if row.is_in:
                of.setdefault(row.case, set()).add(body)
    counted = Counter(map(frozenset, of.values()))
    few = sorted(sorted(each) for each, parties in counted.items() if parties < FEWEST)
    return frozenset(few[0]) if few else frozenset()


def _sent(rows: Iterable[AskedRow]) -> int:
    return sum(each.is_in for each in rows)


def _late(rows: Iterable[AskedRow]) -> int:
    return sum(bool(each.late) for each in rows)


def market_of(of: str, rows: Iterable[AskedRow], *, is_told: bool) -> Market:
    """Return what some parties come to; of few, only how many were asked."""
    rows = tuple(rows)
    if not is_told:
        return Market(of, len(rows), None, None, is_told=False)
    sent = [each for each in rows if each.is_in]
    return Market(of, len(rows), len(sent), _late(rows), is_told, tuple(_tallies(sent)))


def _tallies(sent: list[AskedRow]) -> Iterator[Tally]:
    columns = {name: kind for each in sent for name, kind in each.columns}
    for name, kind in columns.items():
        values = [value for each in sent for column, value in each.cells if column == name]
        if kind == Kind.NUMBER:
            numbers = [Decimal(each.strip()) for each in values if NUMBER.fullmatch(each.strip())]
            yield Tally(name, total=sum(numbers, Decimal(0)), rows=len(numbers))
        else:
            counts = Counter(value.strip().lower() for value in values)
            yield Tally(name, tuple(sorted(counts.items())), rows=len(values))
