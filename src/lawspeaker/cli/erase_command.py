"""`lawspeaker erase`: take texts out of a record, on a legal basis, so that every proof stands."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import click

from lawspeaker.cli import serving
from lawspeaker.cli.ledger_commands import answer, json_option, plain_errors, programme
from lawspeaker.cli.main import No
from lawspeaker.cli.programme_commands import data_folder

TEXT: Final = re.compile(r"(\d{1,15}):([a-z][a-z_./0-9]*)", re.ASCII)


def _text(
    _context: click.Context, _option: click.Parameter, said: tuple[str, ...]
) -> list[tuple[int, str]]:
    """Read texts as an entry names them: "412:d.reason"."""
    found = [TEXT.fullmatch(each) for each in said]
    for each, match in zip(said, found, strict=True):
        if match is None:
            says = "It must be an entry and the name of a text in it, such as 412:d.reason"
            raise click.BadParameter(f'{says}, not "{each[:60]}".')
    return [(int(match[1]), match[2]) for match in found if match]


@click.command()
@programme
@click.option("--as", "whose", metavar="PERSON", required=True, help="Who erases.")
@click.option("--acting-as", metavar="OFFICE", required=True, help="The office of the secretariat.")
@click.option("--of", "author", metavar="PERSON", help="Every text that this person gave.")
@click.option(
    "--text", "texts", metavar="ENTRY:NAME", multiple=True, callback=_text,
    help="One text of an entry, such as 412:d.reason.",
)  # fmt: skip
@click.option("--basis", required=True, help="The legal basis, for everybody to read.")
@click.option("--reason", required=True, help="Why, for whoever may read the ledger's own case.")
@click.option("--yes", is_flag=True, help="Do not ask again: it cannot be undone.")
@data_folder
@json_option
def erase(  # noqa: PLR0913  # its options, by name
    programme: str,
    *,
    whose: str,
    acting_as: str,
    author: str | None,
    texts: list[tuple[int, str]],
    basis: str,
    reason: str,
    yes: bool,
    data: Path | None,
    as_json: bool,
) -> int:
    """Erase texts of a record, on a legal basis.

    Only the secretariat of the programme may. The texts go from the ledger, the read tables and
    the files of the database; what they were sealed by stays, and so does every proof. An entry
    says what is gone, on what basis and why. A backup that is put back is erased again.
    Exit status: 1 if it was refused, or if there was nothing to erase.

    \b
    Example:
      lawspeaker erase mhhs --as raman@example.org --acting-as PMO --of nuttall@example.org \\
        --basis "Article 17(1)(b)" --reason "Consent was withdrawn."
    """
    serving.open_database(data)
    serving.read_story_day()
    if not (author or texts):
        raise click.UsageError("Say which texts: --of PERSON, or --text ENTRY:NAME.")
    by = f"{_person(whose)}:{acting_as}"
    meant = (_person(author) if author else "", tuple(texts))
    if not yes:
        click.confirm("What is erased cannot be had back. Erase it?", abort=True, err=True)
    count = _erased(programme, meant, (basis, reason), by)
    said = f"{count} text{'' if count == 1 else 's'} of {programme}"
    sentence = (
        f"{said} erased; every proof stands." if count else "No text that is there was meant."
    )
    answer(as_json, {"erased": count}, sentence)
    return int(count == 0)


def _person(known_as: str) -> str:
    from lawspeaker.cli.people import NotFound, person

    try:
        return person(known_as)
    except NotFound as error:
        raise click.UsageError(str(error)) from error


def _erased(
    programme: str, meant: tuple[str, tuple[tuple[int, str], ...]], why: tuple[str, str], by: str
) -> int:
    """Take the texts out, and return how many there were."""
    from lawspeaker.kernel.words import Refused
    from lawspeaker.service.erase import Basis, Selection
    from lawspeaker.service.erase import erase as take_out

    with plain_errors():
        try:
            return take_out(programme, Selection(*meant), Basis(*why), by)
        except Refused as error:
            raise No(" ".join(each.says for each in error.reasons)) from error
