"""What everybody may read of a published decision: each text as it stands, and none but those."""

from dataclasses import replace

import pytest

from law import MHHS, TODAY, WHY, Scenario, capacity
from lawspeaker.framework.names import CaseId, Group, Organisation, Person, Prose, Seat
from lawspeaker.kernel.kinds import Count, Name, Position
from lawspeaker.kernel.words import Event
from lawspeaker.processes.decision import DECISION
from lawspeaker.processes.decision.events import Published, Taken, ViewGiven
from lawspeaker.processes.decision.matter import Basis, Matter, Stage, Stand, View
from lawspeaker.processes.report import REPORT
from lawspeaker.processes.report.asked import (
    About,
    AdditionAsked,
    AmendmentAsked,
    Reissued,
    TakenUp,
)
from lawspeaker.processes.report.life import Account, Drafted, Issued, Report, Summarised, Written
from lawspeaker.processes.report.life import Stage as ReportStage
from lawspeaker.records.projecting import Folded
from lawspeaker.records.tables.published import open_texts, words
from lawspeaker.records.tables.reported import open_in_report
from matters import AT_PSG, D1, PLACED, PSG_READY, ruled

_, _, CORRECT, _ = DECISION.common.commands
ADOPTED, _, CORRECTED, _ = DECISION.common.events
TAKEN = Taken(Name("accept"), ruled(PSG_READY), confirmed=True)
PUBLISHED = Published(TODAY, Person("ann"))
FIRST, SECOND = Prose("First mended."), Prose("Then mended again.")
SEAT, ACME, BOLT = Seat("M-PSG-n"), Organisation("acme"), Organisation("bolt")

M1, PSG = CaseId("M1"), Group("PSG")


def public_words(scenario: Scenario) -> set[str]:
    return set(words(folded(scenario)))


def folded(scenario: Scenario) -> Folded:
    return Folded("p", D1, DECISION, scenario.life, scenario.trail, (), MHHS)


def corrected(entry: int, text: Prose, field: str = "question"):
    return CORRECTED(entry=Position(entry), field=Name(field), text=text, reason=WHY)


def objects(why: str, organisation: Organisation | None) -> ViewGiven:
    text = Prose(why)
    return ViewGiven(SEAT, Stand.OBJECTS, Basis.CONSENSUS, text, organisation=organisation)


def test_a_text_that_was_corrected_twice_is_its_last_correction():
    it = AT_PSG.given(corrected(0, FIRST), corrected(0, SECOND), TAKEN, PUBLISHED)
    assert it.state.question == SECOND
    assert public_words(it) == {"A matter", SECOND, WHY}


def test_a_corrected_text_is_open_at_its_last_correction_alone():
    it = AT_PSG.given(corrected(0, FIRST), corrected(0, SECOND), TAKEN, PUBLISHED)
    assert open_texts(folded(it)) == {
        0: ("title",),
        2: ("text",),
        3: ("ruling.text", "ruling.condition"),
        4: (),
    }


def test_the_correction_of_one_view_is_not_shown_at_another():
    before, after = objects("Ours.", ACME), objects("Theirs.", BOLT)
    it = AT_PSG.given(PLACED, before, corrected(2, FIRST, "text"), after)
    assert public_words(it) >= {FIRST, "Theirs."}
    assert "Ours." not in public_words(it)


@pytest.mark.parametrize(("then", "now"), [(None, BOLT), (ACME, None)])
def test_what_another_said_in_the_seat_at_an_earlier_meeting_is_not_shown(then, now):
    again = replace(PLACED, meeting="M2")
    it = AT_PSG.given(PLACED, objects("Long ago.", then), again, objects("Today.", now))
    shown = public_words(it)
    assert "Today." in shown
    assert "Long ago." not in shown


