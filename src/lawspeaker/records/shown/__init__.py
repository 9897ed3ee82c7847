"""What readers are given: plain values, the same for pages, documents and the interface."""

from __future__ import annotations

from lawspeaker.records.shown.cases import (
    CaseLine,
    CaseShown,
    DutyShown,
    EntryShown,
    LinkShown,
    Page,
)
from lawspeaker.records.shown.constituencies import (
    BelongingLine,
    ConsultationLine,
    ContactLine,
    ObligationLine,
)
from lawspeaker.records.shown.decisions import DecisionLine, DecisionShown, ViewShown
from lawspeaker.records.shown.directions import DirectionLine
from lawspeaker.records.shown.escalations import AppealLine, AppealTold, ConcernLine, ReferralLine
from lawspeaker.records.shown.groups import (
    AttendedShown,
    Came,
    DelegationShown,
    GroupLine,
    GroupShown,
    SeatShown,
)
from lawspeaker.records.shown.meetings import (
    ExceptionLine,
    FrequencyLine,
    ItemShown,
    MeetingLine,
    MeetingShown,
)
from lawspeaker.records.shown.raid import RaidLine
from lawspeaker.records.shown.registers import (
    ActionLine,
    AttendanceLine,
    ChangeLine,
    Found,
    FrameworkLine,
    OutputLine,
    PartLine,
    ProposalLine,
    ReportLine,
    Results,
    WideConsultationLine,
)
from lawspeaker.records.shown.reports import AccountShown, NoteShown, ReportShown
from lawspeaker.records.shown.submissions import Market, SubmissionLine, Tally

__all__ = (
    "AccountShown",
    "ActionLine",
    "AppealLine",
    "AppealTold",
    "AttendanceLine",
    "AttendedShown",
    "BelongingLine",
    "Came",
    "CaseLine",
    "CaseShown",
    "ChangeLine",
    "ConcernLine",
    "ConsultationLine",
    "ContactLine",
    "DecisionLine",
    "DecisionShown",
    "DelegationShown",
    "DirectionLine",
    "DutyShown",
    "EntryShown",
    "ExceptionLine",
    "Found",
    "FrameworkLine",
    "FrequencyLine",
    "GroupLine",
    "GroupShown",
    "ItemShown",
    "LinkShown",
    "Market",
    "MeetingLine",
    "MeetingShown",
    "NoteShown",
    "ObligationLine",
    "OutputLine",
    "Page",
    "PartLine",
    "ProposalLine",
    "RaidLine",
    "ReferralLine",
    "ReportLine",
    "ReportShown",
    "Results",
    "SeatShown",
    "SubmissionLine",
    "Tally",
    "ViewShown",
    "WideConsultationLine",
)
