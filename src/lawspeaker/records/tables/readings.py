"""Which readings of the framework a decision rests on, from what was kept with its entry."""

from __future__ import annotations

from typing import Any, Final

import msgspec

from lawspeaker.framework.calendar import load_calendar
from lawspeaker.framework.load import load
from lawspeaker.framework.names import CaseId
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.acts import Act
from lawspeaker.kernel.facts import FACTS
from lawspeaker.kernel.words import Case, Past
from lawspeaker.processes.decision.circumstances import touching
from lawspeaker.processes.decision.matter import Matter

LOOKED_AT: Final = ("composition", "meeting", "devolution", "spent")  # the facts that tell


def readings(
    case: CaseId, entry: Any, past: Past, before: Matter, pinned: Framework
) -> tuple[str, ...]:
    """Return the readings that touch a matter as it was when the entry decided it."""
    facts = {name: entry.facts.get(name) for name in LOOKED_AT}
    known: list[object] = [
        msgspec.convert(found, FACTS[name]) for name, found in facts.items() if found
    ]
    matter: Case[Matter] = Case(
        id=case,
        state=before,
        act=Act(past.by, past.typed_by, past.happened),
        framework=_then(entry, pinned),
        calendar=load_calendar(entry.framework.calendar),
        facts=tuple(known),
    )
    return tuple(each.reading for each in touching(matter))


def _then(entry: Any, pinned: Framework) -> Framework:
    """Return what it was judged by: most often what the case is still pinned to."""
    then = entry.framework
    if (then.id, then.readings) == (pinned.id, dict(pinned.readings)):
        return pinned
    return load(then.id, dict(then.readings))
