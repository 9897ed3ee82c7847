"""3.3-10: the IPA says whether a decision was in line, and which step was not."""

from law import TODAY, WHY, Scenario
from lawspeaker.framework.names import Prose
from lawspeaker.kernel.kinds import Name, Offset, Position
from lawspeaker.processes.decision import DECISION
from lawspeaker.processes.decision.assuring import Assure
from lawspeaker.processes.decision.events import Assured, Taken
from lawspeaker.processes.decision.matter import Ruling
from lawspeaker.processes.decision.steps import Missed, Step

RULING = Ruling(
    *(Name("accept"), Name("accept"), None, Name("PSG"), Name("consensus")),
    *(Prose("It is done."), Offset(0), TODAY, ()),
)
TAKEN = Scenario(DECISION).given(Taken(Name("accept"), RULING, confirmed=True))
LATE = Missed(Step.PAPERS, Position(0), Prose("A day late."))


def test_the_ipa_says_that_a_decision_was_in_line():
    TAKEN.when(Assure(True, WHY), by="IPA").then(Assured(TODAY, True, WHY))


def test_what_was_not_in_line_is_named_by_its_step_with_its_entry():
    TAKEN.when(Assure(False, WHY, (LATE,)), by="IPA").then(Assured(TODAY, False, WHY, (LATE,)))
    says = "Steps must be named where some were not in line. (platform)"
    TAKEN.when(Assure(False, WHY), by="IPA").refused(says)
    TAKEN.when(Assure(True, WHY, (LATE,)), by="IPA").refused(says)


def test_a_step_rests_on_an_entry_that_was_there():
    later = Missed(Step.VIEWS, Position(99))
    TAKEN.when(Assure(False, WHY, (later,)), by="IPA").refused(
        "An entry must be one that was there before. (platform)"
    )
