"""What the printed papers of a meeting say: plain values, made from what a viewer may read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from lawspeaker.framework.called import called
from lawspeaker.framework.names import CaseId, Group, section
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.dates import clock
from lawspeaker.processes.decision.matter import Matter
from lawspeaker.processes.meeting.agenda import Meeting
from lawspeaker.processes.status import STATUS
from lawspeaker.processes.status.life import Stage, Status
from lawspeaker.records.shown import (
    AccountShown,
    DecisionShown,
    ItemShown,
    MeetingShown,
    ReportShown,
)
from lawspeaker.records.visible import View

Naming = Callable[[str], str]


@dataclass(frozen=True)
class Proof:
    """What vouches for a document: where the record stood, and the lines to check that by.

    They are a checkpoint: signed, if the document is an entry of the record; else its bare lines.
    """

    programme: str
    entries: int
    root: str
    made_on: date
    lines: str
    entry: int | None = None


@dataclass(frozen=True)
class Seated:
    """Somebody in the room, by seat and organisation; a report names no person."""

    seat: str
    organisation: str
    counts: bool


@dataclass(frozen=True)
class Decided:
    """A decision as a report tells it."""

    case: str
    title: str
    question: str
    outcome: str = ""
    by: str = ""
    text: str = ""
    alternatives: str = ""
    condition: str = ""
    context: str = ""
    viewpoints: str = ""
    at: str = ""
    clauses: tuple[str, ...] = ()
    views: tuple[tuple[str, str, str], ...] = ()
    recommendation: str = ""
    was: tuple[tuple[str, str], ...] = ()  # what stood there before it was amended
    added: tuple[str, ...] = ()


@dataclass(frozen=True)
class Listed:
    """An item of the agenda."""

    number: int
    title: str
    minutes: int
    decision: str


@dataclass(frozen=True)
class Noted:
    """What was noted of an item when it was closed."""

    number: int
    title: str
    text: str


@dataclass(frozen=True)
class Progress:
    """The status report of the meeting, as it was issued."""

    case: str
    summary: str
    areas: tuple[tuple[str, str, str], ...]  # which, how it stands, in words
    items: tuple[tuple[str, str, str, str], ...]  # of the RAID log: id, kind, title, score


@dataclass(frozen=True)
class Sheet:
    """A headline report, or a pack for a meeting to come."""

    title: str
    programme: str
    framework: str
    group: str
    day: date
    meeting: str
    summary: str
    room: tuple[Seated, ...]
    agenda: tuple[Listed, ...]
    decisions: tuple[Decided, ...]
    issued_on: date | None
    late: int | None
    proof: Proof
    withheld: int = 0  # decisions told of that are not published yet
    notes: tuple[Noted, ...] = ()
    papers: tuple[tuple[int, str], ...] = ()  # what was issued, by the item it is for
    amended_on: date | None = None
    added: tuple[str, ...] = ()  # to the report as a whole
    progress: Progress | None = None


def in_recording(offset: int | None) -> str:
    """Return a place in the recording as 00:47:12; empty where there is none."""
    return "" if offset is None else clock(offset)


def report(shown: ReportShown, framework: Framework, naming: Naming, proof: Proof) -> Sheet:
    """Return a headline report; the framework is that of the day of its meeting."""
    line, meeting = shown.line, shown.meeting
    return Sheet(
        title="Headline report",
        programme=proof.programme,
        framework=called(shown.framework),
        group=_group(line.group, framework),
        day=line.day or proof.made_on,
        meeting=line.meeting or "",
        summary=shown.summary,
        room=_room(meeting, naming) if meeting else (),
        agenda=tuple(map(_listed, meeting.items)) if meeting else (),
        decisions=tuple(_decided(each, framework) for each in shown.accounts),
        issued_on=line.issued_on,
        late=line.late,
        proof=proof,
        withheld=shown.withheld,
        notes=tuple(Noted(each.number, each.title, each.text) for each in shown.notes),
        amended_on=shown.reissued_on,
        added=shown.added,
    )


def pack(view: View, case: CaseId, proof: Proof) -> Sheet | None:
    """Return the pack of a meeting, as it is read before it: nothing that came of it is in it."""
    meeting = view.meeting(case)
    if meeting is None:
        return None
    framework = view.framework(meeting.line.day)
    found = (view.decision(item.decision.case) for item in meeting.items if item.decision)
    state: Meeting = meeting.case.state
    return Sheet(
        title="Meeting pack",
        programme=proof.programme,
        framework=called(meeting.case.framework),
        group=_group(meeting.line.group, framework),
        day=meeting.line.day,
        meeting=case,
        summary="",
        room=(),
        agenda=tuple(map(_listed, meeting.items)),
        decisions=tuple(_asked(each, view) for each in found if each),
        issued_on=meeting.line.papers_on,
        late=meeting.line.papers_late,
        proof=proof,
        papers=tuple((each.item, each.document.title) for each in state.papers),
        progress=_progress(view, meeting),
    )


def _progress(view: View, meeting: MeetingShown) -> Progress | None:
    """Return the status report that was issued for a meeting; a draft is nobody's paper."""
    naming = (e.case for e in meeting.case.links if e.names_us and e.process == STATUS.name)
    for shown in filter(None, map(view.case_alone, naming)):
        it: Status = shown.state
        if it.issued_on is not None and it.stage is not Stage.LAPSED:
            titles = {each.case: each.title for each in view.raid()}
            areas = ((e.area.capitalize(), e.rating.capitalize(), e.text) for e in it.areas)
            items = (
                (e.item, e.kind.capitalize(), titles.get(e.item, ""), str(e.score))
                for e in it.headline
            )
            return Progress(shown.line.case, it.summary or "", tuple(areas), tuple(items))
    return None


