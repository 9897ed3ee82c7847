"""The page of one constituency: its representatives, its parties, and what it is asked."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from lawspeaker.framework.names import Seat
from lawspeaker.processes.seat import Membership
from lawspeaker.records.shown import BelongingLine, ConsultationLine, SeatShown
from lawspeaker.web import dates
from lawspeaker.web.acts.offers import Offers
from lawspeaker.web.acts.places import case_page, group_page
from lawspeaker.web.addresses import find
from lawspeaker.web.components import (
    Act,
    Closed,
    Column,
    Day,
    Empty,
    Head,
    Line,
    Lines,
    Link,
    Row,
    Says,
    Soft,
    Standing,
    Status,
    Table,
)
from lawspeaker.web.constituencies.known import Known
from lawspeaker.web.framework.words import plural


@dataclass(frozen=True)
class BodyPage:
    """One constituency."""

    head: Head
    standing: Standing
    seats: Table | Empty
    mandates: Lines | None
    parties: Table | Empty
    questions: Table | None
    is_within: bool  # the reader belongs to it
    also: tuple[Act, ...]
    closed: Closed | None


def body_page(
    known: Known,
    body: str,
    mandates: Mapping[Seat, Membership],
    offers: Offers,
    *,
    is_within: bool,
) -> BodyPage:
    """Make the page."""
    line = known.framework.constituencies[body]
    asked = tuple(each for each in known.asked if each.constituency == body)
    to = find("constituencies:index", programme=known.programme)
    return BodyPage(
        head=Head(line.name, line.who or f"As it stands on {dates.said(known.day)}",
                  (Link("Constituencies", to),)),
        standing=_standing(known, body, asked, offers),
        seats=_seats(known, known.represented(body), mandates),
        mandates=_mandates(known, body, mandates),
        parties=_parties(known, known.of(body)),
        questions=_questions(known, asked) if asked else None,
        is_within=is_within,
        also=offers.others,
        closed=offers.greyed(),
    )  # fmt: skip


def _standing(
    known: Known, body: str, asked: tuple[ConsultationLine, ...], offers: Offers
) -> Standing:
    seats, parties = known.represented(body), known.of(body)
    vacant = [each.group for each in seats if each.is_vacant]
    says = f"{plural(len(parties), 'party', 'parties')}, seated at {plural(len(seats), 'group')}"
    open_ones = [each for each in asked if each.stage == "asked"]
    soonest = min((each.until for each in open_ones if each.until), default=None)
    primary = offers.primary
    return Standing(
        stands=Status("soon" if vacant else "done", says),
        stands_note=f"Vacant at {', '.join(vacant)}" if vacant else "Represented everywhere",
        act=primary.as_primary() if primary else None,
        act_note=primary.note if primary else "",
        when=Day(soonest) if soonest else "No answer is wanted by a day",
        when_note=f"{plural(len(open_ones), 'question')} open" if open_ones else "",
    )


def _seats(
    known: Known, seats: tuple[SeatShown, ...], mandates: Mapping[Seat, Membership]
) -> Table | Empty:
    if not seats:
        return Empty("No group has a seat for it", "Its parties are heard through others.")
    columns = (
        Column("Group", nowrap=True, card="title"),
        Column("Representative", nowrap=True, card="note"),
        Column("Organisation", nowrap=True, soft=True, card="state"),
        Column("Alternate", nowrap=True, card="due", labelled=True),
        Column("Field", card="clause", labelled=True),
        Column("Term", nowrap=True, soft=True, card="act"),
    )
    rows = tuple(_seat(known, each, mandates.get(each.seat)) for each in seats)
    return Table("Who represents it", columns, rows, "seat", folds=True)


def _seat(known: Known, seat: SeatShown, held: Membership | None) -> Row:
    names = known.names
    group = Link(seat.group, group_page(known.programme, seat.group))
    if seat.is_vacant:
        since: Says = ("since ", Day(seat.vacant_since)) if seat.vacant_since else ""
        return Row((group, Status("soon", "Vacant"), "", "", "", since), "now")
    return Row(
        (
            group,
            names.full(seat.person) if seat.person else Soft("As needed"),
            names.short(seat.organisation) if seat.organisation else "",
            names.full(seat.alternate) if seat.alternate else Soft("None"),
            (held.expertise if held else None) or Soft("Not recorded"),
            _term(seat.since, seat.until),
        )
    )


def _term(since: date | None, until: date | None) -> Says:
    if since is None:
        return ""
    return (Day(since), " to ", Day(until)) if until else ("Since ", Day(since))


def _mandates(known: Known, body: str, held: Mapping[Seat, Membership]) -> Lines | None:
    lines = tuple(
        Line((f"{each.group}: ", mandate.mandate))
        for each in known.represented(body)
        if (mandate := held.get(each.seat)) is not None and mandate.mandate
    )
    return Lines(lines) if lines else None


def _parties(known: Known, parties: tuple[BelongingLine, ...]) -> Table | Empty:
    if not parties:
        return Empty("No party belongs to it", "The secretariat puts parties in constituencies.")
    columns = (
        Column("Party", card="title"),
        Column("Since", nowrap=True, soft=True, card="due", labelled=True),
        Column("Also in", card="note"),
        Column("Obligations", card="for"),
        Column("State", nowrap=True, card="state"),
    )
    rows = tuple(_party(known, each) for each in parties)
    return Table("Parties that belong to it", columns, rows, folds=True)


def _party(known: Known, line: BelongingLine) -> Row:
    others = [
        known.called(each.constituency)
        for each in known.belongings
        if each.organisation == line.organisation and each.constituency != line.constituency
    ]
    state: Says = Status("soon", "Contested") if line.contested else ""
    if line.until:
        state = ("Until ", Day(line.until))
    obliged = known.owes(line.organisation)
    return Row((known.party(line), Day(line.since), ", ".join(others), obliged, state))


def _questions(known: Known, asked: tuple[ConsultationLine, ...]) -> Table:
    columns = (
        Column("Asked", card="title"),
        Column("On", nowrap=True, soft=True, card="clause"),
        Column("By", nowrap=True, card="due", labelled=True),
        Column("Answered", nowrap=True, card="note", labelled=True),
        Column("State", nowrap=True, card="state"),
    )
    return Table(
        "What it was asked", columns, tuple(_question(known, e) for e in asked), folds=True
    )


def _question(known: Known, line: ConsultationLine) -> Row:
    is_open = line.stage == "asked"
    late = is_open and line.until is not None and line.until < known.day
    return Row(
        (
            Link(line.title, case_page(known.programme, "constituency", line.case)),
            Day(line.asked_on, short=True) if line.asked_on else "",
            Day(line.until, short=True) if line.until else Soft("No day"),
            f"{line.answered} of {line.parties}",
            Status("late" if late else "open", "Open") if is_open else Status("done", "Closed"),
        ),
        "late" if late else "",
    )
