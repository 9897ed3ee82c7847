"""The count sheet: every round as a table, and who had how much at first and in the end."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from lawspeaker.framework.counting.result import Count, Round
from lawspeaker.processes.election.state import Election
from lawspeaker.web.components import Chart, Column, Row, Swatch, Table
from lawspeaker.web.drawings import bars
from lawspeaker.web.elections.words import votes

WIDE = 640
type Called = Mapping[str, str]  # the number of a nominee: the name


@dataclass(frozen=True)
class Sheet:
    """A count as people check it."""

    says: str
    chart: Chart | None
    rounds: Table | None
    pairs: Table | None


def sheet(it: Election, called: Called) -> Sheet:
    """Show the count of a box that has been opened."""
    count = it.count
    return Sheet(
        says=_says(count, called),
        chart=_chart(count, called) if len(count.rounds) > 0 else None,
        rounds=_rounds(count, called) if count.rounds else None,
        pairs=_pairs(count, called) if count.pairwise else None,
    )


def _says(count: Count, called: Called) -> str:
    quota = f", the quota {count.quota}" if count.quota else ""
    papers = f"{count.valid} papers counted, {count.invalid} that could not be{quota}."
    ties = [
        f"A tie of {', '.join(called[n] for n in tie.names)}"
        f" {'was broken by the lot' if tie.resolved_by else 'was found'}."
        for tie in count.ties
    ]
    left = [] if count.settled else ["It decides who is elected: a lot must be announced."]
    return " ".join([papers, *ties, *left])


def _chart(count: Count, called: Called) -> Chart:
    """Draw first preferences, and what came to each by transfers."""
    first = count.rounds[0].votes
    most = {name: max(each.votes[name] for each in count.rounds) for name in first}
    stacks = tuple(
        bars.Stack(called[name], (("a", int(at)), ("a2", int(most[name]) - int(at))))
        for name, at in first.items()
    )
    drawn = bars.Bars("Votes of each nominee", stacks, "votes", width=WIDE)
    key = (Swatch("a", "First preferences"), Swatch("a2", "Came by transfers"))
    return Chart(bars.rows(drawn), key[: 2 if len(count.rounds) > 1 else 1])


def _rounds(count: Count, called: Called) -> Table:
    heads = (Column("Round", nowrap=True), *(Column(called[n], number=True) for n in _named(count)))
    ends = (Column("Exhausted", number=True), Column("Lost", number=True), Column("What happened"))
    gone = [Fraction(0), Fraction(0)]
    lines = []
    for number, each in enumerate(count.rounds, 1):
        if each.transfer:
            gone = [gone[0] + each.transfer.exhausted, gone[1] + each.transfer.lost]
        cells = (votes(many) for many in each.votes.values())
        lines.append(Row((str(number), *cells, *map(votes, gone), _happened(each, called))))
    return Table("Votes after each round", (*heads, *ends), tuple(lines))


def _named(count: Count) -> tuple[str, ...]:
    return tuple(count.rounds[0].votes)


def _happened(each: Round, called: Called) -> str:
    moved = each.transfer
    said = []
    if moved:
        whose = ", ".join(called[n] for n in moved.whose)
        said.append(f"Surplus of {whose}" if moved.why == "surplus" else f"{whose} excluded")
    said += [f"{called[n]} elected" for n in each.elected]
    return "; ".join(said) or "First preferences"


def _pairs(count: Count, called: Called) -> Table:
    pairs = count.pairwise or {}
    heads = (Column("Preferred to", nowrap=True), *(Column(called[n], number=True) for n in pairs))
    lines = tuple(
        Row((called[one], *("" if one == other else str(over[other]) for other in pairs)))
        for one, over in pairs.items()
    )
    return Table("How many papers prefer one to another", heads, lines)
