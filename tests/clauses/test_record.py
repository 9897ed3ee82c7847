"""What every case can do alike: adopt history, take back a slip, mend a text, lift a rule."""

from dataclasses import replace
from datetime import date

import pytest

from law import ANN, BEN, BOLT, CAT, MHHS, STANDARDS, TODAY, WHY, Scenario, capacity
from lawspeaker.framework.names import CaseId, Group, Office, Prose, Seat
from lawspeaker.kernel.facts import MeetingNow, Phase
from lawspeaker.kernel.kinds import Count, Name, Position, Title
from lawspeaker.processes import founding, office, party, seat
from lawspeaker.processes.action import ACTION, Action, Assigned, Given, Progressed, Stage
from lawspeaker.processes.change import CHANGE
from lawspeaker.processes.change.request import Request
from lawspeaker.processes.decision import DECISION
from lawspeaker.processes.decision.events import Published, ViewGiven
from lawspeaker.processes.decision.matter import Basis, Stand
from lawspeaker.processes.founding import FOUNDING
from lawspeaker.processes.meeting import MEETING
from lawspeaker.processes.meeting.agenda import Item
from lawspeaker.processes.meeting.events import AgendaSet, Called, Opened
from lawspeaker.processes.meeting.holding import Open
from lawspeaker.processes.office import OFFICE
from lawspeaker.processes.party import PARTY
from lawspeaker.processes.seat import SEAT

ASSIGNED = Assigned(
    *(Group("PSG"), Title("Ask"), WHY, Name("IPA")), *(None, CaseId("D1"), None, TODAY)
)
CHAIR_ACTS, PMO_ACTS = capacity("SRO"), capacity("PMO", person=BEN)
LOG = Scenario(ACTION).given(ASSIGNED, by=CHAIR_ACTS)
ADOPT, RETRACT, CORRECT, OVERRIDE = ACTION.common.commands
ADOPTED, RETRACTED, CORRECTED, OVERRIDDEN = ACTION.common.events
SLIP, TEXT = Prose("A slip of the pen."), Prose("Ask again.")


# Taking back.


def test_whoever_made_an_entry_takes_it_back_on_its_day():
    gone = LOG.when(RETRACT(Position(0), SLIP), by=CHAIR_ACTS).then(RETRACTED(Position(0), SLIP))
    assert gone.state == Action()
    assert gone.life.version == 2


@pytest.mark.parametrize("who", [PMO_ACTS, capacity("SRO", organisation=BOLT)])
def test_nobody_takes_back_what_another_did(who):
    LOG.when(RETRACT(Position(0), SLIP), by=who).refused(
        "An entry must be retracted by whoever made it. (platform)"
    )


def test_whoever_typed_an_entry_in_for_another_takes_back_their_slip_of_typing():
    typed = LOG.when(RETRACT(Position(0), SLIP), by=CHAIR_ACTS, typed_by="PMO")
    typed.refused("An entry must be retracted by whoever typed it in, or made it. (platform)")
    (entry,) = LOG.trail
    by_hand = replace(LOG, trail=(replace(entry, typed_by=CAT),))
    by_hand.when(RETRACT(Position(0), SLIP), by=CHAIR_ACTS, typed_by="PMO").then(
        RETRACTED(Position(0), SLIP)
    )


def test_a_slip_is_taken_back_on_its_own_day_only():
    tomorrow = replace(LOG, today=date(2024, 2, 8))
    tomorrow.when(RETRACT(Position(0), SLIP), by=CHAIR_ACTS).refused(
        "A slip may be retracted on its own day only. (platform)"
    )


def test_what_somebody_has_built_on_stays_until_that_is_taken_back():
    built = LOG.given(Progressed(WHY), by=PMO_ACTS)
    first = RETRACT(Position(0), SLIP)
    built.when(first, by=CHAIR_ACTS).refused(
        "Only what nobody has built on may be retracted. (platform)"
    )
    cleared = built.when(RETRACT(Position(1), SLIP), by=PMO_ACTS).then(RETRACTED(Position(1), SLIP))
    cleared.when(first, by=CHAIR_ACTS).then(RETRACTED(Position(0), SLIP))


MADE_ROOM = {
    OFFICE: office.Left(TODAY, WHY),
    SEAT: seat.Vacated(TODAY, WHY),
    PARTY: party.Left(TODAY, WHY),
    FOUNDING: founding.OfficeLeft(Office("SRO"), ANN, TODAY, WHY),
}


@pytest.mark.parametrize("process", MADE_ROOM, ids=lambda each: each.name)
def test_what_made_room_for_another_is_done_again_and_never_taken_back(process):
    """Else two would hold an office that one holds at a time, or sit in one seat (3.3, 3.8)."""
    left = Scenario(process).given(MADE_ROOM[process], by=CHAIR_ACTS)
    left.when(process.command("retract")(Position(0), SLIP), by=CHAIR_ACTS).refused(
        "What others have built on already may not be retracted. (platform)"
    )


@pytest.mark.parametrize("entry", [0, 1, 9])
def test_an_entry_is_taken_back_once_and_a_retraction_never(entry):
    gone = LOG.given(RETRACTED(Position(0), SLIP), by=CHAIR_ACTS)
    reasons = gone.when(RETRACT(Position(entry), SLIP), by=CHAIR_ACTS).reasons
    assert "retract.entry" in {each.key for each in reasons}


# Mending a text.


