"""What is done with an item while it is open: rated, answered, reviewed, given on, linked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lawspeaker.framework.names import CaseId, Prose
from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.facts import Need
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.kernel.words import Case, Command, Event, record, rule
from lawspeaker.processes.raid.events import (
    CameAbout,
    Given,
    LinkedTo,
    Rated,
    Responded,
    Reviewed,
    Reworded,
)
from lawspeaker.processes.raid.item import Item, Kind, Response, Score, Stage
from lawspeaker.processes.raid.rating import (
    at,
    has_an_owner,
    is_looked_at_again,
    likely,
    next_review,
    on_the_scale,
)

is_open = at(Stage.OPEN)


@record("raid.rate", "Rate the item as it stands now.")
class Rate(Command[Item]):
    given = (is_open,)
    impact: Count
    reason: Prose
    probability: Count | None = None
    review_on: date | None = None

    on_the_scale = on_the_scale
    is_looked_at_again = is_looked_at_again

    @rule("raid.likely", "What is no issue must be rated by its probability too.", "probability")
    def is_rated_whole(self, case: Case[Item]) -> bool:
        return likely(case.state.kind, self.probability, case.framework.text.raid) is not None

    def decide(self, case: Case[Item]) -> Iterator[Event]:
        by = likely(case.state.kind, self.probability, case.framework.text.raid)
        if by is not None:
            again = next_review(case, by * self.impact, self.review_on)
            yield Rated(by, self.impact, self.reason, again, case.today)


@record("raid.respond", "Say what is done about the item, and which score that aims at.")
class Respond(Command[Item]):
    given = (is_open,)
    response: Response
    plan: Prose
    aimed_probability: Count | None = None
    aimed_impact: Count | None = None

    on_the_scale = replace(on_the_scale, field="aimed_impact")

    @rule("raid.aim", "A score aimed at must have both its probability and its impact.")
    def aims_at_a_score(self, _case: Case[Item]) -> bool:
        return (self.aimed_probability is None) is (self.aimed_impact is None)

    def decide(self, case: Case[Item]) -> Iterator[Event]:
        aimed = None
        if self.aimed_probability is not None and self.aimed_impact is not None:
            aimed = Score(self.aimed_probability, self.aimed_impact)
        yield Responded(self.response, self.plan, aimed, case.today)


@record("raid.review", "Review the item, and say when it is looked at again.")
class Review(Command[Item]):
    given = (is_open,)
    text: Prose
    review_on: date | None = None

    is_looked_at_again = is_looked_at_again

    def decide(self, case: Case[Item]) -> Iterator[Event]:
        again = next_review(case, case.state.score, self.review_on)
        yield Reviewed(self.text, again, case.today)


@record("raid.give_to", "Give the item to somebody else.")
class GiveTo(Command[Item]):
    given = (is_open,)
    owner: Name
    reason: Prose

    has_an_owner = has_an_owner

    @rule("raid.other_owner", "The owner must not own the item already.", "owner")
    def is_somebody_else(self, case: Case[Item]) -> bool:
        return self.owner != case.state.owner

    def decide(self, _case: Case[Item]) -> Iterator[Event]:
        yield Given(self.owner, self.reason)


@record("raid.reword", "Word the item anew.")
class Reword(Command[Item]):
    given = (is_open,)
    title: Title
    effect: Prose
    cause: Prose | None = None
    event: Prose | None = None
    trigger: Title | None = None
    trigger_on: date | None = None

    def decide(self, _case: Case[Item]) -> Iterator[Event]:
        yield Reworded(**vars(self))


@record("raid.link_to", "Link the item with another case.")
class LinkTo(Command[Item]):
    given = (at(Stage.RAISED, Stage.OPEN),)
    needs = (Need("case", "other"),)
    other: CaseId
    why: Title

    @rule("raid.linked", "It must not be linked with the case already, nor with itself.", "other")
    def is_another_case(self, case: Case[Item]) -> bool:
        return self.other not in (case.id, *(each.case for each in case.state.links))

    def decide(self, _case: Case[Item]) -> Iterator[Event]:
        yield LinkedTo(self.other, self.why)


@rule("raid.no_issue", "It must not be an issue yet.")
def is_no_issue(case: Case[Item]) -> bool:
    return case.state.kind is not Kind.ISSUE


@record("raid.come_about", "Say that it has come about: it is an issue from now on.")
class ComeAbout(Command[Item]):
    """A risk has occurred, an assumption proved false, a dependency was not met."""

    given = (at(Stage.RAISED, Stage.OPEN), is_no_issue)
    text: Prose
    impact: Count | None = None

    on_the_scale = on_the_scale

    def decide(self, case: Case[Item]) -> Iterator[Event]:
        impact = self.impact or case.state.impact
        by = likely(Kind.ISSUE, None, case.framework.text.raid) if impact else None
        yield CameAbout(case.state.kind, by, impact, self.text, case.today)


COMMANDS = (Rate, Respond, Review, GiveTo, Reword, LinkTo, ComeAbout)
