"""Ballots written short, and drawn at random."""

from hypothesis import strategies as st

from lawspeaker.framework.counting.ballots import Ballots, Paper
from lawspeaker.framework.counting.methods import Terms, count
from lawspeaker.framework.counting.result import Count

LETTERS = "ABCDEF"


def ballots(names: str, *papers: str, seats: int | None = None) -> Ballots:
    """Write `5 ACB` for five papers that put A first, C second and B third."""
    read = []
    for each in papers:
        votes, _, order = each.partition(" ")
        read.append(Paper(tuple((names.index(n),) for n in order), int(votes)))
    return Ballots(tuple(names), tuple(read), seats)


def counted(method: str, given: Ballots, **terms: object) -> Count:
    return count(method, given, Terms(**terms))


def ranks(size: int) -> st.SearchStrategy[tuple[tuple[int, ...], ...]]:
    """Draw what one paper may say: ranks that several share, gaps, nobody at all."""
    rank = st.lists(st.integers(0, 4), min_size=size, max_size=size)
    return rank.map(_grouped)


def _grouped(cells: list[int]) -> tuple[tuple[int, ...], ...]:
    grouped = [tuple(n for n, cell in enumerate(cells) if cell == rank) for rank in range(1, 5)]
    while grouped and not grouped[-1]:
        grouped.pop()
    return tuple(grouped)


@st.composite
def polls(draw: st.DrawFn, *, plain: bool = False) -> Ballots:
    """Draw a poll of up to six; plain: each paper puts some in a clear order."""
    size = draw(st.integers(1, len(LETTERS)))
    order = st.permutations(range(size)).flatmap(
        lambda all_: st.integers(1, size).map(lambda n: tuple((each,) for each in all_[:n]))
    )
    said = order if plain else ranks(size)
    paper = st.builds(Paper, said, st.integers(1, 12))
    names = tuple(f"{n} ({'XY'[k % 2]})" for k, n in enumerate(LETTERS[:size]))
    return Ballots(names, tuple(draw(st.lists(paper, max_size=12))), draw(st.integers(1, 4)))
