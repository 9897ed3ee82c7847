"""How often a group meets is kept under review by its chair: 3.11."""

from datetime import date

from law import CALENDAR, MHHS, TODAY, WHY, Scenario
from lawspeaker.framework.names import CHAIR, Group
from lawspeaker.kernel.facts import GroupNow
from lawspeaker.kernel.kinds import Count
from lawspeaker.processes.frequency import FREQUENCY, Finding, Review, ReviewAgain, Reviewed

DAG, AUGUST = Group("DAG"), date(2024, 8, 7)
NEW = Scenario(FREQUENCY, facts=(GroupNow(DAG, True, Count(3), Group("PSG")),))
SEEN = NEW.given(Reviewed(DAG, Finding.STAYS, WHY, TODAY, AUGUST))


def test_the_chair_reviews_how_often_the_group_meets_and_when_to_look_again():
    asked = Review(DAG, Finding.STAYS, WHY, AUGUST)
    reviewed = Reviewed(DAG, Finding.STAYS, WHY, TODAY, AUGUST)
    (duty,) = NEW.when(asked, by=CHAIR, of=DAG).then(reviewed).duties
    assert duty.command is ReviewAgain
    assert duty.due(MHHS, CALENDAR) == AUGUST
    NEW.when(asked, by="PMO").refused(
        "Only the chair of the group reviews how often it meets. (3.11)"
    )


def test_it_comes_back_until_no_day_is_set():
    again = ReviewAgain(Finding.LESS_OFTEN, WHY)
    found = Reviewed(DAG, Finding.LESS_OFTEN, WHY, TODAY)
    assert SEEN.when(again, by="SRO").then(found).duties == []
    SEEN.when(ReviewAgain(Finding.STAYS, WHY, TODAY), by="SRO").refused(
        "It must be reviewed again on a day to come. (platform)"
    )


def test_each_group_has_its_own_review_and_must_stand():
    SEEN.when(Review(DAG, Finding.STAYS, WHY), by="SRO").refused(
        "The case must be a new one: each group has its own. (platform)"
    )
    gone = NEW.given(facts=(GroupNow(DAG, False, Count(3), None),))
    gone.when(Review(DAG, Finding.STAYS, WHY), by="SRO").refused("The group must stand. (platform)")
