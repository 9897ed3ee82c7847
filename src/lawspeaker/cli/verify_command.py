"""`lawspeaker verify`: check an exported record with the independent verifier."""

from pathlib import Path

import click

from lawspeaker.cli.progress import progress

KEPT = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.argument("export", type=click.Path(exists=True, path_type=Path))
@click.option("--key", default="", metavar="VKEY", help="The key, as it was published elsewhere.")
@click.option(
    "--checkpoint",
    "checkpoints",
    multiple=True,
    type=KEPT,
    help="A checkpoint you kept: from a report, a mail, an answer. May be given again.",
)
@click.option(
    "--receipt",
    "receipts",
    multiple=True,
    type=KEPT,
    help="A receipt you were given for an act. May be given again.",
)
@click.option("--case", default="", help="Print what the record opens of a case, such as R1.")
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON.")
def verify(  # noqa: PLR0913  # its options
    export: Path,
    key: str,
    checkpoints: tuple[Path, ...],
    receipts: tuple[Path, ...],
    *,
    case: str,
    as_json: bool,
) -> int:
    """Verify an exported ledger, and say what is wrong where.

    EXPORT is the folder or zip file that `lawspeaker export` wrote. Exit status: 0 it is whole,
    1 something is wrong, 2 wrong use.

    \b
    Example:
      lawspeaker verify mhhs.zip --checkpoint report-2023-12-06.txt
    """
    from lawspeaker.verify.report import run

    kept = (*checkpoints, *receipts)
    with progress("Entries") as told:
        return run(export, key, kept, as_json=as_json, case=case, told=told)
