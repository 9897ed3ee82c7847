"""A case that was folded before: known as it is, or carried on with what was added to it since."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from lawspeaker.kernel.entries import Entry
from lawspeaker.records import adoptions, memory
from lawspeaker.records.ledger import Ledger
from lawspeaker.records.own import process
from lawspeaker.records.projecting import Folded
from lawspeaker.records.projectors import folded
from lawspeaker.records.trails import by_case, process_of, trail_of

TOGETHER = 500  # cases read by one statement


def remembered(programme: str, case: str, using: str) -> Folded | None:
    """Return a case as it stands, as far as whoever reads knows it; None: it must be read."""
    known = memory.current(using)
    if known is None:
        return None
    if case not in known.folded and (before := known.behind.get(case)):
        added = Ledger(programme, using).read(case, after=before.entries[-1].seq)
        known.keep_case(later(before, added))
    return known.folded.get(case)


def as_they_stand(programme: str, cases: Sequence[str], using: str) -> list[Folded]:
    """Return some cases, whoever may see them: those that nobody knows yet are read together."""
    found = {each: remembered(programme, each, using) for each in cases}
    unread = [each for each, it in found.items() if it is None]
    known = memory.current(using)
    for at in range(0, len(unread), TOGETHER):
        together = unread[at : at + TOGETHER]
        for case, entries in by_case(Ledger(programme, using).read_among(together)):
            it = folded(programme, process(process_of(entries[0].kind)), entries)
            found[case] = it
            if known:
                known.keep_case(it)
    return [it for it in found.values() if it is not None]


def later(it: Folded, entries: Iterable[Entry]) -> Folded:
    """Return a case with entries that were put behind its own."""
    added = tuple(entries)
    if not added:
        return it
    last: Any = added[-1]  # an opened entry has all its members
    news = trail_of(it.process, added)
    return replace(
        it,
        life=it.process.after(it.life, it.trail, news),
        trail=(*it.trail, *news),
        entries=(*it.entries, *added),
        framework=adoptions.loaded(last.framework.id, last.framework.readings),
    )
