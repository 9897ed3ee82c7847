"""C05: a remedy that meets a threshold of Ofgem itself waits for Ofgem (3.7-15, 3.7-16, 4.6-01)."""

from datetime import date

import pytest
from django.test import Client

from appeal_stage import FILED, JUDGED, RECEIVED, WHY, decided
from lawspeaker.directory.models import User
from lawspeaker.framework.names import PARTY, Pence, Prose
from lawspeaker.kernel.kinds import Title
from lawspeaker.processes.appeal.enacting import Enact, Refer
from lawspeaker.processes.appeal.filing import File, Receive
from lawspeaker.processes.appeal.judging import Dismiss, Find, Uphold
from lawspeaker.processes.appeal.life import Stage as Stands
from lawspeaker.processes.decision.following import Direct, Instruct, Relay
from lawspeaker.service.tables import read
from stage import SLUG, cited, page

pytestmark = pytest.mark.usefixtures("database")
REFERRED, DIRECTED = date(2024, 6, 20), date(2024, 7, 1)


def judged(command, cost=600_000_000):
    stage, decision = decided()
    stage.tell.on(FILED)
    appeal = stage.tell.own("rahim", PARTY, File(decision, Title("Our meters"), WHY))
    stage.tell.on(RECEIVED)
    stage.tell.own("bielski", "IPA", Receive(Prose("We have it.")), appeal)
    stage.tell.on(JUDGED)
    found = Find(Title("Heard?"), holds=command is Uphold, text=WHY)
    stage.tell.own("bielski", "IPA", found, appeal)
    judging = (
        Dismiss(WHY) if command is Dismiss else Uphold(WHY, WHY, cost=Pence(cost), benefit=Pence(0))
    )
    stage.tell.own("bielski", "IPA", judging, appeal)
    return stage, appeal


def referred():
    """The IPA upholds with a remedy of £6 million; the SRO takes it to Ofgem the next day."""
    stage, appeal = judged(Uphold)
    stage.tell.on(REFERRED)
    stage.tell.own("halloran", "SRO", Refer(Prose("May it be done?")), appeal)
    return stage, appeal, stage.view().case(appeal).state.matter


def test_the_sro_may_not_enact_it_and_owes_its_way_to_ofgem():
    stage, appeal = judged(Uphold)
    assert cited(lambda: stage.tell.own("halloran", "SRO", Enact(WHY), appeal)) == {"4.6-01"}
    owed = [each.command for each in stage.view("halloran").duties_of() if each.case == appeal]
    assert owed == ["appeal.refer"]
    assert "It meets 1 threshold itself" in page(f"appeals/{appeal}", "rahim")


def test_it_is_before_ofgem_as_assessed_by_the_ipa():
    stage, appeal, matter = referred()
    it = stage.view().case(matter).state
    assert (it.appeal, it.stage, it.cost) == (appeal, "with the sponsor", 600_000_000)
    assert (it.assessment.assessor, it.referred_on) == ("IPA", REFERRED)
    owed = [each.command for each in stage.view("whitcombe").duties_of() if each.case == matter]
    assert "decision.direct" in owed


@pytest.mark.parametrize(("accepts", "stands"), [(True, Stands.UPHELD), (False, Stands.OVERRULED)])
def test_the_word_of_ofgem_ends_the_wait(accepts, stands):
    stage, appeal, matter = referred()
    stage.tell.on(DIRECTED)
    stage.tell.own("whitcombe", "OFGEM", Direct(Prose("So be it."), accepts=accepts), matter)
    assert stage.view().case(appeal).state.stage == stands
    stage.tell.own("bielski", "IPA", Relay(), matter)
    stage.tell.own("halloran", "SRO", Instruct(), matter)
    if accepts:
        stage.tell.own("halloran", "SRO", Enact(Prose("Done.")), appeal)
        assert stage.view().case(appeal).state.enacted_on == DIRECTED


def test_what_carries_an_appeal_out_is_not_appealed():
    stage, _, matter = referred()
    stage.tell.on(DIRECTED)
    stage.tell.own("whitcombe", "OFGEM", Direct(Prose("So be it."), accepts=True), matter)
    again = File(matter, Title("Again"), WHY)
    assert cited(lambda: stage.tell.own("rahim", PARTY, again)) == {"3.7-12", "3.7-15"}


def sheets(tmp_path, address: str, who: str = "rahim"):
    client = Client()
    client.force_login(User.objects.get(email=f"{who}@example.org"))
    answer = client.get(f"/p/{SLUG}/{address}")
    path = tmp_path / "figures.xlsx"
    path.write_bytes(answer.content)
    return read(path)


def test_the_figures_count_by_the_quarter_of_filing_with_the_working_days_taken(tmp_path):
    judged(Dismiss)
    figures, by_group, listed = sheets(tmp_path, "appeals/figures.xlsx")
    said = dict(zip(figures.columns, figures.lines[0].cells, strict=True))
    assert (said["Quarter of filing"], said["Filed"], said["Admitted"]) == ("2024 Q2", "1", "1")
    assert (said["Upheld"], said["Dismissed"], said["Longest"]) == ("0", "1", "12")
    assert by_group.lines[0].cells[:2] == ("CCAG", "1")
    assert listed.lines[0].cells[0] == "AP1"
    assert "2024 Q2" in page("appeals/", "rahim")
    assert "AP1" not in page("appeals/?since=2024-07-01", "rahim")


def test_a_day_that_is_none_is_named(client):
    judged(Dismiss)
    client.force_login(User.objects.get(email="rahim@example.org"))
    answer = client.get(f"/p/{SLUG}/appeals/?until=never")
    assert (answer.status_code, "until must be a day" in answer.text) == (400, True)
