"""Facts of one case for another: each name of the registry, found in the read tables."""

from dataclasses import replace
from datetime import date

import pytest

from lawspeaker.framework.names import Group, Office, Pence, Prose
from lawspeaker.framework.sums import Amounts
from lawspeaker.kernel.facts import FACTS, Phase
from lawspeaker.kernel.kinds import Count, Name
from lawspeaker.kernel.words import Refused
from lawspeaker.processes.change import CHANGE
from lawspeaker.processes.change.request import Request
from lawspeaker.processes.decision import DECISION
from lawspeaker.processes.decision.arguing import Advise, Assess
from lawspeaker.processes.decision.following import Direct, Refer
from lawspeaker.processes.decision.matter import Answer, Matter, Ruling, Stage
from lawspeaker.processes.decision.recommending import Place
from lawspeaker.processes.founding import LeaveOffice
from lawspeaker.processes.group import GROUP
from lawspeaker.processes.group.life import Heir, Standing
from lawspeaker.processes.group.standing import SetParent
from lawspeaker.processes.meeting.calling import Cancel
from lawspeaker.processes.office import Appoint
from lawspeaker.processes.seat import Fill, How, Vacate
from lawspeaker.records.adoptions import framework_on, loaded
from lawspeaker.records.finding import PROVIDERS, find
from lawspeaker.records.onday import OnDay
from programmes import SLUG, accepted, organisation, person
from small_story import FIRST, LARGE, LAST, MEETING, SMALL, call, people, recommend
from viewers import view_of, with_closed

TODAY = LAST.date()
SOURCE = "The log of the programme."


def on(day: date = TODAY, framework: str = "") -> OnDay:
    text = loaded(framework, {}) if framework else framework_on(SLUG, day)
    return OnDay(SLUG, day, text)


def test_every_fact_of_the_registry_has_its_provider():
    assert {*PROVIDERS} == {*FACTS}


# Of the programme, or of any key there is; and what is counted up, of which there may be none.
OF_ALL = {"spent", "founded", "parties", "box", "key", "arranged"}
ALWAYS = OF_ALL | {"roles", "own_roles", "interests", "stopped", "stopping", "carried", "open_to"}


@pytest.mark.parametrize("fact", sorted({*FACTS} - ALWAYS))
def test_there_is_no_fact_about_what_is_not_there(story, fact):
    assert find(fact, "nothing", on()) is None


def test_a_composition_has_the_seats_of_the_list_and_who_fills_them(story):
    found = find("composition", "PSG", on(MEETING.date()))
    assert (found.group, found.level, len(found.seats)) == ("PSG", 2, 23)
    small = found.seat(SMALL)
    assert (small.person, small.alternate) == (person("small"), person("deputy"))
    assert (small.counts, small.hat) == (True, "constituency")
    assert found.counted == ()


def test_a_composition_of_a_meeting_knows_who_is_in_the_room(story):
    found = find("composition", story.meeting, on())
    assert [each.seat for each in found.counted] == [LARGE, SMALL]
    assert found.seat(LARGE).person == person("large")


def test_an_office_fills_the_seats_that_are_its_own(story):
    chair = find("composition", "PSG", on()).seat("M-PSG-a")
    assert chair.person == person("sro")


def test_a_meeting_knows_its_chair_and_when_its_group_meets_next(story):
    found = find("meeting", story.meeting, on())
    assert (found.phase, found.day, found.next_day) == (
        Phase.CLOSED,
        date(2023, 12, 6),
        date(2024, 1, 3),
    )
    assert (found.chair, found.chair_is_office) == (person("sro"), True)
    assert found.papers_on == date(2023, 11, 29)
    assert find("meeting", story.next_meeting, on()).next_day is None


def test_the_sro_of_the_founding_hands_over(programme):
    office, on_day = Office("SRO"), date(2024, 1, 1)
    heir = Appoint(office, person("heir"), organisation("elexon"), on_day)
    with pytest.raises(Refused, match="One person at a time must hold this office"):
        programme.ask("sro", "SRO", heir)
    leave = LeaveOffice(office, person("sro"), on_day, Prose("She retires."))
    programme.ask("sro", "SRO", leave, "F1")
    programme.ask("sro", "SRO", heir)
    terms = find("office", "SRO", on()).terms
    assert [(each.person, each.until) for each in terms] == [
        *((person("sro"), on_day), (person("heir"), None)),
    ]


def test_a_meeting_knows_its_report_and_an_item_its_place_in_the_recording(story):
    assert find("meeting", story.meeting, on()).report == story.report
    assert find("meeting", story.next_meeting, on()).report is None
    [item] = find("items", story.meeting, on()).items
    assert (item.opened, item.at, item.closed) == (30, 800, 900)
    [item] = find("items", story.next_meeting, on()).items
    assert (item.opened, item.at, item.closed) == (None, None, None)


