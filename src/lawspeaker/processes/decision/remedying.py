"""A remedy that an appeal found to be right, brought before the sponsor as a matter of its own."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.names import CaseId, Group, Pence, Prose
from lawspeaker.framework.sums import Amounts
from lawspeaker.kernel.contested import AppealNow
from lawspeaker.kernel.facts import Need
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.kernel.spending import Spent, cumulative
from lawspeaker.kernel.words import Case, Command, Event, record, rule
from lawspeaker.processes.decision.events import Assessed, Recommended, Referred
from lawspeaker.processes.decision.matter import Answer, Assessment, Matter, Stage
from lawspeaker.processes.decision.recommending import at


@record("decision.remedy-brought/1", "brought the remedy of {appeal} before the sponsor")
class RemedyBrought(Event):
    final = True  # the appeal names it
    appeal: CaseId


@rule("decision.remedy", "It must be the remedy of an appeal that was just taken there.")
def is_of_an_appeal_that_waits(case: Case[Matter]) -> bool:
    return case.has(AppealNow) and case.known(AppealNow).waits


@record("decision.bring_remedy", "Bring the remedy of an appeal before the sponsor.")
class BringRemedy(Command[Matter]):
    """It follows from taking the remedy there: it was assessed by whoever judged the appeal."""

    given = (at(Stage.NEW), is_of_an_appeal_that_waits)
    needs = (Need("appeal", "appeal"), Need("spent"))
    opens = True
    appeal: CaseId
    group: Group
    title: Title
    question: Prose
    remedy: Prose
    reasons: Prose
    assessor: Name
    home: Count
    cost: Pence
    thresholds: tuple[Name, ...]
    model: bool = False
    consumers: bool = False
    competition: bool = False
    benefit: Pence = Pence(0)
    saving: Pence = Pence(0)

    def decide(self, case: Case[Matter]) -> Iterator[Event]:
        yield Recommended(
            group=self.group,
            title=self.title,
            question=self.question,
            recommendation=self.remedy,
            home=self.home,
            cost=self.cost,
            appeal=self.appeal,
        )
        yield Assessed(self._assessment(case))
        # Whoever judged the appeal assures: its reasons are the opinion that goes with it.
        yield Referred(self.question, self.thresholds, case.today, self.reasons)
        yield RemedyBrought(self.appeal)

    def _assessment(self, case: Case[Matter]) -> Assessment:
        this = Amounts(self.cost, self.benefit, self.saving)
        total = cumulative(case.framework, case.known(Spent), this)
        return Assessment(
            cost=self.cost,
            cumulative=total,
            model=_said(self.model),
            consumers=_said(self.consumers),
            competition=_said(self.competition),
            reasons=self.reasons,
            assessor=self.assessor,
            benefit=self.benefit,
            saving=self.saving,
        )


def _said(met: bool) -> Answer:  # noqa: FBT001  (it is the answer)
    return Answer.YES if met else Answer.NO


COMMANDS = (BringRemedy,)
EVENTS = (RemedyBrought,)
