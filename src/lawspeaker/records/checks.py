"""What must hold of the records before anybody reads them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage
from django.core.checks import Warning as Warns
from django.db import DatabaseError, connections

from lawspeaker.records.database import READING
from lawspeaker.records.models import Projection


def tables_are_current(
    app_configs: Sequence[AppConfig] | None = None,  # noqa: ARG001  # Django passes it
    databases: Sequence[str] | None = None,
    **_: Any,
) -> Sequence[CheckMessage]:
    """Say which read tables another version of the program has made.

    It warns, because the database may have to be migrated before they can be made again.
    """
    from lawspeaker.records.rebuild import stale

    if READING not in (databases or ()) or not _is_laid_out():
        return ()
    return [
        Warns(
            f"The read tables of {each} must be made by this version, and another has made them.",
            hint=f"Make them again from the ledger: lawspeaker rebuild {each}",
            id="lawspeaker.W010",
        )
        for each in stale()
    ]


def _is_laid_out() -> bool:
    """Say whether the tables are there: a new database is checked before it is migrated."""
    try:
        with connections[READING].cursor() as cursor:
            names = connections[READING].introspection.table_names(cursor)
    except DatabaseError:
        return False
    return Projection._meta.db_table in names  # noqa: SLF001  # Django's own name
