"""The command that writes the record as a log for the tools of process mining."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import click

from lawspeaker.cli import serving
from lawspeaker.cli.ledger_commands import (
    answer,
    file,
    json_option,
    plain_errors,
    programme,
    sight_of,
)
from lawspeaker.cli.programme_commands import data_folder

type Format = Literal["ocel", "xes"]
ENDS = {"ocel": "ocel.json", "xes": "xes"}


@click.command("process-log")
@programme
@click.option("--format", "kind", type=click.Choice([*ENDS]), default="ocel", show_default=True)
@click.option("--out", type=file, help="The file to write, also over another.")
@click.option(
    "--viewer",
    metavar="public|PERSON",
    default="public",
    show_default=True,
    help="As much as the public, or this person, may read.",
)
@data_folder
@json_option
def process_log(  # noqa: PLR0913  # one for each option
    programme: str, kind: Format, out: Path | None, viewer: str, *, data: Path | None, as_json: bool
) -> None:
    """Write the record for process mining.

    The log is OCEL 2.0 (JSON), or XES with one trace a case.
    Who acted is told by office, seat or chair, never by name; what was written is left out.

    \b
    Example:
      lawspeaker process-log mhhs --format xes --out mhhs.xes
    """
    serving.open_database(data)
    from lawspeaker.documents import process_log as logs
    from lawspeaker.records.visible import View

    with plain_errors():
        entries = logs.read(View(sight_of(programme, viewer)))
    to = out or Path(f"{programme}.{ENDS[kind]}")
    if out is None and to.exists():
        raise click.ClickException(f"{to} is there already: give --out {to} to write over it.")
    to.write_bytes({"ocel": logs.ocel, "xes": logs.xes}[kind](entries))
    sentence = f"{to} holds what {viewer} may read: {len(entries)} entries."
    answer(as_json, {"entries": len(entries), "file": str(to)}, sentence)
