"""The commands about a programme's ledger: its tables, exports, backups, and what was lost."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from lawspeaker.cli import serving
from lawspeaker.cli.main import No
from lawspeaker.cli.programme_commands import data_folder
from lawspeaker.cli.progress import progress

json_option = click.option("--json", "as_json", is_flag=True, help="Answer in JSON.")
programme = click.argument("programme", metavar="PROGRAMME")
file = click.Path(dir_okay=False, path_type=Path)
SHOWN = 20


@contextmanager
def plain_errors() -> Iterator[None]:
    """Tell what the layers below refuse as the command line tells it."""
    from lawspeaker.records.keys import NoKey
    from lawspeaker.records.lines import NoLedger
    from lawspeaker.service.asking import ReadOnly
    from lawspeaker.service.backup import NoBackup
    from lawspeaker.service.bundle import BadExport
    from lawspeaker.service.recovery import NothingLost

    try:
        yield
    except NoLedger as error:
        raise click.UsageError(f"{error}.") from error
    except (NoKey, ReadOnly, NoBackup, BadExport, NothingLost) as error:
        raise No(f"{error}.") from error


def answer(as_json: bool, said: dict[str, Any], sentence: str) -> None:  # noqa: FBT001  # an option
    click.echo(json.dumps(said) if as_json else sentence)


@click.command()
@programme
@click.option("--check", is_flag=True, help="Change nothing; say what does not follow.")
@data_folder
@json_option
def rebuild(programme: str, *, check: bool, data: Path | None, as_json: bool) -> int:
    """Make the read tables again from the ledger.

    Exit status with --check: 1 if a row does not follow from the ledger.

    \b
    Example:
      lawspeaker rebuild mhhs --check
    """
    serving.open_database(data)
    from lawspeaker.records import rebuild as tables

    with plain_errors(), progress("Cases") as told:
        found = tables.rebuild(programme, check=check, progress=told)
    said = [str(each) for each in found]
    sentence = "\n".join(said[:SHOWN]) or f"The read tables of {programme} follow from its ledger."
    answer(as_json, {"differences": said}, sentence)
    return int(bool(found))


@click.command()
@programme
@click.option("--out", type=file, help="The file to write, also over another; PROGRAMME.zip here.")
@click.option(
    "--viewer", metavar="public|PERSON", help="Only what the public, or this person, may read."
)
@data_folder
@json_option
def export(
    programme: str, out: Path | None, viewer: str | None, *, data: Path | None, as_json: bool
) -> None:
    """Export a programme's ledger for verification.

    It is whole unless --viewer narrows it: whoever has the whole one reads what is closed, too.

    \b
    Example:
      lawspeaker export mhhs --out mhhs.zip --viewer public
    """
    serving.open_database(data)
    from lawspeaker.service.export import export as write

    with plain_errors():
        sight = None if viewer is None else sight_of(programme, viewer)
        to = out or _unused(programme)
        with progress("Entries") as told:
            size = write(programme, to, sight=sight, told=told)
    sentence = f"{to} holds {_held(size, viewer)} To check it: lawspeaker verify {to}"
    answer(as_json, {"entries": size, "file": str(to)}, sentence)


def _unused(programme: str) -> Path:
    """Return where an export goes that nobody named a file for: never over another."""
    from lawspeaker.records.programmes import the_programme

    to = Path(f"{the_programme(programme).slug}.zip")
    if to.exists():
        raise click.ClickException(f"{to} is there already: give --out {to} to write over it.")
    return to


def _held(size: int, viewer: str | None) -> str:
    if viewer is None:
        return (
            f"the whole ledger, {size} entries, with what is closed to the public; what anybody"
            " may be given is made with --viewer public."
        )
    who = "the public" if viewer == "public" else viewer
    return f"what {who} may read of {size} entries, and the proof for all of them."


def sight_of(slug: str, viewer: str) -> Any:
    from lawspeaker.framework.names import Person
    from lawspeaker.records.asked import Viewer
    from lawspeaker.records.programmes import capacities_of, the_programme
    from lawspeaker.records.sight import Sight
    from lawspeaker.service import clock

    today = clock.today(the_programme(slug).zone)
    if viewer == "public":
        return Sight(Viewer(None, (), slug, today))
    held = capacities_of(slug, viewer, today)
    if not held:
        raise click.UsageError(f"{viewer} must hold something in {slug} today, and holds nothing.")
    return Sight(Viewer(Person(viewer), held, slug, today))


@click.command()
@click.argument("out", metavar="FILE", type=file)
@data_folder
@json_option
def backup(out: Path, *, data: Path | None, as_json: bool) -> None:
    """Write everything into one file.

    The signing keys are not in it: whoever had it could sign for the ledgers. Keep them apart.

    \b
    Example:
      lawspeaker backup lawspeaker-2023-12-06.zip
    """
    serving.open_database(data)
    from lawspeaker.service import backup as backups

    with plain_errors(), progress("Bytes") as told:
        sizes = backups.backup(out, told)
    held = ", ".join(f"{each.programme} ({each.entries} entries)" for each in sizes) or "nothing"
    keys = f"The signing keys are in {backups.place()}: keep a copy of them elsewhere."
    said = {"file": str(out), "programmes": {each.programme: each.entries for each in sizes}}
    answer(as_json, said, f"{out} holds {held}. {keys}")


@click.command()
@click.argument("backup_file", metavar="FILE", type=click.Path(exists=True, path_type=Path))
@click.option("--reason", help="Why entries made since are lost: ledgers that lack some recover.")
@data_folder
@json_option
def restore(backup_file: Path, reason: str | None, *, data: Path | None, as_json: bool) -> int:
    """Take everything back from a backup.

    Attachments that are there are left as they are. A ledger that is shorter than what was signed
    for can be read and not written until it is recovered; with --reason that is done at once.

    \b
    Example:
      lawspeaker restore lawspeaker-2023-12-06.zip --reason "The disk broke."
    """
    serving.start_django(data)
    serving.make_room()
    from lawspeaker.records.database import DOOR
    from lawspeaker.service import backup as backups
    from lawspeaker.service import guard

    with plain_errors():
        with progress("Bytes") as told:
            backups.restore(backup_file, told, may_recover=reason is not None)
        serving.bring_up_to_date()
        short = guard.behind(DOOR)
        recovered = [_recover(slug, reason) for slug in short] if reason is not None else []
    waiting = list(short) if reason is None else []
    sentence = f"{backup_file} is in place."
    if waiting:
        sentence += f" Lacking entries, and so not to be written: {', '.join(waiting)}. To go on"
        sentence += " without them: lawspeaker recover PROGRAMME --reason …"
    answer(as_json, {"recovered": recovered, "read_only": waiting}, sentence)
    return int(bool(waiting))


@click.command()
@programme
@click.option("--reason", required=True, help="What happened, for everybody to read.")
@data_folder
@json_option
def recover(programme: str, reason: str, *, data: Path | None, as_json: bool) -> None:
    """Let a ledger that lost entries go on, under a new origin.

    \b
    Example:
      lawspeaker recover mhhs --reason "The disk broke; the backup of Monday was put back."
    """
    serving.open_database(data)
    with plain_errors():
        said = _recover(programme, reason)
    sentence = (
        f"{programme} goes on as {said['origin']}; entry {said['position']} says that"
        f" {said['lost']} entries are lost. Tell everybody who keeps its checkpoints."
    )
    answer(as_json, said, sentence)


def _recover(slug: str, reason: str) -> dict[str, Any]:
    from lawspeaker.records.programmes import the_programme
    from lawspeaker.service import clock, own, recovery

    by = own.operator(os.environ.get("USER") or "operator", clock.today(the_programme(slug).zone))
    return {"programme": slug, **recovery.recover(slug, by, reason)._asdict()}


@click.command()
@programme
@data_folder
@json_option
def fsck(programme: str, *, data: Path | None, as_json: bool) -> int:
    """Look through a ledger for anything that does not follow.

    \b
    Example:
      lawspeaker fsck mhhs
    """
    serving.open_database(data)
    from lawspeaker.records.fsck import fsck as look
    from lawspeaker.records.ledger import Ledger

    with plain_errors():
        faults = look(Ledger(programme))
    said = [{"entry": each.position, "says": each.says} for each in faults]
    found = [f"{_where(each.position)}: {each.says}" for each in faults]
    answer(as_json, {"faults": said}, "\n".join(found) or f"The ledger of {programme} is whole.")
    return int(bool(faults))


def _where(position: int | None) -> str:
    return "head" if position is None else f"entry {position}"


@click.command()
@programme
@data_folder
@json_option
def checkpoint(programme: str, *, data: Path | None, as_json: bool) -> None:
    """Sign for a programme's ledger as it is now: keep it, and compare it later.

    \b
    Example:
      lawspeaker checkpoint mhhs >mhhs-2023-12-06.txt
    """
    serving.open_database(data)
    from lawspeaker.service.checkpoints import checkpoint as sign

    with plain_errors():
        note = sign(programme)
    answer(as_json, {"note": note}, note.removesuffix("\n"))
