"""How often the disk is asked to keep what was written, while views are recorded: strace counts."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from bench import stage
from bench.figures import Figure

AIM = 1
TIMES = 10
CALLS = ("fsync", "fdatasync", "sync_file_range", "syncfs", "sync", "msync")
BEGIN, END = "the acts begin", "the acts end"
LOG = "syncs.log"
PATIENCE = 120  # seconds


def figures(folder: Path) -> Iterator[Figure]:
    """Have another process record views, and yield how many syncs one of them takes."""
    strace = shutil.which("strace")
    if strace is None:
        stage.say("The syncs of an act are not counted: strace is not here.")
        return
    log = folder / LOG
    traced = (strace, "-f", "-qq", "-o", str(log), "-e", f"trace=write,{','.join(CALLS)}")
    acting = (sys.executable, "-m", "bench.syncs", str(folder))
    with (folder / "syncs.errors").open("wb") as errors:
        subprocess.run((*traced, *acting), check=True, timeout=PATIENCE, stderr=errors)  # noqa: S603  # our own module
    note = f"{TIMES} acts one after the other, on every connection and file"
    yield Figure("a view over HTTP, syncs", _counted(log) / TIMES, AIM, note=note)


def _counted(log: Path) -> int:
    """Count the calls between the two marks that the acting process has written."""
    _, _, after = log.read_text("utf-8", "replace").partition(BEGIN)
    between = after.partition(END)[0]
    return sum(f" {call}(" in line for line in between.splitlines() for call in CALLS)


def act(folder: Path) -> None:
    """Record views in the programme that stands in a folder."""
    from bench.recording import Views

    stage.prepare(folder)
    views = Views(stage.last_view())
    views.record()
    os.write(2, BEGIN.encode())
    for _ in range(TIMES):
        views.record()
    os.write(2, END.encode())


if __name__ == "__main__":
    act(Path(sys.argv[1]))
