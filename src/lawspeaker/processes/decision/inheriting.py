"""A matter passes to another group, because the group that held it has ended."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lawspeaker.framework.names import Group
from lawspeaker.kernel.heirs import passes_to_another
from lawspeaker.kernel.words import Case, Command, Event, record
from lawspeaker.processes.decision.matter import Matter, Stage
from lawspeaker.processes.decision.recommending import at

# What somebody decided already stays with the group that did, whatever is still to follow.
PASSES: Final = (Stage.RECOMMENDED, Stage.PLACED, Stage.HANDED_OVER, Stage.REFERRED_BACK)


@record("decision.inherited/1", "passed the matter to {to}, as {ended} has ended")
class Inherited(Event):
    final = True  # the group has ended
    ended: Group
    to: Group


@record("decision.inherit", "Pass the matter to the group that takes over from one that ended.")
class Inherit(Command[Matter]):
    """It follows from the end of a group, and names the heir that was given there."""

    given = (at(*PASSES),)
    ended: Group
    to: Group

    passes_to_another = passes_to_another("decision")

    def decide(self, case: Case[Matter]) -> Iterator[Event]:
        yield Inherited(self.ended, self.to)


COMMANDS = (Inherit,)
