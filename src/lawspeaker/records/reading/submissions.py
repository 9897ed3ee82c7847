"""Reading submissions: each where the viewer may, and all together so that no party is named.

Whoever may read no party's own reads what at least a few of them come to. A constituency of which
fewer sent theirs is left out of the sum as well, so that nobody can take the others off it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from lawspeaker.framework.names import CaseId, Organisation
from lawspeaker.kernel.columns import NUMBER, Kind
from lawspeaker.processes.submission.life import Stage
from lawspeaker.records import taking_part
from lawspeaker.records.shown.submissions import Market, SubmissionLine, Tally
from lawspeaker.records.sight import Sight
from lawspeaker.records.tables.submissions import SubmissionRow

FEWEST: Final = 3  # parties that are told of together
SENT: Final = frozenset({Stage.SENT.value, Stage.ACCEPTED.value})


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
    rows = asked.rows(SubmissionRow, sight.using, 'ORDER BY "case"')
    found = {each.organisation: each for each in rows}
    bodies: dict[str, list[SubmissionRow]] = {}
    for party in taking_part.parties(sight.on(), "").parties:
        row = found.get(party.organisation)
        if row is not None:
            for body in party.constituencies:
                bodies.setdefault(body, []).append(row)
    parts = [_market(body, rows) for body, rows in sorted(bodies.items())]
    told = {each.of for each in parts if each.is_told}
    every = {row.case: row for body in sorted(told) for row in bodies[body]}
    whole = _market("", every.values())
    counts = (len(found), _sent(found.values()), _late(found.values()))
    return (Market("", *counts, whole.is_told, whole.tallies), *parts)


def _sent(rows: Iterable[SubmissionRow]) -> int:
    return sum(each.stage in SENT for each in rows)


def _late(rows: Iterable[SubmissionRow]) -> int:
    return sum(bool(each.late) for each in rows)


def _market(of: str, rows: Iterable[SubmissionRow]) -> Market:
    rows = tuple(rows)
    sent = [each for each in rows if each.stage in SENT]
    is_told = len(sent) >= FEWEST
    tallies = tuple(_tallies(sent)) if is_told else ()
    return Market(of, len(rows), len(sent), _late(rows), is_told, tallies)


def _tallies(sent: list[SubmissionRow]) -> Iterator[Tally]:
    columns = {name: kind for each in sent for name, kind in each.columns}
    for name, kind in columns.items():
        values = [value for each in sent for column, value in each.cells if column == name]
        if kind == Kind.NUMBER:
            numbers = [float(each) for each in values if NUMBER.fullmatch(each.strip())]
            yield Tally(name, total=sum(numbers), rows=len(numbers))
        else:
            counts = Counter(value.strip().lower() for value in values)
            yield Tally(name, tuple(sorted(counts.items())), rows=len(values))
