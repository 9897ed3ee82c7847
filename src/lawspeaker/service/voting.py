"""The sealed box: it is made when a poll opens, and takes a paper as a vote is recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawspeaker.files import sealing
from lawspeaker.files.models import Box
from lawspeaker.framework.counting.blt import read_ranks, write_ranks
from lawspeaker.processes.election.polling import OpenPoll, Vote
from lawspeaker.processes.election.state import Election

if TYPE_CHECKING:
    from lawspeaker.records.projecting import Folded
    from lawspeaker.service.door import Passed


def keep(passed: Passed) -> None:
    """Make the box of an election, empty, or put the paper of a vote into it.

    Nothing else is written of the paper: the entry says that somebody voted, the row of the box
    is the same one whoever votes, and every paper in it is sealed anew. It goes in as everybody
    would write it: neither its length nor its spelling is a sign of whose it is.
    """
    match passed.commands:
        case (OpenPoll() as opened,):
            _store(passed, _election(passed), opened.key, ())
        case (Vote() as vote,):  # nobody votes twice at once
            _put(passed, vote)


def _put(passed: Passed, vote: Vote) -> None:
    case = _election(passed)
    election: Election = case.state
    key = election.key or ""
    held = Box.objects.using(passed.using).filter(programme=case.programme, case=case.case)
    box = held.first()
    before = box.sealed if box and box.key == key else ()
    paper = write_ranks(read_ranks(vote.paper, len(election.nominees)))
    _store(passed, case, key, sealing.added(before, paper, key))


def _election(passed: Passed) -> Folded:
    [case] = (each for each in passed.cases if each.process.name == "election")
    return case


def _store(passed: Passed, case: Folded, key: str, papers: tuple[bytes, ...]) -> None:
    Box(
        programme=case.programme,
        case=case.case,
        key=key,
        papers=b"".join(papers),
        count=len(papers),
    ).save(using=passed.using)
