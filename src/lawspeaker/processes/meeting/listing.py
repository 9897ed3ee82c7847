"""What stands on an agenda: it is set, added to, and put off to another meeting."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lawspeaker.framework.names import CaseId, Prose
from lawspeaker.kernel.facts import Items, Need, Phase, Settled
from lawspeaker.kernel.kinds import Count, Title
from lawspeaker.kernel.words import Case, Command, Event, record, rule
from lawspeaker.processes.meeting.agenda import Item, Meeting, renumbered
from lawspeaker.processes.meeting.calling import at, is_yet_to_come
from lawspeaker.processes.meeting.events import AgendaSet, ItemAdded, ItemPutOff


def _decisions(agenda: tuple[Item, ...]) -> set[CaseId]:
    return {each.decision for each in agenda if each.decision is not None}


@record("meeting.set_agenda", "Set the agenda, in order.")
class SetAgenda(Command[Meeting]):
    given = (is_yet_to_come,)
    agenda: tuple[Item, ...]

    @rule("meeting.agenda_keeps", "The agenda must keep the decisions placed on it.", "agenda")
    def keeps_the_decisions(self, case: Case[Meeting]) -> bool:
        return _decisions(case.state.agenda) == _decisions(self.agenda)

    @rule(
        "meeting.agenda_papers",
        "An item with papers, or with a declared interest, must stay, or be put off.",
        "agenda",
    )
    def keeps_what_has_papers(self, case: Case[Meeting]) -> bool:
        it, stays = case.state, renumbered(case.state.agenda, self.agenda)
        return {*(e.item for e in it.papers), *(e.item for e in it.interests)} <= stays.keys()

    @rule("meeting.agenda_numbers", "The items must be numbered from 1, in order.", "agenda")
    def is_numbered_in_order(self, case: Case[Meeting]) -> bool:
        return [each.number for each in self.agenda] == [*range(1, len(self.agenda) + 1)]

    def decide(self, case: Case[Meeting]) -> Iterator[Event]:
        yield AgendaSet(tuple(replace(each, opened=None, closed=None) for each in self.agenda))


@record("meeting.add_item", "Put an item on the agenda.")
class AddItem(Command[Meeting]):
    given = (at(Phase.CALLED, Phase.OPEN),)
    needs = (Need("settled", "decision", optional=True),)
    title: Title
    minutes: Count
    decision: CaseId | None = None

    @rule("meeting.own_decision", "The decision must be one of the group that meets.", "decision")
    def is_of_the_group_that_meets(self, case: Case[Meeting]) -> bool:
        if self.decision is None:
            return True
        return case.has(Settled) and case.known(Settled).group == case.state.group

    @rule("meeting.item_once", "The decision must not be on the agenda already.", "decision")
    def is_not_on_it_already(self, case: Case[Meeting]) -> bool:
        return self.decision is None or self.decision not in _decisions(case.state.agenda)

    def decide(self, case: Case[Meeting]) -> Iterator[Event]:
        number = Count(1 + max((each.number for each in case.state.agenda), default=0))
        yield ItemAdded(Item(number, self.title, self.minutes, self.decision))


@record("meeting.put_off", "Put an item off to another meeting.")
class PutOff(Command[Meeting]):
    """Its matter may then be placed on the agenda of another meeting."""

    given = (at(Phase.CALLED, Phase.OPEN),)
    needs = (Need("items", "case", optional=True),)
    item: Count
    reason: Prose

    @rule("meeting.unopened", "The item must be on the agenda, and not have begun.", "item")
    def has_not_begun(self, case: Case[Meeting]) -> bool:
        found = case.state.item(self.item)
        return found is not None and found.opened is None

    @rule("meeting.not_decided", "Its matter must not have been decided in the meeting.", "item")
    def is_not_decided(self, case: Case[Meeting]) -> bool:
        found = case.state.item(self.item)
        placed = case.known(Items).items if case.has(Items) else ()
        return found is None or all(
            each.decision != found.decision or each.at is None for each in placed
        )

    def decide(self, case: Case[Meeting]) -> Iterator[Event]:
        found = case.state.item(self.item)
        placed = case.known(Items).items if case.has(Items) else ()
        waits = {each.decision for each in placed if not each.settled}
        decision = found.decision if found and found.decision in waits else None
        yield ItemPutOff(self.item, self.reason, decision)


COMMANDS = (SetAgenda, AddItem, PutOff)
