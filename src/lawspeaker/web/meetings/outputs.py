"""What comes out before and after a meeting: its papers, its report, its recording."""

from collections.abc import Iterator
from dataclasses import dataclass

from lawspeaker.framework.clocks import Due
from lawspeaker.framework.meetings import PAPERS_CLOCK, RECORDING, REPORT_CLOCK, owes
from lawspeaker.framework.version import Framework
from lawspeaker.processes.meeting.agenda import Meeting
from lawspeaker.processes.meeting.events import PapersIssued
from lawspeaker.records.shown import MeetingShown
from lawspeaker.web import dates, recorded
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.acts.places import case_page
from lawspeaker.web.addresses import find
from lawspeaker.web.components import Count, Day, Line, Link, Says, Soft, Status
from lawspeaker.web.meetings import days
from lawspeaker.web.meetings.month import issued


@dataclass(frozen=True)
class Outputs:
    """The papers, the report and the recording of a meeting."""

    looking: Looking
    shown: MeetingShown
    framework: Framework

    def papers(self) -> Iterator[Line]:
        line = self.shown.line
        if line.papers_on is not None:
            yield Line(("Agenda and papers", *self._later()),
                       issued(line.papers_on, line.papers_late))  # fmt: skip
        elif line.papers_due is not None and self.shown.line.phase == "called":
            state = days.state_of(self.looking.viewer.day, line.papers_due, self.looking.calendar)
            yield Line(("Agenda and papers, due ", Day(line.papers_due, short=True)), state)
        else:
            yield Line("Agenda and papers", Status("none", "Not issued"))
        if self.shown.items:
            pack = find("reports:pack", programme=self.looking.programme, case=line.case)
            yield Line(Link("Meeting pack", pack), Soft("PDF"))
        for paper in self.shown.case.state.papers:
            place = {"case": line.case, "digest": paper.document.digest}
            to = find("meetings:paper", programme=self.looking.programme, **place)
            yield Line(Link(paper.document.title, to), Soft(f"Item {paper.item}"))

    def _later(self) -> Iterator[Soft]:
        """Say when it was recorded that papers were issued, if that was not on the same day."""
        issues = [e for e in self.shown.case.trail if isinstance(e.past.event, PapersIssued)]
        if later := recorded.later(issues[-1], self.looking.zone) if issues else "":
            yield Soft(f", {later}")

    def counted(self) -> Iterator[tuple[str, Count]]:
        for name, said in ((PAPERS_CLOCK, "How the day of the papers was counted"),
                           (REPORT_CLOCK, "How the day of the report was counted")):  # fmt: skip
            of = self.due(name)
            if of is not None:
                yield said, days.count(of, "meeting", self.shown.line.day, self.looking.viewer.day)

    def due(self, name: str) -> Due | None:
        line = self.shown.line
        return days.counted(self.framework, self.looking.calendar, name, line.group, line.day)

    def after(self) -> Iterator[Line]:
        line = self.shown.line
        yield from self._report()
        state: Meeting = self.shown.case.state
        if self.shown.recording:
            until = state.kept_until
            kept = (", kept until ", Day(until, short=True)) if until else ()
            whose = (Soft(", for those of the group"),) if state.is_for_its_group else ()
            yield Line(("Recording", *kept, *whose), Link("Open it", self.shown.recording))
        elif line.recorded:
            yield Line("Recording", "For those of the group alone")
        elif state.recording_removed:
            yield Line("Recording", f"removed {dates.day_and_month(state.recording_removed)}")
        elif self.shown.line.phase == "closed" and owes(self.framework, line.group, RECORDING):
            yield Line("Recording", Status("soon", "Not linked yet"))

    def _report(self) -> Iterator[Line]:
        """Show the report, or when it is due; nothing where a meeting owes none and has none."""
        line = self.shown.line
        if line.report is not None:
            to = case_page(self.looking.programme, "report", line.report)
            yield Line("Headline report", Link(line.report, to))
        elif owes(self.framework, line.group, REPORT_CLOCK):
            yield self._report_to_come(self.due(REPORT_CLOCK))

    def _report_to_come(self, of: Due | None) -> Line:
        if self.shown.line.phase != "closed":
            due: Says = ("Headline report, due ", Day(of.day, short=True)) if of else ""
            return Line(due or "Headline report", Soft("After the meeting"))
        if of is None:
            return Line("Headline report", Status("none", "Not issued"))
        state = days.state_of(self.looking.viewer.day, of.day, self.looking.calendar)
        return Line("Headline report", state)
