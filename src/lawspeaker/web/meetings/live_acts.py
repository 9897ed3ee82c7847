"""What one submit of the live screen asks for: commands in order, each with an id of its own."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID, uuid4, uuid5

import msgspec
from django.http import QueryDict

from lawspeaker.framework.names import Person
from lawspeaker.kernel.canonical import canonical
from lawspeaker.kernel.facts import SeatNow
from lawspeaker.kernel.words import Refused
from lawspeaker.processes.action import ACTION, Assign
from lawspeaker.processes.decision.arguing import (
    Advise,
    Assess,
    GiveView,
    SettleObjection,
)
from lawspeaker.processes.decision.confirming import HandOver
from lawspeaker.processes.decision.consulting import RecordConsultation
from lawspeaker.processes.decision.deciding import Take
from lawspeaker.processes.meeting.holding import Close, LetIn, LetOut
from lawspeaker.processes.meeting.items import CloseItem, OpenItem
from lawspeaker.processes.meeting.preparing import DeclareInterest, Flag, PutOn, TakeConsent
from lawspeaker.records.database import InDoubt
from lawspeaker.records.numbers import whole
from lawspeaker.records.pen import UsedBefore
from lawspeaker.service import door
from lawspeaker.service.asking import Asking, Conflict, Receipt
from lawspeaker.surfaces.menu import Asked
from lawspeaker.surfaces.offering import Offering
from lawspeaker.surfaces.reading import Unread, Unreadable, read_flat
from lawspeaker.web.acts.entered import texts
from lawspeaker.web.components import Reason
from lawspeaker.web.meetings.room import Room

EVERYONE: Final = "*"  # all who are still to speak


@dataclass(frozen=True)
class Step:
    """One command of a submit; nothing final is done while something before it is refused."""

    offering: Offering
    case: str
    asked: Asked
    flat: Mapping[str, str]
    by: str
    part: str  # of the form, that its fields are in
    final: bool = False


@dataclass
class Done:
    """What came of a submit."""

    receipts: list[Receipt] = field(default_factory=list)
    wrong: list[Reason] = field(default_factory=list)
    conflict: Conflict | None = None
    in_doubt: bool = False  # the database did not say whether it is recorded
    passed: bool = False  # somebody had gone on to another item, so nothing was done
    parts: set[str] = field(default_factory=set)  # the parts of the form that are recorded now


class Submit:
    """A submit of the live screen, against the meeting as it stands."""

    def __init__(self, room: Room, sent: QueryDict) -> None:
        self.room = room
        self.sent = {key: value.strip() for key, value in texts(sent).items()}
        does, _, about = self.sent.get("do", "").partition(":")
        self.does, self.about = does, about

    def steps(self) -> tuple[Step, ...]:
        """Return the commands in the order in which they must be done."""
        made: dict[str, Callable[[], Iterable[Step]]] = {
            "in": lambda: (self._attendance(),),
            "out": lambda: (self._attendance(),),
            "action": lambda: (self._action(),),
            "next": lambda: (*self._of_item(), *self._close_item(), self._open_next()),
            "close-item": lambda: (*self._of_item(), *self._close_item()),
            "consent": lambda: (self._meeting(TakeConsent, {"at": self._at()}),),
            "put-on-consent": lambda: (self._meeting(PutOn, self._item()),),
            "flag": lambda: (self._flag(),),
            "interest": lambda: (self._interest(),),
            "close": lambda: (self._meeting(Close, {"at": self._at()}),),
        }
        return tuple(made.get(self.does, self._of_item)())

    def _at(self) -> str:
        return self.sent.get("at", "") or str(self.room.elapsed)

    def _fields(self, part: str) -> dict[str, str]:
        head = f"{part}/"
        return {k.removeprefix(head): v for k, v in self.sent.items() if k.startswith(head) and v}

    def _meeting(self, asked: Asked, flat: Mapping[str, str], part: str = "", by: str = "") -> Step:
        offering = self.room.offering
        case = self.room.shown.line.case
        who = by or self.room.by(offering, asked)
        return Step(offering, case, asked, flat, who, part, final=True)

    def _item(self) -> dict[str, str]:
        return {"item": str(self.room.number)}

    def _flag(self) -> Step:
        fields = self._fields("flag")
        seat = self.room.seat(fields.pop("seat", ""))
        by = self._of_seat(seat) if seat else ""
        return self._meeting(Flag, {**self._item(), **fields}, "flag", by)

    def _interest(self) -> Step:
        fields = self._fields("interest")
        seat = self.room.seat(fields.get("seat", ""))
        named = {"seat": str(seat.seat)} if seat else {}
        by = self._of_seat(seat) if seat else ""
        return self._meeting(DeclareInterest, {**self._item(), **fields, **named}, "interest", by)

    def _of_seat(self, seat: SeatNow) -> str:
        return f"{self.room.sits(seat)}:{seat.seat}"

    def _attendance(self) -> Step:
        person, _, seat = self.about.partition(":")  # of the button; a guest is chosen in a field
        flat = {"person": person or self.sent.get("person", ""), "at": self._at()}
        if self.does == "out":
            return self._meeting(LetOut, flat)
        return self._meeting(LetIn, {**flat, "seat": seat or self.sent.get("seat", "")})

    def _action(self) -> Step:
        room, looking = self.room, self.room.looking
        offering = looking.offered_new(ACTION, room.shown.line.group)
        about = {"group": room.shown.line.group, "meeting": room.shown.line.case}
        if room.decision:
            about["decision"] = room.decision.line.case
        flat = {**self._fields("action"), **about}
        return Step(offering, "new", Assign, flat, room.by(offering, Assign), "action")

    def _close_item(self) -> Iterator[Step]:
        if self.room.state.open_item is not None:
            note = {"note": self.sent["note"]} if self.sent.get("note") else {}
            yield self._meeting(CloseItem, {"at": self._at(), **note}, "note")

    def _open_next(self) -> Step:
        item = self.room.next_item
        return self._meeting(
            OpenItem, {"number": str(item.number if item else 0), "at": self._at()}
        )

    # The matter of the item.

    def _of_item(self) -> Iterator[Step]:
        if self.room.matter_offering is None or self.room.decision is None:
            return
        yield from self._consultation()
        yield from self._views()
        yield from self._rulings()
        if self._fields("assess"):
            yield self._matter(Assess, self._fields("assess"), "assess")
        yield from self._advice()
        if self.does == "take":
            yield self._matter(Take, self._taken(), "take", final=True)
        if self.does == "hand-over":
            yield self._matter(HandOver, self._fields("hand"), "hand", final=True)

    def _matter(
        self, asked: Asked, flat: Mapping[str, str], part: str, *, by: str = "", final: bool = False
    ) -> Step:
        offering, decision = self.room.matter_offering, self.room.decision
        if offering is None or decision is None:
            raise Unreadable("do", "The item that is looked at has no decision.")
        who = by or self.room.by(offering, asked)
        return Step(offering, decision.line.case, asked, flat, who, part, final)

    def _consultation(self) -> Iterator[Step]:
        if fields := self._fields("consult"):
            yield self._matter(RecordConsultation, fields, "consult")

    def _advice(self) -> Iterator[Step]:
        if fields := self._fields("advise"):
            yield self._matter(Advise, fields, "advise")

    def _views(self) -> Iterator[Step]:
        fields = self._fields("view")
        seat = fields.pop("seat", "")
        if not fields.get("stand") or not seat:
            return
        named = self.room.seat(seat)
        for each in self.room.waiting if seat == EVERYONE else [named] if named else []:
            flat = {"seat": each.seat, "at": str(self.room.elapsed), **fields}
            yield self._matter(GiveView, flat, "view", by=self._of_seat(each))

    def _rulings(self) -> Iterator[Step]:
        if self.does not in {"sustain", "overrule"}:
            return
        sustained = "true" if self.does == "sustain" else "false"
        reason = self.sent.get(f"rule/{self.about}/reason", "")
        seat, _, organisation = self.about.partition("@")
        whose = {"organisation": organisation} if organisation else {}
        flat = {"seat": seat, **whose, "sustained": sustained, "reason": reason}
        yield self._matter(SettleObjection, flat, f"rule/{self.about}")

    def _taken(self) -> dict[str, str]:
        fields = self._fields("take")
        return {**fields, "at": fields.get("at") or str(self.room.elapsed)}

    # Doing it.

    def perform(self) -> Done:
        """Do the commands in order; what is refused is said, and nothing final follows it."""
        if passed := self._passed():
            return Done(wrong=[passed], passed=True)
        done = Done()
        stale = self._stale()
        for step in self.steps():
            if done.in_doubt or (step.final and (done.wrong or done.conflict)):
                break
            if step.final and stale is not None and step.asked in {Take, HandOver}:
                done.conflict = stale
                break
            self._do(step, done)
        return done

    def _passed(self) -> Reason | None:
        """Return why not to go on from an item that the meeting has left: a key passes one item."""
        known, item = self.sent.get("_open"), self.room.state.open_item
        now = str(item.number) if item else "0"
        if self.does not in {"next", "close-item"} or known in {None, now}:
            return None
        says = f"Item {now} is open now" if item else f"Item {known} is closed now"
        return Reason(f"{says}: somebody went on meanwhile, so nothing more was done.")

    def _stale(self) -> Conflict | None:
        """Return what others recorded on the matter since the form was made."""
        shown = self.room.decision
        seen = whole(self.sent.get("_seen", ""))
        if shown is None or seen is None or seen >= shown.line.version:
            return None
        changed = tuple(each.past for each in shown.trail[seen:])
        return Conflict(shown.line.case, seen, shown.line.version, changed)

    def _do(self, step: Step, done: Done) -> None:
        try:
            command = read_flat(step.asked, step.flat)
            done.receipts.append(self._execute(step, command))
            done.parts.add(step.part)
        except Unreadable as error:
            done.wrong += [Reason(_said(each, step)) for each in error.every]
        except Refused as refusal:
            done.wrong += [Reason(each.says, each.by) for each in refusal.reasons]
        except UsedBefore:
            done.wrong.append(Reason("This was sent already with other words. Send it once more."))
        except Conflict as conflict:
            done.conflict = conflict
        except InDoubt:
            done.in_doubt = True

    def _execute(self, step: Step, command: Any) -> Receipt:
        looking = self.room.looking
        asking = Asking(step.by, Person(looking.viewer.person))
        return door.execute(
            looking.programme,
            step.offering.process,
            step.case,
            command,
            asking,
            command_id=self._id(step, command),
        )

    def _id(self, step: Step, command: Any) -> str:
        """Return the id of a command: the same whenever the same form says the same."""
        try:
            form = UUID(self.sent.get("_form", ""))
        except ValueError:
            form = uuid4()
        said = canonical([step.case, step.asked.name, msgspec.to_builtins(command)])
        return str(uuid5(form, said.decode()))


def _said(error: Unread, step: Step) -> str:
    field = error.where.replace("_", " ")
    return f"{step.asked.says.removesuffix('.')}: {field + ': ' if field else ''}{error.says}"
