"""A headline report begins with what was captured in the meeting; nothing is recorded by that."""

import html
import io
import re
from datetime import date

import pypdf
import pytest

from law import Scenario
from lawspeaker.framework.names import CaseId, Group, Pence, Prose
from lawspeaker.kernel.facts import Item, Items
from lawspeaker.kernel.kinds import Count, Offset, Title
from lawspeaker.processes.decision.recommending import Recommend
from lawspeaker.processes.group import GROUP
from lawspeaker.processes.group.life import Standing
from lawspeaker.processes.report import REPORT
from lawspeaker.processes.report.life import Drafted
from lawspeaker.processes.report.writing import Draft, Issue, Summarise, Write
from lawspeaker.records.ledger import Ledger
from lawspeaker.service.asking import Asking
from lawspeaker.service.demo.cast import person
from lawspeaker.service.demo.playing import SLUG
from lawspeaker.service.door import execute
from lawspeaker.web.acts.designed import known
from viewers import view_in
from web.march import March
from web.test_acts import hidden

TEXTAREA = r'<textarea[^>]*name="{}"[^>]*>\n?(.*?)</textarea>'


@pytest.fixture
def drafted(march) -> March:
    """The report of the SITAG of March is begun."""
    secretary_does(Draft(CaseId("M5"), Group("SITAG")), None)
    return march


def secretary_does(command, case, process="report"):
    asking = Asking(f"{person('raman')}:PMO", person("raman"))
    return execute(SLUG, process, case, command, asking)


def begins(page: str, name: str) -> list[str]:
    [text] = re.findall(TEXTAREA.format(name), page, re.DOTALL)
    return html.unescape(text).splitlines()


def test_an_account_begins_with_what_was_asked_and_said(drafted):
    size = Ledger(SLUG).head().size
    page = drafted.get("report/R4/write")
    asked, ground = begins(page, "context")  # everybody reads it: not what was recommended
    assert asked == "Asked: Should the entry criteria be baselined as drafted?"
    assert ground.startswith("Reason for the outcome: ")
    counted, *rest = begins(page, "viewpoints")
    assert re.fullmatch(r"(\d+) of \1 counted seats agreed\.", counted)
    assert rest[0].startswith("By consensus of their constituency: ")
    assert Ledger(SLUG).head().size == size


def test_what_is_written_already_is_what_the_form_begins_with(drafted):
    secretary_does(Write(CaseId("D8"), Prose("Why."), Prose("All agreed."), Offset(2600)), "R4")
    page = drafted.get("report/R4/write?decision=D8")
    assert (begins(page, "context"), begins(page, "viewpoints")) == (["Why."], ["All agreed."])


def test_the_page_of_a_draft_leads_to_the_account_of_each_decision_without_one(drafted):
    to = f'href="{drafted.home}report/R4/write?decision=D8"'
    assert to in drafted.get("reports/R4")
    assert to not in drafted.get("reports/R4", "nuttall")
    secretary_does(Write(CaseId("D8"), Prose("Why."), Prose("All agreed."), Offset(2600)), "R4")
    assert to not in drafted.get("reports/R4")


def test_what_was_half_written_of_another_decision_is_not_put_into_this_account(drafted):
    client, write = drafted.sign_in(), "report/R4/write"
    [keeps] = re.findall(r'hx-post="([^"]*/drafts/[^"]*)"', drafted.get(write))
    client.post(keeps, {"decision": "D7", "context": "Of another."})
    assert begins(drafted.get(f"{write}?decision=D7"), "context") == ["Of another."]
    assert begins(drafted.get(f"{write}?decision=D8"), "context")[0].startswith("Asked: ")
    client.post(f"{drafted.home}drafts/{write}?decision=D8", {"context": "Half of it."})
    assert begins(drafted.get(f"{write}?decision=D8"), "context") == ["Half of it."]
    assert begins(drafted.get(f"{write}?decision=D7"), "context") == ["Of another."]


