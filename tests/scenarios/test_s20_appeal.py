"""S20: an appeal once the other routes are used up (3.7-11 to 3.7-16, 3.3-10, C03, C04, C24)."""

import re
from datetime import date

import pytest

from appeal_stage import (
    CCAG,
    ENACTED,
    FILED,
    JUDGED,
    MEETS,
    RAISED,
    REPRESENTATIVE,
    WHY,
    decided,
    filed,
    upheld,
)
from lawspeaker.framework.names import PARTY, CaseId, Group, Pence, Prose
from lawspeaker.kernel.contested import End, Way
from lawspeaker.kernel.kinds import Name, Offset, Title
from lawspeaker.processes.appeal.enacting import Enact
from lawspeaker.processes.appeal.filing import File, Receive, Stay
from lawspeaker.processes.appeal.judging import Find, TurnAway, Uphold
from lawspeaker.processes.appeal.life import Stage as Stands
from lawspeaker.processes.concern.raising import Raise
from lawspeaker.processes.decision import DECISION
from lawspeaker.processes.decision.contest import Contest
from lawspeaker.processes.decision.following import Communicate, Implement, Publish
from lawspeaker.processes.decision.matter import Answer, Assessment, Matter, Ruling
from lawspeaker.processes.decision.matter import Stage as Decided
from lawspeaker.processes.decision.recommending import Withdraw
from lawspeaker.processes.group import GROUP
from lawspeaker.processes.group.ending import End as EndGroup
from lawspeaker.processes.group.life import Standing
from lawspeaker.records.contested import contested
from lawspeaker.records.onday import OnDay
from lawspeaker.web.appeals import index
from stage import SLUG, cited, keys, page, refused

pytestmark = pytest.mark.usefixtures("database")
YES = Uphold(WHY, WHY, cost=Pence(0), benefit=Pence(0))


def test_the_record_knows_that_the_representative_and_the_sro_were_tried():
    stage, _, appeal = filed()
    it = stage.view("rahim").case(appeal).state
    [tried] = it.tried
    assert (tried.ways, tried.end) == ((Way.REPRESENTATIVE, Way.OFFICE), End.UNRESOLVED)
    assert (it.exhausted, it.below) == (True, True)


def test_an_appeal_is_admitted_too_while_the_representative_still_has_the_concern():
    stage, decision = decided()
    stage.tell.on(RAISED)
    raised = Raise(CCAG, REPRESENTATIVE, Title("Our meters"), WHY, decision=decision)
    stage.tell.own("rahim", PARTY, raised)
    appeal = stage.tell.own("rahim", PARTY, File(decision, Title("Our meters"), WHY))
    it = stage.view("rahim").case(appeal).state
    assert not it.exhausted
    assert [each.end for each in it.tried] == [End.OPEN]


def test_what_the_ipa_said_on_the_matter_before_is_listed():
    stage, decision, appeal = filed()
    it = stage.view("rahim").case(appeal).state
    assert [(each.case, each.kind, each.on) for each in it.earlier] == [
        (decision, "decision.advised/1", MEETS),
        (decision, "decision.assured/1", date(2024, 5, 23)),
    ]


def test_the_ipa_owes_the_judgement_and_the_sro_says_whether_the_decision_is_stayed():
    stage, _, appeal = filed()
    owed = {(e.command, e.due) for e in stage.view("bielski").duties_of() if e.case == appeal}
    assert owed == {("appeal.receive", None)}  # the source sets no time limit (C24)
    assert "appeal.stay" in {each.command for each in stage.view("halloran").duties_of()}


def test_a_stay_stops_the_carrying_out_until_the_appeal_has_ended():
    stage, decision, appeal = filed()
    stage.tell.own("halloran", "SRO", Publish(), decision)
    stage.tell.own("raman", "PMO", Communicate(Prose("Accepted.")), decision)
    stage.tell.own("halloran", "SRO", Stay(stays=True, reason=Prose("It cannot wait.")), appeal)
    done = Implement(Prose("It is live."))
    assert refused(lambda: stage.tell.own("halloran", "SRO", done, decision)) == (
        "No appeal must have stayed the decision, or set it aside. (platform)",
    )
    stage.tell.own("halloran", "SRO", Stay(stays=False, reason=Prose("It can wait.")), appeal)
    stage.tell.own("halloran", "SRO", done, decision)


def test_it_is_upheld_and_the_sro_puts_it_into_effect():
    stage, decision, appeal = upheld()
    [owed] = [each for each in stage.view("halloran").duties_of() if each.case == appeal]
    assert (owed.command, owed.anchor) == ("appeal.enact", JUDGED)
    stage.tell.on(ENACTED)
    stage.tell.own("halloran", "SRO", Enact(Prose("It is before the CCAG anew.")), appeal)
    it = stage.view("rahim").case(appeal).state
    assert (it.stage, it.enacted_on) == (Stands.ENACTED, ENACTED)
    anew = next(e for e in stage.view().decisions().rows if e.case != decision)
    assert (anew.group, anew.title) == ("CCAG", f"To be decided anew: {decision}")
    assert stage.view().case(anew.case).state.appeal == appeal
    empties = Withdraw(Prose("Let it be."))
    assert "3.7-16" in cited(lambda: stage.tell.own("halloran", "SRO", empties, anew.case))
    again = File(anew.case, Title("Our meters"), WHY)
    [reason] = refused(lambda: stage.tell.own("rahim", PARTY, again))  # it is not decided yet
    assert reason.startswith("What is appealed must be a decision")