def test_whoever_gave_a_text_mends_it_and_the_case_reads_so_from_then_on():
    correct = CORRECT(Position(0), Name("detail"), TEXT, SLIP)
    corrected = CORRECTED(Position(0), Name("detail"), TEXT, SLIP)
    mended = LOG.when(correct, by=CHAIR_ACTS).then(corrected)
    assert mended.state.detail == TEXT
    assert mended.trail[0].event.detail == WHY


@pytest.mark.parametrize(("entry", "field"), [(0, "owner"), (0, "nothing"), (7, "detail")])
def test_only_a_text_of_an_entry_is_mended(entry, field):
    LOG.when(CORRECT(Position(entry), Name(field), TEXT, SLIP), by=CHAIR_ACTS).refused(
        "A correction must name a text of an act of this case. (platform)"
    )


@pytest.mark.parametrize("who", [PMO_ACTS, capacity("SRO", organisation=BOLT)])
def test_nobody_puts_other_words_into_the_mouth_of_another(who):
    correct = CORRECT(Position(0), Name("detail"), TEXT, SLIP)
    LOG.when(correct, by=who).refused("A text must be corrected by whoever gave it. (platform)")
    LOG.when(correct, by=CHAIR_ACTS, typed_by="PMO").refused(
        "A text must be corrected by whoever typed it in, or gave it. (platform)"
    )


def test_what_is_published_or_was_said_in_a_closed_meeting_stays_as_it_is():
    correct = DECISION.common.commands[2](Position(0), Name("text"), TEXT, SLIP)
    said = ViewGiven(Seat("M-PSG-n"), Stand.OBJECTS, Basis.OWN, WHY)
    closed = MeetingNow(CaseId("M1"), Group("PSG"), TODAY, Phase.CLOSED, None, ANN, True, None)
    matter = Scenario(DECISION, facts=(closed,)).given(said, by=CHAIR_ACTS)
    matter.when(correct, by=CHAIR_ACTS).refused(
        "What was said in a meeting stays once it is closed. (platform)"
    )
    matter.given(Published(TODAY, ANN), facts=()).when(correct, by=CHAIR_ACTS).refused(
        "What is published stays as it is; a new act may say otherwise. (platform)"
    )


def test_nothing_is_adopted_that_says_nothing():
    asked = Scenario(CHANGE).when(CHANGE.adopt(Request(), "The change log."), by="PMO")
    asked.refused("What is adopted must say what had come to pass. (platform)")


# History.


def test_a_change_request_enters_as_the_change_log_has_it():
    request = Request(Name("CR035"), Title("Split TMAG"), cost=None)
    adopted = Scenario(CHANGE).when(CHANGE.adopt(request, "The change log."), by="PMO")
    (event,) = adopted.decision.events
    after = Scenario(CHANGE).given(event)
    assert after.state == request
    after.when(CHANGE.adopt(request, "Again."), by="PMO").refused(
        "Only a case on which nobody has acted yet may be adopted. (platform)"
    )


def test_what_was_adopted_goes_on_from_there():
    state = Action(Stage.OPEN, Group("PSG"), Title("Ask"), None, Name("IPA"))
    adopted = Scenario(ACTION).given(ADOPTED(state, WHY), Given(Name("LDP"), WHY))
    assert adopted.state == replace(state, owner=Name("LDP"))


# Lifting a rule: only where the framework lists it, for the next act.

LIFT_COMMAND, LIFTED = MEETING.common.commands[3], MEETING.common.events[3]
AGENDA = Name("meeting.agenda")
CALLED = Called(Group("STEERING"), TODAY, by_rule=True)
BODY = Scenario(MEETING, STANDARDS).given(CALLED)
NO_AGENDA = "A meeting must have its agenda, unless the lead of the steering group lifts that. (4)"


def test_the_office_that_the_framework_names_lifts_a_rule_for_the_next_act():
    BODY.when(Open(), by="LEAD").refused(NO_AGENDA)
    lifted = BODY.when(LIFT_COMMAND(AGENDA, WHY), by="LEAD").then(LIFTED(AGENDA, WHY))
    opened = lifted.when(Open(), by="LEAD").then(Opened(ANN, True))
    assert opened.state.phase is Phase.OPEN
    assert opened.life.overrides == frozenset()


def test_a_rule_that_is_not_listed_is_not_lifted():
    BODY.when(LIFT_COMMAND(Name("meeting.today"), WHY), by="LEAD").refused(
        "Only a rule the framework lists may be overridden. (platform)"
    )


def test_nobody_but_that_office_lifts_it():
    BODY.when(LIFT_COMMAND(AGENDA, WHY), by="SECRETARY").refused(
        "Only the lead of the steering group lifts a rule. (1)",
        "Only the office the framework names may override the rule. (platform)",
    )


def test_the_programme_lets_nobody_lift_anything():
    meeting = Scenario(MEETING, MHHS).given(replace(CALLED, group=Group("PSG")))
    reasons = meeting.when(LIFT_COMMAND(AGENDA, WHY), by="SRO").reasons
    assert str(reasons[0]) == "The framework must give somebody this power. (platform)"


def test_what_is_lifted_is_the_rule_and_not_the_power():
    item = Item(Count(1), Title("Welcome"), Count(5))
    lifted = BODY.given(LIFTED(AGENDA, WHY))
    lifted.when(Open(), by="SECRETARY").refused("Only the chair of the group opens a meeting. (4)")
    used = lifted.given(AgendaSet((item,)))
    assert used.life.overrides == frozenset()
