"""Cases of every process: lists, one case whole, and the ledger entry by entry."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from lawspeaker.framework.names import CaseId, Group
from lawspeaker.records.asked import EVERYTHING, Filter
from lawspeaker.records.cases import stage_of
from lawspeaker.records.ledger import Ledger
from lawspeaker.records.models import CaseRow
from lawspeaker.records.own import process
from lawspeaker.records.projecting import Folded
from lawspeaker.records.reading import duties, words
from lawspeaker.records.reading.matters import unheard, without
from lawspeaker.records.reading.nameless import nameless
from lawspeaker.records.reading.pages import paged, position
from lawspeaker.records.reading.trail import NOW, Seen, Then, Untold, hidden, seen, shown, trail
from lawspeaker.records.rows import among_these, values
from lawspeaker.records.shown import CaseLine, CaseShown, EntryShown, LinkShown, Page
from lawspeaker.records.sight import Sight
from lawspeaker.records.tables.links import named
from lawspeaker.records.trails import process_of, trail_of
from lawspeaker.records.where import Where


def line(row: CaseRow) -> CaseLine:
    return CaseLine(
        case=CaseId(row.case),
        process=row.process,
        title=row.title,
        stage=row.stage,
        group=Group(row.group),
        audience=row.audience,
        opened_on=row.opened_on,
        opened_at=row.opened_at,
        changed_at=row.changed_at,
        version=row.version,
    )


ORDERS: Final = ("-opened", "opened", "-changed", "changed")  # "-": the last first


def cases(  # noqa: PLR0913  # what is wanted, from where on, in which order
    sight: Sight,
    process: str = "",
    wanted: Filter = EVERYTHING,
    after: str = "",
    most: int = 50,
    *,
    order: str = ORDERS[0],
) -> Page[CaseLine]:
    """Return cases in one of the orders, by the position of their first or last entry."""
    column = f"{order.removeprefix('-')}_at"  # each position is that of one case
    down = order.startswith("-")
    asked = _asked(sight, process, wanted)
    if after:
        asked = asked.also(f"{column} {'<' if down else '>'} %s", position(after))
    then = f"ORDER BY {column} {'DESC' if down else 'ASC'} LIMIT {most + 1}"
    found = [line(each) for each in asked.rows(CaseRow, sight.using, then)]
    return paged(found, most, lambda it: str(getattr(it, column)))


def _asked(sight: Sight, process: str, wanted: Filter) -> Where:
    asked = sight.readable(by_name=True)
    if process:
        asked = asked.also("process = %s", process)
    if wanted.group is not None:
        asked = asked.also('"group" = %s', wanted.group)
    if wanted.stage:
        asked = asked.also("stage = %s", wanted.stage)
    if wanted.since:
        asked = asked.also("opened_on >= %s", wanted.since)
    if wanted.until:
        asked = asked.also("opened_on <= %s", wanted.until)
    return words.also_with(asked, sight, wanted.text)


def case(
    sight: Sight, case_id: CaseId, on: date | None = None, at: int | None = None
) -> CaseShown | None:
    """Return a case whole, as it stands or stood; None where the viewer may not read all of it."""
    it = seen(sight, case_id, Then(on, at) if on or at is not None else NOW)
    return whole(sight, it) if it and it.whole else None


def line_then(sight: Sight, case_id: CaseId, on: date) -> CaseLine | None:
    """Return a case in one line as it stood on a day; None where it was not to be known of then."""
    it = seen(sight, case_id, Then(on))
    return _line_of(it.folded) if it else None


def alone(sight: Sight, case_id: CaseId) -> CaseShown | None:
    """Return a case whole but for the cases beside it, for whoever asks what may be done in it."""
    it = seen(sight, case_id)
    return _shown(sight, it, ()) if it and it.whole else None


MEMBERS: Final = 'SELECT process, members FROM records_case WHERE programme = %s AND "case" = %s'


def may_read(sight: Sight, case_id: CaseId, process: str) -> bool:
    """Say whether a case of a process is there and may be read whole, without reading it."""
    for of, members in values(sight.using, MEMBERS, (sight.programme, case_id)):
        return of == process and (sight.may_see(members) or case(sight, case_id) is not None)
    return False


def whole(sight: Sight, it: Seen) -> CaseShown:
    return _shown(sight, it, links(sight, it))


def _shown(sight: Sight, it: Seen, beside: tuple[LinkShown, ...]) -> CaseShown:
    case = it.folded
    dark = hidden(sight, case)
    state = unheard(without(case.state, dark), sight, case.case)
    return CaseShown(
        line=_line_of(case),
        state=nameless(state) if sight.is_public_of(case.case, case.members) else state,
        framework=case.framework.id,
        trail=trail(sight, it, dark),
        duties=duties.of_case(sight, case, it.then.day),
        links=beside,
        overrides=case.life.overrides,
    )


def _line_of(case: Folded) -> CaseLine:
    return CaseLine(
        case=case.case,
        process=case.process.name,
        title=case.process.title(case.state) or "",
        stage=stage_of(case.state),
        group=case.state.group,
        audience=case.audience,
        opened_on=case.trail[0].happened.day,
        opened_at=case.trail[0].position,
        changed_at=case.trail[-1].position,
        version=case.life.version,
    )


# The cases that a case names, and those that name it; why, by the first field that does.
LINKS: Final = (
    'SELECT "case", process, title, stage, (SELECT min(why) FROM records_link l WHERE'
    ' l.programme = %s AND l.names = %s AND l."case" = records_case."case") FROM records_case'
    ' WHERE programme = %s AND "case" <> %s AND ("case" IN (SELECT l."case" FROM records_link l'
    " WHERE l.programme = %s AND l.names = %s) OR {0}) AND {1} ORDER BY opened_at"
)


def links(sight: Sight, it: Seen) -> tuple[LinkShown, ...]:
    """Return the cases this one names, and those that name it, as far as they may be seen."""
    case = it.folded
    ours = dict(named(case.state))
    seen = sight.readable_of_few()
    among = among_these("case", ours) if ours else "1 = 0"
    us = (sight.programme, case.case)
    filled = (*us, *us, *us, *ours, *seen.filled)
    found = values(sight.using, LINKS.format(among, seen.says), filled)
    beside = (
        LinkShown(
            case=CaseId(each),
            process=process,
            title=title,
            stage=stage,
            why=why or ours[CaseId(each)],
            names_us=bool(why),
        )
        for each, process, title, stage, why in found
    )
    if it.then == NOW:
        return tuple(beside)
    return tuple(each for link in beside if (each := _link_then(sight, it, ours, link)))


def _link_then(
    sight: Sight, it: Seen, ours: dict[CaseId, str], link: LinkShown
) -> LinkShown | None:
    """Return a case beside this one as it stood then, if it was there and one named the other."""
    other = seen(sight, link.case, it.then)
    if other is None:
        return None
    state = other.folded.state
    theirs = sorted(why for names, why in named(state) if names == it.folded.case)
    if not theirs and link.case not in ours:
        return None
    return replace(
        link,
        title=other.folded.process.title(state) or "",
        stage=stage_of(state),
        why=theirs[0] if theirs else ours[link.case],
        names_us=bool(theirs),
    )


def entries(sight: Sight, after: int = -1, most: int = 100) -> Page[EntryShown]:
    """Return what of the next entries of the ledger the viewer may read, in order.

    `after` of the page is how far it was read, whether or not that entry may be seen.
    """
    found = Ledger(sight.programme, sight.using).read(after=after, below=after + 1 + most)
    rows, dark = [], Untold(sight)
    for entry in found:
        if sight.may_see(entry.audience) and not dark.has(entry):
            (past,) = trail_of(process(process_of(entry.kind)), (entry,))
            rows.append(shown(sight, entry, past, entry.audience))
    return Page(tuple(rows), str(found[-1].seq) if len(found) == most else "")
