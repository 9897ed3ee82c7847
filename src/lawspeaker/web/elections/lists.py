"""What an election lists: what it is for, who stands, who may vote, what is contested."""

from collections.abc import Mapping

from lawspeaker.directory.names import Names
from lawspeaker.framework.version import Framework
from lawspeaker.processes.election.events import Blank, Method
from lawspeaker.processes.election.state import Election
from lawspeaker.web.components import Column, Day, Fact, Line, Lines, Mono, Row, Status, Table
from lawspeaker.web.elections.words import METHODS

KEY = 12  # characters of a key that tell it from another


def facts(it: Election, framework: Framework) -> tuple[Fact, ...]:
    """Say what the election is for, and how it is counted."""
    line = framework.constituencies.get(it.constituency or "")
    found = [
        Fact("Constituency", line.name if line else it.constituency or ""),
        Fact("Seats", ", ".join(_seat(each, framework) for each in it.seats)),
        Fact("Counted by", METHODS[it.method]),
    ]
    if it.method is Method.SCHULZE:
        last = it.blanks is Blank.LAST
        found.append(Fact("Left blank", "The last rank" if last else "No preference"))
    if it.cap is not None:
        found.append(Fact("Most of one organisation", str(it.cap)))
    if it.roll_on:
        found.append(Fact("Roll frozen", Day(it.roll_on)))
    if it.roll_under:
        under = framework.text.obligations.get(it.roll_under)
        found.append(Fact("Only parties under", under.name if under else it.roll_under))
    if it.key:
        found.append(Fact("Box sealed to", Mono(f"{it.key[:KEY]}…")))
    if it.lot_on:
        found.append(Fact("Lot", (it.lot_from or "", " of ", Day(it.lot_on))))
    if it.lot:
        found.append(Fact("Drawn", "; ".join(it.lot)))
    if it.mandate:
        found.append(Fact("Mandate", it.mandate))
    return tuple(found)


def heading(it: Election, framework: Framework) -> str:
    """Say in a few words what is elected."""
    known = [line.name for key, line in framework.seats.items() if key in it.seats]
    return f"Election: {', '.join(dict.fromkeys(known)) or 'seats'}"


def _seat(seat: str, framework: Framework) -> str:
    line = next((each for key, each in framework.seats.items() if key == seat), None)
    return f"{line.name}, {line.group}" if line else seat


def nominees(it: Election, called: Mapping[str, str], names: Names) -> Table:
    """List who stands, as on the ballot paper."""
    chosen = {each.nominee for each in it.chosen}
    columns = (
        Column("Nominee", card="title"),
        Column("From", card="for"),
        Column("Field", card="note"),
        Column("Stands", nowrap=True, card="state"),
    )
    lines = tuple(
        Row(
            (
                f"{each.number}. {called[str(each.number)]}",
                names.full(each.organisation),
                each.expertise or "Erased",
                Status("shut", "Withdrawn")
                if each.withdrawn
                else Status("shut", "Seat stays vacant")
                if each.number in it.gone
                else Status("done", "Proposed")
                if each.number in chosen
                else Status("open", "Stands"),
            )
        )
        for each in it.nominees
    )
    return Table("Nominees", columns, lines, folds=True)


def roll(it: Election, framework: Framework, names: Names) -> Table:
    """List who may vote, whether they did, and to which other constituency they belong."""
    known = framework.constituencies
    columns = (
        Column("Party", card="title"),
        Column("Belongs to as well", card="note"),
        Column("Voted", nowrap=True, card="state"),
    )
    lines = tuple(
        Row(
            (
                names.full(each.organisation),
                Status("soon", ", ".join(known[a].name if a in known else a for a in each.also))
                if each.also
                else "",
                Status("done", "Voted")
                if each.organisation in it.voted
                else Status("open", "Not yet" if it.due and it.key else "No"),
            )
        )
        for each in it.roll
    )
    return Table("Roll of electors", columns, lines, folds=True)


def contests(it: Election, names: Names) -> Lines:
    """List what was contested of the roll, and how it was settled."""
    return Lines(
        tuple(
            Line(
                f"{each.number}. {names.full(each.organisation)}: {each.ground or 'Erased.'}",
                Status("open", "Open")
                if each.upheld is None
                else Status("done", "Upheld")
                if each.upheld
                else Status("shut", "Turned down"),
            )
            for each in it.contests
        )
    )
