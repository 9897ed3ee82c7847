"""What the live screen shows: the agenda, the item with its matter, the room, the log."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final
from uuid import uuid4

from lawspeaker.kernel.dates import clock
from lawspeaker.kernel.facts import Phase
from lawspeaker.kernel.words import power_of
from lawspeaker.processes.decision.confirming import Confirm
from lawspeaker.processes.meeting.holding import Close
from lawspeaker.processes.meeting.items import CloseItem
from lawspeaker.records.shown import ItemShown
from lawspeaker.surfaces.lines import owners
from lawspeaker.web import dates
from lawspeaker.web.acts.offers import offers, reason, title
from lawspeaker.web.acts.widgets import pick
from lawspeaker.web.addresses import find
from lawspeaker.web.components import Act, Choice, Closed, Empty, Notice, Reason, Trail
from lawspeaker.web.components.text import Kind
from lawspeaker.web.meetings.live_log import log
from lawspeaker.web.meetings.live_marks import Marks, marks
from lawspeaker.web.meetings.live_matter import ItemPane, item_pane
from lawspeaker.web.meetings.live_people import Somebody, others, people, people_meta
from lawspeaker.web.meetings.room import Room

MINUTE: Final = 60


@dataclass(frozen=True)
class Clock:
    """The place in the recording, in seconds, and whether it runs."""

    elapsed: int
    runs: bool

    @property
    def says(self) -> str:
        return clock(self.elapsed)

    @property
    def at(self) -> str:
        return clock(self.elapsed) if self.runs or self.elapsed else ""


@dataclass(frozen=True)
class AgendaLine:
    """An item in the agenda beside the matter."""

    number: int
    title: str
    kind: Kind
    state: str
    note: str
    now: bool


@dataclass(frozen=True)
class ActionShown:
    """An action that was given on the matter."""

    case: str
    what: str
    owner: str
    due: date | None


@dataclass(frozen=True)
class LivePage:
    """The live screen."""

    title: str
    meeting: str
    drafts: str
    saved: str
    version: str
    form_id: str
    number: int
    open_number: int  # of the item that is open; 0 while none is
    clock: Clock
    progress: tuple[str, ...]
    next: Act | None
    next_does: str
    agenda: tuple[AgendaLine, ...]
    agenda_meta: str
    closed: Closed | None
    before: Notice | None
    wrong: tuple[Reason, ...]
    item: ItemPane | None
    empty: Empty
    people: tuple[Somebody, ...]
    people_meta: str
    others: tuple[Choice, ...]
    marks: Marks | None
    actions: tuple[ActionShown, ...]
    owners: tuple[Choice, ...]
    log: Trail
    entered: Mapping[str, str]


def live_page(
    room: Room, wrong: tuple[Reason, ...] = (), entered: Mapping[str, str] | None = None
) -> LivePage:
    """Make the live screen; what was entered and refused is kept."""
    line = room.shown.line
    step, does = _next(room)
    place = {"process": "meeting", "case": line.case, "command": "live"}
    return LivePage(
        title=f"{line.group}, {dates.said(line.day)}",
        meeting=room.home,
        drafts=find("draft", programme=room.looking.programme, **place),
        saved="Saved on the server",
        version=_version(room),
        form_id=str(uuid4()),
        number=room.number,
        open_number=room.state.open_item.number if room.state.open_item else 0,
        clock=Clock(room.elapsed, room.is_open),
        progress=_progress(room),
        next=step,
        next_does=does,
        agenda=tuple(_line(each, room) for each in room.shown.items),
        agenda_meta=_agenda_meta(room),
        closed=_closed(room),
        before=_before(room),
        wrong=wrong,
        item=item_pane(room, entered or {}) if room.item else None,
        empty=_empty(room),
        people=tuple(people(room)),
        people_meta=people_meta(room),
        others=others(room),
        marks=marks(room),
        actions=tuple(_actions(room)),
        owners=_owners(room),
        log=log(room),
        entered={key.replace("/", "_"): value for key, value in (entered or {}).items()},
    )


def _version(room: Room) -> str:
    matter = room.decision.line.version if room.decision else 0
    return f"{room.shown.case.line.version}.{matter}"


def _progress(room: Room) -> tuple[str, ...]:
    item = room.item
    if item is None or not room.is_open:
        return (_phase(room),)
    left = item.minutes - (room.elapsed - item.opened) // MINUTE if item.opened is not None else 0
    of = f"Item {item.number} of {len(room.shown.items)}"
    running = item.opened is not None and item.closed is None
    first = f"{of} · {_left(left)}" if running else of
    rest = sum(each.minutes for each in room.shown.items if each.opened is None)
    rest += max(left, 0) if running else 0
    return (first, f"{rest} minutes to go if the rest runs to time")


def _left(minutes: int) -> str:
    return f"{minutes} min left" if minutes >= 0 else f"{-minutes} min over"


def _phase(room: Room) -> str:
    return {
        Phase.CALLED: "The meeting has not been opened",
        Phase.CLOSED: "The meeting is closed",
        Phase.CANCELLED: "The meeting was cancelled",
    }.get(room.state.phase, "")


def _next(room: Room) -> tuple[Act | None, str]:
    """Return what the next keystroke does: open the meeting, go on, or close it."""
    if not room.is_open:
        opening = _opening(room)
        return replace(opening, key="N") if opening else None, ""
    following = room.next_item
    if following is not None:
        against = _against(room) if room.state.open_item else ()
        words = "Next item" if room.state.open_item else f"Open item {following.number}"
        return Act(words, small=False, reasons=against), "next"
    if room.state.open_item is not None:
        return Act("Close the last item", small=False, reasons=_against(room)), "close-item"
    choice = room.offering.choice(Close)
    shut = tuple(map(reason, choice.reasons)) if choice and not choice.is_open else ()
    shut = (*shut, *_unconfirmed(room))
    return Act("Close the meeting", small=False, variant="primary", reasons=shut), "close"


def _unconfirmed(room: Room) -> tuple[Reason, ...]:
    """Say who must close the meeting, where that confirms what was typed in for its decider."""
    waiting = [e.decision for e in room.shown.items if e.decision and not e.decision.confirmed]
    power = power_of(room.framework, Confirm.name)
    if not any(each.outcome for each in waiting) or power is None:
        return ()
    part = room.offering.case.part
    if any(room.framework.may(power, each, part) for each in room.own):
        return ()
    return (Reason(f"Closing the meeting confirms its decisions. {power.says}", power.by),)


def _opening(room: Room) -> Act | None:
    if room.state.phase is not Phase.CALLED:
        return None
    found = offers(room.offering, room.shown.line.case).of("meeting.open")
    return found.as_primary() if found else None


def _against(room: Room) -> tuple[Reason, ...]:
    choice = room.offering.choice(CloseItem)
    return () if choice is None or choice.is_open else tuple(map(reason, choice.reasons))


def _agenda_meta(room: Room) -> str:
    planned = sum(each.minutes for each in room.shown.items)
    return f"{room.elapsed // MINUTE} of {planned} min" if planned else ""


def _line(item: ItemShown, room: Room) -> AgendaLine:
    now = item.number == room.number
    note = f"{item.minutes} min"
    if item.closed is not None and item.opened is not None:
        took = max(1, round((item.closed - item.opened) / MINUTE))
        return AgendaLine(item.number, item.title, "done", "taken", f"{note} · took {took}", now)
    if item.opened is not None:
        used = (room.elapsed - item.opened) // MINUTE
        return AgendaLine(item.number, item.title, "half", "open", f"{note} · {used} used", now)
    return AgendaLine(item.number, item.title, "open", "to come", note, now)


def _closed(room: Room) -> Closed | None:
    """Show why the meeting cannot be opened, or cannot be closed yet."""
    opening = _opening(room)
    if opening is not None and opening.reasons:
        return Closed((Act(opening.says, reasons=opening.reasons),), "column")
    choice = room.offering.choice(Close)
    if choice is None or choice.is_open or not room.is_open:
        return None
    return Closed((Act(title(Close), reasons=tuple(map(reason, choice.reasons))),), "column")


def _before(room: Room) -> Notice | None:
    """Say what happens here once the meeting is opened."""
    if _opening(room) is None:
        return None
    says = (
        "Opening the meeting starts the clock of the recording. Then note who comes in with I, "
        "and take the items one after another with N."
    )
    return Notice(says, "half")


def _empty(room: Room) -> Empty:
    act = _opening(room)
    if not room.shown.items:
        return Empty("The meeting has no agenda.", "Set one before the meeting is opened.", act)
    return Empty("No item is open.", act=act)


def _actions(room: Room) -> Iterator[ActionShown]:
    for each in room.actions:
        yield ActionShown(each.case, each.what, each.owner, each.due)


def _owners(room: Room) -> tuple[Choice, ...]:
    return pick(owners(room.framework, room.shown.line.group))[1:]
