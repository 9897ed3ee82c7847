"""The first page for the public."""

from dataclasses import dataclass

from lawspeaker.framework.names import CaseId
from lawspeaker.framework.version import Framework
from lawspeaker.processes.consultation.life import Consultation, Stage
from lawspeaker.records.shown import DecisionLine, ReportLine
from lawspeaker.web import dates
from lawspeaker.web.acts.places import public_case_page, public_group_page
from lawspeaker.web.addresses import find
from lawspeaker.web.components import (
    Act,
    Column,
    Day,
    Empty,
    Head,
    Line,
    Lines,
    Link,
    Row,
    Standing,
    Status,
    Table,
)
from lawspeaker.web.decisions.words import status
from lawspeaker.web.framework.words import plural
from lawspeaker.web.public.calendar import Dates, short_list


@dataclass(frozen=True)
class FrontPage:
    """What a programme shows to everybody."""

    head: Head
    standing: Standing
    decisions: Table | None
    all_decisions: Link
    none: Empty
    meetings: Table | None
    all_meetings: Link
    reports: Lines | None
    consultations: Lines | None
    all_consultations: Link
    groups: Lines
    all_groups: Link
    law: Lines


@dataclass(frozen=True)
class ReportsPage:
    """The reports that are open to everybody."""

    head: Head
    table: Table | None
    empty: Empty


@dataclass(frozen=True)
class Front:
    """What was read for the page."""

    programme: str
    title: str
    framework: Framework
    decisions: tuple[DecisionLine, ...]
    reports: tuple[ReportLine, ...]
    consultations: tuple[tuple[CaseId, Consultation], ...]
    dates: Dates

    def page(self, name: str) -> str:
        return find(f"public:{name}", programme=self.programme)


NONE = Empty("No decision is published yet.", "A chair publishes what was decided.")


def front_page(of: Front) -> FrontPage:
    """Make the page."""
    return FrontPage(
        head=Head(of.title, "Decisions, reports and dates, open to all"),
        standing=_standing(of),
        decisions=_decisions(of) if of.decisions else None,
        all_decisions=Link("All decisions", of.page("decisions")),
        none=NONE,
        meetings=short_list(of.dates),
        all_meetings=Link("Calendar", of.page("calendar")),
        reports=Lines(tuple(_report(of, each) for each in of.reports)) if of.reports else None,
        consultations=_consultations(of) if of.consultations else None,
        all_consultations=Link("All consultations", of.page("consultations")),
        groups=_groups(of),
        all_groups=Link("Who represents whom", of.page("representation")),
        law=_law(of),
    )


def _standing(of: Front) -> Standing:
    first = of.decisions[0] if of.decisions else None
    following = next(iter(of.dates.coming), None)
    return Standing(
        stands=Status("done", f"{plural(len(of.dates.groups), 'group')} at work"),
        stands_note=f"Last published: {first.title}" if first else "Nothing is published yet.",
        act=Act("Verify the record", of.page("ledger"), variant="primary", small=False),
        see=Link("Download it", of.page("export")),
        act_note="Nobody can change it unseen. No account is needed to check that.",
        when=Day(following.day) if following else "No meeting is planned",
        when_asks="Next meeting",
        when_note=f"Of the {following.group}" if following else "",
    )


def _decisions(of: Front) -> Table:
    columns = (
        Column("Decision", nowrap=True, card="title"),
        Column("Matter", card="note"),
        Column("Group", nowrap=True, card="for"),
        Column("Taken", nowrap=True, card="due"),
        Column("Stands", nowrap=True, card="state"),
    )
    rows = tuple(
        Row(
            (
                Link(each.case, public_case_page(of.programme, "decision", each.case)),
                each.title,
                each.group,
                Day(each.taken_on) if each.taken_on else "",
                status(each, of.framework),
            )
        )
        for each in of.decisions
    )
    return Table("Decisions", columns, rows, folds=True)


def _report(of: Front, each: ReportLine) -> Line:
    issued = dates.said(each.issued_on) if each.issued_on else ""
    return Line(Link(each.title, public_case_page(of.programme, "report", each.case)), issued)


def _consultations(of: Front) -> Lines:
    """List what everybody may answer now."""
    asked = [(case, it) for case, it in of.consultations if it.stage is Stage.OPEN]
    lines = tuple(
        Line(
            Link(it.title or case, find("public:consultation", programme=of.programme, case=case)),
            f"Until {dates.said(it.closes)}" if it.closes else "",
        )
        for case, it in asked
    )
    return Lines(lines or (Line("Nobody asks the public now."),))


def _groups(of: Front) -> Lines:
    return Lines(
        tuple(
            Line((Link(each.group, public_group_page(of.programme, each.group)),
                  f" {each.name}" if each.name != each.group else ""), f"Level {each.level}")
            for each in of.dates.groups
        )
    )  # fmt: skip


def _law(of: Front) -> Lines:
    return Lines(
        (
            Line(Link("The framework", of.page("framework")), of.framework.version),
            Line(Link("Try a matter: who decides it?", of.page("try"))),
            Line(Link("Where the sources can be read two ways", of.page("readings"))),
        )
    )  # fmt: skip


def reports_page(of: Front) -> ReportsPage:
    """Make the page of reports."""
    columns = (Column("Report", card="title"), Column("Group", nowrap=True, card="for"),
               Column("Issued", nowrap=True, card="due"))  # fmt: skip
    rows = tuple(
        Row((Link(each.title, public_case_page(of.programme, "report", each.case)), each.group,
             Day(each.issued_on) if each.issued_on else ""))
        for each in of.reports
    )  # fmt: skip
    return ReportsPage(
        Head("Reports", "Headline reports that are open to everybody"),
        Table("Reports", columns, rows, folds=True) if rows else None,
        Empty(
            "No report is issued yet.",
            "The headline report of an open group is public from the day it is issued.",
        ),
    )
