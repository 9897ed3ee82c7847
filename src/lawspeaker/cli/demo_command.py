"""`lawspeaker demo`: play the story once, then serve it on this machine."""

from __future__ import annotations

import json
import os
import secrets
import shutil
from datetime import date
from hashlib import sha256
from itertools import count
from pathlib import Path
from typing import Final

import click

import lawspeaker
from lawspeaker.cli import serving
from lawspeaker.cli.asking import Day
from lawspeaker.cli.main import No
from lawspeaker.cli.progress import progress

STAMP: Final = "demo.json"  # marks a folder as a demo's, and says what it was made by
SOURCES: Final = (".py", ".toml", ".sql")
ACTS: Final = 550  # about as many as the whole story has


@click.command()
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
@click.option(
    "--data",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path(".lawspeaker-demo"),
    show_default=True,
    help="The folder of the demo's database and files.",
)
@click.option("--until", type=Day(), help="Tell the story until this day only.")
@click.option("--fresh", is_flag=True, help="Throw away what visitors did, and tell it anew.")
@click.option("--serve/--no-serve", "serves", default=True, help="Serve it afterwards.")
def demo(port: int, data: Path, until: date | None, *, fresh: bool, serves: bool) -> None:
    """Play a real story and serve it on this machine.

    \b
    Example:
      lawspeaker demo --port 8080
    """
    made_by = _made_by(until)
    if data.exists() and (fresh or _stamp(data) != made_by):
        _throw_away(data)
    is_new = not data.exists()
    data.mkdir(mode=0o700, parents=True, exist_ok=True)
    if is_new:
        _mark(data, {})  # it is a demo's from now on, and half made until the story is told
    _environment(data, port)
    serving.start_django(data)
    if is_new:
        _make(data, until, made_by)
    serving.renew_tables()
    if serves:
        serving.gather_static()
        _say_what_to_do(port)
        serving.run_server("127.0.0.1", port)


def _made_by(until: date | None) -> dict[str, str]:
    """Say what a demo is made by: its code and data, so that a change of either makes it anew."""
    package = Path(lawspeaker.__file__).parent
    made = sha256()
    for path in sorted(package.rglob("*")):
        if path.suffix in SOURCES:
            made.update(path.read_bytes())
    return {"lawspeaker": made.hexdigest(), "until": until.isoformat() if until else ""}


def _stamp(data: Path) -> dict[str, str] | None:
    try:
        found: dict[str, str] = json.loads((data / STAMP).read_text("utf-8"))["made_by"]
    except (OSError, ValueError, KeyError):
        return None
    return found


def _throw_away(data: Path) -> None:
    if not (data / STAMP).is_file() and any(data.iterdir()):
        raise No(f"{data} must be empty or a folder of the demo, and is neither: name another")
    shutil.rmtree(data)


def _environment(data: Path, port: int) -> None:
    os.environ["LAWSPEAKER_DEMO"] = "1"
    os.environ["LAWSPEAKER_BASE_URL"] = f"http://127.0.0.1:{port}"
    os.environ["LAWSPEAKER_DATA"] = str(data.absolute())
    os.environ.pop("DATABASE_URL", None)  # a demo never touches another database
    key = data / "secret"
    if not key.is_file():
        key.write_text(secrets.token_urlsafe(50), "ascii")
        key.chmod(0o600)
    os.environ["LAWSPEAKER_SECRET_KEY"] = key.read_text("ascii")


def _make(data: Path, until: date | None, made_by: dict[str, str]) -> None:
    """Make the database and tell the story; the mark comes last, so half a demo is made anew."""
    serving.bring_up_to_date()
    from lawspeaker.service.demo.day import move_to
    from lawspeaker.service.demo.playing import LAST_DAY, play

    last = until or LAST_DAY
    acts = count(1)
    with progress("Telling the story") as told:
        played = play(last, lambda: told(done := next(acts), max(done, ACTS)))
    move_to(data, last)
    _mark(data, made_by)
    click.echo(f"The story took {played} acts, each through the door.")


def _mark(data: Path, made_by: dict[str, str]) -> None:
    (data / STAMP).write_text(json.dumps({"made_by": made_by}), "utf-8")


def _say_what_to_do(port: int) -> None:
    click.echo(
        f"""
  Lawspeaker is at http://127.0.0.1:{port} until you press Ctrl+C.

  Choose whom to be on the first page. To begin with, try these:
    Priya Raman, PMO secretariat   prepare the PSG of April, and run it live, by keys alone
    Ingrid Halloran, SRO           decide what only the SRO may, and see what she may not
    Alan Whitcombe, Ofgem          read what was referred to the sponsor
    nobody at all                  http://127.0.0.1:{port}/p/mhhs-demo/public/

  The people, the companies and the figures are invented. So is the day of decision D5,
  7 February 2024: no source says when the PSG approved the split of TMAG.
"""
    )
