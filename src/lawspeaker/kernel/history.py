"""What a case keeps that is adopted from before the record began: the rules of its first act."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, dataclass, fields
from typing import Any

from lawspeaker.kernel.facts import Need
from lawspeaker.kernel.kinds import SEALED, hints, optional
from lawspeaker.kernel.words import Because, Case, Command, Rule

WHOLE = "adopt.whole"
# Days that need not have come yet.
AHEAD = frozenset({"due", "until", "commences", "forecast", "review_on", "trigger_on"})


@dataclass(frozen=True)
class History:
    """What the state of an adopted case must keep.

    `as_by` is the command that would have opened the case: what it asks for the state must hold,
    and `rules` of it are looked at as if the state had been filled in. What is `reckoned` a state
    says by itself: a register that says it too must say the same. Where several parts of the state
    have a column of one name, that name alone means the one in `meant`, or none.
    """

    as_by: type[Command[Any]]
    rules: tuple[Rule[...], ...] = ()
    reckoned: tuple[str, ...] = ()
    meant: tuple[str, ...] = ()

    @property
    def needs(self) -> tuple[Need, ...]:
        return tuple(Need(each.fact, each.about, optional=True) for each in self.as_by.needs)

    def checks(self) -> list[Rule[[Any, Case[Any]]]]:
        says = f"What is adopted must say all that is asked for to {self.as_by.says[:1].lower()}"
        whole = Rule(WHOLE, f"{says}{self.as_by.says[1:]}", self._is_whole, "state")
        return [whole, *(Rule(e.key, e.says, self._kept(e), "state") for e in self.rules)]

    def _is_whole(self, command: Any, _case: Case[Any]) -> bool:
        record: Any = self.as_by
        known = hints(record)
        asked = [each.name for each in fields(record) if each.default is MISSING]
        names = [e for e in asked if known[e] not in SEALED and not optional(known[e])]
        here = hints(type(command.state))
        return all(getattr(command.state, e) not in (None, "") for e in names if e in here)

    def _kept(self, each: Rule[...]) -> Callable[[Any, Case[Any]], bool | Because]:
        # What is not whole is refused for that; no rule could look at it.
        return lambda command, case: (
            not self._is_whole(command, case) or each.holds(command.state, case)
        )
