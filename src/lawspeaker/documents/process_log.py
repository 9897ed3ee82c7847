"""The record as a process log, for the tools of process mining: OCEL 2.0 (JSON) and XES 1.0.

Who acted is told by office, seat or chair, never by name; prose stays where it is.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from lawspeaker.framework.names import CHAIR, CaseId
from lawspeaker.kernel.kinds import elements
from lawspeaker.records.shown import EntryShown
from lawspeaker.records.visible import View

AT_ONCE: Final = 500  # entries read at a time
HOLDER: Final = "holder"
GROUP: Final = "group"
ATTRIBUTES: Final = {  # of each event
    "happened_on": "string",  # the day in the programme's zone: the time is when it was recorded
    "framework": "string",
    "calendar": "string",
    "clauses": "string",
    "departures": "integer",
    "retracted": "boolean",
}
EXTENSIONS: Final = (
    ("Concept", "concept", "http://www.xes-standard.org/concept.xesext"),
    ("Time", "time", "http://www.xes-standard.org/time.xesext"),
    ("Organizational", "org", "http://www.xes-standard.org/org.xesext"),
)


@dataclass
class _Objects:
    """What events are about, in the order in which it is first met: its id, and of which type."""

    types: dict[str, str] = field(default_factory=dict)

    def about(self, entry: EntryShown, known: frozenset[CaseId]) -> Iterator[dict[str, str]]:
        """Yield the relations of an event: to its case, to others it names, to whoever acted."""
        by = entry.past.by
        yield self._to(entry.case, process_of(entry.kind), "of")
        for case in _named(entry, known):
            yield {"objectId": case, "qualifier": "names"}
        if by.holds:
            yield self._to(_holder(entry), HOLDER, "by")
        if by.group:
            yield self._to(f"{GROUP}:{by.group}", GROUP, "in")

    def _to(self, name: str, of_type: str, qualifier: str) -> dict[str, str]:
        self.types.setdefault(name, of_type)
        return {"objectId": name, "qualifier": qualifier}


def read(view: View) -> tuple[EntryShown, ...]:
    """Return every entry the viewer may read."""
    found: list[EntryShown] = []
    after: int | None = -1
    while after is not None:
        page = view.entries(after, AT_ONCE)
        found += page.rows
        after = int(page.after) if page.after else None
    return tuple(found)


def ocel(entries: Iterable[EntryShown]) -> bytes:
    """Return the log as OCEL 2.0: one object a case, holder and group, one event an entry."""
    entries = tuple(entries)
    objects, known = _Objects(), frozenset(each.case for each in entries)
    events = [
        {
            "id": str(each.position),
            "type": activity(each),
            "time": _recorded(each),
            "attributes": [{"name": k, "value": v} for k, v in _attributes(each).items()],
            "relationships": [*objects.about(each, known)],
        }
        for each in entries
    ]
    of_event = [{"name": name, "type": kind} for name, kind in ATTRIBUTES.items()]
    log = {
        "objectTypes": [
            {"name": each, "attributes": []} for each in sorted({*objects.types.values()})
        ],
        "eventTypes": [
            {"name": each, "attributes": of_event} for each in sorted({*map(activity, entries)})
        ],
        "objects": [
            {"id": name, "type": of_type, "attributes": [], "relationships": []}
            for name, of_type in objects.types.items()
        ],
        "events": events,
    }
    return json.dumps(log, ensure_ascii=False, indent=1).encode()


def xes(entries: Iterable[EntryShown]) -> bytes:
    """Return the log as XES: one trace a case, one event an entry."""
    log = Element("log", {"xes.version": "1.0", "xmlns": "http://www.xes-standard.org/"})
    for name, prefix, uri in EXTENSIONS:
        SubElement(log, "extension", name=name, prefix=prefix, uri=uri)
    traces: dict[str, Element] = {}
    for each in entries:
        if each.case not in traces:
            traces[each.case] = SubElement(log, "trace")
            _put(traces[each.case], "string", "concept:name", each.case)
            _put(traces[each.case], "string", "process", process_of(each.kind))
        _event(traces[each.case], each)
    indent(log)
    made: bytes = tostring(log, "utf-8", xml_declaration=True)
    return made


def _event(trace: Element, each: EntryShown) -> None:
    event = SubElement(trace, "event")
    _put(event, "string", "concept:name", activity(each))
    _put(event, "date", "time:timestamp", _recorded(each))
    if each.past.by.holds:
        _put(event, "string", "org:role", _holder(each))
    for name, value in _attributes(each).items():
        kind = {"integer": "int"}.get(ATTRIBUTES[name], ATTRIBUTES[name])
        _put(event, kind, name, str(value).lower() if isinstance(value, bool) else str(value))
    _put(event, "int", "position", str(each.position))


def _put(within: Element, kind: str, key: str, value: str) -> None:
    SubElement(within, kind, key=key, value=value)


def process_of(kind: str) -> str:
    return kind.partition(".")[0]


def activity(entry: EntryShown) -> str:
    """Return what happened, without the version of how it is written: "decision.taken"."""
    return entry.kind.partition("/")[0]


def _recorded(entry: EntryShown) -> str:
    return datetime.fromtimestamp(entry.recorded / 1000, UTC).isoformat(timespec="milliseconds")


def _holder(entry: EntryShown) -> str:
    by = entry.past.by
    return f"{CHAIR}@{by.group}" if by.holds == CHAIR else by.holds


def _attributes(entry: EntryShown) -> dict[str, str | int | bool]:
    return {
        "happened_on": entry.past.happened.day.isoformat(),
        "framework": entry.framework,
        "calendar": entry.calendar,
        "clauses": " ".join(entry.clauses),
        "departures": len(entry.departures),
        "retracted": entry.retracted,
    }


def _named(entry: EntryShown, known: frozenset[CaseId]) -> Iterator[CaseId]:
    """Yield the other cases that an event names, as far as the viewer knows of them."""
    event: Any = entry.past.event
    for name, kind in elements(type(event)):
        if kind is CaseId:
            value = getattr(event, name)
            found = value if isinstance(value, tuple) else (value,)
            yield from (each for each in found if each in known and each != entry.case)