def test_the_items_of_a_meeting_say_what_is_left_to_do(story):
    [item] = find("items", story.meeting, on()).items
    assert (item.decision, item.settled, item.confirmed, item.complete) == (
        story.taken,
        True,
        True,
        True,
    )
    [item] = find("items", story.next_meeting, on()).items
    assert (item.decision, item.settled, item.complete) == (story.open, False, False)


def test_what_was_accepted_is_spent(story):
    found = find("spent", "", on())
    assert (found.cumulative, found.decisions) == (3_000_000_00, 1)


def test_a_decision_is_settled_once_it_has_its_last_word(story):
    found = find("settled", story.taken, on())
    assert (found.outcome, found.accepted, found.on) == ("accept", True, MEETING.date())
    assert found.published
    found = find("settled", story.open, on())
    assert (found.outcome, found.accepted, found.on) == ("", False, None)


def test_a_seat_knows_its_holder_and_the_end_of_the_term(programme):
    programme.register("large", "large_supplier")
    who, since = (organisation("large"), person("large")), FIRST.date()
    fill = Fill(LARGE, *who, since, How.ELECTED, Prose("By vote."), date(2024, 1, 31))
    case = programme.ask("pmo", "PMO", fill).case
    assert find("seat", LARGE, on()).until == date(2024, 1, 31)
    programme.now = LAST
    programme.ask("pmo", "PMO", Vacate(date(2023, 12, 8), Prose("Left.")), case)
    assert find("seat", LARGE, on()).organisation is None
    assert find("seat", LARGE, on(date(2023, 12, 7))).organisation == organisation("large")


def test_a_party_stands_with_its_constituencies(story):
    found = find("party", organisation("tarn"), on())
    assert (found.stands, found.constituencies) == (True, ("small_supplier",))
    assert not find("party", organisation("tarn"), on(date(2023, 11, 1), "mhhs@3.1")).stands


def test_a_group_knows_what_stands_around_it(story):
    found = find("group", "DAG", on())
    assert (found.stands, found.level, found.parent) == (True, 3, "PSG")
    assert (found.children, found.peers) == ((), ("CCAG", "TMAG"))
    assert find("group", "TMAG", on()).children == ("DWG", "MWG")


def test_a_group_that_takes_over_stands_only_once_it_is_set_up(programme):
    assert not find("group", "SITAG", on(TODAY, "mhhs@3.2")).stands
    standing = Standing(Group("SITAG"), date(2023, 11, 10))
    programme.now = LAST
    programme.ask("pmo", "PMO", GROUP.adopt(standing, SOURCE))
    assert not find("group", "SITAG", on(date(2023, 11, 9), "mhhs@3.2")).stands
    assert find("group", "SITAG", on(TODAY, "mhhs@3.2")).stands


def test_the_groups_below_one_that_ended_stand_under_their_heirs(programme):
    for standing in (
        Standing(Group("SITAG"), date(2023, 11, 1)),
        Standing(
            group=Group("TMAG"),
            since=date(2022, 3, 1),
            until=date(2023, 12, 8),
            heirs=(Heir(Group("DWG"), Group("SITAG")), Heir(Group("MWG"), Group("DAG"))),
        ),
    ):
        programme.ask("pmo", "PMO", GROUP.adopt(standing, SOURCE))
    before, after = on(date(2023, 12, 7), "mhhs@3.1"), on(date(2023, 12, 8), "mhhs@3.2")
    assert find("group", "DWG", before).parent == "TMAG"
    assert (find("group", "DWG", after).parent, find("group", "MWG", after).parent) == (
        "SITAG",
        "DAG",
    )
    assert not find("group", "TMAG", after).stands


def test_a_group_newer_than_the_framework_of_a_case_is_known_by_its_own(programme):
    standing = Standing(Group("SITAG"), date(2023, 11, 1))
    programme.ask("pmo", "PMO", GROUP.adopt(standing, SOURCE))
    assert find("group", "SITAG", on(framework="mhhs@3.1")).stands


def test_a_parent_that_was_agreed_counts(programme):
    stood = GROUP.adopt(Standing(Group("TDWG"), date(2022, 3, 1)), SOURCE)
    case = programme.ask("pmo", "PMO", stood).case
    assert find("group", "TDWG", on()).parent is None
    agreed = SetParent(Group("DAG"), Name("parents"), Prose("It works on design."))
    programme.ask("pmo", "PMO", agreed, case)
    assert find("group", "TDWG", on()).parent == "DAG"


def test_a_decision_that_moved_on_asks_nothing_more_of_its_meeting(programme):
    meeting = call(programme, "2023-12-06")
    case = recommend(programme, "PSG", "Move a milestone", 0)
    programme.ask("pmo", "PMO", Place(meeting, Count(10)), case)
    assert [each.settled for each in find("items", meeting, on()).items] == [False]
    later = call(programme, "2024-01-03")
    programme.ask("pmo", "PMO", Place(later, Count(10)), case)
    [item] = find("items", meeting, on()).items
    assert (item.settled, item.confirmed, item.complete) == (True, True, True)


