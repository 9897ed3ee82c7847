"""The public site: what was published, nothing else, no persons; and verifying it without us."""

import html
import io
import json
import re
import zipfile
from base64 import b64decode
from datetime import date
from typing import Any

import pytest
from playwright.sync_api import Page

from lawspeaker.framework.names import CaseId, Group, Prose
from lawspeaker.kernel.kinds import Offset
from lawspeaker.kernel.notes import Checkpoint, Vkey
from lawspeaker.kernel.proofs import is_included
from lawspeaker.kernel.seals import unseal
from lawspeaker.kernel.words import Command
from lawspeaker.processes.decision.following import Implement
from lawspeaker.processes.report.writing import Draft, Issue, Summarise, Write
from lawspeaker.records.ledger import Ledger
from lawspeaker.records.programmes import the_programme
from lawspeaker.service.asking import Asking
from lawspeaker.service.demo.cast import CAST, person
from lawspeaker.service.demo.playing import SLUG
from lawspeaker.service.door import execute
from web.conftest import complaints, shut_out

PLACES = (
    "", "decisions/", "decisions/D4", "decisions/D6", "reports/", "reports/R1", "calendar",
    "groups/", "framework/", "framework/3.6", "framework/try", "framework/findings",
    "framework/structure", "framework/versions/compare", "ledger/", "ledger/147",
)  # fmt: skip
# Drawn as for whoever is signed in, and looked at there in the width of a desk.
SHARED = (
    "framework/", "framework/3.6", "framework/try", "framework/findings",
    "framework/structure", "framework/versions/compare",
)  # fmt: skip
TOKEN = re.compile(r"(?<=CSRFToken\": \")\w+|(?<=csrfmiddlewaretoken\" value=\")\w+")
UNPUBLISHED, CLOSED = ("D8", "D9"), "SDWG"


@pytest.mark.parametrize("place", PLACES)
def test_nobody_must_sign_in_and_no_person_is_named(march, place):
    page = march.public(place)
    assert "Sign in" in page
    named = [each.name for each in CAST.values() if each.name in page]
    assert named == []


@pytest.mark.parametrize("case", UNPUBLISHED)
def test_what_is_not_published_is_not_there(march, case):
    assert march.ask(f"public/decisions/{case}", "").status_code == 404
    for place in ("", "decisions/", "calendar", "ledger/"):
        assert f"/{case}" not in march.public(place)


def test_a_group_behind_closed_doors_is_not_listed(march):
    for place in ("", "calendar", "groups/"):
        assert CLOSED not in march.public(place)
    assert march.ask(f"public/groups/{CLOSED}.ics", "").status_code == 404


def test_a_group_says_its_level_the_group_above_it_and_how_many_seats_it_lists(march):
    page = march.public("groups/")
    assert "Level 2; 23 seats" in page  # nothing is above the PSG
    assert "Level 3, below the PSG; 20 seats" in page
    assert "0 seats" not in re.sub(r"\d0 seats", "", page)


def test_the_front_page_shows_decisions_meetings_and_the_way_to_verify(march):
    page = march.public()
    assert "Split TMAG into SITAG, MCAG and QAG" in page
    assert "Verify the record" in page
    assert "Wed 3 Apr" in page


def test_a_published_decision_shows_seats_and_organisations(march):
    page = march.public("decisions/D4")
    assert "Verify this record" in page
    assert "Castell Energy" in page
    assert "13 of 13 seats agree." in page
    assert "Two of the constituency would keep one group." in page
    assert "£0.41m is under £5m" in page
    assert "The cost to the programme or the change to its benefits, each taken by itself" in page


def test_a_decision_from_history_says_what_is_known_and_no_more(march):
    for page in (march.public("decisions/D1"), march.get("decisions/D1")):
        assert "adopted from the log of decisions" in page
        assert "This entry is unchanged" in page
        for untrue in ("has spoken yet", "Absent", "To speak", "in the room"):
            assert untrue not in page


def test_a_change_request_says_what_was_decided_on_it(march):
    page = march.get("changes/CR035")
    assert "D4</a>" in page
    assert "Accepted" in page


