"""What the page of a tranche shows: how far each of its artefacts has come, and what is late."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from lawspeaker.framework.approving import approvers, document
from lawspeaker.framework.version import Framework
from lawspeaker.processes.artefact.state import Stage
from lawspeaker.processes.tranche import Stage as TrancheStage
from lawspeaker.processes.tranche import Tranche
from lawspeaker.records.shown.library import ArtefactLine
from lawspeaker.web.acts.places import case_page
from lawspeaker.web.acts.views import CasePage
from lawspeaker.web.components import (
    Column,
    Day,
    Empty,
    Fact,
    Link,
    Row,
    Soft,
    Status,
    Table,
)
from lawspeaker.web.framework.words import plural
from lawspeaker.web.library.listed import STATUS

COLUMNS: Final = (
    Column("Artefact", card="title"),
    Column("Of", nowrap=True, card="for"),
    Column("Version", nowrap=True, labelled=True),
    Column("Stands", nowrap=True, card="state"),
    Column("What comes next", card="note"),
    Column("By", nowrap=True, card="due"),
)
DONE: Final = frozenset({Stage.APPROVED, Stage.BASELINED})
LEFT: Final = frozenset({Stage.SUPERSEDED, Stage.WITHDRAWN})
NOTHING: Final = Empty(
    "Nothing belongs to it yet", "An artefact names its tranche as it is entered."
)
NOT_YET: Final = "Each of its artefacts must be approved first."


@dataclass(frozen=True)
class Known:
    """What is known of a tranche and of what belongs to it."""

    programme: str
    today: date
    it: Tranche
    framework: Framework
    artefacts: tuple[ArtefactLine, ...]

    @property
    def counted(self) -> tuple[ArtefactLine, ...]:
        """Return what is baselined with it: nothing that was withdrawn or superseded."""
        return tuple(each for each in self.artefacts if each.stage not in LEFT)

    @property
    def is_late(self) -> bool:
        it = self.it
        return it.stage is TrancheStage.OPEN and it.last is not None and it.last < self.today

    @property
    def is_ready(self) -> bool:
        """Say whether all that belongs to it is approved."""
        return bool(self.counted) and all(e.stage == Stage.APPROVED for e in self.counted)

    def is_behind(self, line: ArtefactLine) -> bool:
        """Say whether an artefact is late: in its review, or with the tranche."""
        if line.stage in DONE | LEFT:
            return False
        return self.is_late or (line.closes is not None and line.closes < self.today)


@dataclass(frozen=True)
class TranchePage:
    """A tranche: the case, its days, and its artefacts."""

    case: CasePage
    facts: tuple[Fact, ...]
    progress: str
    artefacts: Table | None
    empty: Empty | None

    @property
    def head(self) -> object:
        return self.case.head


def tranche_page(known: Known, case: CasePage) -> TranchePage:
    rows = tuple(_row(known, each) for each in known.artefacts)
    standing = replace(case.standing, stands_note=_progress(known))
    if known.is_late:
        standing = replace(standing, stands=Status("late", "Late"))
    if known.it.stage is TrancheStage.OPEN and not known.is_ready:
        standing = replace(standing, act=None, act_note=NOT_YET)
    return TranchePage(
        case=replace(case, standing=standing, links=None),
        facts=tuple(_facts(known)),
        progress=_progress(known),
        artefacts=Table("Artefacts of the tranche", COLUMNS, rows, folds=True) if rows else None,
        empty=None if rows else NOTHING,
    )


def _progress(known: Known) -> str:
    every = known.counted
    done = sum(each.stage in DONE for each in every)
    others = Counter(each.stage for each in every if each.stage not in DONE)
    said = [f"{done} of {plural(len(every), 'artefact')} approved"]
    said += [f"{n} {stage}" for stage, n in others.items()]
    behind = sum(map(known.is_behind, every))
    return ", ".join([*said, *([f"{behind} late"] if behind else [])])


def _facts(known: Known) -> Iterator[Fact]:
    it, line = known.it, document(known.framework, known.it.document or "")
    if line is not None:
        yield Fact("Of", line.name)
        yield Fact("Number", f"{it.number} of {line.tranches}")
        if line.reviewed_by:
            yield Fact("Reviewed by", ", ".join(line.reviewed_by))
        yield Fact("Approved by", _approved_by(known, it.group))
    if it.baseline:
        yield Fact("Baseline wanted by", Day(it.baseline))
    if it.last and it.last != it.baseline:
        yield Fact("Last working day", Day(it.last))
    if it.baselined_on:
        yield Fact("Baselined", Day(it.baselined_on))


def _approved_by(known: Known, group: str) -> str:
    return ", ".join(approvers(known.framework, known.it.document or "", known.it.group)) or group


def _row(known: Known, line: ArtefactLine) -> Row:
    number = f" {line.number}" if line.number else ""
    behind = known.is_behind(line)
    kind = "late" if behind else STATUS.get(line.stage, "half")
    by = line.closes or known.it.last
    return Row(
        (
            (Link(line.title, case_page(known.programme, "artefact", line.case)), Soft(number)),
            line.group,
            line.version or "none yet",
            Status(kind, f"{line.stage.capitalize()}{', late' if behind else ''}"),
            _next(known, line),
            Day(by, short=True) if by and line.stage not in DONE | LEFT else "",
        )
    )


def _next(known: Known, line: ArtefactLine) -> str:
    """Say which step it waits for."""
    framed = document(known.framework, known.it.document or "")
    reviewers = ", ".join(framed.reviewed_by) if framed else ""
    waiting = plural(line.undisposed, "comment")
    steps = {
        Stage.REGISTERED: "Its first version",
        Stage.IN_WORK: f"To be agreed by the {line.group}",
        Stage.AGREED: f"To be reviewed by the {reviewers}" if reviewers else "To be reviewed",
        Stage.IN_REVIEW: f"{waiting} to dispose of" if line.undisposed else "The end of its review",
        Stage.REVIEWED: f"To be put before the {_approved_by(known, line.group)}",
        Stage.SUBMITTED: "To be decided",
        Stage.APPROVED: "The baseline" if known.is_ready else "The rest of the tranche",
    }
    return next((says for stage, says in steps.items() if stage == line.stage), "")
