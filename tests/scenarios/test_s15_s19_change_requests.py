"""S15 to S19: a change request runs clean, is repaired, stalls, goes lower, is told late."""

import re
from dataclasses import replace
from datetime import date
from html import unescape

import pytest

from change_stage import BARE, CCM, DNO, WHOLE, WHY, parties, ready, triage
from change_stage import TOLD as IMPACT
from lawspeaker.framework.clocks import due
from lawspeaker.framework.load import load
from lawspeaker.framework.names import Pence, Prose, Seat
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.kernel.words import Refused
from lawspeaker.processes.change import CHANGE, events
from lawspeaker.processes.change.assessing import AskAssessment, Assess, Estimate
from lawspeaker.processes.change.consulting import Consult
from lawspeaker.processes.change.details import details_of
from lawspeaker.processes.change.raising import Repair
from lawspeaker.processes.change.request import Stage as Went
from lawspeaker.processes.change.request import Step
from lawspeaker.processes.change.said import Effect
from lawspeaker.processes.change.validating import Amend, SendBack, Validate
from lawspeaker.processes.decision.arguing import SettleObjection
from lawspeaker.processes.decision.following import Communicate
from lawspeaker.processes.decision.matter import Basis, Stand
from lawspeaker.processes.decision.recommending import Place, Withdraw
from lawspeaker.service.demo.playing import introduce
from lawspeaker.surfaces.menu import verb
from stage import Stage, findings, page, refused, take

pytestmark = pytest.mark.usefixtures("database")
TOLD = Communicate(Prose("It is decided."))
OBJECTS = (Stand.OBJECTS, Basis.CONSENSUS, "Not so.")


def raised(begins, day, *groups, asked=WHOLE):
    stage = Stage(begins, groups or ("PSG",))
    parties(stage, "westmoor", "kestrel")
    stage.tell.on(day)
    return stage, stage.tell.own(*DNO, asked)


def decided(stage, change, group, day, *, home=2, **said):
    """Bring a request to a meeting and open it, with everything on record."""
    room = stage.room(group, day, called=date.fromordinal(day.toordinal() - 14))
    decision = stage.matter(room, home=home, change=change)
    stage.open(room)
    stage.argue(room, decision, 400_000, **said)
    return room, decision


def clock(stage, decision):
    """Return the last day to tell everybody, if somebody owes it."""
    duties = stage.view().case(decision).duties
    return next((e.due for e in duties if e.command == "decision.communicate"), None)


# S15: clean (3.2-25, 11, 11.2, 3.11-21).


def clean():
    stage, change = raised(date(2024, 1, 2), date(2024, 1, 8))
    tell = stage.tell
    tell.on(date(2024, 1, 10))
    tell.own(*CCM, Validate(), change)
    estimate = (Step.DECIDE, date(2024, 3, 6), date(2024, 3, 6))
    tell.own(*CCM, triage("PSG", estimate), change)
    tell.own(*CCM, AskAssessment(date(2024, 1, 29)), change)
    said = details_of(WHOLE)
    said = {**vars(said), "description": Prose("The cut-over goes in two waves, not in one.")}
    tell.own(*CCM, Amend(**said, reason=Prose("So that all can assess it.")), change)
    tell.own(*CCM, Estimate(Pence(40_000_000), WHY), change)
    tell.on(date(2024, 1, 15))
    ends = stage.view().calendar.shift(date(2024, 1, 15), 10)
    tell.own(*CCM, Consult(ends, Name("PSG"), Title("The portal")), change)
    return stage, change


def test_what_only_follows_from_other_acts_is_offered_to_nobody():
    introduce()
    _, change = raised(date(2024, 1, 15), date(2024, 1, 16))
    follows = {verb(each) for each in CHANGE.commands if not each.needs_power}
    assert {"consult-anew", "give-back", "change-framework"} <= follows
    told = page(f"changes/{change}")
    assert [each for each in follows if f"{change}/{each}" in told] == []


def test_s15_the_process_begins_on_receipt_and_the_consultation_ends_on_29_january():
    stage, change = clean()
    it = stage.view().case(change).state
    assert (it.started_on, it.valid_on) == (date(2024, 1, 8), date(2024, 1, 10))
    assert it.consulted_until == date(2024, 1, 29)


