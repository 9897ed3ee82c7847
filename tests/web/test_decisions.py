"""The log of decisions, and a decision: where it stands, why there, who said what, the proof."""

import re
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pypdf import PdfReader

from law import MHHS, capacity, moment
from lawspeaker.framework.names import CaseId, Person, Prose
from lawspeaker.kernel.kinds import Name, Position
from lawspeaker.kernel.words import Event, Past
from lawspeaker.processes.decision.contest import Contest
from lawspeaker.processes.decision.events import Assured
from lawspeaker.processes.decision.steps import Missed, Step
from lawspeaker.records.shown import EntryShown
from lawspeaker.service.demo.february import OURS
from lawspeaker.web.decisions.assured import not_in_line
from lawspeaker.web.decisions.words import contested
from web.conftest import complaints, shut_out

MOST_SQL = 12
MOST_BYTES = 40_000
TAKEN, SPLIT, SPONSORED, WITHOUT_CONSENSUS = "D4", "D5", "D6", "D7"
TO_COME = "D9"
PLACES = ("decisions/", *(f"decisions/{each}" for each in (TAKEN, SPONSORED, TO_COME)))


def page_of(march, case: str, who: str = "raman", asked: str = "") -> str:
    return march.get(f"decisions/{case}{asked}", who)


def test_the_log_begins_with_what_was_decided_last(march):
    page = march.get("decisions/")
    assert page.index(f"decisions/{WITHOUT_CONSENSUS}") < page.index(f"decisions/{TAKEN}")
    assert "1 matter to be decided" in page


def test_the_log_is_filtered_by_outcome_period_group_and_words(march):
    assert "D5</a>" in march.get("decisions/?outcome=accept_subject_to")
    assert "D4</a>" not in march.get("decisions/?outcome=accept_subject_to")
    december = march.get("decisions/?since=2023-12-01&until=2023-12-31&group=PSG")
    assert "D4</a>" in december
    assert "D7</a>" not in december
    assert "D6</a>" in march.get("decisions/?text=simulator")
    assert "No decision fits." in march.get("decisions/?group=CCAG")


def test_a_day_that_is_none_is_answered_with_how_to_write_one(march):
    answer = march.ask("decisions/?since=yesterday")
    assert answer.status_code == 400
    assert "since must be a day written like 2023-12-06" in answer.text


@pytest.mark.parametrize("place", ["decisions/", "public/decisions/", "reports/"])
@pytest.mark.parametrize("after", ["x", "2023-12-06", "2023-12-06.x", "9" * 40, "2023-12-06.²"])
def test_a_page_that_begins_nowhere_is_not_understood(march, place, after):
    answer = march.ask(f"{place}?after={after}")
    assert answer.status_code == 400
    assert "after must be what the page before ended with" in answer.text


def test_a_position_no_ledger_reaches_is_not_understood(march):
    for place in ("decisions/D4?at=", "ledger/?last="):
        assert march.ask(place + "9" * 40).status_code == 400
        assert march.ask(place + "%C2%B2").status_code == 400


def test_the_log_goes_on_where_a_page_ends(march, monkeypatch):
    monkeypatch.setattr("lawspeaker.web.decisions.log.MOST", 3)
    first = march.get("decisions/")
    onward = first.partition("after=")[2].partition('"')[0]
    assert "Earlier decisions" in first
    second = march.get(f"decisions/?after={onward}")
    assert "D6</a>" in second
    assert ">D9</a>" not in second


def test_a_decision_says_why_its_level_decides_with_the_figures(march):
    page = page_of(march, TAKEN)
    assert "£0.41m is under £5m, £11.84m is under £20m, nothing material" in page
    assert "Where the PSG holds the matter and agrees, the PSG decides." in page
    assert "Ofgem, not reached" in page


def test_without_consensus_the_reading_it_turns_on_is_named(march):
    page = page_of(march, WITHOUT_CONSENSUS)
    assert "Where the PSG cannot agree, the SRO decides in person, whoever chairs." in page
    assert "/framework/readings/nc2" in page
    assert "10 of 13 seats agree; 3 object." in page


def test_a_decision_names_whose_view_counted_and_what_was_added_up(march):
    page = page_of(march, TAKEN)
    assert "/framework/readings/base" in page
    assert "/framework/readings/cumul" in page
    assert "£11.84m, below, decides" in page
    assert "Since Ofgem last ruled on it" in page


def test_whoever_chaired_was_in_the_room_with_assurance_and_the_secretariat(march):
    assert "23 seats, 20 in the room" in page_of(march, TAKEN)
    report = march.get("reports/R1")
    for seat in ("Senior Responsible Owner, as Chair", "Programme Management Office"):
        assert seat in report
    assert "A delegate, in the chair" not in report


def test_where_a_delegate_chairs_the_report_says_so_and_does_not_list_the_office(march):
    report = march.get("reports/R3")
    assert "A delegate, in the chair" in report
    assert "Senior Responsible Owner, as Chair" not in report


def test_how_limits_are_read_is_not_named_where_no_amount_is_at_one(march):
    assert "/framework/readings/cmp" not in page_of(march, TAKEN)


def test_above_a_threshold_the_way_leads_to_the_sponsor_and_back(march):
    page = page_of(march, SPONSORED)
    assert "£6.2m is over £5m" in page
    assert "Ofgem directed" in page
    assert "Build the simulator, and report its cost each quarter." in page


def test_the_views_stand_in_benches_with_their_basis_and_minorities(march):
    page = page_of(march, TAKEN)
    assert "13 of 13 seats agree." in page
    assert "Agrees · F. Castell" in page
    assert "majority, minority view noted" in page
    assert "Two of the constituency would keep one group." in page


