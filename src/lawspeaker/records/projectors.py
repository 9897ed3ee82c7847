"""Every projector there is, and by which of them the tables of a programme were made."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from lawspeaker import kernel, processes
from lawspeaker.framework.names import CaseId
from lawspeaker.kernel.entries import Entry
from lawspeaker.kernel.process import Process
from lawspeaker.records import adoptions, cases, tables, trails
from lawspeaker.records.database import READING
from lawspeaker.records.models import Projection
from lawspeaker.records.projecting import Folded, Projector
from lawspeaker.records.trails import trail_of

PROJECTORS: Final[tuple[Projector, ...]] = (
    *cases.PROJECTORS,
    *adoptions.PROJECTORS,
    *tables.PROJECTORS,
)


def folded(programme: str, process: Process[Any], entries: Iterable[Entry]) -> Folded:
    """Fold the entries of one case, under the framework that its last act was judged by."""
    entries = tuple(entries)
    last: Any = entries[-1]
    trail = trail_of(process, entries)
    return Folded(
        programme=programme,
        case=CaseId(last.case),
        process=process,
        life=process.fold(trail),
        trail=trail,
        entries=entries,
        framework=adoptions.loaded(last.framework.id, last.framework.readings),
    )


@cache
def made_by() -> str:
    """Return the hash of everything the rows follow from: the law, the fold and the projectors."""
    spelled = "\0".join(each.read_text("utf-8") for each in sources())
    return hashlib.sha256(spelled.encode()).hexdigest()


def sources() -> tuple[Path, ...]:
    """Return the files that say so, with whatever stands beside a projector and is used by it."""
    whole = (kernel, processes, tables)
    inside = {path for each in whole for path in Path(each.__path__[0]).rglob("*.py")}
    named = {each.rows.__module__ for each in PROJECTORS} | {Folded.__module__, trails.__name__}
    alone = {Path(import_module(name).__file__ or "") for name in named}
    return tuple(sorted(inside | alone))


def is_current(programme: str, using: str = READING) -> bool:
    """Say whether the read tables of a programme were made by this version of the program."""
    rows = Projection.objects.using(using).filter(programme=programme, made_by=made_by())
    return rows.exists()


def mark_current(programme: str, using: str) -> None:
    """Note that the read tables of a programme were made by this version of the program."""
    rows = Projection.objects.using(using)
    rows.update_or_create(programme=programme, defaults={"made_by": made_by()})
