"""`lawspeaker count`: ballots in, who is elected out, with every round."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from fractions import Fraction
from typing import IO

import click

from lawspeaker.cli.asking import show, takes_json
from lawspeaker.cli.main import No
from lawspeaker.framework.counting.ballots import BadBallots
from lawspeaker.framework.counting.lot import BadLot, Lot, lot
from lawspeaker.framework.counting.methods import METHODS, Blank, Terms
from lawspeaker.framework.counting.methods import count as count_by
from lawspeaker.framework.counting.reading import read
from lawspeaker.framework.counting.result import Count, Round, Votes


def _caps(_ctx: click.Context, _param: click.Parameter, value: tuple[str, ...]) -> dict[str, int]:
    caps: dict[str, int] = {}
    for each in value:
        name, sign, most = (part.strip() for part in each.rpartition("="))
        if not sign or not name or name in caps or not (most.isascii() and most.isdigit()):
            raise click.BadParameter(f"it must be ORGANISATION=N, a name once; found {each!r}.")
        caps[name] = int(most[:9])
    return caps


def _lot(_ctx: click.Context, _param: click.Parameter, value: tuple[str, ...]) -> Lot | None:
    try:
        return lot(value) if value else None
    except BadLot as error:
        raise click.BadParameter(str(error)) from error


@click.command()
@click.argument("method", type=click.Choice(METHODS), metavar="METHOD")
@click.argument("file", type=click.File("rb"), metavar="FILE")
@click.option(
    "--seats",
    type=click.IntRange(1, 999),
    help="How many are to be elected; else as many as the ballots say, or one.",
)
@click.option(
    "--blank",
    type=click.Choice(["abstain", "last"]),
    default="abstain",
    help="What a blank means to Schulze: nothing, which it does unless told, or the last rank.",
)
@click.option(
    "--cap",
    "caps",
    metavar="ORGANISATION=N",
    multiple=True,
    callback=_caps,
    help="Elect at most N of an organisation, named in brackets after its candidates' names.",
)
@click.option(
    "--lot",
    "drawn",
    metavar="SOURCE",
    multiple=True,
    callback=_lot,
    help="Break ties by RFC 3797: the numbers of a declared source; again for each source.",
)
@takes_json
def count(  # noqa: PLR0913  (its options)
    method: str,
    file: IO[bytes],
    *,
    seats: int | None,
    blank: Blank,
    caps: dict[str, int],
    drawn: Lot | None,
) -> None:
    """Count ballots, and show every round.

    METHOD is plurality, stv (the rules of the Scottish local elections: five decimals, the
    remainder ignored), stv-exact (the same in fractions) or schulze. FILE holds ballots in BLT, or
    in CSV: a header of candidates, a paper in each row, a rank in each cell; 1 is best. The answer
    is JSON. A tie that could change who is elected is broken by nothing but a declared lot: whoever
    it draws first stands first.

    \b
    Example:
      lawspeaker count stv ballots.blt --seats 3 --lot "2 5 12" --lot 9319
    """
    with _told(file.name):
        counted = count_by(method, read(file.read(), file.name), Terms(seats, blank, caps, drawn))
    show(answered(counted))
    if not counted.settled:
        tied = ", ".join(counted.ties[-1].names)
        raise No(
            f"a tie must be broken by a declared lot: {tied}. Count again with --lot, once for each"
            " source."
        )


@contextmanager
def _told(name: str) -> Iterator[None]:
    try:
        yield
    except BadBallots as error:
        raise click.ClickException(f"{name}: {error}") from error


def answered(count: Count) -> dict[str, object]:
    """Return a count under the names that scripts rely on."""
    return {
        "elected": count.elected,
        "ranking": count.ranking,
        "quota": count.quota,
        "rounds": [_round(each) for each in count.rounds],
        "ties": [{"names": each.names, "resolved_by": each.resolved_by} for each in count.ties],
        "valid": count.valid,
        "invalid": count.invalid,
        "settled": count.settled,
    } | ({"pairwise": count.pairwise} if count.pairwise is not None else {})


def _round(each: Round) -> dict[str, object]:
    moved = each.transfer
    return {
        "votes": _votes(each.votes),
        "elected": each.elected,
        "excluded": each.excluded,
        "transfers": moved
        and {
            "from": moved.whose,
            "why": moved.why,
            "to": _votes(moved.to),
            "exhausted": _number(moved.exhausted),
            "lost": _number(moved.lost),
        },
    }


def _votes(votes: Votes) -> dict[str, object]:
    return {name: _number(many) for name, many in votes.items()}


def _number(many: Fraction) -> object:
    """Write a number: as a decimal if five places hold it, or else as a fraction."""
    if many.denominator == 1:
        return many.numerator
    return float(many) if 100_000 % many.denominator == 0 else str(many)