def test_a_view_adopted_from_history_gives_way_to_the_one_given_since():
    views = (View(SEAT, Stand.OBJECTS, Basis.CONSENSUS, Prose("Once."), organisation=ACME),)
    state = Matter(stage=Stage.PLACED, group="PSG", title="A matter", views=views)
    adopted = Scenario(DECISION, case=D1).given(ADOPTED(state=state, source=WHY))
    assert "Once." in public_words(adopted)
    assert public_words(adopted.given(objects("Now.", ACME))) == {"A matter", "Now."}


def test_a_correction_is_not_corrected_itself():
    it = AT_PSG.given(corrected(0, FIRST))
    again = CORRECT(entry=Position(1), field=Name("text"), text=SECOND, reason=WHY)
    says = "A correction must name a text of an act of this case. (platform)"
    it.when(again, by=capacity("")).refused(says)


REPORTED = Drafted(M1, PSG, TODAY), Written(D1, FIRST, SECOND), Summarised(WHY)
GONE_OUT = Reissued(TODAY, (Count(1),))


def opened(*events: Event, published: tuple[CaseId, ...] = (D1,)) -> dict[int, tuple[str, ...]]:
    """Return what of a report everybody may read, by entry."""
    it = Scenario(REPORT).given(*events)
    case = Folded("p", CaseId("R1"), REPORT, it.life, it.trail, (), MHHS)
    return dict(open_in_report(case, published))


def test_a_report_is_open_once_it_is_issued_to_everybody():
    assert opened(*REPORTED) == {}
    assert opened(*REPORTED, Issued(TODAY)) == {}
    told = {0: (), 1: ("context", "viewpoints"), 2: ("text",)}
    assert opened(*REPORTED, Issued(TODAY, public=True)) == told | {3: ()}


def test_no_list_of_persons_is_open_with_a_report():
    attended = Issued(TODAY, public=True, attended=(Person("ann"),))
    assert 3 not in opened(*REPORTED, attended)


def test_of_a_decision_that_is_not_published_nothing_of_the_report_is_open_nor_its_summary():
    assert opened(*REPORTED, Issued(TODAY, public=True), published=()) == {0: (), 3: ()}


def test_the_account_that_was_written_last_is_open():
    again = Written(D1, SECOND, FIRST)
    told = opened(*REPORTED, again, Issued(TODAY, public=True))
    assert told == {0: (), 2: ("text",), 3: ("context", "viewpoints"), 4: ()}


def test_what_was_amended_is_open_once_it_has_gone_out():
    asked = AmendmentAsked(Count(1), ACME, About.REPORT, WHY, TODAY, D1)
    events = (*REPORTED, Issued(TODAY, public=True), asked, TakenUp(Count(1), D1, FIRST, None, WHY))
    assert not {4, 5} & opened(*events).keys()
    assert opened(*events, GONE_OUT)[5] == ("context", "viewpoints", "summary")
    assert 4 not in opened(*events, GONE_OUT)
    assert not {4, 5} & opened(*events, GONE_OUT, published=()).keys()


def test_what_was_added_is_open_once_it_has_gone_out():
    asked = AdditionAsked(Count(1), ACME, FIRST, TODAY, D1)
    events = (*REPORTED, Issued(TODAY, public=True), asked, TakenUp(Count(1), D1))
    assert 4 not in opened(*events)
    assert opened(*events, GONE_OUT)[4] == ("text",)
    assert 5 not in opened(*events, GONE_OUT)


def test_a_report_adopted_from_history_is_open_if_all_it_tells_of_is_published():
    adopted, *_ = REPORT.common.events
    account = Account(D1, FIRST, SECOND)
    state = Report(ReportStage.ISSUED, PSG, M1, TODAY, (account,), WHY, TODAY, public=True)
    places = ("state.accounts.0.context", "state.accounts.0.viewpoints", "state.summary")
    assert opened(adopted(state=state, source=WHY)) == {0: places}
    assert opened(adopted(state=state, source=WHY), published=()) == {}
