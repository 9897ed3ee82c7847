"""Agreeing how the framework is read, and what the pages say of it."""

import re
from datetime import date

from lawspeaker.framework.load import load
from lawspeaker.framework.names import CaseId, Group, Pence, Prose
from lawspeaker.kernel.kinds import Name, Offset
from lawspeaker.processes.decision import DECISION
from lawspeaker.processes.decision.matter import Matter, Ruling, Stage
from lawspeaker.records.shown import FrameworkLine
from lawspeaker.web.framework.place import Place
from lawspeaker.web.framework.versions import versions_page
from web.test_acts import send

DECIDED = date(2023, 11, 1)
RULING = Ruling(
    outcome=Name("accept"), effect=Name("accept"), reason=None, decider=Name("PSG"),
    how=Name("consensus"), text=Prose("The chair decides, be it the SRO or a delegate."),
    at=Offset(0), on=DECIDED, rules=(),
)  # fmt: skip
AGREED = Matter(
    stage=Stage.DECIDED, group=Group("PSG"), cost=Pence(0), ruling=RULING, confirmed=True
)
PLACE = "framework/readings/nc2"


def decided(called) -> CaseId:
    adopt = DECISION.adopt(AGREED, "The decision log.")
    return called.tell.own("raman", "PMO", adopt, "D900")


def test_the_sro_agrees_a_reading_from_its_page_and_it_is_acted_on(called):
    decision = decided(called)
    page = called.sign_in("halloran").get(called.home + PLACE).text
    form = "framework/new/agree-reading"
    assert f'href="{called.home}{form}?reading=nc2&amp;choice=chair"' in page
    today = called.tell.clock().date().isoformat()
    said = {"reading": "nc2", "choice": "chair", "decision": decision, "since": today}
    answer = send(called, form, {**said, "reason": "4.6-06 names the chair."}, "halloran")
    assert answer.status_code < 400
    page = called.sign_in("halloran").get(called.home + PLACE).text
    assert "Agreed from" in page
    assert "Acted on: Whoever chairs the meeting decides" in page
    every = len(load("mhhs@3.1").text.readings)
    listed = called.sign_in().get(f"{called.home}framework/readings").text
    assert f"{every - 1} of {every} readings open" in listed
    versions = called.sign_in().get(f"{called.home}framework/versions").text
    told = (
        r"Reading C01 agreed, \d{4}, entry \d+: Whoever chairs the meeting decides, be it the SRO"
    )
    assert re.search(told, versions)


def test_who_may_not_agree_a_reading_is_not_led_to_it(called):
    page = called.sign_in().get(called.home + PLACE).text
    assert "agree-reading" not in page
    assert "Open" in page


def test_the_public_sees_what_is_agreed_and_is_led_to_no_form(called, client):
    page = client.get(f"{called.home}public/{PLACE}").text
    assert "Who decides when the PSG cannot agree?" in page
    assert "agree-reading" not in page


def test_a_reading_of_another_version_is_told_without_its_key():
    line = FrameworkLine(
        position=7, case=CaseId("F1"), framework="", sha256="", calendar="",
        readings=(("nc3", "chair"),), commences=DECIDED,
    )  # fmt: skip
    page = versions_page(load("mhhs@3.1"), Place("sample", public=True), (line,), ())
    assert [each.says for each in page.adopted.entries] == [
        "A reading of another version agreed, 2023, entry 7"
    ]