def test_s15_the_raiser_sees_each_edit_as_a_difference():
    introduce()
    _, change = clean()
    shown = page(f"changes/{change}", "reid")
    edits = shown.partition('id="edits"')[2].partition("</section>")[0]
    assert "<ins" in edits
    assert "Not answered yet by whoever raised it" in edits
    assert "C47" in shown  # no source says how long a consultation lasts
    assert "C27" in shown


def test_s15_the_page_names_the_groups_below_that_may_decide_as_c26_is_read():
    introduce()
    _, change = clean()
    notice = page(f"changes/{change}").partition("Below the PSG, ")[2].partition("</div>")[0]
    assert "CCAG" in notice.partition(" may decide too")[0]
    assert ">C26</a>" in notice
    assert "The lowest group that can decide it" in notice
    assert "11.2" in notice


def test_s15_it_is_accepted_told_by_20_march_and_the_log_is_complete():
    stage, change = clean()
    stage.tell.on(date(2024, 2, 1))
    stage.tell.own(*DNO, Assess(Effect.MINOR, Pence(5_200_000), WHY, answers=IMPACT), change)
    room, decision = decided(stage, change, "PSG", date(2024, 3, 6))
    papers = due(load("mhhs"), "papers", date(2024, 3, 6), stage.view().calendar).day
    assert papers == date(2024, 2, 28)
    stage.tell.do("halloran", "SRO", take(), decision)
    room.end_item(2100)
    room.close(2200)
    assert clock(stage, decision) == date(2024, 3, 20)
    stage.tell.on(date(2024, 3, 20))
    room.do(TOLD, decision)
    assert stage.view().decision(decision).line.told_late == 0
    shown = stage.view().case(change)
    assert (shown.state.stage, shown.state.decision) == (Went.ACCEPTED, decision)
    (line,) = stage.view().changes().rows
    assert (line.case, line.stage, line.cost) == (change, "accepted", 40_000_000)
    assert (line.group, line.decided_on) == ("PSG", date(2024, 3, 6))
    logged = [type(each.past.event) for each in shown.trail]
    assert logged == [
        *(events.Raised, events.Validated, events.Triaged, events.AssessmentAsked),
        *(events.Amended, events.Estimated, events.Consulted, events.Assessed),
        *(events.Brought, events.Decided),
    ]


def test_s15_the_form_of_an_edit_holds_what_the_request_says():
    introduce()
    _, change = clean()
    shown = page(f"changes/{change}", "marsh")
    to = unescape(re.search(r'href="/p/mhhs/(change/[^"]*/amend[^"]*)"', shown)[1])
    form = page(to, "marsh")
    assert "The cut-over goes in two waves, not in one." in form
    assert "400000" in form
    assert "Two waves." in form


# S16: defective (11.2-03 to 11.2-05, 11-04).


def test_s16_a_defective_request_is_repaired_and_begins_when_it_comes_in_anew():
    stage, change = raised(date(2024, 3, 4), date(2024, 3, 22), asked=BARE)
    tell = stage.tell
    assert "(11)" in "".join(refused(lambda: tell.own(*CCM, Validate(), change)))
    tell.own(*CCM, SendBack(Prose("Say its impact."), (Name("complete"),)), change)
    with pytest.raises(Refused, match="must be"):
        tell.own(*CCM, Consult(date(2024, 4, 10), Name("PSG"), Title("The portal")), change)
    logged = stage.view().case(change).trail
    assert [type(each.past.event) for each in logged] == [events.Raised, events.SentBack]
    tell.on(date(2024, 4, 4))
    tell.own(*DNO, Repair(**vars(details_of(WHOLE))), change)
    tell.own(*CCM, Validate(), change)
    it = stage.view().case(change).state
    assert (it.started_on, it.stage) == (date(2024, 4, 4), Went.VALID)


# S17: the PSG cannot decide (11.2-16, 11.2-19, 11.2-20, 11.2-23).


def settle(stage, decision):
    """Let the chair hold the objection of the large suppliers to be one that counts."""
    seat = Seat("M-PSG-l")
    stage.tell.do("halloran", "SRO", SettleObjection(seat, sustained=True, reason=WHY), decision)


def stalled():
    stage, change = raised(date(2024, 4, 2), date(2024, 4, 8))
    ready(stage, change, "PSG", date(2024, 4, 9), date(2024, 4, 23))
    room, decision = decided(stage, change, "PSG", date(2024, 6, 5), castell=OBJECTS)
    return stage, change, room, decision


