"""What the page of a headline report shows."""

from collections.abc import Iterator
from dataclasses import dataclass

from lawspeaker.documents.content import Decided, Naming, Sheet
from lawspeaker.framework.meetings import REPORT_CLOCK, owes
from lawspeaker.framework.version import Framework
from lawspeaker.processes.report.life import Stage
from lawspeaker.processes.report.writing import Write
from lawspeaker.records.shown import ReportLine, ReportShown
from lawspeaker.web import dates
from lawspeaker.web.acts.offers import Offers
from lawspeaker.web.acts.places import case_page, public_case_page
from lawspeaker.web.addresses import find
from lawspeaker.web.components import (
    Act,
    Cites,
    Closed,
    Column,
    Day,
    Empty,
    Fact,
    Head,
    Lines,
    Link,
    Mono,
    Row,
    Says,
    Seal,
    Soft,
    Standing,
    Status,
    Steps,
    Table,
    Trail,
)
from lawspeaker.web.framework.words import plural
from lawspeaker.web.reports.proving import steps
from lawspeaker.web.reports.requests import Asked, asked_of

NOTHING = Empty("Nothing was decided.", "The agenda had no decision.")


@dataclass(frozen=True)
class Account:
    """What a report tells of a decision."""

    title: Says
    facts: tuple[Fact, ...]
    views: Table | None
    write: Act | None  # where nothing is written of it yet


@dataclass(frozen=True)
class ReportPage:
    """A headline report."""

    base: str
    head: Head
    standing: Standing
    summary: str
    accounts: tuple[Account, ...]
    withheld: str
    empty: Empty | None
    added: tuple[str, ...]
    requests: Asked | None
    notes: Table | None
    agenda: Table | None
    room: Table | None
    seal: Seal
    checkpoint: str
    proof: Steps | None  # how everybody proves what stands here
    others: tuple[Act, ...]
    closed: Closed | None
    linked: Lines | None
    trail: Trail | None


@dataclass(frozen=True)
class Known:
    """What was read for the page."""

    programme: str
    sheet: Sheet
    shown: ReportShown
    framework: Framework
    offers: Offers
    linked: Lines | None
    trail: Trail | None
    public: bool
    naming: Naming = str

    @property
    def line(self) -> ReportLine:
        return self.shown.line

    @property
    def side(self) -> str:
        return "public" if self.public else "reports"

    def decision(self, case: str) -> str:
        if self.public:
            return public_case_page(self.programme, "decision", case)
        return case_page(self.programme, "decision", case)


def report_page(known: Known) -> ReportPage:
    """Make the page."""
    sheet, shown = known.sheet, known.shown
    accounts = tuple(_account(known, each) for each in sheet.decisions)
    return ReportPage(
        base="public.html" if known.public else "frame.html",
        head=_head(known),
        standing=_standing(known),
        summary=sheet.summary,
        accounts=accounts,
        withheld=_withheld(sheet.withheld),
        empty=None if accounts or sheet.withheld else NOTHING,
        added=sheet.added,
        requests=asked_of(known.shown, known.framework, known.offers, known.naming),
        notes=_notes(sheet) if sheet.notes else None,
        agenda=_agenda(known) if sheet.agenda else None,
        room=_room(known) if sheet.room else None,
        seal=_seal(known),
        checkpoint="" if sheet.proof.entry is None else sheet.proof.lines,
        proof=steps(known.programme, known.line.case, told) if (told := shown.told_in) else None,
        others=known.offers.others,
        closed=known.offers.greyed("column"),
        linked=known.linked,
        trail=known.trail,
    )


def _head(known: Known) -> Head:
    sheet, line = known.sheet, known.line
    printed = find(f"{known.side}:report-pdf", programme=known.programme, case=line.case)
    meeting = case_page(known.programme, "meeting", sheet.meeting)
    crumbs = () if known.public else (Link(f"{line.group}, {dates.said(sheet.day)}", meeting),)
    return Head(
        f"Headline report, {line.group}, {dates.said(sheet.day)}",
        f"{sheet.group} · report {line.case} · framework {known.framework.version}",
        crumbs,
        (Link("PDF", printed),),
    )


def _standing(known: Known) -> Standing:
    primary = known.offers.primary
    printed = find(f"{known.side}:report-pdf", programme=known.programme, case=known.line.case)
    download = Act("Download PDF", printed, variant="primary", small=False)
    when, note, asks = _when(known)
    return Standing(
        stands=_stands(known),
        stands_note=plural(len(known.sheet.decisions), "decision") + " told",
        act=primary.as_primary() if primary else download,
        see=Link("Download PDF", printed) if primary else None,
        act_note="" if primary else "Tagged, with its place in the ledger at the foot.",
        when=when,
        when_note=note,
        when_asks=asks,
    )


