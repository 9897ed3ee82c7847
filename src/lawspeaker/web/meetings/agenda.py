"""The agenda of a meeting, and the decisions on it."""

from dataclasses import dataclass

from lawspeaker.framework.version import Framework
from lawspeaker.kernel.dates import clock
from lawspeaker.records.shown import DecisionLine, ItemShown
from lawspeaker.web.acts.places import case_page
from lawspeaker.web.components import Column, Link, Row, Says, Status, Table
from lawspeaker.web.decisions.words import status, taken_by
from lawspeaker.web.framework.words import capital


@dataclass(frozen=True)
class Agenda:
    """The items of a meeting."""

    programme: str
    items: tuple[ItemShown, ...]
    framework: Framework

    @property
    def meta(self) -> Says:
        minutes = sum(each.minutes for each in self.items)
        return f"{minutes} minutes" if minutes else ""

    @property
    def table(self) -> Table | None:
        if not self.items:
            return None
        columns = (
            Column("Item", number=False, nowrap=True, card="for"),
            Column("What", card="title"),
            Column("Time", number=True, card="due"),
            Column("Decision", nowrap=True, card="note"),
            Column("State", nowrap=True, card="state"),
        )
        return Table("Agenda", columns, tuple(map(self._item, self.items)), folds=True)

    def _item(self, item: ItemShown) -> Row:
        decision = item.decision
        cells: tuple[Says, ...] = (
            str(item.number),
            item.title,
            f"{item.minutes} min",
            Link(decision.case, case_page(self.programme, "decision", decision.case))
            if decision
            else "",
            _state(item),
        )
        is_open = item.opened is not None and item.closed is None
        return Row(cells, "now" if is_open else "")

    @property
    def decisions(self) -> Table | None:
        found = [each.decision for each in self.items if each.decision is not None]
        if not found:
            return None
        columns = (
            Column("Decision", nowrap=True, card="title"),
            Column("Question", card="note"),
            Column("Decided by", nowrap=True, card="due"),
            Column("Stands", nowrap=True, card="state"),
        )
        return Table("Decisions", columns, tuple(map(self._decision, found)), folds=True)

    def _decision(self, line: DecisionLine) -> Row:
        return Row(
            (
                Link(line.case, case_page(self.programme, "decision", line.case)),
                line.title,
                capital(taken_by(line, self.framework)),
                status(line, self.framework),
            )
        )


def _state(item: ItemShown) -> Says:
    if item.closed is not None and item.opened is not None:
        took = max(1, round((item.closed - item.opened) / 60))
        return Status("done", f"Taken, {took} min")
    if item.opened is not None:
        return Status("half", f"Since {clock(item.opened)}")
    return Status("open", "To come")
