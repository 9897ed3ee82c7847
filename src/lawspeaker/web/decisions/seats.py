"""The views of a decision by seat, in benches; to the public without the persons."""

from collections.abc import Iterable, Mapping
from typing import Final

from lawspeaker.directory.names import Names
from lawspeaker.framework.names import Seat
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.facts import Composition, SeatNow
from lawspeaker.processes.decision.matter import Basis, Stand
from lawspeaker.records.shown import ViewShown
from lawspeaker.web.components import (
    Bench,
    Bold,
    Column,
    Drawn,
    Kind,
    Letter,
    Row,
    Says,
    SeatGrid,
    SeatView,
    Soft,
    Status,
    Table,
)
from lawspeaker.web.groups.seats import BENCHES, called, short

SAYS: Final = {
    Stand.AGREES: "Agrees",
    Stand.OBJECTS: "Objects",
    Stand.ABSTAINS: "Abstains",
    Stand.NONE_GIVEN: "No view given",
}
DRAWN: Final[Mapping[Stand, Drawn]] = {Stand.AGREES: "agree", Stand.OBJECTS: "object"}
LETTERS: Final[Mapping[Basis, Letter]] = {Basis.CONSENSUS: "C", Basis.MAJORITY: "M"}
FROM_LOG: Final = (
    "This decision was taken before this record began and adopted from the log of decisions. "
    "The views of the seats are not recorded here."
)
MINORITY_TOPIC: Final = "decision.minority"  # the rule that a majority comes with its minority


def grid(
    views: tuple[ViewShown, ...],
    framework: Framework,
    names: Names,
    composition: Composition | None,
    *,
    decided: bool,
) -> SeatGrid:
    """Set the seats that count in their benches."""
    instead = _alternates(composition)
    counted = [each for each in views if each.counts and _is_there(each, framework)]
    benches = []
    for hat, title in BENCHES.items():
        here = [_seat(e, framework, names, instead, decided) for e in counted if e.hat == hat]
        benches += [Bench(title, tuple(here))] if here else []
    ground = framework.ground(MINORITY_TOPIC)
    return SeatGrid(
        tuple(benches),
        notes=(*_minorities(counted, framework, names), *_uncounted(views, framework, names)),
        basis_by=ground.by if ground else (),
    )


def _is_there(view: ViewShown, framework: Framework) -> bool:
    """Say whether a seat has a holder or should have: not one that is filled as needed."""
    line = framework.seats.get(view.seat)
    return bool(view.organisation or view.stand or line is None or line.filled == "standing")


def _alternates(composition: Composition | None) -> Mapping[str, str]:
    """Return who sat in the place of a member who was not there."""
    found = composition.seats if composition else ()
    return {each.seat: each.alternate for each in found if each.alternate and each.present}


def _seat(
    view: ViewShown,
    framework: Framework,
    names: Names,
    instead: Mapping[str, str],
    decided: bool,  # noqa: FBT001  # nobody is still to speak once it was decided
) -> SeatView:
    stand = Stand(view.stand) if view.stand else None
    says = SAYS[stand] if stand else "Absent" if decided else "To speak"
    if stand is Stand.OBJECTS and view.sustained is not None:
        says = "Sustained" if view.sustained else "Not sustained"
    drawn: Drawn = "none" if stand or decided else "wait"
    return SeatView(
        name=called(framework, view.seat, view.organisation, names),
        view=DRAWN.get(stand, drawn) if stand else drawn,
        says=f"{says}{_who(view, names, instead)}",
        basis=LETTERS.get(Basis(view.basis), "") if view.basis else "",
    )


def _who(view: ViewShown, names: Names, instead: Mapping[str, str]) -> str:
    if view.person is None:
        return ""
    if view.by_alternate and view.seat in instead:
        return f" · {names.initialled(instead[view.seat])}, alternate"
    return f" · {names.initialled(view.person)}"


