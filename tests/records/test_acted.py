"""An appointment is no slip any more once its holder has acted under it."""

import pytest

from lawspeaker.framework.names import Group, Office, Prose
from lawspeaker.kernel.kinds import Name, Position, Title
from lawspeaker.kernel.words import Refused
from lawspeaker.processes.action import Assign, ReportProgress
from lawspeaker.processes.office import OFFICE, Appoint
from programmes import DELIVERY, FOUNDED, person

RETRACT = OFFICE.command("retract")
SLIP = Prose("It was another person.")
HALF = ReportProgress(Prose("Half of it is written."))
DONE = ReportProgress(Prose("All of it is written."))


@pytest.fixture
def appointed(programme):
    """The IM is appointed, and has an action to report on."""
    appoint = Appoint(Office("IM"), person("im"), DELIVERY, FOUNDED.date())
    office = programme.ask("sro", "SRO", appoint)
    action = programme.ask("pmo", "PMO", Assign(Group("PSG"), Title("Write it"), Name("IM")))
    return programme, office, action.case


def retract(programme, office) -> None:
    slip = RETRACT(Position(office.position), SLIP)
    programme.ask("sro", "SRO", slip, office.case)


def test_an_appointment_is_taken_back_before_its_holder_has_acted(appointed):
    programme, office, action = appointed
    programme.ask("pmo", "PMO", DONE, action)
    retract(programme, office)


def test_an_appointment_stays_once_its_holder_has_acted(appointed):
    programme, office, action = appointed
    programme.ask("im", "IM", HALF, action)
    with pytest.raises(Refused) as refused:
        retract(programme, office)
    assert [each.key for each in refused.value.reasons] == ["retract.acted"]
    assert refused.value.reasons[0].says == (
        "What somebody has acted under stays: end it by an act of its own."
    )


def test_an_act_of_somebody_else_in_an_office_is_not_of_this_appointment(appointed):
    programme, _, action = appointed
    other = Appoint(Office("CCM"), person("clerk"), DELIVERY, FOUNDED.date())
    clerk = programme.ask("sro", "SRO", other)
    programme.ask("im", "IM", HALF, action)
    retract(programme, clerk)
