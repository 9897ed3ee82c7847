"""Reading a whole ledger and folding its cases, against reading the same events elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import UUID, uuid4, uuid5

from bench.figures import Figure, least

AIM = 2.5
COPIES = 20  # of the story, so that there is something to read
RUNS = 3
NAMES = UUID("6f0e3f2a-5f6b-4c4e-9d60-0f6b1c1f7c11")


def figures(story: str) -> Iterator[Figure]:
    slug = copied(story)
    theirs = Elsewhere()
    count = theirs.take(slug)
    ours = least(lambda: replay(slug), RUNS)
    others = least(theirs.read, RUNS)
    note = f"{count / ours:,.0f} entries a second, {count:,} entries, opened and folded"
    name = "replay, against eventsourcing's read"
    yield Figure(name, others / ours, AIM, "x", at_most=False, note=note)


def replay(slug: str) -> int:
    """Read every entry with its texts, and fold every case."""
    from lawspeaker import processes
    from lawspeaker.records.ledger import Ledger
    from lawspeaker.records.trails import by_case, process_of, trail_of

    folded = 0
    for _, entries in by_case(Ledger(slug).read()):
        process = processes.process(process_of(entries[0].kind))
        process.fold(trail_of(process, entries))
        folded += len(entries)
    return folded


def copied(story: str) -> str:
    """Make a ledger that holds the story many times, each copy with cases of its own."""
    from django.db import connections

    from lawspeaker.records.database import DOOR
    from lawspeaker.records.ledger import Ledger, append, open_ledger
    from lawspeaker.records.pen import Turn

    slug, told = f"copies-{uuid4().hex[:8]}", Ledger(story).read()
    with connections[DOOR].cursor() as cursor:
        open_ledger(cursor, slug, f"lawspeaker/{slug}")
    for n in range(COPIES):
        fresh = [(_unplaced(each, n), each.version) for each in told]
        append(Turn(slug, str(uuid4()), told[-1].recorded), fresh)
    return slug


def _unplaced(entry: Any, copy: int) -> Any:
    from lawspeaker import processes
    from lawspeaker.records.pen import Unplaced
    from lawspeaker.records.trails import event_of, process_of, said_by

    event = event_of(processes.process(process_of(entry.kind)), entry.kind, entry.d)
    reasons = (f"departures.{n}.reason" for n, _ in enumerate(entry.departures))
    return Unplaced(
        case=f"{entry.case}-{copy}",
        kind=entry.kind,
        audience=entry.audience,
        act=entry.act,
        happened=entry.happened,
        framework=entry.framework,
        d=entry.d,
        departures=entry.departures,
        facts=entry.facts,
        grounds=entry.grounds,
        private=(*said_by(event).private, *reasons),
    )


class Elsewhere:
    """The same events in the SQLite store of the package eventsourcing."""

    def __init__(self) -> None:
        from eventsourcing.persistence import (
            DatetimeAsISO,
            JSONTranscoder,
            Mapper,
            UUIDAsHex,
        )
        from eventsourcing.sqlite import SQLiteApplicationRecorder, SQLiteDatastore

        transcoder = JSONTranscoder()
        transcoder.register(UUIDAsHex())
        transcoder.register(DatetimeAsISO())
        self.mapper = Mapper[UUID](transcoder)
        self.recorder = SQLiteApplicationRecorder(SQLiteDatastore("file::memory:?cache=shared"))
        self.recorder.create_table()

    def take(self, slug: str) -> int:
        """Store what the entries of a ledger say, one event each."""
        import msgspec
        from eventsourcing.domain import DomainEvent, datetime_now_with_tzinfo

        from lawspeaker.records.ledger import Ledger

        class Recorded(DomainEvent):
            """What one entry says."""

            said: dict[str, Any]

        globals()["Recorded"] = Recorded  # it is found again by its name
        Recorded.__qualname__ = "Recorded"
        entries = Ledger(slug).read()
        events = [
            Recorded(
                originator_id=uuid5(NAMES, each.case),
                originator_version=each.version + 1,
                timestamp=datetime_now_with_tzinfo(),
                said=msgspec.to_builtins(each, enc_hook=dict),
            )
            for each in entries
        ]
        self.recorder.insert_events([self.mapper.to_stored_event(each) for each in events])
        return len(entries)

    def read(self) -> int:
        """Read every event, and make objects of them again."""
        stored = self.recorder.select_notifications(start=1, limit=10_000_000)
        return len([self.mapper.to_domain_event(each) for each in stored])