def _withheld(count: int) -> str:
    """Say what the public is not told yet."""
    if not count:
        return ""
    return (
        f"{plural(count, 'decision')} of this meeting: what was decided stands here once "
        "the chair publishes it."
    )


def _stands(known: Known) -> Status:
    it, amended = known.line, known.shown.reissued_on
    if amended:
        return Status("done", f"Amended {dates.day_and_month(amended)}")
    if it.stage != Stage.ISSUED:
        return Status("half", "A draft, not issued")
    if it.late:
        return Status("late", f"Issued {dates.working_days_said(it.late)} late")
    return Status("done", "Issued" if it.late is None else "Issued, in time")


def _when(known: Known) -> tuple[Says, Says, str]:
    it = known.line
    clock = known.framework.clocks.get(REPORT_CLOCK)
    is_owed = owes(known.framework, it.group, REPORT_CLOCK)
    by = Cites(clock.by[:1]) if clock and is_owed else ""
    if it.issued_on:
        due = f"Due {dates.said(it.due)} " if it.due else ""
        return Day(it.issued_on), (due, by) if due else "", "Issued"
    duty = next(iter(known.shown.case.duties), None) if known.shown.case else None
    if duty is None:
        return "Nothing is due", "", "By when"
    if duty.due is None:
        return duty.undated, "", "By when"
    far = f"{dates.away(duty.left)} " if duty.left is not None else ""
    return Day(duty.due), (far, by), "By when"


def _account(known: Known, each: Decided) -> Account:
    return Account(
        (Link(each.case, known.decision(each.case)), f" {each.title}"),
        tuple(_facts(each)),
        _views(each) if each.views else None,
        None if each.context else _writing(known, each),
    )


def _writing(known: Known, each: Decided) -> Act | None:
    """Lead to the form that begins the account of a decision."""
    offer = known.offers.of(Write.name)
    if offer is None or not offer.is_open:
        return None
    return Act("Write the account", f"{offer.to}?decision={each.case}", about=f"of {each.case}")


def _facts(each: Decided) -> Iterator[Fact]:
    said = (
        ("Question", each.question),
        ("Context", each.context),
        ("Viewpoints", each.viewpoints),
        ("Decided", each.text),
        ("Subject to", each.condition),
        ("Outcome", f"{each.outcome}, {each.by}" if each.outcome else each.by),
        ("Recording", f"at {each.at}" if each.at else ""),
    )
    for name, text in said:
        if text:
            yield Fact(name, text)
    for text in each.added:
        yield Fact("Added", text)
    for name, text in each.was:
        yield Fact(f"{name} at first", Soft(text))
    if each.clauses:
        yield Fact("Rests on", Cites(each.clauses))


def _views(each: Decided) -> Table:
    columns = (Column("Seat"), Column("View", nowrap=True), Column("Said"))
    rows = tuple(
        Row((seat, (stand or "no view").capitalize(), said or Soft("Nothing more")))
        for seat, stand, said in each.views
    )
    return Table(f"Views on {each.case}", columns, rows, "seat")


def _notes(sheet: Sheet) -> Table:
    columns = (Column("Item", card="title"), Column("Noted", card="note"))
    rows = tuple(Row((f"{each.number} {each.title}", each.text)) for each in sheet.notes)
    return Table("Noted of the items", columns, rows, folds=True)


def _agenda(known: Known) -> Table:
    columns = (Column("Item"), Column("Title"), Column("Minutes", number=True),
               Column("Decision", nowrap=True))  # fmt: skip
    rows = tuple(
        Row((str(each.number), each.title, str(each.minutes),
             Link(each.decision, known.decision(each.decision)) if each.decision else ""))
        for each in known.sheet.agenda
    )  # fmt: skip
    return Table("Agenda", columns, rows)


def _room(known: Known) -> Table:
    columns = (Column("Seat"), Column("Organisation"), Column("Objection", nowrap=True))
    rows = tuple(
        Row((each.seat, each.organisation, "Counts" if each.counts else Soft("Does not count")))
        for each in known.sheet.room
    )
    return Table("In the room", columns, rows, "seat")


def _seal(known: Known) -> Seal:
    proof = known.sheet.proof
    ledger = "public:ledger" if known.public else "ledger:index"
    how = Act("How to verify", find(ledger, programme=known.programme))
    record = Fact("Record", f"{proof.entries} entries")
    top = Fact("Root", Mono(f"{proof.root[:16]} …"))
    if proof.entry is None:
        facts = (record, top, Fact("As of", dates.said(proof.made_on)))
        says = "The PDF carries where the record stood: keep it, and any later change shows."
        return Seal("Printed with its proof", facts, says=says, act=how)
    says = "Keep the checkpoint below, or the PDF, which carries it: any later change shows."
    return Seal("Signed for", (Fact("Entry", str(proof.entry)), record, top), says=says, act=how)
