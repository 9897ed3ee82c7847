"""A demo that is served for a journey, and the commands that look at its record afterwards."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from journeys.visitors import SLUG
from told import DEMO, SOON, serving

NOVEMBER = ("--until", "2023-11-30")


@dataclass(frozen=True)
class Site:
    """A demo that is served: where it is, and where its data lies."""

    address: str
    data: Path


@contextmanager
def played(told: Path, copy: Path, *options: str) -> Iterator[Site]:
    """Serve a copy of a told story; afterwards its record must be whole, and its tables follow."""
    with serving(told, copy, *options) as address:
        yield Site(address, copy)
    for command in (("rebuild", SLUG, "--check"), ("fsck", SLUG)):
        run(*command, "--data", copy)


def run(*arguments: str | Path) -> str:
    """Run a command of the product, which must succeed; return what it says."""
    code, says = ended(*arguments)
    assert code == 0, f"{arguments} ended with {code}: {says}"
    return says


def ended(*arguments: str | Path) -> tuple[int, str]:
    """Run a command of the product; return how it ended, and what it said."""
    command = [DEMO[0], *map(str, arguments)]
    # The demo keeps its own database, whatever the one of the other tests is.
    own = {name: said for name, said in os.environ.items() if name != "DATABASE_URL"}
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=SOON, check=False, env=own
    )
    return done.returncode, done.stdout + done.stderr
