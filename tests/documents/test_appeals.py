"""Appeals in figures: by quarter of filing, by whose decision, by ground."""

from dataclasses import replace
from datetime import date

from lawspeaker.documents.appeals import BY, COUNTS, counted
from lawspeaker.framework.calendar import load_calendar
from lawspeaker.framework.names import CaseId, Group, Organisation
from lawspeaker.processes.appeal.life import Stage
from lawspeaker.records.shown import AppealLine

DAYS = load_calendar("england_and_wales")
FILED = AppealLine(
    case=CaseId("AP1"),
    group=Group("CCAG"),
    against=CaseId("D1"),
    kind="decision",
    title="Our meters",
    stage=Stage.FILED,
    raiser=Organisation("acme"),
    exhausted=True,
    earlier=2,
    filed_on=date(2024, 6, 3),
    received_on=None,
    judged_on=None,
    enacted_on=None,
    upheld=None,
    stays=True,
    decided_by=Group("CCAG"),
    fault="",
)
UPHELD = replace(FILED, stage=Stage.ENACTED, upheld=True, judged_on=date(2024, 6, 10), stays=None)
DISMISSED = replace(
    FILED,
    stage=Stage.DISMISSED,
    upheld=False,
    exhausted=False,
    filed_on=date(2024, 7, 1),
    judged_on=date(2024, 7, 2),
    decided_by=Group("PSG"),
    fault="unheard",
)
EVERY = (FILED, UPHELD, DISMISSED)


def test_every_appeal_is_in_one_quarter_and_in_the_sum():
    parts = {each.part: each for each in counted(EVERY, DAYS)}
    assert list(parts) == ["2024 Q2", "2024 Q3", "All"]
    assert (parts["2024 Q2"].filed, parts["2024 Q2"].stayed, parts["2024 Q2"].goes_on) == (2, 1, 1)
    every = parts["All"]
    assert (every.filed, every.exhausted, every.upheld, every.enacted) == (3, 2, 1, 1)
    assert (every.dismissed, every.days, every.longest) == (1, 3, 5)


def test_they_are_counted_by_whose_decision_and_by_ground_too():
    by_group = counted(EVERY, DAYS, BY["Group that decided"])
    assert [(each.part, each.filed) for each in by_group] == [("CCAG", 2), ("PSG", 1), ("All", 3)]
    by_ground = counted(EVERY, DAYS, BY["Ground"])
    assert [(each.part, each.filed) for each in by_ground] == [("unheard", 1), ("All", 1)]
    assert len(vars(by_ground[0])) == 1 + len(COUNTS)


def test_where_there_is_none_nothing_is_counted():
    assert counted((), DAYS) == ()
