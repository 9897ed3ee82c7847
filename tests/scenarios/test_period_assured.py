"""What assurance reads of a meeting: its decision's opinion, interests in items, who came."""

from dataclasses import dataclass
from datetime import date

import pytest

from lawspeaker.documents.period import Making, Part, period_report
from lawspeaker.framework.load import load
from lawspeaker.framework.names import CaseId, Group, Prose, Seat
from lawspeaker.kernel.kinds import Count
from lawspeaker.processes.decision.assuring import Assure
from lawspeaker.processes.decision.steps import Missed, Step
from lawspeaker.processes.meeting.holding import Open
from lawspeaker.processes.meeting.preparing import DeclareInterest
from lawspeaker.processes.seat import Vacate
from lawspeaker.records.models import CaseRow
from lawspeaker.records.people import sat
from lawspeaker.records.reading.attendance import came
from lawspeaker.records.shown.assurance import Period
from lawspeaker.records.tables.meetings import MeetingRow
from lawspeaker.service.demo.cast import person
from lawspeaker.service.demo.playing import introduce
from stage import SLUG, Stage, page, take

pytestmark = pytest.mark.usefixtures("database")
BEGINS, PAPERS, MEETS, AFTER = (
    *(date(2024, 4, 15), date(2024, 5, 1)),
    *(date(2024, 5, 8), date(2024, 5, 9)),
)
WHY = Prose("We sell the part.")
DAG = Group("DAG")
VACANT, SELLS, SELLER = "M-DAG-s", "M-DAG-r", "ekdahl"


@dataclass
class Held:
    """A meeting of the DAG that was held, and the decision it took."""

    stage: Stage
    meeting: CaseId
    decision: CaseId

    def part(self, title: str, group: Group | None = None) -> Part:
        view = self.stage.view("bielski")
        of = Period(BEGINS, AFTER, group)
        made = period_report(Making(view, view.framework(), of, AFTER, {}, 50))
        return next(each for each in made.parts if each.title == title)


@pytest.fixture
def held(database) -> Held:
    introduce()
    stage = Stage(BEGINS, groups=("PSG", "DAG"))
    seat = CaseRow.objects.get(process="seat", title=VACANT).case
    stage.tell.own("raman", "PMO", Vacate(BEGINS, Prose("They left.")), seat)
    room = stage.room("DAG", MEETS)
    decision = stage.matter(room, home=3)
    declares = DeclareInterest(Count(2), Seat(SELLS), WHY)
    stage.tell.own(SELLER, SELLS, declares, room.case)
    stage.tell.on(PAPERS)
    room.papers()
    stage.tell.on(MEETS, 10)
    stage.tell.own(room.chair, room.holds, Open(None), room.case)
    room.come("adeyemi")  # who left the seat that is vacant
    room.pass_over(1, 10, 5, "None.")
    room.item(2, 400)
    stage.argue(room, decision)
    stage.tell.do("halloran", "SRO", take(), decision)
    room.end_item(2100)
    room.close(2200)
    return Held(stage, room.case, decision)


def test_an_opinion_is_listed_in_line_or_not_under_3_3(held):
    held.stage.tell.on(AFTER, 10)
    missed = (Missed(Step.PAPERS), Missed(Step.VIEWS))
    opinion = Assure(followed=False, text=WHY, steps=missed)
    held.stage.tell.own("bielski", "IPA", opinion, held.decision)
    [row] = held.part("Opinions on decisions").rows
    assert row[2:] == (
        *("DAG", "Not in line", "IPA", AFTER),
        "papers in time, views of the seats: We sell the part.",
    )
    shown = page("assurance/", "bielski")
    assert "Opinions on decisions" in shown
    assert "Not in line" in shown


def test_an_interest_in_an_item_is_told_of_its_period_and_group(held):
    for group in (None, DAG):
        [row] = held.part("Interests in items", group).rows
        assert row[2:] == ("DAG", SELLS, BEGINS, "Item 2: We sell the part.")
    assert held.part("Interests in items", Group("PSG")).rows == ()


def test_a_vacant_seat_is_not_counted_as_absent(held):
    seats = {str(row[1]).rpartition("(")[2].rstrip(")") for row in held.part("Attendance").rows}
    assert VACANT not in seats
    assert SELLS in seats


def test_whoever_led_the_meeting_from_a_seat_came(held):
    """The chair is lent to somebody who sits in the group, and takes no seat beside it."""
    row = MeetingRow.objects.get(case=held.meeting)
    row.chair, row.came = person(SELLER), []
    framework = load("mhhs")
    who = sat(SLUG, DAG, "default")
    assert [each.seat for each in came(row, framework, who)] == [SELLS]


def test_the_page_of_a_decision_says_who_declared_an_interest_in_its_item(held):
    shown = page(f"decisions/{held.decision}", "bielski")
    assert "declared an interest: We sell the part." in shown
