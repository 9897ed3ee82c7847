"""An entry of the ledger as a sentence: who did what, although which rule, typed in by whom."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from lawspeaker.framework.names import CHAIR, PARTY, Capacity, Organisation, Pence, Person
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.kinds import Offset, hints, optional
from lawspeaker.kernel.words import Event, Past

ERASED = "(erased)"
Naming = Callable[[str], str]  # the name of a person or an organisation, from its id


def money(pence: int) -> str:
    """Return pence as people write money: £410,000 or £0.50."""
    whole, rest = divmod(pence, 100)
    return f"£{whole:,}" + (f".{rest:02}" if rest else "")


def clock(offset: int) -> str:
    """Return seconds into the recording as 00:47:12."""
    return f"{offset // 3600:02}:{offset // 60 % 60:02}:{offset % 60:02}"


def capacity(by: Capacity, framework: Framework) -> str:
    """Return what somebody acts as: "the SRO", "Large Supplier (PSG)"."""
    if by.holds == CHAIR:
        return f"delegate in the chair of {by.group}"
    if by.holds == PARTY:
        return "a party"
    if by.holds in framework.offices:
        return framework.offices[by.holds].name  # type: ignore[index]  # an office by the test
    seat = framework.seats.get(by.holds)  # type: ignore[call-overload]  # a seat where it is one
    return f"{seat.name} ({seat.group})" if seat else by.holds


def says(event: Event, naming: Naming) -> str:
    """Return what an event says happened, with names for ids."""
    kinds = hints(type(event))
    values = {name: _word(getattr(event, name), kind, naming) for name, kind in kinds.items()}
    return event.says.format(**values)


def _word(value: Any, kind: Any, naming: Naming) -> str:
    bare = optional(kind) or kind
    if value is None:
        return "nobody"
    if bare is Pence:
        return money(value)
    if bare is Offset:
        return clock(value)
    if _is_id(bare):
        return naming(value) if value else "somebody"
    return str(value)


def _is_id(kind: Any) -> bool:
    return kind in (Person, Organisation)


def sentence(past: Past, framework: Framework, naming: Naming) -> str:
    """Return the audit line of an entry; where no person may be named, the capacity acts."""
    acts_as = capacity(past.by, framework)
    who = f"{naming(past.by.person)}, {acts_as}," if past.by.person else acts_as
    line = f"{who[:1].upper()}{who[1:]} {says(past.event, naming)}."
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
