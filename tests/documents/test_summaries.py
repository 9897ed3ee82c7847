"""How the summary of a meeting begins: with what was decided, and what was noted."""

from datetime import date

import pytest

from lawspeaker.documents.summaries import Taken, summary
from lawspeaker.framework.load import load
from lawspeaker.framework.names import CaseId, Group, Pence
from lawspeaker.kernel.seals import ERASED
from lawspeaker.records.shown import DecisionLine

MHHS = load("mhhs@3.1")
HERE, DAY = CaseId("M1"), date(2023, 12, 6)


def decision(case: str, outcome: str, meeting: str | None = HERE) -> DecisionLine:
    return DecisionLine(
        case=CaseId(case), group=Group("PSG"), title="Buy it", stage="decided", outcome=outcome,
        decider="PSG", how="consensus", cost=Pence(0), accepted=True, confirmed=True,
        opened_on=DAY, taken_on=DAY, published_on=None, told_on=None, told_late=None,
        implemented_on=None, change=None, meeting=CaseId(meeting) if meeting else None,
        came_from=None, superseded_by=None, set_aside_by=None, stayed_by=None, benefit=Pence(0),
    )  # fmt: skip


def told(*items: Taken) -> list[str]:
    return summary(HERE, items, MHHS).splitlines()


def test_what_was_decided_and_noted_is_told_in_the_order_of_the_agenda():
    welcome = Taken(1, "Welcome", "No amendments", None, "")
    bought = Taken(2, "Simulator", "It was long.", decision("D4", "accept"), "Buy two.")
    assert told(welcome, bought) == [
        "Noted of item 1, Welcome: No amendments.",
        f"Buy it (D4): {MHHS.outcomes['accept'].name}. Buy two.",
        "Noted of item 2, Simulator: It was long.",
    ]


@pytest.mark.parametrize("meeting", [HERE, None, "M2"])
def test_what_was_not_decided_there_is_told_without_what_became_of_it(meeting):
    outcome = "" if meeting == HERE else "accept"
    item = Taken(1, "Simulator", "", decision("D4", outcome, meeting), "Buy two.")
    assert told(item) == ["Buy it (D4): Not decided at this meeting."]


def test_of_an_item_nothing_was_noted_or_what_was_is_erased():
    assert told(Taken(1, "Welcome", "", None, ""), Taken(2, "Close", ERASED, None, "")) == []
    erased = Taken(1, "Simulator", "", decision("D4", "accept"), ERASED)
    assert told(erased) == [f"Buy it (D4): {MHHS.outcomes['accept'].name}."]