def test_an_account_that_is_written_forgets_its_own_draft_and_no_other(drafted):
    client, write = drafted.sign_in(), f"{drafted.home}report/R4/write"
    for decision in ("D7", "D8"):
        keeps = f"{drafted.home}drafts/report/R4/write?decision={decision}"
        client.post(keeps, {"decision": decision, "context": f"Of {decision}."})
    page = client.get(f"{write}?decision=D8").text
    sent = {**hidden(page), "do": "act", "decision": "D8", "context": "Why.", "viewpoints": "All."}
    [to] = re.findall(r'<form class="form" id="act" method="post" action="([^"]*)"', page)
    assert client.post(to, {**sent, "offset": "soon"}).status_code == 422
    assert client.post(to, sent).status_code == 302
    assert begins(client.get(f"{write}?decision=D8").text, "context") == ["Why."]
    assert begins(client.get(f"{write}?decision=D7").text, "context") == ["Of D7."]


def test_whoever_turns_to_another_decision_in_the_form_keeps_a_draft_of_that_one(drafted):
    client, write = drafted.sign_in(), f"{drafted.home}report/R4/write"
    keeps = f"{drafted.home}drafts/report/R4/write?decision=D7"
    client.post(keeps, {"decision": "D8", "context": "Of D8."})
    assert begins(client.get(f"{write}?decision=D8").text, "context") == ["Of D8."]
    assert begins(client.get(f"{write}?decision=D7").text, "context") != ["Of D8."]


def test_drafts_of_a_form_are_apart_by_what_its_address_asks_for(drafted):
    client, call = drafted.sign_in(), "meeting/new/call"
    client.post(f"{drafted.home}drafts/{call}?group=PSG", {"group": "PSG", "reason": "Of PSG."})
    assert "Of PSG." in drafted.get(f"{call}?group=PSG")
    assert "Of PSG." not in drafted.get(f"{call}?group=DAG")
    assert "Of PSG." not in drafted.get(call)


def test_of_a_matter_that_whoever_writes_may_not_read_nothing_is_told(march):
    since = date(2023, 1, 1)
    adopt = GROUP.adopt(Standing(Group("SDWG"), since), Prose("The list of groups."))
    secretary_does(adopt, None, "group")
    matter = Recommend(
        *(Group("SDWG"), Title("Close a hole"), Prose("Should it be?"), Prose("Yes.")),
        *(Count(3), Pence(0)),
    )
    hidden = secretary_does(matter, None, "decision").case
    meeting = CaseId("M5")
    facts = (Items(meeting, (Item(hidden, settled=True, confirmed=True, complete=False),)),)
    begun = Scenario(REPORT, facts=facts).given(Drafted(meeting, Group("SITAG"), since))
    case = begun.when(Issue(), by="PMO").case
    view = view_in(SLUG, person("nuttall"))
    assert known(Write, case, {}, view) == {"decision": hidden, "offset": ""}


def test_what_was_noted_of_items_is_on_the_report_and_in_print_but_not_in_public(march):
    noted = "Integration testing entry criteria are on track."
    for side, who in (("", "raman"), ("public/", "")):
        inside = not side
        assert (noted in march.get(f"{side}reports/R1", who)) == inside
        paper = pypdf.PdfReader(io.BytesIO(march.ask(f"{side}reports/R1.pdf", who).content))
        words = " ".join(" ".join(p.extract_text() for p in paper.pages).split())
        assert (noted in words) == inside


def test_the_summary_begins_with_what_was_decided_until_one_is_written(drafted):
    size = Ledger(SLUG).head().size
    lines = begins(drafted.get("report/R4/summarise"), "text")
    assert any(" (D8): Accept. " in each for each in lines)
    assert not any(each.startswith("Noted of item ") for each in lines)  # everybody reads it
    assert Ledger(SLUG).head().size == size
    secretary_does(Summarise(Prose("It was short.")), "R4")
    assert begins(drafted.get("report/R4/summarise"), "text") == ["It was short."]
