"""Putting a paper into the sealed box, in the transaction that records that somebody voted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawspeaker.files import sealing
from lawspeaker.files.models import Box
from lawspeaker.processes.election.polling import Vote
from lawspeaker.processes.election.state import Election

if TYPE_CHECKING:
    from lawspeaker.service.door import Passed


def keep(passed: Passed) -> None:
    """Put the paper of a vote into the box of its election.

    Nothing else is written of the paper: the entry says that somebody voted, the row of the box
    is the same one whoever votes, and every paper in it is sealed anew.
    """
    match passed.commands:
        case (Vote() as vote,):  # nobody votes twice at once
            _put(passed, vote)


def _put(passed: Passed, vote: Vote) -> None:
    [case] = (each for each in passed.cases if each.process.name == "election")
    election: Election = case.state
    held = Box.objects.using(passed.using).filter(programme=case.programme, case=case.case)
    box = held.first()
    before = box.sealed if box and box.key == election.key else ()
    papers = sealing.added(before, vote.paper, election.key or "")
    Box(
        programme=case.programme,
        case=case.case,
        key=election.key or "",
        papers=b"".join(papers),
        count=len(papers),
    ).save(using=passed.using)
