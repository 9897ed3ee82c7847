"""After a decision: whoever assures it says whether the agreed process was followed."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.names import Prose
from lawspeaker.kernel.words import Case, Command, Event, record, rule
from lawspeaker.processes.decision.events import Assured
from lawspeaker.processes.decision.following import is_confirmed, is_final
from lawspeaker.processes.decision.matter import Matter
from lawspeaker.processes.decision.recommending import is_not_before_what_it_follows
from lawspeaker.processes.decision.steps import Missed


@rule("decision.assured_once", "It must not have been said already.")
def was_not_assured_yet(case: Case[Matter]) -> bool:
    return case.state.assured_on is None


@record("decision.assure", "Say whether the decision followed the agreed process.")
class Assure(Command[Matter]):
    given = (is_final, is_not_before_what_it_follows, is_confirmed, was_not_assured_yet)
    followed: bool
    text: Prose
    steps: tuple[Missed, ...] = ()

    @rule("decision.assured_steps", "Steps must be named where some were not in line.", "steps")
    def names_what_was_not_in_line(self, _case: Case[Matter]) -> bool:
        return self.followed is not bool(self.steps)

    @rule("decision.assured_entry", "An entry must be one that was there before.", "steps")
    def names_entries_on_record(self, case: Case[Matter]) -> bool:
        last = max((each.position for each in case.trail), default=0)
        return all(each.entry is None or each.entry <= last for each in self.steps)

    def decide(self, case: Case[Matter]) -> Iterator[Event]:
        yield Assured(case.today, self.followed, self.text, self.steps)


COMMANDS = (Assure,)