def test_a_signed_in_visitor_sees_the_same(march):
    inside, outside = march.get("public/decisions/D4", "raman"), march.public("decisions/D4")
    assert TOKEN.sub("", inside) == TOKEN.sub("", outside)


def test_the_log_shows_a_year(march):
    page = march.public("decisions/?since=2023-01-01&until=2023-12-31")
    assert "D4</a>" in page
    assert "D7</a>" not in page


def test_who_represents_whom_names_organisations(march):
    page = march.public("groups/")
    assert "Tarn Energy" in page
    assert "As the agenda needs" in page


def test_the_report_of_an_open_group_is_public_from_the_day_it_is_issued(march):
    assert "R1" in march.public("reports/")
    page = march.public("reports/R1")
    assert "All thirteen counted seats agreed." in page
    assert "Not published yet" not in page
    assert [each.name for each in CAST.values() if each.name in page] == []
    printed = march.ask("public/reports/R1.pdf", "")
    assert printed.content.startswith(b"%PDF-")
    assert "/public/reports/R1" in march.public("calendar") + march.public()


def test_a_public_report_tells_nothing_of_a_decision_that_is_not_published(march):
    """The chair publishes a decision; until then the report counts it, and no more."""
    context, agreed = Prose("Testing cannot begin without them."), Prose("All agreed.")
    secretary_does(Draft(CaseId("M5"), Group("SITAG")), None)
    secretary_does(Write(CaseId("D8"), context, agreed, Offset(2600)), "R4")
    secretary_does(Summarise(Prose("The entry criteria were settled.")), "R4")
    assert march.ask("public/reports/R4", "").status_code == 404
    assert "everybody, and the public site" in march.get("report/R4/issue")
    secretary_does(Issue(), "R4")
    inside, outside = (
        TOKEN.sub("", page) for page in (march.get("reports/R4"), march.public("reports/R4"))
    )
    for told in (context, agreed, "D8", "Entry criteria of systems", "were settled"):
        as_words = rf"(?<![\w+/]){re.escape(told)}(?![\w+/])"  # no two letters of a hash
        assert re.search(as_words, inside)
        assert not re.search(as_words, outside)
    assert "1 decision of this meeting: what was decided stands here once" in outside


def secretary_does(
    command: Command[Any], case: str | None, process: str = "report", happened: date | None = None
) -> None:
    asking = Asking(f"{person('raman')}:PMO", person("raman"), happened)
    execute(SLUG, process, case, command, asking)


def test_what_is_recorded_late_says_so_where_it_is_told(march):
    said = "ecorded on Thu 21 Mar 2024"
    assert said not in march.get("decisions/D7")
    carried = Implement(Prose("The new version is in use."))
    secretary_does(carried, "D7", "decision", date(2024, 3, 19))
    assert march.get("decisions/D7").count(said) == 2  # in the trail, and in what followed


def test_what_followed_on_one_day_is_told_in_the_order_in_which_it_must_follow(march):
    page = march.public("decisions/D5")  # told and carried out on 16 February
    assert page.index("Outcome told to everybody") < page.index("Carried out")


def test_the_proof_of_an_entry_leads_to_the_root_that_was_signed(march):
    answer = march.ask("public/ledger/147/proof", "")
    proof, _, note = answer.text.partition("\n\n")
    first, index, *hashes = proof.split("\n")
    signed = Checkpoint.read(note, Vkey.read(the_programme(SLUG).vkey))
    leaf = Ledger(SLUG).leaves(148)[147]
    assert (first, index) == ("c2sp.org/tlog-proof@v1", "index 147")
    path = [b64decode(each) for each in hashes]
    assert is_included(147, signed.size, leaf, signed.root, path)


def test_what_an_entry_says_is_withheld_but_its_seal_is_open(march):
    page = march.public("ledger/147")
    assert "This entry is not open to you." in page
    assert "It reads as it was sealed" in page


def test_an_entry_that_is_not_there_is_not_found(march):
    assert march.ask("public/ledger/99999", "").status_code == 404


def test_the_public_export_withholds_what_is_not_public(march):
    answer = march.ask("public/ledger/export.zip", "")
    archive = zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content)))
    entries = archive.read("entries.ndjson").splitlines()
    assert archive.read("bundle.json").strip() == b'{"format":1,"viewer":"public"}'
    assert len(entries) == Ledger(SLUG).head().size
    assert sum(each == b"" for each in entries) > 0


