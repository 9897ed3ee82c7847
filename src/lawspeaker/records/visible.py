"""Who may see what: everything that pages, documents and the interface read comes through here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from lawspeaker.framework.calendar import Calendar
from lawspeaker.framework.names import CaseId, Group, Organisation, Seat
from lawspeaker.framework.version import Framework
from lawspeaker.records.asked import EVERYTHING, Filter, Viewer
from lawspeaker.records.database import READING
from lawspeaker.records.earlier import Earlier
from lawspeaker.records.going_up import GoingUp
from lawspeaker.records.ofgroups import OfGroups
from lawspeaker.records.reading import (
    asked_bodies,
    attendance,
    cases,
    conduct,
    constituencies,
    decisions,
    directions,
    duties,
    groups,
    meetings,
    raid,
    registers,
    reports,
    search,
)
from lawspeaker.records.shown import (
    ActionLine,
    AttendanceLine,
    AttendedShown,
    BelongingLine,
    CaseLine,
    CaseShown,
    ChangeLine,
    ConsultationLine,
    ContactLine,
    DecisionLine,
    DecisionShown,
    DelegationShown,
    DirectionLine,
    DutyShown,
    EntryShown,
    FrameworkLine,
    GroupLine,
    GroupShown,
    MeetingLine,
    MeetingShown,
    ObligationLine,
    Page,
    PartLine,
    RaidLine,
    ReportLine,
    ReportShown,
    Results,
    SeatShown,
    WideConsultationLine,
)
from lawspeaker.records.sight import Sight

__all__ = ("EVERYTHING", "Filter", "View", "Viewer", "visible_to")


class View(GoingUp, OfGroups, Earlier):
    """What one viewer may read. A case that may not be seen is not there: None, never an error.

    Who reads a case whole: its members; whoever must act on it; and, of a matter that a closed
    group brought to one that works in the open, whoever belongs to that closed group today. Lists
    and the search have a case for its members, for those its process names, and for those it was
    published to.
    """

    def __init__(self, sight: Sight) -> None:
        self.sight = sight

    @property
    def viewer(self) -> Viewer:
        return self.sight.viewer

    def framework(self, on: date | None = None) -> Framework:
        """Return the framework in force on a day."""
        return self.sight.framework(on)

    @property
    def calendar(self) -> Calendar:
        """Return the calendar adopted last, by which due days are counted."""
        return self.sight.calendar

    def calendar_on(self, day: date | None) -> Calendar:
        """Return the calendar by which due days were counted on a day."""
        return self.sight.calendar_on(day)

    def cases(
        self,
        process: str = "",
        wanted: Filter = EVERYTHING,
        after: str = "",
        most: int = 50,
        *,
        order: str = cases.ORDERS[0],
    ) -> Page[CaseLine]:
        """Return cases, the last opened first unless they are wanted in another order."""
        return cases.cases(self.sight, process, wanted, after, most, order=order)

    def case(self, case: CaseId, on: date | None = None, at: int | None = None) -> CaseShown | None:
        """Return a case; `on` a day or `at` a position of the ledger: as it stood then."""
        return cases.case(self.sight, case, on, at)

    def case_alone(self, case: CaseId) -> CaseShown | None:
        """Return a case without those beside it, for whoever asks what may be done in it."""
        return cases.alone(self.sight, case)

    def may_read(self, case: CaseId, process: str) -> bool:
        """Say whether a case of a process is there and may be read whole."""
        return cases.may_read(self.sight, case, process)

    def decisions(
        self, wanted: Filter = EVERYTHING, after: str = "", most: int = 50
    ) -> Page[DecisionLine]:
        """Return decisions, the last taken first."""
        return decisions.decisions(self.sight, wanted, after, most)

    def decision(
        self, case: CaseId, on: date | None = None, at: int | None = None
    ) -> DecisionShown | None:
        """Return a decision, whole or as it was published; as it stands, or as it stood then."""
        return decisions.decision(self.sight, case, on, at)

    def meetings(
        self, wanted: Filter = EVERYTHING, after: str = "", most: int = 50
    ) -> Page[MeetingLine]:
        """Return meetings, the latest first; to the public, the days of open groups alone."""
        return meetings.meetings(self.sight, wanted, after, most)

    def meeting(self, case: CaseId) -> MeetingShown | None:
        """Return a meeting whole."""
        return meetings.meeting(self.sight, case)

    def groups(self, on: date | None = None) -> tuple[GroupLine, ...]:
        """Return the groups as they are on a day, in the order of the framework."""
        return groups.groups(self.sight, on)

    def group(self, group: Group, on: date | None = None) -> GroupShown | None:
        """Return a group whole, as it is on a day."""
        return groups.group(self.sight, group, on)

    def seats(self, group: Group | None = None, on: date | None = None) -> tuple[SeatShown, ...]:
        """Return the seats of one group or of all, and who fills them on a day."""
        return groups.seats(self.sight, group, on)

    def seat(self, seat: Seat, on: date | None = None) -> SeatShown | None:
        """Return one seat, and who fills it on a day."""
        return groups.seat(self.sight, seat, on)

    def attendance(
        self, group: Group, on: date | None = None, most: int = 6
    ) -> tuple[AttendedShown, ...]:
        """Return who came to the last meetings of a group up to a day, the earliest first."""
        return attendance.attendance(self.sight, group, on, most)

    def delegations(
        self, group: Group | None = None, on: date | None = None
    ) -> tuple[DelegationShown, ...]:
        """Return the chairs given to delegates, as they are on a day."""
        return groups.delegations(self.sight, group, on)

    def belongings(
        self, constituency: str = "", on: date | None = None
    ) -> tuple[BelongingLine, ...]:
        """Return which parties belong to a constituency, or to any, on a day."""
        return constituencies.belongings(self.sight, constituency, on)

    def obligations(
        self, obligation: str = "", on: date | None = None
    ) -> tuple[ObligationLine, ...]:
        """Return which parties are under an obligation, or under any, on a day."""
        return constituencies.obligations(self.sight, obligation, on)

    def consultations(
        self, constituency: str = "", on: date | None = None, most: int = 50
    ) -> tuple[ConsultationLine, ...]:
        """Return what constituencies were asked; it is told to nobody else."""
        return constituencies.consultations(self.sight, constituency, on, most)

    def contacts(
        self, wanted: Filter = EVERYTHING, after: str = "", most: int = 50
    ) -> Page[ContactLine]:
        """Return contacts with parties, the last begun first."""
        return constituencies.contacts(self.sight, wanted, after, most)

    def duties(self, wanted: Filter = EVERYTHING) -> tuple[DutyShown, ...]:
        """Return every duty in what the viewer may see, the first due first."""
        return duties.duties(self.sight, wanted)

    def duties_of(self, viewer: Viewer | None = None) -> tuple[DutyShown, ...]:
        """Return what the viewer owes in any capacity, or in those of the one given."""
        return duties.owed_by(self.sight, viewer or self.viewer)

    def actions(
        self, wanted: Filter = EVERYTHING, after: str = "", most: int = 50
    ) -> Page[ActionLine]:
        """Return actions, the last given first."""
        return registers.actions(self.sight, wanted, after, most)

    @property
    def conduct(self) -> conduct.Conduct:
        return conduct.Conduct(self.sight)

    def raid(
        self, wanted: Filter = EVERYTHING, kind: str = "", most: int = 500, *, is_open: bool = False
    ) -> tuple[RaidLine, ...]:
        """Return items of the RAID log, the heaviest first."""
        return raid.items(self.sight, wanted, kind, most, is_open=is_open)

    def attendances(
        self, wanted: Filter = EVERYTHING, after: str = "", most: int = 50
    ) -> Page[AttendanceLine]:
        """Return who attends a group without a seat, or asked to, the last asked first."""
        return registers.attendances(self.sight, wanted, after, most)

    def reports(
        self, wanted: Filter = EVERYTHING, after: str = "", most: int = 50
    ) -> Page[ReportLine]:
        """Return reports, the last begun first."""
        return registers.reports(self.sight, wanted, after, most)

    def report(
        self, case: CaseId, on: date | None = None, at: int | None = None
    ) -> ReportShown | None:
        """Return a report, whole or as far as it is published; as it stands, or as it stood."""
        return reports.report(self.sight, case, on, at)

    def changes(
        self, wanted: Filter = EVERYTHING, after: str = "", most: int = 50
    ) -> Page[ChangeLine]:
        """Return change requests, the last recorded first."""
        return registers.changes(self.sight, wanted, after, most)

    def directions(
        self, wanted: Filter = EVERYTHING, after: str = "", most: int = 50
    ) -> Page[DirectionLine]:
        """Return directions of the sponsor, the last given first."""
        return directions.directions(self.sight, wanted, after, most)

    def wide_consultations(
        self, wanted: Filter = EVERYTHING, after: str = "", most: int = 50
    ) -> Page[WideConsultationLine]:
        """Return consultations of more than one constituency, the last opened first."""
        return registers.wide_consultations(self.sight, wanted, after, most)

    def organisations_asked(
        self, to: Iterable[str], on: date
    ) -> Mapping[str, frozenset[Organisation]]:
        """Return the organisations that are meant by each name of those asked, on a day."""
        return asked_bodies.organisations(self.sight, to, on)

    def frameworks(self, on: date | None = None) -> tuple[FrameworkLine, ...]:
        """Return the versions of framework and calendar that were adopted by a day, in order."""
        return registers.frameworks(self.sight, on)

    def parts(self, on: date | None = None) -> tuple[PartLine, ...]:
        """Return the parts of versions that acts had let commence by a day."""
        return registers.parts(self.sight, on)

    def entries(self, after: int = -1, most: int = 100) -> Page[EntryShown]:
        """Return what of the next entries may be read; `after` of the page leads on."""
        return cases.entries(self.sight, after, most)

    def search(self, words: str, process: str = "", most: int = 50) -> Results:
        """Return the cases that hold all the words, the best matches first."""
        return search.search(self.sight, words, process, most)


def visible_to(viewer: Viewer, using: str = READING, framework: Framework | None = None) -> View:
    """Return what a viewer may read; a framework that is known already is not read again."""
    sight = Sight(viewer, using)
    if framework is not None:
        sight.knows(framework)
    return View(sight)
