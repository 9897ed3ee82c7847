"""S20, and after: what an appeal sets aside or stays says so, and nothing more is owed on it."""

from dataclasses import replace
from http import HTTPStatus

import pytest
from django.test import Client

from appeal_stage import ENACTED, FILED, RECEIVED, WHY, filed, upheld
from lawspeaker.framework.names import PARTY, Pence, Prose
from lawspeaker.kernel.kinds import Title
from lawspeaker.processes.appeal.enacting import Enact
from lawspeaker.processes.appeal.filing import File, Receive, Stay, Withdraw
from lawspeaker.processes.appeal.judging import Find, Uphold
from lawspeaker.processes.appeal.life import Stage
from lawspeaker.processes.decision.following import Communicate, Publish
from lawspeaker.records.rebuild import rebuild
from stage import SLUG, keys, page

pytestmark = pytest.mark.usefixtures("database")
YES = Uphold(WHY, WHY, cost=Pence(0), benefit=Pence(0))


def seen_by_all(address: str) -> str:
    """Return a page of the public site, as anybody sees it."""
    answer = Client().get(f"/p/{SLUG}/public/{address}")
    assert answer.status_code == HTTPStatus.OK, address
    return answer.text


def test_what_is_set_aside_says_so_everywhere_and_nothing_more_is_owed_on_it():
    stage, decision, appeal = upheld()
    own = stage.tell.own
    own("halloran", "SRO", Publish(), decision)
    stage.tell.on(ENACTED)
    assert "decision.communicate" in {e.command for e in stage.view("raman").duties_of()}
    own("halloran", "SRO", Enact(Prose("It is before the CCAG anew.")), appeal)
    [line] = [e for e in stage.view().decisions().rows if e.case == decision]
    assert (line.set_aside_by, line.accepted) == (appeal, False)
    for path in ("decisions/", f"decisions/{decision}"):
        assert f"Set aside by {appeal}" in page(path, "rahim"), path
    for path in ("", "decisions/", f"decisions/{decision}"):
        assert f"Set aside by {appeal}" in seen_by_all(path), path
    owed = {e.command for e in stage.view("raman").duties_of() if e.case == decision}
    assert (owed, decision in {e.case for e in stage.view().to_chase()}) == (set(), False)
    told = keys(lambda: own("raman", "PMO", Communicate(Prose("Accepted.")), decision))
    assert told == {"decision.not_set_aside"}
    stage.party("castell", "castell")
    asked = File(decision, Title("Ours, too"), WHY)
    assert keys(lambda: own("castell", PARTY, asked)) == {"appeal.set_aside"}
    assert rebuild(SLUG, check=True) == ()


def test_everybody_reads_of_an_appeal_against_what_is_published_and_of_the_judges_part_before():
    stage, decision, appeal = filed()
    stage.tell.own("halloran", "SRO", Publish(), decision)
    shown = seen_by_all(f"decisions/{decision}")
    assert f"{appeal}, filed on Mon 3 Jun 2024." in shown
    assert "had a part in this decision before: </b>advised Wed 22 May" in shown
    assert "Our meters" not in shown  # whose it is, and why, is for those who take part


def test_of_two_that_are_upheld_the_first_sets_it_aside_and_it_is_decided_anew_once():
    stage, decision, first = upheld()
    stage.party("castell", "castell")
    second = stage.tell.own("castell", PARTY, File(decision, Title("Ours, too"), WHY))
    stage.tell.own("bielski", "IPA", Receive(WHY), second)
    stage.tell.own("bielski", "IPA", Find(Title("Heard?"), holds=True, text=WHY), second)
    stage.tell.own("bielski", "IPA", replace(YES, again=True), second)
    for each in (first, second):
        stage.tell.own("halloran", "SRO", Enact(WHY), each)
    anew = [e for e in stage.view().decisions().rows if e.title.endswith(decision)]
    assert len(anew) == 1
    assert stage.view("rahim").case(second).state.stage is Stage.ENACTED


def test_a_decision_that_is_stayed_says_so_everywhere_until_the_appeal_has_ended():
    stage, decision, appeal = filed()
    own = stage.tell.own
    own("halloran", "SRO", Publish(), decision)
    own("halloran", "SRO", Stay(stays=True, reason=Prose("It cannot wait.")), appeal)
    says = f"Accepted, stayed ({appeal})"  # the stay does not hide what was decided
    for path in ("decisions/", f"decisions/{decision}", "decisions/chase"):
        assert says in page(path, "rahim"), path
    for path in ("", "decisions/", f"decisions/{decision}"):
        assert says in seen_by_all(path), path
    stage.tell.on(RECEIVED)
    own("rahim", PARTY, Withdraw(WHY), appeal)
    assert says not in page(f"decisions/{decision}", "rahim")
    assert says not in seen_by_all(f"decisions/{decision}")
    assert says in page(f"decisions/{decision}?as_of={FILED}", "rahim")
    assert says in page(f"decisions/?as_of={FILED}", "rahim")