def _group(group: Group, framework: Framework) -> str:
    line = framework.groups.get(group)
    return f"{line.name} ({group})" if line else group


def _room(meeting: MeetingShown, naming: Naming) -> tuple[Seated, ...]:
    by_delegate = meeting.chair and not meeting.chair_is_office
    chair = (Seated("A delegate, in the chair", "", counts=False),) if by_delegate else ()
    return chair + tuple(
        Seated(each.name, naming(each.organisation) if each.organisation else "", each.counts)
        for each in meeting.composition.seats
        if each.present
    )


def _listed(item: ItemShown) -> Listed:
    decision = item.decision.case if item.decision else ""
    return Listed(item.number, item.title, item.minutes, decision)


def _asked(shown: DecisionShown, view: View) -> Decided:
    """Tell a matter as it is put: the question, and what is recommended."""
    line = shown.line
    case = view.case(line.case)
    matter: Matter = case.state if case else Matter()
    return Decided(
        case=line.case,
        title=line.title,
        question=shown.question,
        recommendation=matter.recommendation or "",
    )


def _alternatives(shown: DecisionShown) -> str:
    """List what was put, and which of it was accepted."""
    put = "; ".join(f"{n}. {each}" for n, each in enumerate(shown.alternatives, 1))
    return f"{put}. Accepted: {shown.chosen}." if shown.chosen else put


def _decided(account: AccountShown, framework: Framework) -> Decided:
    shown, line = account.decision, account.decision.line
    outcome = framework.outcomes.get(line.outcome)
    return Decided(
        case=line.case,
        title=line.title,
        question=shown.question,
        outcome="; ".join(filter(None, (outcome.name if outcome else "", line.appealed))),
        by=_by(shown, framework),
        text=shown.text,
        alternatives=_alternatives(shown),
        condition=shown.condition,
        context=account.context,
        viewpoints=account.viewpoints,
        at=in_recording(account.at),
        clauses=tuple(dict.fromkeys(map(section, shown.clauses))),
        views=tuple(
            (each.name, each.stand.capitalize(), each.minority or each.text)
            for each in shown.views
            if each.stand
        ),
        was=account.was,
        added=account.added,
    )


HOW = {
    "consensus": "by consensus",
    "sro": "where the group could not agree",
    "informed": "by an informed decision of the chair",
    "threshold": "above a threshold",
}


def _by(shown: DecisionShown, framework: Framework) -> str:
    office = next((o.name for k, o in framework.offices.items() if k == shown.line.decider), "")
    who = office or shown.line.decider
    return f"{who}, {HOW[shown.line.how]}" if shown.line.how in HOW else who