def _minorities(views: Iterable[ViewShown], framework: Framework, names: Names) -> Iterable[Says]:
    """Say what each seat added: a minority in its constituency, or why it objects."""
    for each in views:
        name = called(framework, each.seat, each.organisation, names)
        if each.minority:
            yield (Bold(name), f", minority: {each.minority}")
        elif each.text and each.stand == Stand.OBJECTS:
            yield (Bold(name), f" objects: {each.text}")


def _uncounted(views: Iterable[ViewShown], framework: Framework, names: Names) -> Iterable[Says]:
    """Say who objected whose objection stands in nobody's way: it is on record all the same."""
    for each in _objects_uncounted(views):
        name = called(framework, each.seat, each.organisation, names)
        yield (Bold(name), f" objects, which does not count: {each.text}")


def _objects_uncounted(views: Iterable[ViewShown]) -> Iterable[ViewShown]:
    """Yield the objections that do not count."""
    return (each for each in views if each.stand == Stand.OBJECTS and not each.counts)


def tally(views: Iterable[ViewShown], framework: Framework) -> str:
    """Say how many of the counted seats agree."""
    counted = [each for each in views if each.counts and _is_there(each, framework)]
    spoke = [each for each in counted if each.stand]
    agree = sum(each.stand == Stand.AGREES for each in spoke)
    if not spoke:
        return f"{len(counted)} seats count; none has spoken yet."
    object_ = sum(each.stand == Stand.OBJECTS for each in spoke)
    says = f"{agree} of {len(spoke)} seats agree"
    return (
        f"{says}; {object_} {'objects' if object_ == 1 else 'object'}." if object_ else f"{says}."
    )


def open_table(views: tuple[ViewShown, ...], framework: Framework, names: Names) -> Table:
    """Make the table that everybody may read: seat and organisation, never persons."""
    columns = (
        Column("Seat", nowrap=True, card="title"),
        Column("Represented by", nowrap=True, card="for"),
        Column("View", nowrap=True, card="state"),
        Column("Minority view in the constituency", card="note"),
    )
    there = [each for each in views if each.counts and _is_there(each, framework)]
    shown = (*there, *_objects_uncounted(views))
    rows = tuple(_open_row(each, framework, names) for each in shown)
    return Table("Views by seat", columns, rows, "seat", folds=True)


def _open_row(view: ViewShown, framework: Framework, names: Names) -> Row:
    stand = Stand(view.stand) if view.stand else None
    kinds: dict[Stand, Kind] = {Stand.AGREES: "done", Stand.OBJECTS: "cross"}
    says = SAYS[stand] if stand else "Absent"
    if not view.counts:
        kinds, says = {}, f"{says}, does not count"
    added = view.minority or (view.text if stand is Stand.OBJECTS else "")
    return Row(
        (
            short(framework, view.seat),
            names.short(view.organisation) if view.organisation else Soft("Vacant"),
            Status(kinds.get(stand, "none") if stand else "none", says),
            added or Soft("None"),
        )
    )


def frozen(composition: Composition, framework: Framework, names: Names) -> Table:
    """Make the table of everybody who sat there when it was decided."""
    columns = (
        Column("Seat"), Column("Organisation"), Column("Person"), Column("Objection"),
        Column("Room"),
    )  # fmt: skip
    rows = tuple(
        Row(
            (
                short(framework, Seat(each.seat)),
                names.short(each.organisation) if each.organisation else "",
                names.full(each.person) if each.person else Soft("Vacant"),
                "Counts" if each.counts else "Does not count",
                _room(each),
            )
        )
        for each in composition.seats
    )
    return Table("Composition", columns, rows, "seat")


def _room(seat: SeatNow) -> Says:
    if seat.stays_out:
        return Soft("Stays out: interest declared")
    return "Present" if seat.present else Soft("Absent")


def people_of(composition: Composition | None, views: Iterable[ViewShown]) -> Iterable[str]:
    """Return the ids that the seats need names for."""
    for each in composition.seats if composition else ():
        yield from filter(None, (each.person, each.alternate, each.organisation))
    for view in views:
        yield from filter(None, (view.person, view.organisation))
