"""Founding a programme: its key, its empty ledger, and the first entry, which names the rest."""

from __future__ import annotations

import secrets
from typing import Any

from lawspeaker.framework.calendar import Calendar, load_calendar
from lawspeaker.framework.names import NO_GROUP, Capacity
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.notes import Vkey
from lawspeaker.kernel.words import Reason, Refused
from lawspeaker.processes.founding import Found
from lawspeaker.records.adoptions import loaded
from lawspeaker.records.database import DOOR, writing
from lawspeaker.records.keys import make_key, read_key
from lawspeaker.records.ledger import open_ledger
from lawspeaker.records.models import Programme
from lawspeaker.records.projectors import mark_current
from lawspeaker.service.clock import LONDON


def prepare(slug: str, *, zone: str = LONDON, key: str = "", using: str = DOOR) -> Programme:
    """Make the key and the empty ledger of a programme, which its first entry then founds.

    `key` names a key that is there already, in a file of the data folder or in the environment.
    """
    kept = key or make_key(slug)
    origin = new_origin(slug)
    row = Programme(slug=slug, key=kept, zone=zone, vkey=str(Vkey.of(origin, read_key(kept))))
    with writing(using) as cursor:
        open_ledger(cursor, slug, origin)
        row.save(using=using, force_insert=True)
        mark_current(slug, using)
    return row


def new_origin(slug: str) -> str:
    """Return a name for a log that no other log has had, not even one of the same programme."""
    return f"lawspeaker/{slug}/{secrets.token_hex(6)}"


def named_by(command: Any, *, is_empty: bool) -> tuple[Framework, Calendar]:
    """Return the framework and the calendar that the founding names; nothing else can."""
    if not is_empty:
        raise Refused(Reason("programme.new", "A programme must be founded by its first entry."))
    return loaded(command.framework, {}), load_calendar(command.calendar)


def first(command: Any, framework: Framework) -> tuple[Capacity, ...]:
    """Return what the first holders of offices hold: one of them founds the programme."""
    return tuple(
        Capacity(
            person=each.person,
            organisation=each.organisation,
            hat=framework.offices[each.office].hat if each.office in framework.offices else "",
            holds=each.office,
            group=NO_GROUP,
            since=command.since,
            until=None,
            rests_on=0,
        )
        for each in command.first
    )


def remember(row: Programme, command: Found, using: str = DOOR) -> None:
    """Keep with the programme what its founding says of it, so that a list of them can be shown."""
    row.title, row.framework, row.fictional = command.title, command.framework, command.fictional
    row.save(using=using, update_fields=("title", "framework", "fictional"))
