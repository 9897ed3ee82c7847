"""S10: delegation down, onward and sideways, and what it does not reach (3.6, 4.6, 5.2, C23)."""

from dataclasses import replace
from datetime import date

import pytest

from lawspeaker.framework.names import CaseId, Group, Pence, Prose
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.processes.decision.recommending import Place, Recommend
from lawspeaker.processes.devolution import EndIt, Give, What
from lawspeaker.service.demo.playing import introduce
from stage import Stage, findings, keys, page, take

pytestmark = pytest.mark.usefixtures("database")
MAY, JUNE, JULY = date(2024, 5, 20), date(2024, 6, 5), date(2024, 7, 1)
LAST = date(2024, 6, 30)
CRITERIA = Title("SIT entry criteria")


def give(stage: Stage, group: str, to: str, home: int, **more: object) -> CaseId:
    power = (What.DECISIONS, CRITERIA, Count(home), MAY, LAST)
    return stage.tell.do("halloran", "SRO", Give(Group(group), Group(to), *power, **more))


def psg_delegates(*groups: str):
    """The PSG has delegated the entry criteria to SITAG until 30 June 2024."""
    introduce()
    stage = Stage(MAY, groups=groups or ("SITAG",))
    return stage, give(stage, "PSG", "SITAG", 2)


def bring(stage: Stage, group: str, delegation: CaseId, home: int = 2) -> CaseId:
    texts = (CRITERIA, Prose("Are the criteria met?"), Prose("They are."))
    matter = Recommend(Group(group), *texts, Count(home), Pence(0), delegated_by=delegation)
    return stage.tell.own("raman", "PMO", matter)


def heard(cost: int):
    """A matter of the PSG that SITAG hears on 5 June under its delegation, at a cost in pounds."""
    stage, delegation = psg_delegates()
    room = stage.room("SITAG", JUNE)
    decision = stage.matter(room, cost=cost, delegated_by=delegation)
    stage.open(room)
    stage.argue(room, decision, cost)
    return stage, delegation, decision


def test_an_advisory_group_decides_what_the_psg_delegated_and_the_sro_stays_accountable():
    stage, delegation, decision = heard(0)
    stage.tell.do("halloran", "SRO", take(), decision)
    shown = stage.view().decision(decision)
    assert (shown.line.decider, shown.line.how) == ("SITAG", "consensus")
    assert shown.accountable == "SRO"
    assert "4.6-02" in shown.clauses
    assert delegation in page(f"decisions/{decision}")


def test_what_meets_a_threshold_is_refused_to_it_and_referred_to_the_psg():
    stage, _, decision = heard(5_500_000)
    assert "decision.decider" in keys(lambda: stage.tell.do("halloran", "SRO", take(), decision))
    referred = replace(take("refer_to_psg"), reason=Name("threshold"))
    stage.tell.do("halloran", "SRO", referred, decision)
    assert stage.view().decision(decision).line.group == "PSG"


def test_it_is_not_passed_on_unless_the_instrument_says_so():
    stage, delegation = psg_delegates()
    onward = lambda: give(stage, "SITAG", "TWG", 2, under=delegation)  # noqa: E731  # as asked
    assert keys(onward) == {"devolution.onward"}
    free = give(stage, "PSG", "SITAG", 2, onward=True)
    assert give(stage, "SITAG", "TWG", 2, under=free)


def test_after_its_last_day_it_delegates_nothing():
    stage, delegation = psg_delegates()
    stage.tell.on(LAST)
    assert bring(stage, "SITAG", delegation)
    stage.tell.on(JULY)
    assert keys(lambda: bring(stage, "SITAG", delegation)) == {"decision.delegated"}


def test_what_was_brought_in_time_falls_to_the_psg_once_it_is_over():
    stage, delegation = psg_delegates()
    stage.tell.on(JUNE)
    decision = bring(stage, "SITAG", delegation)
    room = stage.room("SITAG", date(2024, 7, 3), called=JUNE)
    room.do(Place(room.case, Count(20)), decision)
    room.prepare(decision, "Asked of everybody", "All papers.")
    stage.open(room)
    stage.argue(room, decision)
    assert "decision.decider" in keys(lambda: stage.tell.do("halloran", "SRO", take(), decision))


def test_what_is_taken_back_delegates_nothing_from_that_day():
    stage, delegation = psg_delegates()
    stage.tell.on(JUNE)
    stage.tell.do("halloran", "SRO", EndIt(JUNE, Prose("Other plans.")), delegation)
    assert keys(lambda: bring(stage, "SITAG", delegation)) == {"decision.delegated"}


def test_it_is_used_for_its_own_level_and_by_its_own_group():
    stage, delegation = psg_delegates("SITAG", "DAG")
    assert keys(lambda: bring(stage, "SITAG", delegation, 3)) == {"decision.delegates"}
    assert keys(lambda: bring(stage, "DAG", delegation)) == {"decision.delegates"}


def test_an_advisory_group_delegates_sideways_and_the_clash_of_clauses_is_shown():
    introduce()
    stage = Stage(MAY, groups=("DAG", "CCAG"))
    delegation = give(stage, "DAG", "CCAG", 3)
    stage.tell.on(JUNE)
    decision = bring(stage, "CCAG", delegation, 3)
    assert "C23" in findings(f"decisions/{decision}")
    assert "Warning" in page(f"decisions/{decision}")


def test_the_pages_of_both_groups_show_it():
    _, delegation = psg_delegates()
    assert delegation in page("groups/PSG/")
    assert "From PSG" in page("groups/SITAG/")


def test_no_decision_and_no_delegation_of_tasks_lets_another_group_decide():
    """5.1-07 lets tasks be delegated, 5.2-05 decisions: only the second gives power (C23)."""
    stage, _ = psg_delegates("SITAG", "PSG")
    room = stage.room("PSG", JUNE)
    other = stage.matter(room)
    stage.open(room)
    stage.argue(room, other, 0)
    stage.tell.do("halloran", "SRO", take(), other)
    assert "decision.delegated" in keys(lambda: bring(stage, "SITAG", other))
    todo = Give(Group("PSG"), Group("SITAG"), What.TASKS, CRITERIA, Count(2), JUNE, LAST)
    tasks = stage.tell.do("halloran", "SRO", todo)
    assert keys(lambda: bring(stage, "SITAG", tasks)) == {"decision.delegated"}
