"""The lives of an artefact and of a tranche within a few days, for `lives.py`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from law import TODAY, WHY
from lawspeaker.framework.names import Group
from lawspeaker.kernel.kinds import Attachment, Count, Digest, Name, Title
from lawspeaker.kernel.words import is_offered
from lawspeaker.processes import process
from lawspeaker.processes.artefact.registering import AddVersion, Agree, Register, Withdraw
from lawspeaker.processes.artefact.remark import Criterion, Disposition, Sort
from lawspeaker.processes.artefact.reviewing import CloseReview, Comment, Dispose, OpenReview
from lawspeaker.processes.artefact.state import Stage
from lawspeaker.processes.tranche import Open, Tranche
from lawspeaker.processes.tranche import Stage as TrancheStage
from lawspeaker.processes.tranche import Withdraw as WithdrawTranche

FILE = Attachment(Title("The specification"), Digest("a" * 64))
LAST, AFTER = TODAY.replace(day=12), TODAY.replace(day=13)


def register(group: Group, **more: Any) -> Register:
    criteria = (Criterion(Count(1), WHY),)
    return Register(group, Title("Interface specification"), WHY, criteria, **more)


def artefact(of: Any) -> list[Any]:
    """Enter it, agree it, have it reviewed and its comments disposed of, then withdraw it."""
    review = OpenReview((of.below,), Name(of.group), closes=LAST)
    disposed = Dispose(Count(1), Disposition.ACCEPTED, WHY)
    return [
        *(register(of.group), AddVersion(Name("0.1"), FILE, WHY), Agree(), review),
        *(Comment(Sort.ERROR, WHY), disposed, AFTER, CloseReview(WHY), Withdraw(WHY)),
    ]


def tranche(of: Any) -> list[Any]:
    """Open a tranche and withdraw it; a body that knows none adopts one that was."""
    about = (of.group, Name("design_artefacts"), Count(1), Title("Tranche 1"))
    if not is_offered(Open, of.framework):
        return [process("tranche").adopt(Tranche(TrancheStage.WITHDRAWN, *about), "The log.")]
    return [Open(*about), WithdrawTranche(WHY)]


LIVES: dict[str, tuple[Callable[[Any], list[Any]], Callable[[Any], bool]]] = {
    "artefact": (artefact, lambda it: it.stage is Stage.WITHDRAWN),
    "tranche": (tranche, lambda it: it.stage is TrancheStage.WITHDRAWN),
}
