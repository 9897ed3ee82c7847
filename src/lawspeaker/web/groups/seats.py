"""The seats of a group on a page: short names, benches, who sits there and whether it counts."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from lawspeaker.directory.names import Names, Roll
from lawspeaker.framework.names import Seat
from lawspeaker.framework.version import Framework
from lawspeaker.records.shown import AttendedShown, Came, SeatShown
from lawspeaker.web import dates
from lawspeaker.web.components import Column, Heading, Last, Row, Says, Soft, Status, Table

ONE_DAY: Final = timedelta(days=1)
# The framework's classes of seats, in the order in which they sit.
BENCHES: Final = {
    "programme": "Programme",
    "central": "Central parties",
    "code": "Code bodies",
    "constituency": "Constituencies",
    "assurance": "Assurance",
    "observer": "Observers",
    "secretariat": "Secretariat",
}
AS_NEEDED: Final = {
    "per_meeting": "As the agenda needs",
    "per_provider": "One for each provider",
    "as_appropriate": "As appropriate",
}


def short(framework: Framework, seat: str) -> str:
    """Name a seat in few words: its office, else what its list calls it, without its part there."""
    line = framework.seats.get(Seat(seat))
    if line is None:
        return seat
    if line.office in framework.offices:
        return framework.offices[line.office].name
    return line.name.partition(", as ")[0].removesuffix(" representative")


def called(framework: Framework, seat: str, organisation: str | None, names: Names) -> str:
    """Name a seat where it stands alone; one that several bodies may fill goes by its body."""
    line = framework.seats.get(Seat(seat))
    if organisation and line is not None and line.filled != "standing":
        return names.short(organisation)
    return short(framework, seat)


@dataclass(frozen=True)
class Filled:
    """How many seats that always have a holder have one."""

    seats: int
    vacant: tuple[SeatShown, ...]

    @property
    def says(self) -> str:
        if not self.seats:
            return ""
        return f"{self.brief} seats"

    @property
    def brief(self) -> str:
        return f"{self.seats - len(self.vacant)} of {self.seats}" if self.seats else ""


def filled(seats: Iterable[SeatShown]) -> Filled:
    """Count the seats of a list that always have a holder, and name those that have none."""
    standing = [each for each in seats if each.filled == "standing" and each.ended_on is None]
    return Filled(len(standing), tuple(each for each in standing if each.is_vacant))


@dataclass(frozen=True)
class Sitting:
    """The seats of a group on a day, and who came to its last meetings."""

    seats: tuple[SeatShown, ...]
    held: tuple[AttendedShown, ...]
    framework: Framework
    day: date

    def came(self, seat: SeatShown) -> Says:
        """Draw who came for a seat; of one that does not count, only if anybody ever did."""
        alone = len([each for each in self.seats if each.seat == seat.seat]) == 1
        found = [each.of(seat, alone=alone) for each in self.held]
        if not any(found) and not (seat.counts and seat.person):
            return ""
        return Last(tuple(_drawn(each) for each in found)) if found else ""


def _drawn(came: Came | None) -> Literal["full", "half", "none"]:
    if came is None:
        return "none"
    return "half" if came.by_alternate else "full"


def matrix(caption: str, of: Sitting, roll: Roll) -> Table:
    """Make the table of the seats, bench by bench."""
    seats = of.seats
    people = (each for seat in seats for each in (seat.person, seat.alternate, seat.organisation))
    names = roll.names(each for each in people if each)
    rows: list[Row | Heading] = []
    for hat, bench in BENCHES.items():
        sitting = [each for each in seats if each.hat == hat]
        rows += [Heading(bench)] if sitting else []
        rows += [_row(of, each, names) for each in sitting]
    return Table(caption, _COLUMNS, tuple(rows), "seat", folds=True)


_COLUMNS: Final = (
    Column("Seat", card="title"),
    Column("Representative", nowrap=True, card="note"),
    Column("Organisation", nowrap=True, soft=True, card="state"),
    Column("Alternate", nowrap=True, card="due"),
    Column("Since", nowrap=True, soft=True, card="clause"),
    Column("Counts", nowrap=True, card="act"),
    Column("Last six", nowrap=True, card="hide"),
)


def _row(of: Sitting, seat: SeatShown, names: Names) -> Row:
    vacant = seat.is_vacant and seat.ended_on is None
    return Row(
        (
            short(of.framework, seat.seat),
            _holder(seat, names, of.day),
            names.short(seat.organisation) if seat.organisation else "",
            _alternate(seat, names),
            _month(seat.since),
            "Yes" if seat.counts else Soft("No"),
            of.came(seat),
        ),
        "now" if vacant else "",
    )


def _holder(seat: SeatShown, names: Names, day: date) -> Says:
    if seat.person is not None:
        return names.full(seat.person)
    if seat.ended_on is not None:
        return Status("shut", f"Ended {dates.day_and_month(seat.ended_on)}")
    if seat.filled != "standing":
        return Soft(AS_NEEDED[seat.filled])
    if seat.vacant_since is None:
        return Status("soon", "Vacant")
    return Status("soon", f"Vacant {_days(day, seat.vacant_since)}")


def _alternate(seat: SeatShown, names: Names) -> Says:
    """Name who stands in, and until when: the day behind the last is no day of the alternate."""
    if seat.alternate is None:
        return Soft("None") if seat.hat == "constituency" and seat.person else ""
    last = seat.alternate_until
    until = f"until {dates.day_and_month(last - ONE_DAY)}" if last else "always"
    return (f"{names.full(seat.alternate)} ", Soft(until))


def _days(day: date, since: date) -> str:
    count = (day - since).days
    return f"{count} day{'' if count == 1 else 's'}"


def _month(day: date | None) -> str:
    return f"{dates.day_and_month(day).split()[1]} {day.year}" if day else ""
