"""How an item comes into the RAID log: raised by whoever is aware of it, and taken in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lawspeaker.framework.logs import Raid
from lawspeaker.framework.names import CaseId, Group, Prose
from lawspeaker.kernel.arising import ABOUT, arose_from_a_known_case
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.kernel.words import Case, Command, Event, record, rule
from lawspeaker.processes.raid.events import Entered, Raised, Rated, TakenIn
from lawspeaker.processes.raid.item import Item, Kind, Stage
from lawspeaker.processes.raid.rating import (
    at,
    has_an_owner,
    is_looked_at_again,
    likely,
    names_a_group,
    next_review,
    on_the_scale,
)

WHOLE = "It must be rated by its probability and its impact, or not yet; an issue by its impact."


def is_whole(
    kind: Kind, probability: Count | None, impact: Count | None, scale: Raid | None
) -> bool:
    """Say whether it is rated by both, or by neither: what is said of one alone would be lost."""
    if impact is None:
        return probability is None
    return likely(kind, probability, scale) is not None


@record("raid.raise", "Raise a risk, an assumption, an issue or a dependency.")
class Raise(Command[Item]):
    """`event` is what may happen, or has; `trigger` what would show that it does."""

    given = (at(Stage.NEW),)
    needs = (ABOUT,)
    opens = True
    kind: Kind
    group: Group
    title: Title
    effect: Prose
    cause: Prose | None = None
    event: Prose | None = None
    material: bool = False
    trigger: Title | None = None
    trigger_on: date | None = None
    about: CaseId | None = None

    names_a_group = names_a_group
    arose_from_a_known_case = arose_from_a_known_case("raid.about")

    def decide(self, case: Case[Item]) -> Iterator[Event]:
        yield Raised(organisation=case.act.by.organisation, on=case.today, **vars(self))


@record("raid.enter", "Enter an item in the log, with its owner.")
class Enter(Command[Item]):
    """Whoever keeps the log raises it and takes it in at once."""

    given = (at(Stage.NEW),)
    needs = (ABOUT,)
    opens = True
    kind: Kind
    group: Group
    title: Title
    effect: Prose
    owner: Name
    cause: Prose | None = None
    event: Prose | None = None
    probability: Count | None = None
    impact: Count | None = None
    trigger: Title | None = None
    trigger_on: date | None = None
    review_on: date | None = None
    about: CaseId | None = None

    names_a_group = names_a_group
    has_an_owner = has_an_owner
    on_the_scale = on_the_scale
    is_looked_at_again = is_looked_at_again
    arose_from_a_known_case = arose_from_a_known_case("raid.about")

    @rule("raid.whole", WHOLE, "impact")
    def is_rated_whole(self, case: Case[Item]) -> bool:
        return is_whole(self.kind, self.probability, self.impact, case.framework.text.raid)

    def decide(self, case: Case[Item]) -> Iterator[Event]:
        said = {n: v for n, v in vars(self).items() if n not in ("probability", "impact")}
        yield Entered(organisation=case.act.by.organisation, on=case.today, **said)
        yield from first_rating(self.kind, self.probability, self.impact, self.review_on, case)


@record("raid.take_in", "Take the item in the log, and say whose it is.")
class TakeIn(Command[Item]):
    """`group` moves it to the group that it concerns, where it was raised with another."""

    given = (at(Stage.RAISED),)
    owner: Name
    group: Group | None = None
    probability: Count | None = None
    impact: Count | None = None
    review_on: date | None = None

    names_a_group = names_a_group
    has_an_owner = has_an_owner
    on_the_scale = on_the_scale
    is_looked_at_again = is_looked_at_again

    @rule("raid.whole", WHOLE, "impact")
    def is_rated_whole(self, case: Case[Item]) -> bool:
        return is_whole(case.state.kind, self.probability, self.impact, case.framework.text.raid)

    def decide(self, case: Case[Item]) -> Iterator[Event]:
        group = self.group or case.state.group
        yield TakenIn(group, self.owner, self.review_on, case.today)
        kind = case.state.kind
        yield from first_rating(kind, self.probability, self.impact, self.review_on, case)


FIRST = Prose("As it was first rated.")


def first_rating(
    kind: Kind,
    probability: Count | None,
    impact: Count | None,
    review_on: date | None,
    case: Case[Item],
) -> Iterator[Event]:
    """Rate an item as it comes in, if it is rated already."""
    by = likely(kind, probability, case.framework.text.raid)
    if impact is not None and by is not None:
        again = next_review(case, by * impact, review_on)
        yield Rated(by, impact, FIRST, again, case.today)


COMMANDS = (Raise, Enter, TakeIn)
