"""How far long work has come: a line that moves on a terminal, a plain one now and then elsewhere.

It is told on stderr, so that an answer can be piped on.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import Final

import click

EVERY: Final = 5.0  # seconds from one plain line to the next; what is done before then says nothing

type Told = Callable[[int, int], None]  # how much is done, of how much


@contextmanager
def progress(label: str) -> Iterator[Told]:
    """Yield whom to tell how far something has come."""
    if not sys.stderr.isatty():
        yield _plain(label)
        return
    with click.progressbar(length=1, label=label, file=sys.stderr) as shown:

        def told(done: int, of: int) -> None:
            shown.length = of
            shown.update(done - shown.pos)

        yield told


def _plain(label: str) -> Told:
    last = monotonic()

    def told(done: int, of: int) -> None:
        nonlocal last
        if done < of and monotonic() - last >= EVERY:
            last = monotonic()
            click.echo(f"{label}: {done} of {of}", err=True)

    return told
