"""Appending to the bare ledger, against what a sync of the same disk takes, one after the other."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any, Self
from uuid import uuid4

from bench.counting import statements
from bench.figures import Figure, timed

SLOW = 0.001  # a second in a thousand: a disk whose sync takes as long decides alone
AIMS = {True: 0.75, False: 0.50}
TIMES = 300
PAGE = b"\xa5" * 4096


def figures(folder: Path) -> Iterator[Figure]:
    from lawspeaker.records.ledger import append

    turns = _Turns()
    appends, syncs = [], []
    with _File(folder / "paired") as file:
        for number in range(TIMES):
            with timed() as sync:
                file.sync(number)
            turn, fresh = turns.next()
            with timed() as one:
                append(turn, fresh)
            syncs.append(sync.wall)
            appends.append(one)
    turn, fresh = turns.next()
    with statements() as sent:
        append(turn, fresh)
    sync = median(syncs)
    ratio = sync / median(each.wall for each in appends)
    cpu = median(each.cpu for each in appends) * 1000
    note = f"a sync takes {sync * 1000:.2f} ms; {cpu:.2f} ms CPU, {len(sent)} statements"
    name = "bare append, against syncs of the same disk"
    yield Figure(name, ratio, AIMS[sync >= SLOW], "x", at_most=False, note=note)


class _File:
    """A file of the same folder, written a page at a time."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __enter__(self) -> Self:
        self.number = os.open(self.path, os.O_RDWR | os.O_CREAT)
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self.number)

    def sync(self, page: int) -> None:
        os.pwrite(self.number, PAGE, page * len(PAGE))
        os.fdatasync(self.number)


class _Turns:
    """One entry after the other, as a decision makes them, into a ledger of their own."""

    def __init__(self) -> None:
        from django.db import connections

        from lawspeaker.records.database import DOOR
        from lawspeaker.records.ledger import open_ledger

        self.slug, self.taken = f"bench-{uuid4().hex[:8]}", 0
        connections[DOOR].ensure_connection()
        with connections[DOOR].cursor() as cursor:
            open_ledger(cursor, self.slug, f"lawspeaker/{self.slug}")

    def next(self) -> tuple[Any, Any]:
        """Return a turn, and what it adds."""
        from lawspeaker.kernel.entries import Act, By, Happened, Pinned
        from lawspeaker.records.pen import Turn, Unplaced

        who, now = str(uuid4()), 1_701_864_000_000 + self.taken
        by = By(
            group="PSG", hat="programme", holds="SRO", organisation=who, person=who,
            rests_on=0, since=date(2023, 1, 1), until=None,
        )  # fmt: skip
        entry = Unplaced(
            case="D1",
            kind="decision.taken/1",
            audience="registered",
            act=Act(by=by, typed_by=who),
            happened=Happened(at=now, day=date(2023, 12, 6)),
            framework=Pinned(calendar="", id="mhhs@3.1", readings={}, sha256="0" * 64),
            d={"outcome": "accept", "text": "As the group has recommended."},
            private=("d.text",),
        )
        self.taken += 1
        return Turn(self.slug, str(uuid4()), now), [(entry, self.taken - 1)]
