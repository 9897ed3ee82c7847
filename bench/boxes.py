"""The sealed box of ballots: what one more paper costs, and opening it against counting it."""

from __future__ import annotations

from collections.abc import Iterator

from bench.figures import Figure, least
from lawspeaker.files.sealing import added, make_key, opened
from lawspeaker.framework.counting.ballots import Ballots, Paper
from lawspeaker.framework.counting.blt import read_ranks
from lawspeaker.framework.counting.methods import Terms, count

PAPERS = 100  # the parties of a large constituency
NOMINEES = 5
GROWS = 4.6  # what is twice as large takes four times as long, and nothing worse
SEEN = 0.5  # seconds that somebody who votes waits for the box
OPENED = 5.0  # seconds


def figures() -> Iterator[Figure]:
    """Yield what voting, opening and counting take; each paper has a layer for every other."""
    private, public = make_key()
    half = _filled(PAPERS // 2, public)
    full = _filled(PAPERS, public)
    voting = least(lambda: added(full, "1", public), times=3)
    yield Figure("the last of the ballots into the box", voting, SEEN, "s", note=f"{PAPERS} papers")
    first = least(lambda: opened(half, private), times=2)
    then = least(lambda: opened(full, private), times=2)
    yield Figure("opening the box", then, OPENED, "s", note=f"{PAPERS} papers")
    note = f"{PAPERS} papers against {PAPERS // 2}"
    yield Figure("opening a box twice as full", then / first, GROWS, "x", note=note)
    papers = opened(full, private)
    counting = least(lambda: _counted(papers), times=3)
    note = "single transferable vote"
    yield Figure("counting, against opening", counting / then, 0.1, "x", note=note)


def _filled(many: int, public: str) -> tuple[bytes, ...]:
    """Return a box with so many papers, as votes fill it one by one."""
    box: tuple[bytes, ...] = ()
    for voter in range(many):
        box = added(box, _paper(voter), public)
    return box


def _paper(voter: int) -> str:
    order = sorted(range(NOMINEES), key=lambda n: (n * 3 + voter * voter) % 7)
    return " ".join(str(n + 1) for n in order)


def _counted(papers: tuple[str, ...]) -> object:
    names = tuple(f"Nominee {n}" for n in range(NOMINEES))
    read = tuple(Paper(read_ranks(each, NOMINEES)) for each in papers)
    return count("stv", Ballots(names, read), Terms(seats=2))
