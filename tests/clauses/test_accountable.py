"""Who answers for a decision, and who for the programme: 3.6-03, WEB-07 and finding C10."""

from law import MHHS, STANDARDS
from lawspeaker.framework.version import Framework


def answers(framework: Framework, *, above: bool) -> list[tuple[str, str]]:
    how = "threshold" if above else "consensus"
    return [(each.office, each.answers_for) for each in framework.accountable(how)]


def test_the_sro_answers_for_a_decision_that_meets_no_threshold_and_ofgem_for_the_programme():
    assert answers(MHHS, above=False) == [("SRO", "decision"), ("OFGEM", "programme")]


def test_above_a_threshold_the_source_names_nobody_for_the_decision_itself():
    assert answers(MHHS, above=True) == [("OFGEM", "programme")]


def test_read_otherwise_the_sro_alone_is_accountable():
    alone = MHHS.with_readings({"account": "sro"})
    assert answers(alone, above=False) == [("SRO", "decision")]
    assert answers(alone, above=True) == []


def test_a_framework_may_say_nothing_of_it():
    assert answers(STANDARDS, above=False) == []
