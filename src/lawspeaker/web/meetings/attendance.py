"""Who came to a meeting, seat by seat, and who is expected."""

from collections.abc import Iterable
from dataclasses import dataclass

from lawspeaker.directory.names import Names
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.dates import clock
from lawspeaker.kernel.facts import Composition, SeatNow
from lawspeaker.processes.decision.circumstances import REPRESENTATIVE
from lawspeaker.processes.meeting.agenda import Meeting, Presence
from lawspeaker.records.shown import MeetingShown
from lawspeaker.web.components import Column, Heading, Row, Says, Soft, Status, Table
from lawspeaker.web.groups import seats as sitting


def came_for(seat: SeatNow, state: Meeting, composition: Composition) -> tuple[Presence, ...]:
    """Return who came in for a seat; of one that several fill, only its own people."""
    several = len([each for each in composition.seats if each.seat == seat.seat]) > 1
    theirs = {seat.person, seat.alternate}
    came = (each for each in state.room if each.seat == seat.seat)
    return tuple(each for each in came if not several or each.person in theirs)


@dataclass(frozen=True)
class Attendance:
    """The room of a meeting."""

    shown: MeetingShown
    framework: Framework
    names: Names

    @property
    def state(self) -> Meeting:
        state: Meeting = self.shown.case.state
        return state

    @property
    def meta(self) -> str:
        seats = self.shown.composition.seats
        here = len([each for each in seats if each.present])
        if self.shown.line.phase == "called":
            return (
                f"{len([s for s in seats if s.counts and s.person])} seats whose objection counts"
            )
        return f"{here} of {len([s for s in seats if s.person])} seats taken"

    @property
    def table(self) -> Table:
        rows: list[Row | Heading] = []
        for hat, bench in sitting.BENCHES.items():
            sits = [each for each in self.shown.composition.seats if each.hat == hat]
            rows += [Heading(bench)] if sits else []
            rows += [self._seat(each) for each in sits]
        guests = [each for each in self.state.room if each.seat is None]
        rows += [Heading("Without a seat")] if guests else []
        rows += [Row((self.names.full(g.person), "", _came(g.arrived, g.gone))) for g in guests]
        columns = (
            Column("Seat", card="title"),
            Column("Who", card="note"),
            Column("Attendance", nowrap=True, card="state"),
        )
        return Table("Attendance", columns, tuple(rows), "seat", folds=True)

    def _seat(self, seat: SeatNow) -> Row:
        came = next(iter(came_for(seat, self.state, self.shown.composition)), None)
        name = sitting.called(self.framework, seat.seat, seat.organisation, self.names)
        if came is not None:
            sent = " (alternate)" if came.person != seat.person else ""
            cell = _came(came.arrived, came.gone)
            return Row((name, f"{self.names.full(came.person)}{sent}", cell))
        if seat.person is not None and seat.person == self.shown.chair:
            return Row((name, self.names.full(seat.person), Status("done", "In the chair")))
        who = self.names.full(seat.person) if seat.person else Soft(self._empty(seat))
        absent: Says = (
            Status("none", "Absent") if self.shown.line.phase == "closed" else Soft("Expected")
        )
        return Row((name, who, absent if seat.person else ""))

    def _empty(self, seat: SeatNow) -> str:
        line = self.framework.seats[seat.seat]
        return sitting.AS_NEEDED.get(line.filled, "Vacant")


def _came(arrived: int, gone: int | None) -> Says:
    if gone is not None:
        return Status("none", f"Left {clock(gone)}")
    return Status("done", f"Came {clock(arrived)}")


def few_are_filled(seats: Iterable[SeatNow], framework: Framework) -> str:
    """Say that few constituencies have somebody to come, where the framework warns of it."""
    rule = framework.text.consensus
    if rule is None or rule.warn_below is None:
        return ""
    counted = [each for each in seats if each.hat == REPRESENTATIVE]
    filled = [each for each in counted if each.person is not None]
    if 2 * len(filled) >= len(counted):
        return ""
    says = f"Only {len(filled)} of {len(counted)} constituency seats are filled."
    return f"{says} The framework sets no quorum." if rule.quorum == "silent" else says
