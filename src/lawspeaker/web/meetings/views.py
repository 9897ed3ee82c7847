"""The page of one meeting: before it, while it is held, after it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final

from lawspeaker.directory.names import Names
from lawspeaker.framework.meetings import REPORT_CLOCK
from lawspeaker.framework.version import Framework
from lawspeaker.processes.meeting.agenda import Meeting
from lawspeaker.records.shown import DutyShown, MeetingShown
from lawspeaker.web import dates
from lawspeaker.web.acts import views as acts
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.acts.offers import Offer, Offers
from lawspeaker.web.acts.places import case_page, group_page
from lawspeaker.web.addresses import find
from lawspeaker.web.components import (
    Act,
    Closed,
    Count,
    Day,
    Head,
    Lines,
    Link,
    Notice,
    Says,
    Standing,
    Status,
    Table,
    Trail,
    cites,
)
from lawspeaker.web.framework.words import capital
from lawspeaker.web.meetings import days
from lawspeaker.web.meetings.agenda import Agenda
from lawspeaker.web.meetings.attendance import Attendance, few_are_filled
from lawspeaker.web.meetings.days import PHASES
from lawspeaker.web.meetings.outputs import Outputs
from lawspeaker.web.meetings.prepared import Prepared

# What comes first, by how far the meeting has come.
ORDER: Final = {
    "called": (
        "meeting.issue_papers", "meeting.open", "meeting.set_agenda", "meeting.add_item",
        "meeting.move", "meeting.cancel",
    ),
    "open": ("meeting.open_item", "meeting.close_item", "meeting.close"),
    "closed": ("meeting.link_recording", "meeting.remove_recording"),
}  # fmt: skip
ON_THE_SCREEN: Final = frozenset(  # acts that have their place on the live screen
    {"meeting.let_in", "meeting.let_out", "meeting.open_item", "meeting.close_item"}
)
TRAIL: Final = 12  # entries that are shown at once


@dataclass(frozen=True)
class MeetingPage:
    """One meeting."""

    head: Head
    standing: Standing
    notices: tuple[Notice, ...]
    agenda: Table | None
    agenda_meta: Says
    papers: Lines
    counted: tuple[tuple[str, Count], ...]
    attendance: Table
    attendance_meta: str
    prepared: Prepared
    decisions: Table | None
    after: Lines
    also: tuple[Act, ...]
    closed: Closed | None
    for_others: Closed | None
    trail: Trail


@dataclass(frozen=True)
class Page:
    """What the page of a meeting is made from."""

    looking: Looking
    shown: MeetingShown
    framework: Framework
    offers: Offers
    slip: Act | None = None
    report: Offer | None = None  # to begin it

    @property
    def made(self) -> MeetingPage:
        return MeetingPage(
            head=self._head,
            standing=self._standing,
            notices=tuple(self._notices()),
            agenda=self._agenda.table,
            agenda_meta=self._agenda.meta,
            papers=Lines(tuple(self._outputs.papers())),
            counted=tuple(self._outputs.counted()),
            attendance=self._room.table,
            attendance_meta=self._room.meta,
            prepared=self._prepared,
            decisions=self._agenda.decisions,
            after=Lines(tuple(self._outputs.after())),
            also=self._also,
            closed=self._closed,
            for_others=self.offers.for_others,
            trail=self._trail,
        )

    @property
    def today(self) -> date:
        return self.looking.viewer.day

    @property
    def state(self) -> Meeting:
        state: Meeting = self.shown.case.state
        return state

    @property
    def phase(self) -> str:
        return self.shown.line.phase

    @cached_property
    def names(self) -> Names:
        seats = self.shown.composition.seats
        ids = [each for s in seats for each in (s.person, s.alternate, s.organisation) if each]
        ids += [each.person for each in self.state.room]
        return self.looking.viewer.roll.names([*ids, *acts.people_in(self.shown.case)])

    @property
    def _agenda(self) -> Agenda:
        return Agenda(self.looking.programme, self.shown.items, self.framework)

    @property
    def _outputs(self) -> Outputs:
        return Outputs(self.looking, self.shown, self.framework)

    @property
    def _prepared(self) -> Prepared:
        return Prepared(self.looking, self.shown, self.framework)

    @property
    def _room(self) -> Attendance:
        return Attendance(self.shown, self.framework, self.names)

    @property
    def _head(self) -> Head:
        line = self.shown.line
        programme = self.looking.programme
        by = "by the rule of the group" if line.by_rule else "called outside the rule"
        sub = f"Meeting {line.case} · {by}"
        crumbs = (
            Link("Meetings", find("meetings:index", programme=programme)),
            Link(line.group, group_page(programme, line.group)),
        )
        return Head(f"{line.group}, {dates.said(line.day)}", sub, crumbs)

    @property
    def live(self) -> str:
        return find("meetings:live", programme=self.looking.programme, case=self.shown.line.case)

    @property
    def _standing(self) -> Standing:
        act, note = self._primary
        return Standing(
            stands=self._stands,
            stands_note=self._stands_note,
            act=act,
            act_note=note,
            when=self._when,
            when_note=self._when_note,
            when_asks="The meeting" if self._is_ready else "By when",
            idle="Nothing here waits for you.",
        )

    @property
    def _is_ready(self) -> bool:
        """Say whether its day is all that is waited for."""
        return self.phase == "called" and self.shown.line.papers_on is not None

    @property
    def _stands(self) -> Says:
        kind, says = PHASES[self.phase]
        if self.phase == "called":
            says = "Papers issued" if self.shown.line.papers_on else "Called, papers to come"
        if self.phase == "open":
            taken = len([each for each in self.shown.items if each.closed is not None])
            says = f"In session, {taken} of {len(self.shown.items)} items taken"
        return Status(kind, says)

    @property
    def _stands_note(self) -> Says:
        if self.shown.chair:
            place = "" if self.shown.chair_is_office else ", a delegate"
            return f"In the chair: {self.names.full(self.shown.chair)}{place}"
        count = len(self.shown.items)
        return f"{count} item{'' if count == 1 else 's'} on the agenda"

    @property
    def _primary(self) -> tuple[Act | None, Says]:
        if self.phase == "open":
            act = Act("Go to the live screen", self.live, variant="primary", small=False)
            return act, "Views, outcomes and attendance, item by item."
        opening = self.offers.of("meeting.open")
        if self.shown.line.papers_on and opening and opening.is_open:
            act = Act("Go to the live screen", self.live, variant="primary", small=False)
            return act, "Open the meeting there, and take its items."
        waiting = [e for e in self.offers.offers if e.is_open and e.name not in ON_THE_SCREEN]
        if self.report and self.report.is_open:
            return self.report.as_primary(), self.report.note
        first = next((each for each in waiting if each.name not in self._done), None)
        return (first.as_primary(), first.note) if first else (None, "")

    @property
    def _had_recording(self) -> bool:
        return bool(self.shown.recording or self.state.recording_removed)

    @property
    def _done(self) -> frozenset[str]:
        """Name what may be done again, but does not come next: papers are out and added to."""
        preparing = {"meeting.issue_papers", "meeting.set_agenda", "meeting.add_item",
                     "meeting.move", "meeting.cancel"}  # fmt: skip
        papers = preparing if self.shown.line.papers_on else {"meeting.move", "meeting.cancel"}
        recording = {"meeting.link_recording"} if self._had_recording else set()
        recording.add("meeting.remove_recording")
        return frozenset(papers | recording)  # nor does anybody wait for a move

    @property
    def _owed(self) -> DutyShown | None:
        """Return what is due first: what has a day stands before what has none."""
        return next(iter(self.shown.case.duties), None)

    @property
    def _when(self) -> Says:
        owed = self._owed
        if self.phase == "called":
            return Day(owed.due) if owed and owed.due else Day(self.shown.line.day)
        of = self._outputs.due(REPORT_CLOCK)
        if (self.phase == "open" or self.report) and of is not None:
            return (Day(of.day), ", the report")
        if owed is None:
            return "Nothing is due"
        return Day(owed.due) if owed.due else owed.undated

    @property
    def _when_note(self) -> Says:
        owed = self._owed
        of = self._outputs.due(REPORT_CLOCK) if self.report else None
        if of is not None:
            far = days.away(self.today, of.day, self.looking.calendar)
            return (f"{capital(far)} ", cites(*of.clauses[:1]))
        if self._is_ready and not (owed and owed.due):
            return capital(days.away(self.today, self.shown.line.day, self.looking.calendar))
        if owed is None:
            return ""
        if owed.due is None:
            return f"{owed.says} {owed.undated}." if self.phase == "called" else owed.says
        far = days.away(self.today, owed.due, self.looking.calendar)
        return (f"{owed.says} {capital(far)} ", cites(*owed.clauses[:1]))

    def _notices(self) -> Iterator[Notice]:
        yield from self._prepared.notices()
        few = few_are_filled(self.shown.composition.seats, self.framework)
        if few and self.phase in {"called", "open"}:
            yield Notice(few)
        if says := self.looking.calendar.unpublished(self.shown.line.day):
            yield Notice(f"What is due around it is not known. {says}")
        if self.phase == "called" and self.shown.line.day < self.today:
            yield Notice("Its day has passed, and it was neither held nor moved.", "late")

    def _case(self, process: str, case: str) -> str:
        return case_page(self.looking.programme, process, case)

    @property
    def _also(self) -> tuple[Act, ...]:
        primary, _ = self._primary
        says = primary.says if primary else ""
        found = (e for e in self.offers.offers if e.is_open and e.name not in ON_THE_SCREEN)
        shown = tuple(each.act for each in found if each.act.says != says)
        return (*shown, self.slip) if self.slip else shown

    @property
    def _closed(self) -> Closed | None:
        wanted = {*ORDER.get(self.phase, ())} - ON_THE_SCREEN
        found = (e for e in self.offers.offers if e.name in wanted)
        shut = tuple(e.act for e in found if not e.is_open and not e.is_for_others)
        return Closed(shut, "column") if shut else None

    @property
    def _trail(self) -> Trail:
        entries = [
            acts.entry(each, self.framework, self.names, self.looking.zone)
            for each in reversed(self.shown.case.trail[-TRAIL:])
        ]
        return Trail(tuple(entries), narrow=True)
