"""What a viewer may read of registers as they stood: on a day, or at an entry of the ledger."""

from __future__ import annotations

from datetime import date

from lawspeaker.framework.names import CaseId, Group
from lawspeaker.records.reading import cases, decisions, exceptions, logged, meetings, registers
from lawspeaker.records.reading.trail import Then
from lawspeaker.records.shown import (
    ActionLine,
    AttendanceLine,
    CaseLine,
    ChangeLine,
    DecisionLine,
    ExceptionLine,
    MeetingLine,
    OutputLine,
)
from lawspeaker.records.shown.logged import Logged
from lawspeaker.records.sight import Sight


class Earlier:
    """The part of a view that asks how things stood."""

    sight: Sight

    def case_line(self, case: CaseId, on: date) -> CaseLine | None:
        """Return a case in one line as it stood on a day, if it was there to be known of."""
        return cases.line_then(self.sight, case, on)

    def decisions_then(
        self, on: date | None = None, at: int | None = None
    ) -> tuple[DecisionLine, ...]:
        """Return the decisions there were on a day, or at an entry, as they stood then."""
        return decisions.decisions_then(self.sight, Then(on, at))

    def meetings_then(self, on: date) -> tuple[MeetingLine, ...]:
        """Return the meetings that were called by a day, as they stood then."""
        return meetings.meetings_then(self.sight, on)

    def exceptions_then(self, on: date) -> tuple[ExceptionLine, ...]:
        """Return what chairs had said by a day of days of their rules."""
        return exceptions.exceptions_then(self.sight, Then(on))

    def actions_then(self, group: Group, on: date) -> tuple[ActionLine, ...]:
        """Return the actions a group had given by a day, as they stood then."""
        return registers.actions_then(self.sight, group, Then(on))

    def outputs_then(self, group: Group, on: date) -> tuple[OutputLine, ...]:
        """Return the outputs a group had planned by a day, as they stood then."""
        return registers.outputs_then(self.sight, group, Then(on))

    def attendances_then(self, group: Group, on: date) -> tuple[AttendanceLine, ...]:
        """Return who attended a group without a seat on a day, or had asked to by then."""
        return registers.attendances_then(self.sight, group, Then(on))

    def changes_then(self, on: date) -> tuple[ChangeLine, ...]:
        """Return the change requests there were on a day, as they stood then."""
        return logged.changes_then(self.sight, Then(on))

    def change_log(self, on: date | None = None) -> tuple[Logged, ...]:
        """Return the change requests whole, as they stand, or as they stood on a day."""
        return logged.logged(self.sight, Then(on))
