"""What the pages of the ledger show."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from lawspeaker.directory.names import Names
from lawspeaker.records.shown import EntryShown
from lawspeaker.web import dates, recorded
from lawspeaker.web.acts.places import case_page
from lawspeaker.web.components import (
    Act,
    Cites,
    Column,
    Empty,
    Fact,
    Head,
    Line,
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
    Struck,
    Table,
)
from lawspeaker.web.decisions.proof import base64, spelt
from lawspeaker.web.decisions.trail import sentence
from lawspeaker.web.framework.words import judged_by, plural
from lawspeaker.web.ledger.proving import Proven, Signed
from lawspeaker.web.ledger.side import Side

MOST: Final = 50
NONE_OPEN: Final = Empty("None of these entries is open to you.", "They count all the same.")
WITHHELD: Final = Empty(
    "This entry is not open to you.", "Its seal is: it says nothing of what was written."
)
VERIFY: Final = "lawspeaker verify {file} --checkpoint checkpoint.txt"


@dataclass(frozen=True)
class LedgerPage:
    """A stretch of the ledger, the last entries first."""

    base: str
    head: Head
    standing: Standing
    table: Table | None
    empty: Empty | None
    around: tuple[Link, ...]
    shown: str
    note: str
    facts: tuple[Fact, ...]
    steps: Steps
    downloads: Lines


@dataclass(frozen=True)
class EntryPage:
    """One entry and its proof."""

    base: str
    head: Head
    standing: Standing
    seal: Seal
    about: tuple[Fact, ...]
    withheld: Empty | None
    steps: Steps
    path: Table
    file: str


@dataclass(frozen=True)
class Stretch:
    """What a page of the ledger is made from."""

    side: Side
    size: int
    last: int  # the position behind the last entry of the page
    rows: tuple[EntryShown, ...]
    names: Names
    signed: Signed | None


def ledger_page(of: Stretch) -> LedgerPage:
    """Make a page of the ledger."""
    first = max(of.last - MOST, 0)
    hidden = of.last - first - len(of.rows)
    return LedgerPage(
        base=of.side.base,
        head=Head("Ledger", "Everything that was recorded, in one order, sealed"),
        standing=_standing(of),
        table=_table(of) if of.rows else None,
        empty=None if of.rows else NONE_OPEN,
        around=tuple(_around(of, first)),
        shown=f"Entries {first} to {of.last - 1}"
        + (f", {plural(hidden, 'entry', 'entries')} not open to you" if hidden else ""),
        note=of.signed.note if of.signed else "",
        facts=_facts(of),
        steps=_how(of.side),
        downloads=_downloads(of.side),
    )  # fmt: skip


def _standing(of: Stretch) -> Standing:
    whole = of.signed is not None
    return Standing(
        stands=Status("done", "The record is whole")
        if whole
        else Status("late", "Nothing can be signed"),
        stands_note="Its entries were reckoned again before the checkpoint was signed."
        if whole
        else "The ledger is shorter than what was signed for, or its key is not here.",
        act=Act("Download the record", of.side.page("export"), variant="primary", small=False),
        see=Link("Checkpoint", of.side.page("checkpoint")),
        act_note="As much as is open to you; what is withheld still counts in the proof.",
        when=plural(of.size, "entry", "entries"),
        when_asks="How long it is",
        when_note=f"Checkpoint of {of.signed.size}" if of.signed else "",
    )


def _around(of: Stretch, first: int) -> Iterable[Link]:
    if of.last < of.size:
        yield Link("Later entries", f"{of.side.index}?last={min(of.last + MOST, of.size)}")
    if first > 0:
        yield Link("Earlier entries", f"{of.side.index}?last={first}")


def _facts(of: Stretch) -> tuple[Fact, ...]:
    if of.signed is None:
        return ()
    return (
        Fact("Entries", str(of.signed.size)),
        Fact("Root", Mono(spelt(of.signed.root))),
        Fact("Key", Mono(of.signed.vkey)),
    )


def _table(of: Stretch) -> Table:
    columns = (
        Column("Entry", nowrap=True, card="title"),
        Column("Recorded", nowrap=True, soft=True, card="due"),
        Column("Case", nowrap=True, card="for"),
        Column("What", card="note"),
        Column("Clause", nowrap=True, card="clause"),
    )
    rows = tuple(_row(of, each) for each in reversed(of.rows))
    return Table("Entries", columns, rows, folds=True)


def _row(of: Stretch, entry: EntryShown) -> Row:
    says = sentence(entry, of.names)
    process = entry.kind.partition(".")[0]
    case = "" if of.side.public else case_page(of.side.programme, process, entry.case)
    return Row(
        (
            Link(str(entry.position), of.side.entry(entry.position)),
            dates.said(recorded.at(entry.recorded, of.side.zone).date()),
            Link(entry.case, case) if case else entry.case,
            Struck(says) if entry.retracted else says,
            Cites(entry.clauses[:1]),
        )
    )


def _how(side: Side) -> Steps:
    return Steps(
        (
            ("Keep a ", Link("checkpoint", side.page("checkpoint")),
             " today: one old note in a mailbox exposes any later change."),
            ("Download ", Link("the record", side.page("export")), " to check it."),
            ("Run ", Mono(VERIFY.format(file=side.file)), ", or the same with public tools."),
            "It names the entry that was changed, removed or put in another order.",
        )
    )  # fmt: skip


def _downloads(side: Side) -> Lines:
    return Lines(
        (
            Line(Link("The record, as open to you", side.page("export")), "ZIP"),
            Line(Link("Checkpoint, signed now", side.page("checkpoint")), "Text"),
            Line(Link("Process log, object by object", side.page("ocel")), "OCEL 2.0"),
            Line(Link("Process log, case by case", side.page("xes")), "XES"),
        )
    )


def entry_page(side: Side, of: Proven, shown: EntryShown | None, names: Names) -> EntryPage:
    """Make the page of one entry."""
    position = of.inclusion.position
    return EntryPage(
        base=side.base,
        head=Head(
            f"Entry {position}",
            f"Recorded {recorded.said(of.recorded, side.zone)}",
            (Link("Ledger", side.index),),
            tuple(_neighbours(side, of)),
        ),
        standing=_proof_standing(side, of),
        seal=_seal(side, of),
        about=_about(side, shown, names) if shown else (),
        withheld=None
        if shown
        else WITHHELD,
        steps=_walked(of),
        path=_path(of),
        file=of.file,
    )  # fmt: skip


def _neighbours(side: Side, of: Proven) -> Iterable[Link]:
    position = of.inclusion.position
    if position > 0:
        yield Link(f"Entry {position - 1}", side.entry(position - 1))
    if position + 1 < of.inclusion.size:
        yield Link(f"Entry {position + 1}", side.entry(position + 1))


def _proof_standing(side: Side, of: Proven) -> Standing:
    position = str(of.inclusion.position)
    return Standing(
        stands=Status("done", "It reads as it was sealed")
        if of.is_whole
        else Status("late", "It does not read as it was sealed"),
        stands_note="Nothing was put in or taken out before it."
        if of.is_whole
        else "Nothing after it is proven. Tell whoever runs this site.",
        act=Act("Download the proof", side.page("proof", position=position), variant="primary",
                small=False),
        see=Link("The whole record", side.page("export")),
        act_note="A file that any tool for transparency logs can check without us.",
        when=dates.said(recorded.at(of.recorded, side.zone).date()),
        when_asks="Recorded",
        when_note=f"Entry {position} of {of.inclusion.size}",
    )  # fmt: skip


def _seal(side: Side, of: Proven) -> Seal:
    return Seal(
        "This entry is unchanged" if of.is_whole else "This entry was altered",
        (
            Fact("Seal", Mono(spelt(of.inclusion.leaf, whole=True))),
            Fact("Root", Mono(spelt(of.signed.root))),
            Fact("Signed by", Mono(of.signed.vkey.partition("+")[0])),
        ),
        whole=of.is_whole,
        see=Link("Checkpoint", side.page("checkpoint")),
    )


def _about(side: Side, entry: EntryShown, names: Names) -> tuple[Fact, ...]:
    process = entry.kind.partition(".")[0]
    case = "" if side.public else case_page(side.programme, process, entry.case)
    departed: Says = " ".join(f"{each.key}: {each.reason}" for each in entry.departures)
    facts = (
        Fact("What", sentence(entry, names)),
        Fact("Case", Link(entry.case, case) if case else entry.case),
        Fact("Happened", dates.said(entry.past.happened.day)),
        Fact(
            "Rests on", Cites(entry.clauses) if entry.clauses else Soft("No clause: the platform")
        ),
        Fact("Judged by", judged_by(entry.framework, entry.calendar)),
        Fact("Kind", Mono(entry.kind)),
    )
    left = (Fact("Departs from", departed),) if departed else ()
    if entry.because is None:
        return (*facts, *left)
    because = Fact("Because of", Link(f"Entry {entry.because}", side.entry(entry.because)))
    return (*facts, *left, because)


def _walked(of: Proven) -> Steps:
    size, proof = of.inclusion.size, len(of.inclusion.proof)
    return Steps(
        (
            "Its bytes were hashed again just now: they give the seal that was kept.",
            f"The seal was joined with {plural(proof, 'hash', 'hashes')}, neighbour by neighbour.",
            f"That gives the root of all {size} entries, which is the one that was signed.",
            "To be sure without us, compare the root with a checkpoint that you kept.",
        )
    )  # fmt: skip


def _path(of: Proven) -> Table:
    columns = (Column("Step", nowrap=True), Column("Hash of the neighbour"))
    rows = tuple(Row((str(n), Mono(base64(each)))) for n, each in enumerate(of.inclusion.proof, 1))
    return Table("The way to the root", columns, rows)