def test_s17_the_sro_asks_for_analysis_then_gives_the_deciding_vote():
    introduce()
    stage, change, room, decision = stalled()
    settle(stage, decision)
    analysis = replace(take("refer_back"), reason=Name("analysis"))
    stage.tell.do("halloran", "SRO", analysis, decision)
    room.end_item(2100)
    room.close(2200)
    assert clock(stage, decision) is None
    assert stage.view().case(change).state.stage is Went.WITH_DECIDER
    july = stage.room("PSG", date(2024, 7, 3), called=date(2024, 6, 12))
    papers = due(load("mhhs"), "papers", date(2024, 7, 3), stage.view().calendar).day
    assert papers == date(2024, 6, 26)
    july.do(Place(july.case, Count(20)), decision)
    stage.open(july)
    stage.argue(july, decision, 400_000, castell=OBJECTS)
    settle(stage, decision)
    stage.tell.do("halloran", "SRO", take(), decision)
    july.end_item(2100)
    july.close(2200)
    ruling = stage.view().case(decision).state.ruling
    assert (ruling.decider, ruling.how) == ("SRO", "sro")
    assert clock(stage, decision) == date(2024, 7, 17)
    assert "C26" in findings(f"decisions/{decision}")


# S18: an advisory group decides (11.2-14, 11.2-16).


def test_s18_an_advisory_group_decides_and_the_text_that_names_the_psg_alone_warns():
    introduce()
    stage, change = raised(date(2024, 5, 1), date(2024, 5, 7), "CCAG")
    ready(stage, change, "CCAG", date(2024, 5, 8), date(2024, 5, 22))
    room, decision = decided(stage, change, "CCAG", date(2024, 6, 26), home=3)
    days = stage.view().calendar
    mhhs = load("mhhs")
    assert due(mhhs, "papers", date(2024, 6, 26), days).day == date(2024, 6, 19)
    assert due(mhhs, "report", date(2024, 6, 26), days).day == date(2024, 6, 28)
    stage.tell.do("halloran", "SRO", take(), decision)
    room.end_item(2100)
    room.close(2200)
    assert clock(stage, decision) == date(2024, 7, 10)
    assert stage.view().case(decision).state.ruling.decider == "CCAG"
    found = page(f"decisions/{decision}").partition("<h2>Findings")[2].partition("</section>")[0]
    named = found.partition(">C26</a>")[2].partition("</li>")[0]
    assert "Warning" in named


# S19: told late (11.2-17, 11.2-23, 11-07, 3.3-07).


def test_s19_an_outcome_told_on_17_may_is_one_working_day_late():
    stage, change = raised(date(2024, 3, 1), date(2024, 3, 4))
    ready(stage, change, "PSG", date(2024, 3, 5), date(2024, 3, 19))
    room, decision = decided(stage, change, "PSG", date(2024, 5, 1))
    stage.tell.do("halloran", "SRO", take(), decision)
    room.end_item(2100)
    room.close(2200)
    assert clock(stage, decision) == date(2024, 5, 16)
    stage.tell.on(date(2024, 5, 3))
    report = room.report((decision, "Two waves.", "All agree.", 2000))
    room.issue(report)
    assert stage.view().case(report).state.issued_on == date(2024, 5, 3)
    stage.tell.on(date(2024, 5, 17))
    room.do(TOLD, decision)
    assert stage.view().decision(decision).line.told_late == 1
    assert stage.view().case(change).state.stage is Went.ACCEPTED


def test_a_request_whose_matter_is_withdrawn_goes_on_and_is_brought_anew():
    stage, change = raised(date(2024, 3, 1), date(2024, 3, 4))
    ready(stage, change, "PSG", date(2024, 3, 5), date(2024, 3, 19))
    room = stage.room("PSG", date(2024, 5, 1), called=date(2024, 4, 3))
    first = stage.matter(room, change=change)
    assert stage.view().case(change).state.stage is Went.WITH_DECIDER
    stage.tell.do("halloran", "SRO", Withdraw(WHY), first)
    it = stage.view().case(change).state
    assert (it.stage, it.decision) == (Went.REVIEWED, None)
    second = stage.matter(room, change=change)
    assert stage.view().case(change).state.decision == second
