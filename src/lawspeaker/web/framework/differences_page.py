"""Two texts of a framework side by side: what each says, who decides, and what is found."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from lawspeaker.framework.checks.deciding import Otherwise, decided_otherwise
from lawspeaker.framework.checks.diff import only_there
from lawspeaker.framework.checks.empowered import powers_otherwise
from lawspeaker.framework.checks.finding import Finding
from lawspeaker.framework.checks.ranging import ranging
from lawspeaker.framework.checks.seated import seats_otherwise
from lawspeaker.framework.checks.timed import clocks_otherwise
from lawspeaker.framework.route import Answer
from lawspeaker.framework.version import Framework
from lawspeaker.web.components import (
    Act,
    Cites,
    Column,
    Diff,
    Difference,
    Form,
    Head,
    Line,
    Lines,
    Link,
    Mono,
    Row,
    Soft,
    Standing,
    Status,
    Table,
)
from lawspeaker.web.framework.checked import checked, state
from lawspeaker.web.framework.contents import TITLES
from lawspeaker.web.framework.differences import difference, differences_by_table
from lawspeaker.web.framework.differences_asked import Side, Sides, sides_form
from lawspeaker.web.framework.place import Place
from lawspeaker.web.framework.stood import stood
from lawspeaker.web.framework.versions import kept
from lawspeaker.web.framework.words import ALSO, HOW, capital, decider, label, plural

STANDS: Final = {
    "Seats": seats_otherwise,
    "Clocks": clocks_otherwise,
    "Powers": powers_otherwise,
}
FEW: Final = 8  # lines that are shown at once; more of them fold


@dataclass(frozen=True)
class Folded:
    """A part of a comparison, which opens where it is long."""

    title: str
    note: str
    shown: Diff | Lines
    is_open: bool


@dataclass(frozen=True)
class Differences:
    """What differs between two texts."""

    decided: Table | None
    proved: str  # over what nobody decides differently, if so
    readings: Lines | None
    stands: tuple[Folded, ...]
    says: tuple[Folded, ...]
    found: tuple[Folded, ...]


@dataclass(frozen=True)
class DifferencesPage:
    """The form, and what differs between the two that were chosen."""

    base: str
    head: Head
    standing: Standing | None
    kept: str  # of a day before today: that no later version is offered
    form: Form
    made: Differences | None


def differences_page(law: Framework, sides: Sides, place: Place) -> DifferencesPage:
    """Make the page that compares two texts; it links to the readings of the law in force."""
    crumbs = (place.home, Link("Versions", place.asked("versions")))
    form = sides_form(sides, place)
    if sides.before is None or sides.after is None:
        head = Head("Compare two versions", "Choose two that can be compared", crumbs)
        return DifferencesPage(place.base, head, None, kept(place), form, None)
    before, after = sides.before, sides.after
    made = _differences(before.framework, after.framework, _links(law, place))
    address = Link("Address of this comparison", place.asked("compare", **sides.asked))
    return DifferencesPage(
        place.base,
        Head("Compare two versions", f"{before.says}. {after.says}.", crumbs, (address,)),
        _standing(made, before, after, place),
        kept(place),
        form,
        made,
    )


def _standing(made: Differences, before: Side, after: Side, place: Place) -> Standing:
    kinds = len(made.decided.rows) if made.decided else 0
    return Standing(
        stands=Status("soon", f"Decided differently in {plural(kinds, 'way')}")
        if kinds
        else Status("done", "Nobody decides differently"),
        stands_note=("" if kinds else f"{made.proved} ") + _differing(made),
        act=Act("Read the versions", place.asked("versions"), variant="primary", small=False),
        act_note="What made each of them, its parts, and when it was adopted here.",
        when=f"{before.framework.version} → {after.framework.version}",
        when_asks="Versions",
        when_note=f"SHA-256 {before.framework.sha256[:12]}… and {after.framework.sha256[:12]}…",
    )


def _differing(made: Differences) -> str:
    """Count what differs; a reading may be chosen otherwise and no sentence say so."""
    lines = sum(len(each.shown.lines) for each in (*made.stands, *made.says))
    readings = len(made.readings.lines) if made.readings else 0
    counts = [plural(lines, "line differs", "lines differ")] if lines else []
    if readings:
        counts.append(plural(readings, "reading differs", "readings differ"))
    return f"{', '.join(counts)}." if counts else "Both say the same."


@lru_cache(maxsize=16)
def _otherwise(before: Framework, after: Framework) -> tuple[Otherwise, ...]:
    return tuple(decided_otherwise(before, after))


def _links(law: Framework, place: Place) -> dict[str, Link]:
    readings = law.text.readings.items()
    return {key: Link(line.finding, place.reading(key)) for key, line in readings}


def _differences(before: Framework, after: Framework, links: Mapping[str, Link]) -> Differences:
    decided = _otherwise(before, after)
    read = tuple(_read(before, after, links))
    now, was = checked(after), checked(before)
    return Differences(
        _decided(before, after, decided) if decided else None,
        capital(ranging(before, after).proved),
        Lines(read) if read else None,
        tuple(_stands(before, after)),
        tuple(_says(before, after)),
        tuple(
            _found(title, only_there(here, there))
            for title, here, there in (("Found now", now, was), ("Found no more", was, now))
        ),
    )


def _decided(before: Framework, after: Framework, found: Iterable[Otherwise]) -> Table:
    columns = (
        Column("A matter such as", card="title"),
        Column("Before", labelled=True),
        Column("After", labelled=True),
    )
    rows = (
        Row((_matter(after, each), *_told_answers(each)))
        if each.group or each.line
        else Row(
            (
                _matter(after, each),
                _answer(before, each.answered[0]),
                _answer(after, each.answered[1]),
            )
        )
        for each in found
    )
    return Table("Who decides differently", columns, tuple(rows), folds=True)


def _matter(after: Framework, each: Otherwise) -> str:
    """Tell the witness: a group, a line it rests on, or a matter; and what is read otherwise."""
    if each.group:
        return f"Any matter of {each.group}"
    if each.line:
        read = (f"read with {name}: {choice}" for name, choice in each.readings.items())
        return "; ".join((each.line, *(f"{n}: {v}" for n, v in each.matter.items()), *read))
    facts = [f"{label(after, n)}: {_value(given)}" for n, given in each.matter.items()]
    return "; ".join((*facts, *(f"read with {n}: {c}" for n, c in each.readings.items())))


def _told_answers(each: Otherwise) -> tuple[str | Soft, str | Soft]:
    none = "Nobody" if each.group else "Nothing"
    old, new = (capital(said) if said else Soft(none) for said in (each.before, each.after))
    return old, new


def _value(given: object) -> str:
    return {True: "yes", False: "no"}[given] if isinstance(given, bool) else str(given)


def _answer(framework: Framework, answer: Answer | None) -> str | Soft:
    if answer is None:
        return Soft("It cannot be asked")
    who = f"{capital(decider(framework, answer.decider))}, {HOW[answer.how]}"
    also = " or ".join(ALSO[each] for each in answer.may_also)
    return f"{who}; {also}" if also else who


def _read(before: Framework, after: Framework, links: Mapping[str, Link]) -> Iterator[Line]:
    """Tell what is read otherwise, and what is no longer, or now, to be read."""
    old, new = before.text.readings, after.text.readings
    for key in dict.fromkeys((*old, *new)):
        line = new.get(key) or old[key]
        link = links.get(key) or Mono(line.finding)
        if key not in old or key not in new:
            yield Line((link, f" {line.question}"), "Now open" if key in new else "No longer open")
        elif before.readings[key] != after.readings[key]:
            was, now = old[key].choices[before.readings[key]], line.choices[after.readings[key]]
            yield Line((link, f" {line.question} Before: {was} After: {now}"), "Read otherwise")


def _stands(before: Framework, after: Framework) -> Iterator[Folded]:
    """Compare who sits, what is due, and who may: as the command line does."""
    for title, otherwise in STANDS.items():
        lines = tuple(stood(otherwise(before, after), before, after))
        note = plural(len(lines), "differs", "differ")
        yield Folded(title, note, Diff(title, lines), 0 < len(lines) <= FEW)


def _says(before: Framework, after: Framework) -> Iterator[Folded]:
    """Compare the statements in our words, and the sentences of each table."""
    told = {
        "Statements, in our words": tuple(
            _lines(_statements(before), _statements(after)),
        ),
        **{TITLES[name]: lines for name, lines in differences_by_table(before, after).items()},
    }
    for title, lines in told.items():
        if lines:
            note = plural(len(lines), "differs", "differ")
            yield Folded(title, note, Diff(title, lines), len(lines) <= FEW)


def _statements(framework: Framework) -> dict[str, str]:
    return {key: line.says for key, line in framework.statements.items()}


def _lines(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[Difference]:
    for key in dict.fromkeys((*old, *new)):
        if each := difference((), old.get(key), new.get(key), (key,)):
            yield each


def _found(title: str, found: tuple[Finding, ...]) -> Folded:
    lines = tuple(
        Line((Mono(each.code), f" {each.says} ", Cites(each.cited)), state(each)) for each in found
    )
    return Folded(title, plural(len(found), "finding"), Lines(lines), len(found) <= FEW)
