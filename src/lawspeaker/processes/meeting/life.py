"""The life of a meeting: what each event makes of it."""

from __future__ import annotations

from collections.abc import Callable

from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.facts import Phase
from lawspeaker.kernel.words import Event
from lawspeaker.processes.meeting.agenda import (
    Apology,
    Audience,
    Interest,
    Item,
    Late,
    Meeting,
    Note,
    Presence,
    renumbered,
)
from lawspeaker.processes.meeting.events import (
    AgendaSet,
    Apologised,
    Called,
    Came,
    Cancelled,
    Closed,
    Flagged,
    InterestDeclared,
    ItemAdded,
    ItemClosed,
    ItemOpened,
    ItemPutOff,
    LateAdmitted,
    Moved,
    Opened,
    PapersIssued,
    PutForInformation,
    PutOnConsent,
    RecordingKept,
    RecordingLinked,
    RecordingOpened,
    RecordingRemoved,
    Went,
)


def evolve(it: Meeting, event: Event) -> Meeting:
    match event:
        case Called():
            called = Meeting(event.group, event.day, Phase.CALLED, by_rule=event.by_rule)
            return replace(called, short=event.short, called_for=event.reason)
        case Moved():
            return _moved(it, event)
        case Cancelled():
            return replace(it, phase=Phase.CANCELLED)
        case AgendaSet():
            return _rearranged(it, event.agenda)
        case ItemAdded():
            return replace(it, agenda=(*it.agenda, event.item))
        case ItemPutOff():
            return _without(it, event.number)
        case PapersIssued():
            return _with_papers(it, event)
        case Opened():
            return _in_the_chair(it, event)
        case Came():
            return replace(it, room=(*it.room, Presence(event.person, event.seat, event.at)))
        case Went():
            return replace(it, room=tuple(_leaving(each, event) for each in it.room))
        case ItemOpened():
            return _timed(it, event.number, lambda item: replace(item, opened=event.at))
        case ItemClosed():
            return _closed(it, event)
        case Closed():
            return replace(it, phase=Phase.CLOSED)
        case _:
            return _prepared(it, event)


def _prepared(it: Meeting, event: Event) -> Meeting:
    """Return a meeting as those who are to come have prepared it."""
    match event:
        case LateAdmitted():
            return replace(it, late=tuple(_admitted(each, event) for each in it.late))
        case PutForInformation():
            return replace(it, information=(*it.information, event.item))
        case PutOnConsent():
            return replace(it, consent=(*it.consent, event.item))
        case Flagged():
            return replace(it, consent=tuple(e for e in it.consent if e != event.item))
        case Apologised():
            others = tuple(each for each in it.apologies if each.seat != event.seat)
            sent = Apology(event.seat, event.alternate, event.reason)
            return replace(it, apologies=(*others, sent))
        case InterestDeclared():
            return replace(it, interests=(*it.interests, Interest(**vars(event))))
        case _:
            return _recorded(it, event)


def _recorded(it: Meeting, event: Event) -> Meeting:
    """Return a meeting with what has become of its recording."""
    match event:
        case RecordingLinked():
            kept = replace(it, recording=event.recording, kept_until=event.kept_until)
            return replace(kept, recording_removed=None, recording_for=event.audience)
        case RecordingOpened():
            return replace(it, recording_for=Audience.READERS)
        case RecordingKept():
            return replace(it, kept_until=event.kept_until)
        case RecordingRemoved():
            return replace(it, recording=None, recording_removed=event.on)
        case _:
            raise TypeError(f"a meeting knows no {event.name}")


def _admitted(each: Late, event: LateAdmitted) -> Late:
    if each.item != event.item:
        return each
    return replace(each, waived_by=event.waived_by, reason=event.reason)


def _with_papers(it: Meeting, event: PapersIssued) -> Meeting:
    """Take in papers; each late one waits, unless the meeting itself was called too late for it."""
    waits = event.timing is not None and event.timing.late and it.short is None
    late = (*it.late, *(Late(each.item, on=event.on) for each in event.papers if waits))
    with_them = replace(it, papers=(*it.papers, *event.papers), late=late)
    if it.papers_on is not None:  # a later paper has its own timing; the first issue is kept
        return with_them
    return replace(with_them, papers_on=event.on, papers_timing=event.timing)


def _moved(it: Meeting, event: Moved) -> Meeting:
    """Move a meeting: its papers are late, or in time, by the new day."""
    short = event.short if event.measured else it.short
    moved = replace(it, day=event.day, short=short)
    if event.issued is None:
        return moved
    due = event.issued.due
    late = tuple(each for each in it.late if each.on is None or each.on > due)
    return replace(moved, papers_timing=event.issued, late=late)


def _rearranged(it: Meeting, agenda: tuple[Item, ...]) -> Meeting:
    """Give a meeting another agenda; what belongs to an item goes with it to its new number."""
    now = renumbered(it.agenda, agenda)
    return replace(
        it,
        agenda=agenda,
        consent=(),
        information=(),
        papers=tuple(replace(e, item=now[e.item]) for e in it.papers if e.item in now),
        late=tuple(replace(e, item=now[e.item]) for e in it.late if e.item in now),
        interests=tuple(replace(e, item=now[e.item]) for e in it.interests if e.item in now),
    )


def _without(it: Meeting, number: int) -> Meeting:
    """Take an item off the agenda, with all that belongs to it."""
    return replace(
        it,
        agenda=tuple(each for each in it.agenda if each.number != number),
        papers=tuple(each for each in it.papers if each.item != number),
        late=tuple(each for each in it.late if each.item != number),
        interests=tuple(each for each in it.interests if each.item != number),
        consent=tuple(each for each in it.consent if each != number),
        information=tuple(each for each in it.information if each != number),
    )


def _in_the_chair(it: Meeting, event: Opened) -> Meeting:
    return replace(
        it,
        phase=Phase.OPEN,
        chair=event.chair,
        chair_is_office=event.chair_is_office,
        circumstances=event.circumstances,
    )


def _leaving(each: Presence, event: Went) -> Presence:
    leaves = each.person == event.person and each.gone is None
    return replace(each, gone=event.at) if leaves else each


def _closed(it: Meeting, event: ItemClosed) -> Meeting:
    closed = _timed(it, event.number, lambda item: replace(item, closed=event.at))
    if event.note is None:
        return closed
    return replace(closed, notes=(*it.notes, Note(event.number, event.note)))


def _timed(it: Meeting, number: int, change: Callable[[Item], Item]) -> Meeting:
    return replace(it, agenda=tuple(change(i) if i.number == number else i for i in it.agenda))
