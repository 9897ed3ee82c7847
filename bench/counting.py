"""Counting the statements that an operation sends to SQLite, by whichever cursor it sends them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from itertools import pairwise

OF_TRIGGERS = "--"  # how SQLite marks what it does by itself


@contextmanager
def statements() -> Iterator[list[str]]:
    """Listen to both connections; the list is filled when this is left."""
    from django.db import connections

    heard: list[str] = []
    sent: list[str] = []
    with ExitStack() as stack:
        for each in connections.all():
            each.ensure_connection()
            each.connection.set_trace_callback(heard.append)
            stack.callback(each.connection.set_trace_callback, None)
        yield sent
    own = [each for each in heard if not each.startswith(OF_TRIGGERS)]
    # A statement is heard again for each trigger that it sets off.
    sent += own[:1] + [now for before, now in pairwise(own) if now != before]