def taken_by(group: Group, **said: CaseId) -> Matter:
    """A decision of a group of before the record began."""
    ruling = Ruling(
        *(Name("accept"), Name("accept"), None, Name(group), Name("consensus")),
        *(WHY, Offset(0), date(2024, 4, 17), ()),
    )
    title = Title("Another decision")
    return Matter(Decided.DECIDED, group, title, ruling=ruling, confirmed=True, **said)


def test_where_its_group_has_ended_the_one_above_takes_it_anew():
    stage, decision, appeal = upheld()
    own = stage.tell.own
    ccag = own("raman", "PMO", GROUP.adopt(Standing(CCAG, date(2022, 3, 1)), WHY))
    by = own("raman", "PMO", DECISION.adopt(taken_by(Group("PSG")), WHY))
    stage.tell.on(ENACTED)
    own("halloran", "SRO", EndGroup(ENACTED, by), ccag)
    own("halloran", "SRO", Enact(Prose("It is before the PSG.")), appeal)
    anew = next(e for e in stage.view().decisions().rows if e.title.endswith(decision))
    assert (anew.group, stage.view().case(anew.case).state.appeal) == ("PSG", appeal)


def test_only_what_the_appeal_says_carries_it_out_must_not_be_appealed_again(monkeypatch):
    stage, _, appeal = upheld(again=False)
    own = stage.tell.own
    its, other = (
        own("raman", "PMO", DECISION.adopt(taken_by(CCAG, appeal=appeal), WHY)) for _ in "ab"
    )
    # Nobody gets ahead of the SRO, who says which it is; nor does that cost anybody their time.
    first = own("rahim", PARTY, File(its, Title("No"), WHY))
    assert "appeal.enacting" in keys(lambda: own("bielski", "IPA", YES, first))
    own("halloran", "SRO", Enact(Prose("The CCAG has decided it."), its), appeal)
    assert "3.7-15" in cited(lambda: own("bielski", "IPA", YES, first))
    own("bielski", "IPA", TurnAway(WHY), first)
    assert "appeal.enacts" in keys(lambda: own("rahim", PARTY, File(its, Title("No"), WHY)))
    own("rahim", PARTY, File(other, Title("It is about another matter"), WHY))
    assert its in page(f"appeals/{appeal}", "rahim")
    monkeypatch.setattr(index, "MOST", 2)
    newest = page("appeals/", "rahim")
    assert "2 of 3 appeals" in newest
    [onward] = re.findall(r'href="[^"]*appeals/(\?after=\d+)"', newest)
    assert f">{appeal}<" in page(f"appeals/{onward}", "rahim")


def test_what_somebody_believes_to_be_met_counts_on_appeal_where_it_is_read_so():
    stage, _ = decided()
    said = (*(Answer.NO,) * 3, WHY, Name("PMO"))
    assessed = Assessment(Pence(0), Pence(0), *said)
    contest = Contest(Name("party"), (Name("consumers"),), WHY, date(2024, 4, 16), answered=True)
    decision = taken_by(CCAG, assessment=assessed, contest=contest)
    adopted = stage.tell.own("raman", "PMO", DECISION.adopt(decision, WHY))
    framework = stage.view().framework()
    met = {
        choice: contested(OnDay(SLUG, FILED, framework.with_readings({"mater": choice})), adopted)
        for choice in ("assessed", "felt")
    }
    assert {choice: it.thresholds for choice, it in met.items()} == {
        "assessed": (),
        "felt": ("consumers",),
    }


def test_nobody_but_the_ipa_judges():
    stage, _, appeal = filed()
    stage.tell.own("bielski", "IPA", Receive(Prose("We have it.")), appeal)
    found = Find(Title("Were they consulted?"), holds=True, text=WHY)
    assert cited(lambda: stage.tell.own("halloran", "SRO", found, appeal)) == {"3.7-13"}


def test_nobody_but_the_sro_enacts():
    stage, _, appeal = upheld()
    assert cited(lambda: stage.tell.own("bielski", "IPA", Enact(WHY), appeal)) == {"3.7-16"}


def test_a_second_appeal_of_the_same_party_is_refused():
    stage, decision, _ = upheld()
    again = File(decision, Title("Our meters"), WHY)
    [reason] = refused(lambda: stage.tell.own("rahim", PARTY, again))
    assert reason.endswith("an appeal of the party on it before: that decision is final. (3.7)")


def test_the_page_shows_both_bases_the_document_and_what_the_text_leaves_open():
    _, decision, appeal = filed()
    shown = page(f"appeals/{appeal}", "rahim")
    for said in ("document on appeals", "Routes used up", "C03", "C04", "C24", decision):
        assert said in shown, said
    assert appeal in page(f"decisions/{decision}", "rahim")
    assert appeal in page("appeals/", "rahim")


def test_the_page_of_a_decision_and_the_escalations_lead_to_appeals():
    _, decision = decided()
    assert f"appeal/new/file?against={decision}" in page(f"decisions/{decision}", "rahim")
    assert "/appeals/" in page("escalations/", "rahim")
