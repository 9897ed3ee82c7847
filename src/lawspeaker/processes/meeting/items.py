"""The items of a meeting, one after another: each begins, is decided where it asks for it, ends."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.names import Prose
from lawspeaker.kernel.facts import Items, Need
from lawspeaker.kernel.kinds import Count, Offset
from lawspeaker.kernel.words import Case, Command, Event, record, rule
from lawspeaker.processes.meeting.agenda import Item, Meeting
from lawspeaker.processes.meeting.calling import is_open
from lawspeaker.processes.meeting.events import ItemClosed, ItemOpened


@rule("meeting.one_item", "The item before must be closed first.")
def has_no_item_open(case: Case[Meeting]) -> bool:
    return case.state.open_item is None


def _taken_at(case: Case[Meeting], item: Item | None) -> list[Offset]:
    """Return when the decision of an item was taken, if it was."""
    known = case.known(Items).items if item and case.has(Items) else ()
    return [e.at for e in known if item and e.decision == item.decision and e.at is not None]


@record("meeting.open_item", "Open an item of the agenda.")
class OpenItem(Command[Meeting]):
    given = (is_open, has_no_item_open)
    needs = (Need("items", "case", optional=True),)
    number: Count
    at: Offset

    @rule("meeting.item", "The item must be on the agenda, and not yet taken.", "number")
    def is_on_the_agenda(self, case: Case[Meeting]) -> bool:
        item = case.state.item(self.number)
        return item is not None and item.opened is None

    @rule(
        "meeting.late_paper",
        "A late paper must be admitted by name of who waived its notice, or be for information.",
        "number",
    )
    def has_no_late_paper_that_waits(self, case: Case[Meeting]) -> bool:
        return not case.state.waits(self.number)

    @rule("meeting.item_after", "An item must not begin before the one before it has ended.", "at")
    def begins_after_the_last_has_ended(self, case: Case[Meeting]) -> bool:
        return all((each.closed or 0) <= self.at for each in case.state.agenda)

    @rule("meeting.item_begins", "An item must not begin after its decision was taken.", "at")
    def begins_before_its_decision(self, case: Case[Meeting]) -> bool:
        return all(self.at <= at for at in _taken_at(case, case.state.item(self.number)))

    def decide(self, case: Case[Meeting]) -> Iterator[Event]:
        yield ItemOpened(self.number, self.at)


@rule("meeting.item_open", "An item must be open.")
def has_an_item_open(case: Case[Meeting]) -> bool:
    return case.state.open_item is not None


def unsettled(case: Case[Meeting]) -> set[str]:
    """Return the decisions of the meeting that have no outcome yet."""
    if not case.has(Items):
        return set()
    return {each.decision for each in case.known(Items).items if not each.settled}


@rule("meeting.item_settled", "The decision of the item must have an outcome, or have moved on.")
def has_its_outcome(case: Case[Meeting]) -> bool:
    item = case.state.open_item
    return item is None or item.decision not in unsettled(case)


@record("meeting.close_item", "Close the item that is open.")
class CloseItem(Command[Meeting]):
    given = (is_open, has_an_item_open, has_its_outcome)
    needs = (Need("items", "case"),)
    at: Offset
    note: Prose | None = None

    @rule("meeting.item_end", "An item must not end before its beginning or decision.", "at")
    def ends_after_what_is_in_it(self, case: Case[Meeting]) -> bool:
        item = case.state.open_item
        return item is None or max((item.opened or 0, *_taken_at(case, item))) <= self.at

    def decide(self, case: Case[Meeting]) -> Iterator[Event]:
        item = case.state.open_item
        if item is not None:
            yield ItemClosed(item.number, self.at, self.note)


COMMANDS = (OpenItem, CloseItem)