def test_what_a_cancelled_meeting_was_to_decide_is_placed_on_another(programme):
    meeting, later = call(programme, "2023-12-06"), call(programme, "2024-01-03")
    case = recommend(programme, "PSG", "Move a milestone", 0)
    programme.ask("pmo", "PMO", Place(meeting, Count(10)), case)
    done = programme.ask("pmo", "PMO", Cancel(Prose("Nobody can come.")), meeting)
    assert [each.kind for each in done.entries] == ["meeting.cancelled/1", "decision.taken-off/1"]
    state = view_of("pmo").case(case).state
    assert (state.stage, state.meeting) == (Stage.RECOMMENDED, None)
    programme.ask("pmo", "PMO", Place(later, Count(10)), case)
    assert [each.decision for each in find("items", later, on()).items] == [case]


@pytest.mark.parametrize(
    ("matter", "counts"),
    [
        (Matter(stage=Stage.DIRECTED, direction_accepts=True), True),
        (Matter(stage=Stage.DIRECTED, direction_accepts=False), False),
        (Matter(stage=Stage.WITHDRAWN), False),
    ],
)
def test_the_word_of_the_sponsor_counts_and_not_the_outcome_before_it(programme, matter, counts):
    ruling = Ruling(
        *(Name("accept"), Name("accept"), None, Name("PSG"), Name("consensus")),
        *(Prose("Yes."), 0, date(2023, 11, 1), ()),
    )
    it = replace(matter, group=Group("PSG"), cost=Pence(500), ruling=ruling)
    programme.ask("pmo", "PMO", DECISION.adopt(it, SOURCE))
    assert find("spent", "", on()).cumulative == (500 if counts else 0)


def test_the_total_begins_again_after_the_sponsor_ruled_on_it_for_whoever_reads_it_so(programme):
    million, no = 100_000_000, Answer.NO
    people(programme)
    programme.ask("pmo", "PMO", DECISION.adopt(accepted(19 * million), SOURCE))
    case = recommend(programme, "PSG", "Buy it", 2 * million)
    figures = (Pence(2 * million), no, no, no, SOURCE, Name("SRO"), Pence(million), Pence(500))
    programme.ask("pmo", "PMO", Assess(*figures), case)
    programme.ask("ipa", "IPA", Advise(Prose("It adds up.")), case)
    programme.ask("sro", "SRO", Refer(Prose("It adds up to 20 million.")), case)
    assert find("spent", "", on()).since_sponsor is None
    programme.ask("ofgem", "OFGEM", Direct(Prose("Buy it."), accepts=True), case)
    assert find("spent", "", on()).since_sponsor == Amounts()
    programme.ask("pmo", "PMO", DECISION.adopt(accepted(3 * million), SOURCE))
    found = find("spent", "", on())
    assert (found.cumulative, found.benefit, found.saving) == (24 * million, million, 500)
    assert found.since_sponsor == Amounts(Pence(3 * million))


def test_a_change_request_spends_nothing_before_it_is_decided(programme):
    programme.ask("pmo", "PMO", CHANGE.adopt(Request(cost=Pence(900)), SOURCE))
    assert find("spent", "", on()).cumulative == 0


def test_a_group_meets_on_the_days_called_and_not_on_those_cancelled(programme):
    first, second = date(2023, 12, 6), date(2024, 1, 3)
    _, following = call(programme, str(first)), call(programme, str(second))
    with pytest.raises(Refused, match="must not meet on that day already"):
        call(programme, str(first))
    assert find("meets", "PSG", on(FIRST.date())).days == (first, second)
    assert find("meets", "PSG", on(date(2023, 12, 7))).days == (second,)
    programme.ask("pmo", "PMO", Cancel(Prose("Nothing to decide.")), following)
    assert find("meets", "PSG", on(FIRST.date())).days == (first,)


def test_a_change_request_is_found_and_how_far_it_has_come(programme):
    asked = CHANGE.adopt(Request(Name("CR7"), raised_on=date(2023, 1, 2)), SOURCE)
    case = programme.ask("pmo", "PMO", asked).case
    assert find("change", case, on()).stage == "raised"


def test_a_person_is_known_by_what_they_hold_and_not_by_a_chair_that_was_lent(story):
    [held] = find("person", person("locksmith"), on()).terms
    assert (held.holds, held.organisation) == ("CPT", organisation("locksmith"))
    assert (held.since, held.until) == (FIRST.date(), None)
    [acts] = find("person", person("party"), on()).terms
    assert (acts.holds, acts.organisation) == ("party", organisation("tarn"))


def test_a_seat_of_a_closed_group_is_not_told_of_a_person(story):
    large = person("large")
    assert [each.holds for each in find("person", large, on()).terms] == [LARGE]
    assert (
        find("person", large, replace(on(), framework=with_closed(on().framework, "PSG"))) is None
    )
