"""Delegating to another group: 3.6, 4.6 and 5.2, by an instrument with scope and end (C23)."""

from dataclasses import replace
from datetime import date

import pytest

from law import TODAY, WHY, Scenario
from lawspeaker.framework.names import CaseId, Group
from lawspeaker.kernel.elsewhere import DevolutionNow
from lawspeaker.kernel.facts import Settled
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.processes.devolution import DEVOLUTION, Ended, EndIt, Give, Given, What

LAST = date(2024, 6, 30)
SCOPE = Title("SIT entry criteria")
NEW = Scenario(DEVOLUTION)
FIRST = CaseId("DV1")
WAY = (
    "A group must delegate to one below it, and an advisory group to one below or to another."
    " (3.6, 4.6, 5.2)"
)


def give(group: str, to: str, home: int, last: date = LAST, **more: object) -> Give:
    return Give(Group(group), Group(to), What.DECISIONS, SCOPE, Count(home), TODAY, last, **more)


def given(group: str, to: str, home: int, way: str, **more: object) -> Given:
    facts = (Group(group), Group(to), What.DECISIONS, SCOPE, Count(home), TODAY, LAST, Name(way))
    return Given(*facts, **more)


def holds(to: str, *, onward: bool, way: str = "child", home: int = 2) -> Scenario:
    """What the group that passes it on was given."""
    said = (Name(way), Count(home), onward, TODAY, LAST, None)
    return Scenario(DEVOLUTION, facts=(DevolutionNow(FIRST, Group("PSG"), Group(to), *said),))


@pytest.mark.parametrize(
    ("group", "to", "home", "way"),
    [
        ("PSG", "SITAG", 2, "child"),
        ("PSG", "TWG", 2, "child"),
        ("DAG", "TWG", 3, "child"),
        ("DAG", "CCAG", 3, "peer"),
    ],
)
def test_a_group_delegates_down_and_an_advisory_group_sideways(group, to, home, way):
    NEW.when(give(group, to, home), by="SRO").then(given(group, to, home, way))


@pytest.mark.parametrize(("group", "to"), [("DAG", "PSG"), ("TWG", "MWG"), ("PSG", "PSG")])
def test_no_group_delegates_up_and_no_working_group_sideways(group, to):
    NEW.when(give(group, to, 4), by="SRO").refused(WAY)


def test_only_its_chair_puts_it_on_record():
    NEW.when(give("PSG", "SITAG", 2), by="PMO").refused(
        "Only the chair of the group puts on record what the group delegates."
        " (3.6, 4.2, 4.4, 4.6, 5.1, 5.2)"
    )
    NEW.when(give("PSG", "SITAG", 2), by="SRO", typed_by="PMO").then(
        given("PSG", "SITAG", 2, "child")
    )


def test_a_group_delegates_what_is_its_own():
    NEW.when(give("SITAG", "TWG", 2), by="SRO").refused(
        "A group must hold what it delegates, or name how it came to it. (platform)"
    )


def test_what_was_delegated_is_passed_on_only_where_the_instrument_allows_it():
    onward = give("SITAG", "TWG", 2, under=FIRST)
    holds("SITAG", onward=False).when(onward, by="SRO").refused(
        "The delegation must allow that it is passed on. (platform)"
    )
    holds("SITAG", onward=True).when(onward, by="SRO").then(
        given("SITAG", "TWG", 2, "child", under=FIRST)
    )


def test_what_is_passed_on_was_delegated_to_the_group_and_does_not_outlast_it():
    later = give("SITAG", "TWG", 2, date(2024, 7, 1), under=FIRST)
    holds("SITAG", onward=True).when(later, by="SRO").refused(
        "It must not outlast the delegation it is passed on from. (platform)"
    )
    says = "What is passed on must have been delegated to the group. (platform)"
    onward = give("SITAG", "TWG", 2, under=FIRST)
    holds("DAG", onward=True).when(onward, by="SRO").refused(says)
    NEW.when(onward, by="SRO").refused(says)


def test_what_came_from_beside_does_not_go_on_beside():
    again = give("CCAG", "SITAG", 3, under=FIRST)
    held = holds("CCAG", onward=True, way="peer", home=3)
    held.when(again, by="SRO").refused(
        "What came from beside must not be passed on beside. (platform)"
    )
    held.when(give("CCAG", "TWG", 3, under=FIRST), by="SRO").then(
        given("CCAG", "TWG", 3, "child", under=FIRST)
    )


def test_the_decision_it_follows_from_is_one_of_the_group():
    of = Settled(CaseId("D1"), Group("DAG"), Name("accept"), True, TODAY, False)
    case = Scenario(DEVOLUTION, facts=(of,))
    case.when(give("PSG", "SITAG", 2, decision=CaseId("D1")), by="SRO").refused(
        "The decision must be one of the group, to accept it. (platform)"
    )
    case.when(give("DAG", "TWG", 3, decision=CaseId("D1")), by="SRO").then(
        given("DAG", "TWG", 3, "child", decision=CaseId("D1"))
    )


def test_it_ends_no_sooner_than_it_begins():
    NEW.when(give("PSG", "SITAG", 2, date(2024, 2, 6)), by="SRO").refused(
        "A delegation must end on the day it begins, or later. (platform)"
    )


def test_its_chair_takes_it_back_in_its_term_and_once():
    case = NEW.given(given("PSG", "SITAG", 2, "child"))
    case.when(EndIt(date(2024, 7, 1), WHY), by="SRO").refused(
        "The day must lie in the term of the delegation. (platform)"
    )
    ended = case.when(EndIt(TODAY, WHY), by="SRO").then(Ended(TODAY, WHY))
    ended.when(EndIt(TODAY, WHY), by="SRO").refused(
        "It must have been delegated, and not be taken back. (platform)"
    )
    ended.when(give("PSG", "SITAG", 2), by="SRO").refused(
        "The case must be a new one: each delegation has its own. (platform)"
    )


def test_it_is_not_over_when_it_is_given():
    past = replace(give("PSG", "SITAG", 2, date(2024, 2, 6)), since=date(2024, 1, 1))
    NEW.when(past, by="SRO").refused("Its last day must be still to come. (platform)")


def test_whoever_was_given_something_to_do_passes_on_no_power_to_decide():
    """5.1-07 speaks of tasks and activities, 5.2-05 of decisions."""
    said = (Name("child"), Count(2), True, TODAY, LAST, None, Name("tasks and actions"))
    tasks = Scenario(DEVOLUTION, facts=(DevolutionNow(FIRST, Group("PSG"), Group("DAG"), *said),))
    onward = give("DAG", "TWG", 2, under=FIRST)
    tasks.when(onward, by="SRO").refused(
        "What is passed on must have been delegated to the group. (platform)"
    )
    todo = replace(onward, what=What.TASKS)
    tasks.when(todo, by="SRO").then(
        replace(given("DAG", "TWG", 2, "child", under=FIRST), what=What.TASKS)
    )
    holds("DAG", onward=True).when(todo, by="SRO").then(
        replace(given("DAG", "TWG", 2, "child", under=FIRST), what=What.TASKS)
    )
