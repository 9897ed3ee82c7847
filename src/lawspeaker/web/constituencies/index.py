"""The page of all constituencies: their parties, their representatives, and several hats."""

from dataclasses import dataclass

from lawspeaker.framework.names import Organisation
from lawspeaker.web import dates
from lawspeaker.web.acts.offers import Offers
from lawspeaker.web.addresses import find
from lawspeaker.web.components import (
    Act,
    Closed,
    Column,
    Day,
    Empty,
    Head,
    Link,
    Notice,
    Piece,
    Row,
    Says,
    Soft,
    Standing,
    Status,
    Table,
)
from lawspeaker.web.constituencies.known import Known, Twice
from lawspeaker.web.framework.words import plural
from lawspeaker.web.groups.seats import BENCHES, short

PARTY = "Party"


@dataclass(frozen=True)
class IndexPage:
    """All constituencies."""

    head: Head
    standing: Standing
    notices: tuple[Notice, ...]
    table: Table
    parties: Table | Empty
    hats: Table | None
    also: tuple[Act, ...]
    closed: Closed | None


def index_page(known: Known, offers: Offers) -> IndexPage:
    """Make the page."""
    return IndexPage(
        head=Head(
            "Constituencies",
            f"As they stand on {dates.said(known.day)} under framework {known.framework.version}",
            links=(Link("Contacts", find("constituencies:contacts", programme=known.programme)),),
        ),
        standing=_standing(known, offers),
        notices=tuple(_counted_twice(known, each) for each in known.twice),
        table=_table(known),
        parties=_parties(known),
        hats=_hats(known),
        also=offers.others,
        closed=offers.greyed(),
    )


def _standing(known: Known, offers: Offers) -> Standing:
    parties = len({each.organisation for each in known.belongings})
    vacant = sum(e.is_vacant for body in known.bodies for e in known.represented(body))
    contested = sum(each.contested for each in known.belongings)
    says = f"{plural(parties, 'party', 'parties')} in {len(known.bodies)} constituencies"
    open_ones = [each for each in known.asked if each.stage == "asked"]
    soonest = min((e.until for e in open_ones if e.until), default=None)
    primary = offers.primary
    return Standing(
        stands=Status("soon" if vacant or contested else "done", says),
        stands_note=_waits(vacant, contested),
        act=primary.as_primary() if primary else None,
        act_note=primary.note if primary else "",
        when=Day(soonest) if soonest else "No answer is wanted by a day",
        when_note=plural(len(open_ones), "question") + " open" if open_ones else "",
    )


def _waits(vacant: int, contested: int) -> str:
    found = (
        f"{plural(vacant, 'seat')} vacant" if vacant else "",
        f"{plural(contested, 'place')} contested" if contested else "",
    )
    return ", ".join(each for each in found if each)


def _counted_twice(known: Known, twice: Twice) -> Notice:
    bodies = " and ".join(map(known.called, twice.constituencies))
    groups = ", ".join(twice.groups)
    says = f" belongs to {bodies}, which are seated side by side at {groups}: in an election it "
    says += "has one vote for each seat, and it may be counted twice there. "
    to = find("framework:reading", programme=known.programme, reading="overlap")
    is_read = bool(to) and "overlap" in known.framework.text.readings
    how = (Link("How it is read", to),) if is_read else ()
    return Notice((known.party(twice.party), says, *how))


def _table(known: Known) -> Table:
    columns = (
        Column("Constituency", card="title"),
        Column("Parties", number=True, card="for", labelled=True),
        Column("Seats", nowrap=True, card="note"),
        Column("Vacant", nowrap=True, card="state"),
        Column("Open questions", number=True, card="due", labelled=True),
    )
    rows = tuple(_row(known, each) for each in known.bodies)
    return Table("Constituencies", columns, rows, folds=True)


def _row(known: Known, body: str) -> Row:
    seats = known.represented(body)
    vacant = [each.group for each in seats if each.is_vacant]
    questions = sum(e.constituency == body and e.stage == "asked" for e in known.asked)
    return Row(
        (
            known.link(body),
            str(len(known.of(body))),
            ", ".join(dict.fromkeys(each.group for each in seats)) or Soft("At no group"),
            Status("soon", ", ".join(vacant)) if vacant else Status("done", "None"),
            str(questions) if questions else "",
        )
    )


def _parties(known: Known) -> Table | Empty:
    if not known.belongings:
        return Empty(
            "No party belongs to a constituency", "Parties are registered by the secretariat."
        )
    found: dict[Organisation, list[int]] = {}
    for n, each in enumerate(known.belongings):
        found.setdefault(each.organisation, []).append(n)
    rows = []
    for numbers in found.values():
        lines = [known.belongings[n] for n in numbers]
        contested = any(each.contested for each in lines)
        bodies: list[Piece] = [known.link(each.constituency) for each in lines]
        rows.append(
            Row(
                (
                    known.party(lines[0]),
                    _listed(bodies),
                    known.owes(lines[0].organisation),
                    Day(min(each.since for each in lines)),
                    Status("soon", "Contested") if contested else "",
                )
            )
        )
    columns = (
        Column("Party", card="title"),
        Column("Constituencies", card="note"),
        Column("Obligations", card="for"),
        Column("Since", nowrap=True, soft=True, card="due", labelled=True),
        Column("State", nowrap=True, card="state"),
    )
    return Table("Parties and where they belong", columns, tuple(rows), folds=True)


def _listed(pieces: list[Piece]) -> Says:
    out: list[Piece] = []
    for n, each in enumerate(pieces):
        out += [", ", each] if n else [each]
    return tuple(out)


def _hats(known: Known) -> Table | None:
    """List the organisations that act under more than one hat: each act says under which."""
    found: dict[Organisation, dict[str, list[str]]] = {}
    for each in known.belongings:
        found.setdefault(each.organisation, {}).setdefault(PARTY, [])
    for seat in known.seats:
        if seat.organisation and seat.group in known.standing:
            hats = found.setdefault(seat.organisation, {})
            name = PARTY if seat.hat == "constituency" else BENCHES.get(seat.hat, seat.hat)
            hats.setdefault(name, []).append(f"{seat.group}: {short(known.framework, seat.seat)}")
    several = {each: hats for each, hats in found.items() if len(hats) > 1}
    if not several:
        return None
    rows = tuple(
        Row((known.names.full(each), hat, Soft("; ".join(where))))
        for each, hats in sorted(several.items(), key=lambda of: known.names.full(of[0]))
        for hat, where in hats.items()
    )
    columns = (
        Column("Organisation", card="title"),
        Column("Acts as", nowrap=True, card="state"),
        Column("Where", card="note"),
    )
    return Table("Organisations in several hats", columns, rows, folds=True)
