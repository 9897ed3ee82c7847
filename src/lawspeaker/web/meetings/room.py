"""What the live screen is made from: the meeting, the item that is looked at, its matter."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from lawspeaker.directory.names import Names
from lawspeaker.framework.names import CHAIR, Capacity, Person
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.facts import Composition, Phase, SeatNow
from lawspeaker.kernel.words import power_of
from lawspeaker.processes.decision import DECISION
from lawspeaker.processes.decision.matter import Matter, Stage
from lawspeaker.processes.meeting import MEETING
from lawspeaker.processes.meeting.agenda import Meeting
from lawspeaker.records.numbers import whole
from lawspeaker.records.shown import ActionLine, CaseShown, DecisionLine, ItemShown, MeetingShown
from lawspeaker.records.visible import Filter
from lawspeaker.service import clock
from lawspeaker.surfaces.menu import Asked
from lawspeaker.surfaces.offering import Offering
from lawspeaker.web.acts import views as acts
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.acts.places import case_page
from lawspeaker.web.groups.seats import called
from lawspeaker.web.meetings.attendance import came_for

DAY = 24 * 3600


@dataclass(frozen=True)
class Room:
    """A meeting on the live screen; `number` is the item that is looked at, 0 for none.

    It `declares` where the form for an interest in the item is asked for.
    """

    looking: Looking
    shown: MeetingShown
    number: int
    declares: bool = False

    @property
    def state(self) -> Meeting:
        state: Meeting = self.shown.case.state
        return state

    @cached_property
    def offering(self) -> Offering:
        return self.looking.offered_on(MEETING, self.shown.case, (self.shown.composition,))

    @property
    def framework(self) -> Framework:
        return self.offering.case.framework

    @property
    def is_open(self) -> bool:
        return self.state.phase is Phase.OPEN

    @property
    def item(self) -> ItemShown | None:
        return next((each for each in self.shown.items if each.number == self.number), None)

    @property
    def next_item(self) -> ItemShown | None:
        """The first item that has not been taken."""
        return next((each for each in self.shown.items if each.opened is None), None)

    @property
    def line(self) -> DecisionLine | None:
        """The decision the item is for, as far as the viewer may see it."""
        return self.item.decision if self.item else None

    @cached_property
    def decision(self) -> CaseShown | None:
        """The case of that decision."""
        return self.looking.view.case(self.line.case) if self.line else None

    @property
    def matter(self) -> Matter | None:
        return self.decision.state if self.decision else None

    @cached_property
    def matter_offering(self) -> Offering | None:
        shown = self.decision
        if shown is None:
            return None
        known = (self.before_it,) if shown.state.meeting == self.shown.line.case else ()
        return self.looking.offered_on(DECISION, shown, known)

    @cached_property
    def before_it(self) -> Composition:
        """The seats without those that stay out of its item."""
        it, case = self.state, self.line.case if self.line else None
        out = [e.seat for e in it.interests if case and it.stays_out_of(e) == case]
        return self.shown.composition.without(out)

    @property
    def is_before_us(self) -> bool:
        """Say whether the matter is on the agenda of this meeting now."""
        it = self.matter
        here = it is not None and it.meeting == self.shown.line.case
        return here and it is not None and it.stage is Stage.PLACED

    @cached_property
    def actions(self) -> tuple[ActionLine, ...]:
        case = self.line.case if self.line else None
        if case is None:
            return ()
        found = self.looking.view.actions(Filter(group=self.shown.line.group)).rows
        return tuple(each for each in found if each.decision == case)

    @cached_property
    def names(self) -> Names:
        seats = self.shown.composition.seats
        ids: list[str] = [
            each for s in seats for each in (s.person, s.alternate, s.organisation) if each
        ]
        ids += [each.person for each in self.state.room]
        ids += [each.person for each in self.offering.capacities]
        ids += acts.people_in(self.shown.case)
        if self.decision:
            ids += acts.people_in(self.decision)
        return self.looking.viewer.roll.names(ids)

    # The seats.

    @property
    def counted(self) -> tuple[SeatNow, ...]:
        """The seats whose objection counts and that somebody fills."""
        seats = self.before_it.seats
        return tuple(each for each in seats if each.counts and (each.person or each.present))

    @property
    def waiting(self) -> tuple[SeatNow, ...]:
        """The counted seats in the room that have not spoken on the matter."""
        matter = self.matter
        here = (each for each in self.counted if each.present)
        return tuple(e for e in here if not matter or not matter.view(e.seat, e.organisation))

    def sits(self, seat: SeatNow) -> Person | None:
        """Return who sits in a seat: whoever came in for it, else its holder."""
        for each in came_for(seat, self.state, self.shown.composition):
            if each.gone is None:
                return each.person
        return seat.person

    def key(self, seat: SeatNow) -> str:
        """Return what tells a seat from the others: of one that several fill, whose it is."""
        alike = [each for each in self.shown.composition.seats if each.seat == seat.seat]
        return f"{seat.seat}@{seat.organisation}" if len(alike) > 1 else str(seat.seat)

    def called(self, seat: SeatNow) -> str:
        """Name a seat in few words; one that several bodies fill goes by its body."""
        return called(self.framework, seat.seat, seat.organisation, self.names)

    def seat(self, key: str) -> SeatNow | None:
        return next((e for e in self.shown.composition.seats if self.key(e) == key), None)

    # Who acts.

    def by(self, offering: Offering, asked: Asked) -> str:
        """Return in which capacity an act is typed in: one's own, or that of whose act it is."""
        choice, power = offering.choice(asked), power_of(self.framework, asked.name)
        worn = choice.open_as if choice else ()
        if not worn and power:  # nothing is open: the refusal must be that of who has the power
            part = offering.case.part
            worn = tuple(c for c in offering.capacities if self.framework.may(power, c, part))
        first = sorted(worn or offering.capacities, key=self._place)
        return str(first[0]) if first else ""

    @property
    def home(self) -> str:
        """The page of the meeting."""
        return case_page(self.looking.programme, "meeting", self.shown.line.case)

    @property
    def own(self) -> tuple[Capacity, ...]:
        """What the viewer holds."""
        return self.looking.looker.capacities

    def _place(self, capacity: Capacity) -> int:
        """Put one's own capacities first, then that in which this meeting is chaired."""
        if capacity.person == self.looking.viewer.person:
            return 0
        return 1 if capacity.person == self.state.chair and self._chairs(capacity) else 2

    def _chairs(self, capacity: Capacity) -> bool:
        group = self.framework.groups.get(self.state.group)
        office = group.chair.office if group and group.chair else ""
        return capacity.holds in (office, CHAIR)

    # The clock of the recording.

    @cached_property
    def elapsed(self) -> int:
        """Seconds since the meeting was opened, never before the last place that was noted."""
        noted = [value for value in self._noted() if value is not None]
        last = max(noted, default=0)
        opened = next((e for e in self.shown.case.trail if e.kind.startswith(_OPENED)), None)
        if opened is None or not self.is_open:
            return last
        since = (clock.milliseconds(clock.now()) - opened.past.happened.at) // 1000
        return max(last, since) if 0 <= since < DAY else last

    def _noted(self) -> Iterator[int | None]:
        for item in self.shown.items:
            yield item.opened
            yield item.closed
        for each in self.state.room:
            yield each.arrived
            yield each.gone
        if self.matter:
            yield from (each.at for each in self.matter.views)


_OPENED = "meeting.opened/"


def number_of(shown: MeetingShown, asked: str) -> int:
    """Return the item to look at: the one asked for, the open one, the next, or the last."""
    numbers = [each.number for each in shown.items]
    number = whole(asked)
    if number is not None and number in numbers:
        return number
    is_open = next((i for i in shown.items if i.opened is not None and i.closed is None), None)
    ahead = next((i for i in shown.items if i.opened is None), None)
    found = is_open or ahead or next(reversed(shown.items), None)
    return found.number if found else 0