def exported(march: Any) -> dict[str, list[tuple[str, dict[str, Any]]]]:
    """Return what the public export holds of each case: the kind of an entry, and its texts."""
    answer = march.ask("public/ledger/export.zip", "")
    archive = zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content)))
    lines = map(json.loads, archive.read("disclosures.ndjson").splitlines())
    opened = {each["seq"]: [unseal(text) for text in each["openings"]] for each in lines}
    found: dict[str, list[tuple[str, dict[str, Any]]]] = {}
    for line in filter(None, archive.read("entries.ndjson").splitlines()):
        entry = json.loads(line)
        texts = {each.name: each.value for each in opened.get(entry["seq"], ())}
        found.setdefault(entry["case"], []).append((entry["kind"].partition("/")[0], texts))
    return found


def test_the_public_export_covers_what_the_page_of_a_published_decision_shows(march):
    page = html.unescape(march.public("decisions/D4"))
    entries = exported(march)["D4"]
    kinds = {kind for kind, _ in entries}
    assert {"decision.recommended", "decision.taken", "decision.published"} <= kinds
    assert sum(kind == "decision.view-given" for kind, _ in entries) >= 13
    told = [text for _, texts in entries for text in texts.values() if text]
    assert "Two of the constituency would keep one group." in told
    assert [text for text in told if text not in page] == []


def test_the_public_export_tells_nothing_the_page_does_not(march):
    """What was known when it was decided names persons and other matters: it stays sealed."""
    found = exported(march)
    assert not found.keys() & set(UNPUBLISHED)
    for case, entries in found.items():
        if case.startswith("D"):
            assert not any(name.startswith("facts.") for _, texts in entries for name in texts)
            assert "decision.consulted" not in {kind for kind, _ in entries}


def test_the_public_ledger_begins_with_the_last_entry_that_is_open(march):
    page = march.public("ledger/")
    assert "None of these entries is open to you." not in page
    assert "None of these entries is open to you." in march.public(
        f"ledger/?last={Ledger(SLUG).head().size}"
    )


def test_the_ledger_of_those_who_take_part_tells_its_entries(march):
    page = march.get("ledger/")
    assert "The record is whole" in page
    assert "Priya Raman, PMO" in page
    assert "Earlier entries" in page
    assert "Entries 0 to" in march.get("ledger/?last=50")


def test_a_report_is_read_and_printed(march):
    page = march.get("reports/R1")
    assert "Issued, in time" in page
    assert "Accept, PSG, by consensus" in page
    assert "All thirteen counted seats agreed." in page
    printed = march.ask("reports/R1.pdf")
    assert printed["Content-Type"] == "application/pdf"
    assert printed.content.startswith(b"%PDF-")


def test_the_pack_of_a_meeting_is_printed(march):
    assert march.ask("meetings/M6/pack.pdf").content.startswith(b"%PDF-")
    assert march.ask("meetings/M99/pack.pdf").status_code == 404


@pytest.mark.browser
def test_the_public_site_shuts_nobody_out(march, march_on_air, look):
    page = look("").new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    home = f"{march_on_air}{march.home}public/"
    for place in PLACES:
        for width in (400,) if place in SHARED else (1440, 400):
            must_shut_nobody_out(page, f"{home}{place}", width)
    assert complaints(said) == []


@pytest.mark.full
@pytest.mark.browser
@pytest.mark.parametrize("place", SHARED)
def test_what_the_public_shares_shuts_nobody_out(march, march_on_air, look, place):
    must_shut_nobody_out(look("").new_page(), f"{march_on_air}{march.home}public/{place}", 1440)


def must_shut_nobody_out(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 1000})
    page.goto(address)
    assert shut_out(page) == [], address
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, address


@pytest.mark.browser
def test_ledger_and_reports_shut_nobody_out(march, march_on_air, look):
    page = look("raman").new_page()
    for place in ("ledger/", "ledger/147", "reports/R1"):
        for width in (1440, 400):
            must_shut_nobody_out(page, f"{march_on_air}{march.home}{place}", width)
