"""What goes on beside the meetings: a change request, a consultation, a concern, a party asked."""

from __future__ import annotations

from datetime import date

from lawspeaker.framework.names import PARTY, CaseId, Group, Pence, Prose, Seat
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.processes.change.assessing import AskAssessment, Assess
from lawspeaker.processes.change.details import Passage, Priority
from lawspeaker.processes.change.raising import Raise as RaiseChange
from lawspeaker.processes.change.request import Planned, Step, Track
from lawspeaker.processes.change.said import Effect, ToldImpact
from lawspeaker.processes.change.triaging import Triage
from lawspeaker.processes.change.validating import Validate
from lawspeaker.processes.concern.answering import Convey
from lawspeaker.processes.concern.raising import Raise as RaiseConcern
from lawspeaker.processes.consultation.answering import Respond
from lawspeaker.processes.consultation.asking import Open
from lawspeaker.processes.consultation.events import Answer, Question, Reply
from lawspeaker.processes.contact.asking import Answer as AnswerContact
from lawspeaker.processes.contact.asking import Ask, Inquire
from lawspeaker.service.demo.cast import organisation
from lawspeaker.service.demo.teller import Teller

CHANGE_MANAGER = ("marsh", "CCM")
WAVES = RaiseChange(
    title=Title("Send settlement files in the evening as well"),
    description=Prose("Settlement files are sent each evening as well as in the morning."),
    justification=Prose("Networks that bill at night wait a whole day for what is known by noon."),
    without_it=Prose("Two in three networks estimate a day of each month."),
    alternatives=Prose("A longer window in the morning; it helps nobody who bills at night."),
    cost=Pence(42_000_000),
    priority=Priority.MEDIUM,
    passages=(
        Passage(Title("Sending of files"), Prose("Once a day."), Prose("Twice on working days.")),
    ),
)
PLANNED = (
    (Step.ASSESS, date(2024, 2, 29), date(2024, 3, 28)),
    (Step.DECIDE, date(2024, 3, 29), date(2024, 4, 10)),
)
QUESTIONS = (
    "Is a period of notice of ten working days enough before a party migrates?",
    "What would you have to know on the first day of that period?",
)


def ask_for_a_change(tell: Teller) -> CaseId:
    """A network asks for a change; the change manager finds it valid and asks what it costs."""
    tell.on(date(2024, 2, 29), 11)
    change = tell.own("reid", PARTY, WAVES)
    tell.on(date(2024, 2, 29), 15)
    tell.own(*CHANGE_MANAGER, Validate(), change)
    triage = Triage(
        track=Track.FULL,
        decider=Group("CCAG"),
        reason=Prose("It changes what codes ask of networks and of agents."),
        reviewers=(Group("DAG"),),
        estimate=tuple(Planned(*each) for each in PLANNED),
    )
    tell.own(*CHANGE_MANAGER, triage, change)
    touched = tuple(map(Name, ("dno", "idno", "agent", "small_supplier")))
    tell.own(*CHANGE_MANAGER, AskAssessment(date(2024, 3, 28), touched), change)
    return change


def consult(tell: Teller) -> CaseId:
    """The MCAG asks all parties how long before its migration one must know."""
    tell.on(date(2024, 2, 29), 16)
    asked = tuple(Question(Count(n), Prose(text)) for n, text in enumerate(QUESTIONS, 1))
    return tell.do(
        "raman",
        "PMO",
        Open(
            group=Group("MCAG"),
            title=Title("Notice before a party migrates"),
            questions=asked,
            set_by=Name("MCAG"),
            detail=Prose("A party learns its day of migration ten working days before it."),
            working_days=Count(20),
            parties=True,
        ),
    )


def be_answered(tell: Teller, change: CaseId, consultation: CaseId) -> None:
    """Parties assess the change and answer; one is heard by its representative, one asks back."""
    tell.on(date(2024, 3, 11), 11)
    for who, effect, pounds, why, told in ASSESSED:
        answers = tuple(ToldImpact(Name(asked), Prose(text)) for asked, text in told.items())
        assess = Assess(effect, Pence(pounds * 100), Prose(why), Count(15), answers=answers)
        tell.own(who, PARTY, assess, change)
    for who, first, second in ANSWERED:
        replies = (
            Reply(Count(1), first, Prose(second[0])),
            Reply(Count(2), Answer.NO_VIEW, Prose(second[1])),
        )
        tell.own(who, PARTY, Respond(replies), consultation)


ASSESSED: tuple[tuple[str, Effect, int, str, dict[str, str]], ...] = (
    (
        *("qureshi", Effect.MAJOR, 64_000, "A second run each evening needs a second shift."),
        {
            "systems": "The loader, and the rota of those who watch it.",
            "plan": "Six weeks later, unless the shift is agreed by May.",
            "customers": "Nothing they would notice.",
        },
    ),
    (
        *("penhale", Effect.MINOR, 5_200, "Our loader can be started twice."),
        {
            "systems": "A setting of the loader.",
            "plan": "Nothing.",
            "customers": "Bills are a day fresher.",
        },
    ),
    ("nuttall", Effect.NONE, 0, "We read the files of our agents.", {}),
)
ANSWERED = (
    ("lark", Answer.DISAGREES, ("Twenty would be.", "Which of our customers move, and when.")),
    ("storr", Answer.AGREES, ("We plan by the month anyway.", "The order of the parties.")),
)


def object_to_the_window(tell: Teller, moved: CaseId) -> None:
    """A small party is concerned about the window that opens later; its seat tells the PSG."""
    tell.on(date(2024, 3, 11), 13)
    concern = tell.own(
        "lark",
        PARTY,
        RaiseConcern(
            group=Group("PSG"),
            seat=Seat("M-PSG-n"),
            title=Title("What the later window costs those who are ready"),
            text=Prose("We have hired testers for March and pay them for April, too."),
            wanted=Prose("Let those who are ready begin with each other in March."),
            decision=moved,
        ),
    )
    tell.own("nuttall", "M-PSG-n", Convey(Prose("Two more parties say the same.")), concern)


def ask_parties(tell: Teller) -> None:
    """The party coordinator asks a party and is answered; another asks and waits."""
    tell.on(date(2024, 3, 11), 14)
    about = Title("Data for the rehearsal of migration")
    asked = Ask(organisation("pebble"), about, Prose("How many meters of yours move first?"))
    contact = tell.own("whitlock", "PPC", asked)
    tell.own("pike", PARTY, AnswerContact(Prose("Four thousand, all of them smart.")), contact)
    inquiry = Prose("Who sees the figures we send, and until when are they kept?")
    tell.own("fenn", PARTY, Inquire(organisation("fenland"), about, inquiry))
