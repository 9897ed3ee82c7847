"""`lawspeaker import`: take in what was exported elsewhere."""

from __future__ import annotations

from pathlib import Path

import click

from lawspeaker.cli import serving
from lawspeaker.cli.ledger_commands import answer, json_option, plain_errors, programme
from lawspeaker.cli.programme_commands import data_folder
from lawspeaker.cli.progress import progress


@click.command("import")
@programme
@click.argument("kind", metavar="KIND", type=click.Choice(["ledger"]))
@click.argument("file", metavar="FILE", type=click.Path(exists=True, path_type=Path))
@click.option("--dry-run", is_flag=True, help="Look at all of it, and change nothing.")
@click.option(
    "--key", default="", metavar="PLACE",
    help="Where its signing key is kept, file:PATH below the data folder or env:NAME;"
    " file:keys/PROGRAMME.key unless told.",
)  # fmt: skip
@data_folder
@json_option
def import_(  # noqa: PLR0913  # its arguments and options
    programme: str,
    kind: str,
    file: Path,
    *,
    dry_run: bool,
    key: str,
    data: Path | None,
    as_json: bool,
) -> int:
    """Take in what was exported elsewhere.

    KIND is what FILE holds: ledger, a whole export of a programme that is not here yet. Its
    signing key must be here already, since no export holds it. The ledger goes on under its own
    name: write to it here only, and no more where it came from. Accounts and attachments are not
    in an export. Exit status: 1 if it was refused, or if it lacks entries that were signed for
    here, so that it can only be read.

    \b
    Example:
      lawspeaker import mhhs ledger mhhs.zip --dry-run
    """
    serving.open_database(data)
    from lawspeaker.records.database import DOOR
    from lawspeaker.service import guard, importing

    with plain_errors():
        with progress("Entries") as told:
            bundle = importing.look_at(file, programme, key, told)
        with progress("Cases") as told:
            importing.take_in(bundle, key, told=told, keep=not dry_run)
        short = not dry_run and programme in guard.behind(DOOR)
    size = len(bundle.placed)
    said = {"entries": size, "kind": kind, "kept": not dry_run, "read_only": short}
    answer(as_json, said, _sentence(programme, size, kept=not dry_run, short=short))
    return int(short)


def _sentence(programme: str, size: int, *, kept: bool, short: bool) -> str:
    if not kept:
        return f"{programme} could be taken in, {size} entries; nothing was changed."
    if short:
        return (
            f"{programme} is here, {size} entries, but more were signed for: it can be read and not"
            f" written. To go on without them: lawspeaker recover {programme} --reason …"
        )
    return f"{programme} is here, {size} entries, and goes on under its own name."
