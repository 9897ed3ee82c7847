"""A party answers its representative, and what all of them said becomes a view to be given."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lawspeaker.framework.names import Prose
from lawspeaker.kernel.facts import Need, Parties
from lawspeaker.kernel.words import Case, Command, Event, record, rule
from lawspeaker.processes.constituency.asking import is_asked
from lawspeaker.processes.constituency.life import Answered, Consultation, Said, Stand


@record("constituency.answer", "Answer what the representative asks, for the party.")
class Answer(Command[Consultation]):
    given = (is_asked,)
    needs = (Need("parties"),)
    said: tuple[Said, ...]

    @rule("constituency.belongs", "The party must belong to the constituency.")
    def is_of_a_party_that_belongs(self, case: Case[Consultation]) -> bool:
        belong = case.known(Parties).among((case.state.constituency,))
        return case.act.by.organisation in (*case.state.parties, *belong)

    @rule("constituency.question", "Each question must be one that was asked, and once.", "said")
    def answers_what_was_asked(self, case: Case[Consultation]) -> bool:
        numbers = [each.number for each in self.said]
        asked = {each.number for each in case.state.questions}
        return bool(numbers) and {*numbers} <= asked and len(numbers) == len({*numbers})

    @rule("constituency.why", "An objection, and information, must be in words.", "said")
    def says_why_it_objects(self, _case: Case[Consultation]) -> bool:
        wordless = {Stand.AGREES, Stand.ABSTAINS}
        return all(e.stand in wordless or (e.text or "").strip() for e in self.said)

    def decide(self, case: Case[Consultation]) -> Iterator[Event]:
        yield Answered(case.act.by.organisation, self.said, case.today)


@dataclass(frozen=True)
class Spread:
    """How many parties say what to one question, and what those in the minority say."""

    agree: int
    object: int
    abstain: int
    inform: int
    silent: int
    minority: tuple[Prose, ...] = ()

    @property
    def stand(self) -> Stand | None:
        """What most of those say who take a stand; nobody's, if there are as many either way."""
        if self.agree == self.object:
            return Stand.ABSTAINS if self.abstain and not self.agree else None
        return Stand.AGREES if self.agree > self.object else Stand.OBJECTS

    @property
    def of_one_mind(self) -> bool:
        """Whether nobody takes the other stand."""
        return self.stand is not None and not min(self.agree, self.object)


def spread(it: Consultation, number: int) -> Spread:
    """Count what the parties say to a question."""
    stands = [said.stand for _, said in it.said(number)]
    spoken = {response.organisation for response, _ in it.said(number)}
    agree, against = stands.count(Stand.AGREES), stands.count(Stand.OBJECTS)
    fewer = Stand.OBJECTS if agree > against else Stand.AGREES
    lost = (said for _, said in it.said(number) if said.stand is fewer and agree != against)
    return Spread(
        *(agree, against, stands.count(Stand.ABSTAINS), stands.count(Stand.INFORMS)),
        silent=len({*it.parties} - spoken),
        minority=tuple(said.text for said in lost if said.text),
    )
