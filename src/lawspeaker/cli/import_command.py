"""`lawspeaker import`: take in a ledger that was exported, or a register of before."""

from __future__ import annotations

from pathlib import Path

import click

from lawspeaker import processes
from lawspeaker.cli import serving
from lawspeaker.cli.entering import Entering
from lawspeaker.cli.ledger_commands import answer, json_option, plain_errors, programme
from lawspeaker.cli.programme_commands import data_folder
from lawspeaker.cli.progress import progress

LEDGER = "ledger"
REGISTERS = tuple(each.name for each in processes.ALL if each.history is not None)


@click.command("import")
@programme
@click.argument("kind", metavar="KIND", type=click.Choice([LEDGER, *REGISTERS]))
@click.argument("file", metavar="FILE", type=click.Path(exists=True, path_type=Path))
@click.option("--dry-run", is_flag=True, help="Look at all of it, and change nothing.")
@click.option(
    "--key",
    default="",
    metavar="PLACE",
    help="Of a ledger, where its signing key is kept, file:PATH below the data folder or env:NAME;"
    " file:keys/PROGRAMME.key unless told.",
)
@click.option("--as", "whose", metavar="PERSON", help="Of a register, who enters it.")
@click.option("--acting-as", metavar="CAPACITY", default="", help="An office, a seat, a chair.")
@click.option("--source", help="Of a register, where it comes from: the record will say it.")
@data_folder
@json_option
def import_(  # noqa: PLR0913  # its arguments and options
    programme: str,
    kind: str,
    file: Path,
    *,
    dry_run: bool,
    key: str,
    whose: str | None,
    acting_as: str,
    source: str | None,
    data: Path | None,
    as_json: bool,
) -> int:
    """Take in a ledger, or a register of before.

    KIND is what FILE holds: ledger, a whole export of a programme that is not here yet; or the
    process of a register, a CSV file or a workbook with a row a case.

    The signing key of a ledger must be here already, since no export holds it. The ledger goes on
    under its own name: write to it here only, and no more where it came from. Accounts and
    attachments are not in an export. Exit status: 1 if it was refused, or if it lacks entries that
    were signed for here, so that it can only be read.

    Each row of a register is adopted from history, all of them or none. Its columns are the fields
    of the case, and `case` for its id; a table of it, such as the views of a decision, is a sheet
    of that name. A tally must be what its own lines add up to. Exit status: 1 if rows are refused;
    each is told with its reasons. The same file again is entered once.

    \b
    Example:
      lawspeaker import mhhs ledger mhhs.zip --dry-run
      lawspeaker import mhhs action actions.xlsx --as pmo@example.org --source "The action log"
    """
    serving.open_database(data)
    if kind != LEDGER:
        entering = Entering(programme, kind, file, whose or "", acting_as, source or "")
        entered = entering.enter(keep=not dry_run)
        return _entered(programme, kind, entered, kept=not dry_run, as_json=as_json)
    return _take_in(programme, file, key, keep=not dry_run, as_json=as_json)


def _take_in(programme: str, file: Path, key: str, *, keep: bool, as_json: bool) -> int:
    from lawspeaker.records.database import DOOR
    from lawspeaker.service import guard, importing

    with plain_errors():
        with progress("Entries") as told:
            bundle = importing.look_at(file, programme, key, told)
        with progress("Cases") as told:
            importing.take_in(bundle, key, told=told, keep=keep)
        short = keep and programme in guard.behind(DOOR)
    size = len(bundle.placed)
    said = {"entries": size, "kind": LEDGER, "kept": keep, "read_only": short}
    answer(as_json, said, _sentence(programme, size, kept=keep, short=short))
    return int(short)


def _entered(programme: str, kind: str, cases: int, *, kept: bool, as_json: bool) -> int:
    sentence = f"{cases} cases could be entered in {programme}; nothing was changed."
    if kept:
        sentence = f"{cases} cases are on the record of {programme}, as adopted from history."
    answer(as_json, {"cases": cases, "kind": kind, "kept": kept}, sentence)
    return 0


def _sentence(programme: str, size: int, *, kept: bool, short: bool) -> str:
    if not kept:
        return f"{programme} could be taken in, {size} entries; nothing was changed."
    if short:
        return (
            f"{programme} is here, {size} entries, but more were signed for: it can be read and not"
            f" written. To go on without them: lawspeaker recover {programme} --reason …"
        )
    return f"{programme} is here, {size} entries, and goes on under its own name."
