"""What of an issued report everybody may read: what it tells of decisions that are published."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from lawspeaker.framework.names import CaseId
from lawspeaker.kernel.common import Adopted
from lawspeaker.kernel.kinds import Position
from lawspeaker.kernel.words import Past
from lawspeaker.processes.report.asked import AdditionAsked, Reissued, TakenUp
from lawspeaker.processes.report.life import Drafted, Issued, Report, Stage, Summarised, Written
from lawspeaker.records.projecting import Folded
from lawspeaker.records.tables.published import Names, as_corrected

ACCOUNT = ("context", "viewpoints")


def open_in_report(case: Folded, published: Collection[CaseId]) -> dict[Position, Names]:
    """Return the entries its public form is made of, each with those of its texts it shows.

    The summary is of all its decisions, and waits for all of them.
    """
    it = case.state
    if not isinstance(it, Report) or it.stage is not Stage.ISSUED or not it.public:
        return {}
    return as_corrected(case, _Public(it, published).told(case.standing))


class _Public:
    """A report as everybody is given it."""

    def __init__(self, it: Report, published: Collection[CaseId]) -> None:
        self.published = published
        self.whole = all(each.decision in published for each in it.accounts)
        self.gone_out = {each.number for each in it.requests if each.reissued}
        self.added = {each.number for each in it.requests if each.is_addition}

    def told(self, standing: Collection[Past]) -> Iterator[tuple[Position, Names]]:
        """Yield the entries that are told, with their texts; of what was written twice the last."""
        last = {e.event.decision: e for e in standing if isinstance(e.event, Written)}
        summaries = [e for e in standing if isinstance(e.event, Summarised)][-1:]
        once = {each.position for each in (*last.values(), *summaries)}
        for past in standing:
            written = isinstance(past.event, Written | Summarised)
            if (not written or past.position in once) and (names := self._of(past)) is not None:
                yield past.position, names

    def _of(self, past: Past) -> Names | None:
        names: Names | None = None
        match past.event:
            case Drafted() | Issued(attended=()) | Reissued():  # no list of who attended
                names = ()
            case Written(decision=of) if of in self.published:
                names = ACCOUNT
            case Summarised() if self.whole:
                names = ("text",)
            case AdditionAsked() as it if it.number in self.gone_out and self._is_told(it.decision):
                names = ("text",)
            case TakenUp() as it if it.number in self.gone_out - self.added:
                names = self._amended(it)
            case Adopted(state=Report() as it) if self.whole:
                every = range(len(it.accounts))
                names = (
                    *(f"state.accounts.{n}.{e}" for n in every for e in ACCOUNT),
                    "state.summary",
                )
        return names

    def _is_told(self, decision: CaseId | None) -> bool:
        return self.whole if decision is None else decision in self.published

    def _amended(self, it: TakenUp) -> Names | None:
        summary = ("summary",) if it.summary and self.whole else ()
        account = ACCOUNT if it.decision in self.published else ()
        return (*account, *summary) or None
