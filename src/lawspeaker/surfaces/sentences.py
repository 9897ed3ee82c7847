"""An entry of the ledger as a sentence: who did what, although which rule, typed in by whom."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from string import Formatter
from typing import Any

from lawspeaker.framework.called import called, part_called
from lawspeaker.framework.names import (
    CHAIR,
    PARTY,
    Capacity,
    Office,
    Organisation,
    Pence,
    Person,
    Seat,
)
from lawspeaker.framework.version import Framework
from lawspeaker.kernel import dates
from lawspeaker.kernel.dates import clock
from lawspeaker.kernel.kinds import Name, Offset, hints, optional
from lawspeaker.kernel.words import Event, Past
from lawspeaker.surfaces.lines import LINES

ERASED = "(erased)"
Naming = Callable[[str], str]  # the name of a person or an organisation, from its id


def money(pence: int) -> str:
    """Return pence as people write money: £410,000 or £0.50."""
    whole, rest = divmod(pence, 100)
    return f"£{whole:,}" + (f".{rest:02}" if rest else "")


def capacity(by: Capacity, framework: Framework) -> str:
    """Return what somebody acts as: "the SRO", "Large Supplier (PSG)"."""
    if by.holds == CHAIR:
        return f"delegate in the chair of {by.group}"
    if by.holds == PARTY:
        return "a party"
    if by.holds in framework.offices:
        return framework.offices[Office(by.holds)].name
    seat = framework.seats.get(Seat(by.holds))
    return f"{seat.name} ({seat.group})" if seat else by.holds


def says(event: Event, naming: Naming, framework: Framework | None = None) -> str:
    """Return what an event says happened, with names for ids; a framework names its own parts."""
    kinds = hints(type(event))
    words = {name: _word(getattr(event, name), kind, naming) for name, kind in kinds.items()}
    if framework is not None:
        words |= {name: _part(name, kinds[name], said, framework) for name, said in words.items()}
    return event.says.format(**words | _versions(words))


def filled(
    template: str, records: Iterable[Any], naming: Naming, framework: Framework, **more: str
) -> str:
    """Fill in a sentence from the fields of some records, the first that has one."""
    words = dict(more)
    for record in records:
        kinds = hints(type(record))
        for name in (each for each in _fields(template) if each in kinds and each not in words):
            said = _word(getattr(record, name), kinds[name], naming)
            words[name] = _part(name, kinds[name], said, framework)
    return template.format(**words)


@cache
def _fields(template: str) -> tuple[str, ...]:
    """Return the names that stand in braces."""
    return tuple(name for _, name, _, _ in Formatter().parse(template) if name)


def _versions(words: Mapping[str, str]) -> dict[str, str]:
    """Call a version of a framework, and a part of one, by their titles."""
    version, part = words.get("version", ""), words.get("part_id", "")
    if "@" not in version:
        return {}
    titled = {"version": f"the {called(version)}"}
    return titled | {"part_id": f"“{part_called(version, part)}”"} if part else titled


def _part(name: str, kind: Any, said: str, framework: Framework) -> str:
    """Name a part of the framework: a seat, an office, an outcome, whoever owns an action."""
    bare = optional(kind) or kind
    if bare is Seat and said in framework.seats:
        return framework.seats[Seat(said)].name
    if bare is Office and said in framework.offices:
        return framework.offices[Office(said)].name
    if bare is Name and name in LINES:
        return LINES[name](framework).get(said, said)
    return said


def _word(value: Any, kind: Any, naming: Naming) -> str:
    bare = optional(kind) or kind
    if value is None:
        return "nobody"
    if bare is Pence:
        return money(value)
    if bare is Offset:
        return clock(value)
    if bare is date:
        return dates.said(value)
    if _is_id(bare):
        return naming(value) if value else "somebody"
    return str(value)


def _is_id(kind: Any) -> bool:
    return kind in (Person, Organisation)


def sentence(past: Past, framework: Framework, naming: Naming) -> str:
    """Return the audit line of an entry; where no person may be named, the capacity acts."""
    acts_as = capacity(past.by, framework)
    who = f"{naming(past.by.person)}, {acts_as}," if past.by.person else acts_as
    line = f"{who[:1].upper()}{who[1:]} {says(past.event, naming, framework)}."
    is_own = past.typed_by == past.by.person
    typed = "" if is_own else f" Typed in by {naming(past.typed_by)}."
    return line.replace("..", ".") + typed


def named_in(pasts: Iterable[Past]) -> Iterator[str]:
    """Yield the ids of everybody whom the sentences of some entries name."""
    for past in pasts:
        yield from (past.by.person, past.typed_by)
        yield from named_by(past.event)


def named_by(event: Event) -> Iterator[str]:
    """Yield the ids of those whom the sentence of an event names."""
    for name, kind in hints(type(event)).items():
        if _is_id(optional(kind) or kind) and (value := getattr(event, name)):
            yield value
