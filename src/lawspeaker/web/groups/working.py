"""The work programme of a group: its outputs, and the documents that the sources want of it."""

from collections.abc import Iterator
from datetime import date

from lawspeaker.framework.calendar import Calendar
from lawspeaker.framework.kept import Document
from lawspeaker.framework.names import Group, Office
from lawspeaker.framework.version import Framework
from lawspeaker.processes.output.life import TO_COME
from lawspeaker.records.shown import OutputLine
from lawspeaker.web import dates
from lawspeaker.web.components import (
    Column,
    Day,
    Line,
    Lines,
    Link,
    Piece,
    Row,
    Says,
    Soft,
    Status,
    Table,
    cites,
)
from lawspeaker.web.groups.known import Known, Place
from lawspeaker.web.meetings.days import state_of


def programme(known: Known, found: tuple[OutputLine, ...]) -> Table | None:
    """List the outputs: what is to come by its day, then what is delivered or dropped."""
    if not found:
        return None
    rows = (_row(each, known) for each in sorted(found, key=_order))
    columns = (
        Column("Output", card="title"),
        Column("For", card="for"),
        Column("Due", nowrap=True, card="due", labelled=True),
        Column("State", nowrap=True, card="state"),
    )
    return Table("Work programme", columns, tuple(rows), folds=True)


def _order(output: OutputLine) -> tuple[bool, date, str]:
    return output.stage not in TO_COME, output.due or date.max, output.case


def _row(output: OutputLine, known: Known) -> Row:
    late = output.stage in TO_COME and output.due is not None and output.due < known.place.day
    return Row(
        (
            Link(output.title, known.place.case("output", output.case)),
            _for_whom(output, known.framework, known.place),
            _due(output),
            state(output, known.place.day, known.calendar),
        ),
        "late" if late else "",
    )


def _for_whom(output: OutputLine, framework: Framework, place: Place) -> Says:
    """Name whom it is for: groups by their ids, others by what they are called."""
    said: list[Piece] = []
    for each in output.for_whom:
        said += [", "] if said else []
        said.append(_named(each, framework, place))
    return tuple(said)


def _named(name: str, framework: Framework, place: Place) -> Piece:
    if name in framework.groups:
        return Link(name, place.group(name))
    office, constituency = framework.offices.get(Office(name)), framework.constituencies.get(name)
    return office.name if office else constituency.name if constituency else name


def _due(output: OutputLine) -> Says:
    if output.due is None:
        return Soft("No date")
    if output.first_due and output.first_due != output.due:
        return (Day(output.due, short=True), Soft(f" first {dates.short(output.first_due)}"))
    return Day(output.due, short=True)


def state(output: OutputLine, today: date, calendar: Calendar) -> Status:
    """Say how an output stands."""
    if output.delivered_on is not None:
        said = f"Delivered {dates.day_and_month(output.delivered_on)}"
        late = f", {dates.working_days_said(output.late)} late" if output.late else ""
        return Status("half" if late else "done", said + late)
    if output.stage not in TO_COME:
        return Status("shut", "Dropped")
    if output.due is not None and output.due < today:
        return state_of(today, output.due, calendar)
    begun = output.stage == "under_way"
    return Status("half" if begun else "open", "Under way" if begun else "Planned")


def wanted(known: Known, group: Group, found: tuple[OutputLine, ...]) -> Lines | None:
    """List the documents the sources want of a group, and which output each is."""
    planned = {each.document: each for each in found}
    lines = tuple(
        Line((each.name, " ", cites(*each.by[:2])), _planned(known, planned.get(key), parts))
        for key, each in known.framework.text.documents.items()
        if (parts := tuple(_parts(each, group)))
    )
    return Lines(lines) if lines else None


def _parts(document: Document, group: Group) -> Iterator[str]:
    if group in document.made_by:
        yield "makes it"
    if group in document.reviewed_by:
        yield "reviews it"
    if group in document.approved_by:
        yield "approves it"


def _planned(known: Known, output: OutputLine | None, parts: tuple[str, ...]) -> Says:
    if output is None:
        return Soft(", ".join(parts).capitalize())
    return Link(output.case, known.place.case("output", output.case))