def test_what_was_accepted_subject_to_says_what_must_be_done_by_whom(march):
    page = page_of(march, SPLIT)
    assert "Accepted, subject to more work" in page
    assert "Subject to: " in page
    assert "/A1" in page


def test_a_decision_shows_its_seal_and_leads_to_its_proof(march):
    page = page_of(march, TAKEN)
    assert "This entry is unchanged" in page
    assert "Verify this record" in page
    assert "/proof" in page


def test_only_what_is_still_to_be_done_is_offered(march):
    taken = page_of(march, TAKEN)
    assert "Nothing here waits for anybody." in taken
    assert re.findall(r'<a class="ds-button[^>]*/decision/\w+/(\w+)"', taken) == ["supersede"]
    assert "decision/D8/communicate" in page_of(march, "D8")


def test_what_somebody_may_not_do_says_who_may(march):
    page = page_of(march, "D8", "nuttall")
    assert "Only the PMO, for the Implementation Manager, tells the Participants" in page


def test_an_open_matter_says_what_is_still_to_be_known(march):
    page = page_of(march, TO_COME, "halloran")
    assert "It may be for Ofgem, the PSG, the SRO." in page
    assert "none has spoken yet" in page
    assert "Wed 3 Apr 2024" in page


def test_a_decision_is_shown_as_it_stood_on_a_day_or_at_a_position(march):
    before = page_of(march, SPONSORED, asked="?as_of=2024-02-20")
    assert "Referred" in before
    assert "Ofgem directed" not in before
    assert "as it stood then" in before
    assert "position" in march.ask(f"decisions/{TAKEN}?at=soon").text


def test_before_it_was_brought_there_is_no_such_decision(march):
    assert march.ask(f"decisions/{TO_COME}?as_of={date(2023, 12, 1)}").status_code == 404


def test_a_decision_that_is_not_there_is_not_found(march):
    assert march.ask("decisions/D99").status_code == 404


@pytest.mark.parametrize("case", [TAKEN, SPLIT, SPONSORED, WITHOUT_CONSENSUS, "D8"])
def test_a_decision_costs_few_statements_and_few_bytes(march, case):
    client = march.sign_in("raman")
    client.get(f"{march.home}decisions/{case}")
    with CaptureQueriesContext(connection) as asked:
        answer = client.get(f"{march.home}decisions/{case}")
    assert len(asked) <= MOST_SQL, [each["sql"][:120] for each in asked]
    assert len(answer.content) <= MOST_BYTES


@pytest.mark.browser
def test_the_decisions_shut_nobody_out(march, march_on_air, look):
    page = look("halloran").new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    for place in PLACES:
        for width in (1440, 400):
            page.set_viewport_size({"width": width, "height": 1000})
            page.goto(f"{march_on_air}{march.home}{place}")
            for each in page.locator("details.as-table").all():
                each.locator("summary").first.click()
            assert shut_out(page) == []
            assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert complaints(said) == []


@pytest.mark.parametrize("who", ["raman", ""])
def test_a_day_that_no_source_gives_is_marked_as_of_the_story(march, who):
    """It stands in the record itself: on the page, in public, and in the printed report."""
    side = "" if who else "public/"
    page = march.get(f"{side}decisions/D5", who)
    made = PdfReader(BytesIO(march.ask(f"{side}reports/R2.pdf", who).content))
    printed = " ".join(" ".join(each.extract_text() for each in made.pages).split())
    assert OURS in page
    assert OURS in printed
    assert "days that no source gives" in page


@pytest.mark.parametrize(("case", "says"), [("D5", "frozen"), ("D9", "as it is today")])
def test_what_a_matter_rests_on_is_frozen_when_it_is_decided(march, case, says):
    rests_on = march.get(f"decisions/{case}").partition("<h2>Rests on")[2]
    assert f'<span class="nw">{says}</span>' in rests_on.partition("</section>")[0]


def test_what_no_rule_lets_anybody_leave_blank_is_not_called_optional(march):
    form = march.get("decision/D9/assess")
    assert 'name="cost"' in form
    assert form.count("optional</span>") == 1  # the day it happened


def _entry(event: Event, *, retracted: bool = False) -> EntryShown:
    past = Past(Position(7), event, capacity("IPA"), Person("ann"), moment(None))
    at = (Position(7), CaseId("D1"), event.name, past, 0)
    return EntryShown(*at, (), (), (), "mhhs", "", (), retracted=retracted)


def test_a_decision_tells_which_steps_were_not_in_line_under_3_3():
    late = Missed(Step.PAPERS, Position(3), Prose("A day late."))
    opinion = Assured(date(2024, 2, 7), followed=False, text=Prose("Not all."), steps=(late,))
    [row] = not_in_line("sample", (_entry(opinion),)).rows
    assert row.cells[:2] == ("Papers in time", "A day late.")
    assert row.cells[2].says == "Entry 3"
    assert not_in_line("sample", (_entry(opinion, retracted=True),)) is None
    assert not_in_line("sample", (_entry(replace(opinion, followed=True, steps=())),)) is None
    assert not_in_line("sample", ()) is None


def test_a_contest_that_is_answered_in_part_says_which_thresholds_are_left():
    asked = Contest(Name("IPA"), (Name("tom"), Name("consumers")), Prose("Both."), date(2024, 3, 1))
    (whole,) = contested(asked, MHHS)
    assert whole == ("Contested by the IPA", "Both. Not answered yet.")
    ((_, partly),) = contested(replace(asked, settled=(Name("tom"),)), MHHS)
    tom, consumers = (MHHS.thresholds[each].name for each in asked.thresholds)
    assert partly == f"Both. Assessed again: {tom}. Not yet: {consumers}."
    ((_, done),) = contested(replace(asked, settled=asked.thresholds, answered=True), MHHS)
    assert done == "Both. Assessed again since."
