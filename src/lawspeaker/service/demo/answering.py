"""Who answers for what: directions of the sponsor, an appeal, questions, assurance, an audit."""

from __future__ import annotations

from datetime import date
from typing import Final

from lawspeaker.framework.names import PARTY, CaseId, Group, Office, Prose
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.kernel.weight import Weight
from lawspeaker.processes.appeal.filing import File, Receive, Stay
from lawspeaker.processes.assurance.answering import Answer as AnswerFinding
from lawspeaker.processes.assurance.finding import Stance
from lawspeaker.processes.assurance.raising import PutBeforeGroups, Raise
from lawspeaker.processes.audit.auditing import Find, Report, TakeEvidence
from lawspeaker.processes.audit.commissioning import Commission, NameAuditor
from lawspeaker.processes.direction.giving import Give
from lawspeaker.processes.direction.life import Required
from lawspeaker.processes.direction.reporting import GiveReport
from lawspeaker.processes.direction.rhythm import Every
from lawspeaker.processes.information.answering import Answer, Publish
from lawspeaker.processes.information.asking import Ask, Route
from lawspeaker.processes.information.withholding import AskReview, Withhold
from lawspeaker.service.demo.cast import organisation
from lawspeaker.service.demo.teller import Teller

IPA: Final = ("bielski", "IPA")
MIGRATION: Final = "M-MCAG-b"  # the seat of the Migration Manager


def direct(tell: Teller, costly: CaseId) -> CaseId:
    """The sponsor asks for reports; return the direction on readiness."""
    tell.on(date(2024, 3, 4), 15)
    cost = Give(
        office=Office("SRO"),
        title=Title("Report what the simulator costs"),
        text=Prose("Say each quarter what was spent of the £6.2m, and what is still to come."),
        decision=costly,
        reports=(Required(Title("Cost of the simulator"), date(2024, 3, 28), Every.QUARTER),),
    )
    tell.own("whitcombe", "OFGEM", cost)
    last = date(2024, 4, 5)
    ready = Required(Title("Parties that are ready to test"), date(2024, 3, 15), Every.WEEK, last)
    readiness = Give(
        office=Office("IM"),
        title=Title("Report each week how many parties are ready"),
        text=Prose("Count those that meet the entry criteria, and name what the others wait for."),
        by=last,
        reports=(ready,),
    )
    return tell.own("whitcombe", "OFGEM", readiness)


def commission(tell: Teller) -> CaseId:
    """The delivery partner is of the programme's own house: the IPA leads the audit of it."""
    tell.on(date(2024, 3, 11), 15, 30)
    asked = Commission(
        title=Title("Who was told the order of migration first"),
        organisation=organisation("delivery"),
        principle=Name("told_alike"),
        scope=Prose("What was sent to parties about the order of migration in February."),
        evidence=Prose("One large supplier had the draft on 26 February, the others on 4 March."),
    )
    case = tell.own("halloran", "SRO", asked)
    why = Prose("It has no other part in the programme.")
    tell.own(*IPA, NameAuditor(organisation("assurance"), why), case)
    return case


def contend(tell: Teller, moved: CaseId, readiness: CaseId, audit: CaseId) -> None:
    """An appeal, three questions, a report to the sponsor and one of an audit, day by day."""
    tell.on(date(2024, 3, 13), 14)
    appeal = tell.own("qureshi", PARTY, _appeal(moved))
    first, second, third = (tell.own(who, PARTY, asked) for who, asked in QUESTIONS)
    tell.on(date(2024, 3, 14), 9)
    tell.own(*IPA, Receive(Prose("We judge it by 11 April.")), appeal)
    for case, owner in ((first, MIGRATION), (second, "IM"), (third, "SI")):
        route = Route(Prose("For you to answer."), Name(owner), on_no_subject=True)
        tell.own("whitlock", "PPC", route, case)
    tell.on(date(2024, 3, 15), 9)
    why = Prose("To stay it would open the window on a day that has passed.")
    tell.own("halloran", "SRO", Stay(stays=False, reason=why), appeal)
    _publish(tell, first)
    tell.own("ode", "IM", PRICES, second)
    tell.own("fenn", PARTY, AskReview(Prose("Without names, they would harm nobody.")), second)
    text = Prose("28 of 31 parties are ready; three wait for one agent.")
    tell.own("ode", "IM", GiveReport(Count(1), text), readiness)
    _audit(tell, audit)


def _appeal(moved: CaseId) -> File:
    return File(
        against=moved,
        title=Title("The later window has no price for those who are ready"),
        text=Prose("Ten seats agreed without a word on who pays our testers for a month."),
        wanted=Prose("Decide anew, with what the month costs each kind of party."),
    )


QUESTIONS = (
    (
        "lark",
        Ask(Title("Notice before we migrate"), Prose("Will we know our day a month before it?")),
    ),
    (
        "fenn",
        Ask(Title("Prices of the simulator"), Prose("What did each supplier quote for it?")),
    ),
    (
        "storr",
        Ask(
            Title("Our meters in the test data"),
            Prose("Which meters of ours are in the test data?"),
            until=date(2024, 3, 22),
        ),
    ),
)
PRICES = Withhold(
    ground=Name("commercial"),
    reason=Prose("The quotes were given in confidence, and the contract is not signed."),
    reviewer=Name("IPA"),
    no_doubt=True,
    instead=Prose("The total of each year is in the papers of 7 February."),
)


def _publish(tell: Teller, case: CaseId) -> None:
    """Let every party have the answer that one was given."""
    said = Prose("Ten working days before it, as proposed; the MCAG asks until 28 March.")
    tell.own("duarte", MIGRATION, Answer(said), case)
    question = Prose("How long before its migration does a party know the day?")
    alike = Publish(Title("Notice before a party migrates"), question, said)
    tell.own("whitlock", "PPC", alike, case)


def _audit(tell: Teller, case: CaseId) -> None:
    """Take evidence, find, and report; the audited has time to answer."""
    letters = Prose("Both letters, with their days.")
    tell.own(*IPA, TakeEvidence(Title("Letters to the parties"), letters), case)
    found = Prose("The draft went to one address too many; nobody had asked for it.")
    tell.own(*IPA, Find(Title("Sent early by mistake"), Weight.MINOR, found), case)
    ends = Prose("A mistake and no preference; a list of addresses would have prevented it.")
    tell.own(*IPA, Report(ends, date(2024, 4, 5)), case)


def assure(tell: Teller, moved: CaseId) -> None:
    """The IPA raises two findings; the secretariat accepts one, which the PSG has still to note."""
    tell.on(date(2024, 3, 20), 13)
    late = Raise(
        title=Title("Papers of February a working day late"),
        severity=Weight.MINOR,
        text=Prose("They came four working days before the PSG; the reason was given in time."),
        recommendation=Prose("Have costs checked before the week of the papers."),
        owner=Name("PMO"),
        group=Group("PSG"),
    )
    case = tell.own(*IPA, late)
    accepts = AnswerFinding(Stance.ACCEPTS, Prose("From April on costs are checked a week before."))
    tell.own("raman", "PMO", accepts, case)
    tell.own(*IPA, PutBeforeGroups((Group("PSG"),)), case)
    weighed = Raise(
        title=Title("What was weighed is not written down"),
        severity=Weight.MAJOR,
        text=Prose("Three seats objected to the cost; the decision does not say why it is borne."),
        recommendation=Prose("Add to the report what was weighed."),
        owner=Name("SRO"),
        decision=moved,
        answer_by=date(2024, 3, 28),
    )
    tell.own(*IPA, weighed)
