"""A matter that an outside board decides: the group recommends, and the board's word is kept."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lawspeaker.framework.names import Prose
from lawspeaker.kernel.facts import Need
from lawspeaker.kernel.kinds import Count, Name, Offset
from lawspeaker.kernel.words import Case, Command, Event, record, rule
from lawspeaker.processes.decision.alternatives import names_one_that_was_put
from lawspeaker.processes.decision.deciding import listed
from lawspeaker.processes.decision.matter import Matter, Ruling, Stage
from lawspeaker.processes.decision.ready import (
    answer,
    has_answered_the_contest,
    has_every_view,
    has_settled_every_objection,
    is_assessed,
    is_in_its_meeting,
    was_consulted_on,
    was_disclosed,
)
from lawspeaker.processes.decision.recommending import at
from lawspeaker.processes.decision.routing import objects

OUTSIDE = "external"  # how it is decided where the decision belongs to an outside board


@record("decision.recommended-outside/1", "gave {body} the recommendation of the group: {text}")
class RecommendedOutside(Event):
    in_meeting = True
    body: Name
    text: Prose
    consensus: bool
    rules: tuple[Name, ...]
    on: date


@record("decision.decided-outside/1", "recorded what {body} decided: {text}")
class DecidedOutside(Event):
    final = True
    body: Name
    ruling: Ruling
    text: Prose


@rule("decision.outside", "The framework must give the decision to an outside board.")
def is_for_a_board(case: Case[Matter]) -> bool:
    decided = answer(case)
    return decided is not None and decided.how == OUTSIDE


@record("decision.recommend_outside", "Give the outside board the recommendation of the group.")
class RecommendOutside(Command[Matter]):
    given = (
        *(at(Stage.PLACED), is_in_its_meeting, has_every_view, has_settled_every_objection),
        *(is_assessed, has_answered_the_contest),
        *(was_consulted_on, was_disclosed, is_for_a_board),
    )
    needs = (
        Need("meeting", "meeting", optional=True),
        Need("composition", "case", optional=True),
        Need("spent", optional=True),
        Need("devolution", "delegated_by", optional=True),
    )
    text: Prose

    def decide(self, case: Case[Matter]) -> Iterator[Event]:
        if decided := answer(case):
            agreed = not objects(case.state, case)
            rules = tuple(map(Name, decided.rules))
            yield RecommendedOutside(Name(decided.decider), self.text, agreed, rules, case.today)


@record("decision.record_outside", "Record what the outside board decided.")
class RecordOutside(Command[Matter]):
    given = (at(Stage.WITH_BOARD),)
    on: date
    accepts: bool
    text: Prose
    alternative: Count | None = None

    names_an_alternative = names_one_that_was_put

    @rule("decision.outside_day", "The board must have decided by now: record it then.", "on")
    def was_decided_by_now(self, case: Case[Matter]) -> bool:
        return self.on <= case.today

    def is_accepting(self, _case: Case[Matter]) -> bool:
        return self.accepts

    def decide(self, case: Case[Matter]) -> Iterator[Event]:
        effect = Name("accept" if self.accepts else "reject")
        named = (name for name, each in listed(case).items() if each.effect == effect)
        body = case.state.board or Name("")
        ruling = Ruling(
            outcome=Name(next(named, effect)),
            effect=effect,
            reason=None,
            decider=body,
            how=Name(OUTSIDE),
            text=self.text,
            at=Offset(0),
            on=self.on,
            rules=case.state.board_rules,
            alternative=self.alternative,
        )
        yield DecidedOutside(body, ruling, self.text)


COMMANDS = (RecommendOutside, RecordOutside)
EVENTS = (RecommendedOutside, DecidedOutside)
