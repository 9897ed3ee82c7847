"""One case, folded for one viewer: as it stands, or as it stood on a day or at a position."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, lru_cache
from typing import Any, Final, Protocol

from lawspeaker.framework.names import CaseId, Group
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.acts import Departure
from lawspeaker.kernel.common import Corrected
from lawspeaker.kernel.entries import Entry
from lawspeaker.kernel.kinds import Name
from lawspeaker.kernel.words import Past, power_of
from lawspeaker.records import adoptions, memory
from lawspeaker.records.folding import remembered
from lawspeaker.records.ledger import Ledger
from lawspeaker.records.own import process
from lawspeaker.records.projecting import Folded
from lawspeaker.records.projectors import folded
from lawspeaker.records.reading.nameless import nameless_past
from lawspeaker.records.rows import values
from lawspeaker.records.shown import EntryShown
from lawspeaker.records.sight import OF_GROUP, OF_OWN, Sight, own_names
from lawspeaker.records.tables.decisions import DecisionRow
from lawspeaker.records.tables.matters import TELL, parts
from lawspeaker.records.trails import process_of


@dataclass(frozen=True)
class Then:
    """As of when a case is asked for: a day, by what happened; or a position, by what was known."""

    day: date | None = None
    position: int | None = None

    def has(self, entry: Entry) -> bool:
        """Say whether an opened entry counts."""
        whole: Any = entry
        in_time = self.day is None or whole.happened.day <= self.day
        return in_time and (self.position is None or entry.seq <= self.position)


NOW = Then()


@dataclass(frozen=True)
class Seen:
    """A case that a viewer may know of; `whole`: may be read as its members read it."""

    folded: Folded
    whole: bool
    then: Then = NOW  # as of when


def seen(sight: Sight, case: CaseId, then: Then = NOW) -> Seen | None:
    """Return a case, or None if there is none or the viewer may not know of it.

    An older state is shown only to those who may see both it and what became of it.
    """
    it = unseen(sight, case)
    now = _seen(sight, it) if it else None
    if it is None or now is None:
        return None
    earlier = before(it, then)
    if earlier is it:
        return replace(now, then=then)
    was = _seen(sight, earlier) if earlier else None
    return replace(was, whole=was.whole and now.whole, then=then) if was else None


def before(it: Folded, then: Then) -> Folded | None:
    """Return a case as it stood then; None if it was not there."""
    kept = tuple(each for each in it.entries if then.has(each))
    if len(kept) == len(it.entries):
        return it
    return folded(it.programme, it.process, kept) if kept else None


def unseen(sight: Sight, case: CaseId) -> Folded | None:
    """Return a case as its entries leave it, whoever may see it."""
    if it := remembered(sight.programme, case, sight.using):
        return it
    entries = Ledger(sight.programme, sight.using).read(case)
    if not entries:
        return None
    it = folded(sight.programme, process(process_of(entries[0].kind)), entries)
    if known := memory.current(sight.using):
        known.keep_case(it)
    return it


def _seen(sight: Sight, case: Folded) -> Seen | None:
    whole = sight.may_see(case.members) or _comes_by_it(sight, case)
    return Seen(case, whole) if whole or sight.may_see(case.audience) else None


def _comes_by_it(sight: Sight, case: Folded) -> bool:
    """Say whether the viewer reads a case that is for others: by a part in it, or as a guest."""
    by_part = _has_a_part(sight, case) or brought_it(sight, case)
    return by_part or sight.reads_as_guest(case.case)


def _has_a_part(sight: Sight, case: Folded) -> bool:
    """Say whether the viewer owes an act here, or has had one that its process lets them read.

    A sponsor reads what a closed group refers; whoever answered a question reads it afterwards.
    """
    if sight.is_public:
        return False
    owed = case.process.duties(case.state, case.framework)
    mine = own_names(sight.viewer)
    if not mine.isdisjoint(case.process.readers(case.state)):
        return True
    return any(not mine.isdisjoint(each.holders) for each in owed)


def brought_it(sight: Sight, case: Folded) -> bool:
    """Say whether the viewer's own closed group brought the case to those who hold it in the open.

    Whoever belongs to that group today knows what it brought, and reads what becomes of it among
    those who work in the open. What another closed group makes of it stays in that group, and what
    that one has brought on since is no more the first one's.
    """
    closed = _closed_groups(case)
    if not closed or case.state.group not in case.framework.groups:
        return False
    return case.state.group not in closed and sight.may_see(f"{OF_GROUP}{closed[-1]}")


def _closed_groups(case: Folded) -> tuple[Group, ...]:
    """Return the closed groups that have held a case, the last of them at the end."""
    lines = case.framework.groups
    held = (each for each in case.life.groups if each in lines)
    return tuple(each for each in held if lines[each].audience == "group")


def trail(sight: Sight, it: Seen, dark: frozenset[CaseId]) -> tuple[EntryShown, ...]:
    """Return the entries of a case that the viewer may read, in their order.

    What tells of a decision that is dark to the viewer is left out.
    """
    case = it.folded
    acts = it.whole and (_has_a_part(sight, case) or brought_it(sight, case))
    come = _came_at(case)
    silent = untold(case, dark)
    corrected = {e.event.entry for e in case.trail if isinstance(e.event, Corrected)}
    return tuple(
        replace(
            shown(sight, entry, past, case.members),
            retracted=past.position in case.life.retracted,
            corrected=past.position in corrected,
        )
        for entry, past in zip(case.entries, case.trail, strict=True)
        if sight.may_see(entry.audience)
        or (entry.seq >= come and (acts or (it.whole and sight.reads_as_guest(case.case))))
        if entry.seq not in silent
    )


def hidden(sight: Sight, case: Folded) -> frozenset[CaseId]:
    """Return the decisions that a meeting or its report tells of, and the viewer may not know of.

    A group that works behind closed doors knows what it meets about.
    """
    open_group = case.process.name in TELL and not case.members.startswith(OF_GROUP)
    if sight.sees_every_group or not open_group:
        return frozenset()
    named = {about for told in parts(case).values() for _, about in told if about}
    rows = sight.here.among("case", sorted(named)).rows(DecisionRow, sight.using) if named else ()
    dark = [each for each in rows if not _may_know(sight, each)]
    if dark and sight.reads_as_guest(case.case):  # of the open, whoever is there hears all
        dark = [each for each in dark if each.audience.startswith(OF_GROUP)]
    return frozenset(CaseId(each.case) for each in dark)


def _may_know(sight: Sight, row: DecisionRow) -> bool:
    return sight.may_see(row.audience) or seen(sight, CaseId(row.case)) is not None


def untold(case: Folded, dark: frozenset[CaseId]) -> frozenset[int]:
    """Return where the entries of a case are that tell of decisions hidden from a viewer."""
    told = parts(case).items() if dark else ()
    return frozenset(at for at, each in told if any(about in dark for _, about in each))


def _came_at(case: Folded) -> int:
    """Return where a case came to those who hold it now, from the last other closed group.

    Whoever must act on it, or has brought it there, reads it from there on; what was said in a
    closed group before that is for those who belong to it.
    """
    others = {f"{OF_GROUP}{each}" for each in _closed_groups(case) if each != case.state.group}
    return max((each.seq + 1 for each in case.entries if each.audience in others), default=0)


class Placed(Protocol):
    """An entry, as far as its place in the ledger goes."""

    @property
    def seq(self) -> int: ...
    @property
    def case(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def audience(self) -> str: ...


_HIDDEN: Final = 'SELECT d."case" FROM records_decision d WHERE d.programme = %s AND NOT ({0})'
_TELLING: Final = (  # what names such a decision, or a meeting that has one on its agenda
    'SELECT l."case" FROM records_link l WHERE l.programme = %s AND (l.names IN ({0})'
    ' OR l.names IN (SELECT a."case" FROM records_agenda a WHERE a.programme = %s'
    " AND a.decision IN ({0})))"
)


class Untold:
    """The entries that tell of what a viewer may not know of; each case is looked at once."""

    def __init__(self, sight: Sight) -> None:
        self._sight = sight
        self._known: dict[str, frozenset[int]] = {}
        self._others: dict[str, bool] = {}

    def has(self, entry: Placed) -> bool:
        if entry.audience.startswith(OF_OWN) and self._sight.may_see(entry.audience):
            return self._is_of_others(entry.case)
        if process_of(entry.kind) not in TELL or entry.case not in self._telling:
            return False
        if entry.case not in self._known:
            case = unseen(self._sight, CaseId(entry.case))
            dark = hidden(self._sight, case) if case else frozenset()
            self._known[entry.case] = untold(case, dark) if case else frozenset()
        return entry.seq in self._known[entry.case]

    def _is_of_others(self, case: str) -> bool:
        """Say whether a case is not the viewer's own, whatever its entries said when they came.

        Earlier ones are open to the organisation of whoever spoke, in an office or a seat, too.
        """
        if case not in self._others:
            it = seen(self._sight, CaseId(case))
            self._others[case] = it is None or not it.whole
        return self._others[case]

    @cached_property
    def _telling(self) -> frozenset[str]:
        """Return the cases that tell of a decision outside the audiences of the viewer."""
        if self._sight.sees_every_group:
            return frozenset()
        told, here = self._sight.visible("d."), self._sight.programme
        dark = (here, *told.filled)
        asked = _TELLING.format(_HIDDEN.format(told.says))
        found = values(self._sight.using, asked, (here, *dark, here, *dark))
        return frozenset(case for (case,) in found)


def shown(sight: Sight, entry: Entry, past: Past, members: str) -> EntryShown:
    """Return an entry with what it rests on in the framework that it was judged by."""
    whole: Any = entry  # an opened entry has all its members
    framework = adoptions.loaded(whole.framework.id, whole.framework.readings)
    return EntryShown(
        position=entry.seq,
        case=CaseId(entry.case),
        kind=entry.kind,
        past=nameless_past(past) if sight.is_public_of(CaseId(entry.case), members) else past,
        recorded=entry.recorded,
        grounds=tuple(whole.grounds),
        clauses=clauses(framework, tuple(whole.grounds)),
        departures=tuple(Departure(Name(e.key), e.reason) for e in whole.departures),
        framework=whole.framework.id,
        calendar=whole.framework.calendar,
        readings=tuple(sorted(whole.framework.readings.items())),
        because=whole.because,
    )


@lru_cache(1_000)  # entries of one kind met the same rules
def clauses(framework: Framework, keys: tuple[str, ...]) -> tuple[Any, ...]:
    """Return the statements that rules and powers rest on, each once."""
    found = (framework.ground(key) or power_of(framework, key) for key in keys)
    return tuple(dict.fromkeys(by for each in found if each is not None for by in each.by))
