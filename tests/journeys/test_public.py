"""The public reads a decision, takes the record away, and finds out whether it was changed."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import Download, Page, expect

from journeys.browsing import place
from journeys.sites import ended, run

pytestmark = pytest.mark.browser
ENTRIES = "entries.ndjson"
TAKEN = b'"kind":"decision.taken/'


def test_a_member_of_the_public_verifies_the_record_they_read(site, at_a_desk, tmp_path):
    page = at_a_desk(site, "")
    read(page, site.address)
    record = taken(page, "Download the record", tmp_path / "mhhs-demo.zip")
    checkpoint = taken(page, "Checkpoint", tmp_path / "checkpoint.txt")
    says = run("verify", record, "--checkpoint", checkpoint)
    assert "WHOLE: nothing is wrong." in says
    said = verified_after_a_change(record, tmp_path / "changed.zip")
    position = taken_at(record)
    assert f"entry {position}" in said
    assert "It does not give its leaf hash: it was changed after it was recorded." in said


def read(page: Page, address: str) -> None:
    """Go from the front of the public site to a decision, and on to the record it rests on."""
    page.goto(address + place("public/"))
    page.get_by_role("link", name="D5").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Split TMAG")
    expect(page.locator("main")).to_contain_text("13 of 13 seats agree.")
    expect(page.locator("main")).not_to_contain_text("Halloran")
    page.get_by_role("link", name="Verify this record").first.click()
    page.get_by_role("link", name="Ledger", exact=True).click()
    expect(page.locator("main")).to_contain_text("The record is whole")


def taken(page: Page, name: str, where: Path) -> Path:
    with page.expect_download() as download:
        page.get_by_role("link", name=name).first.click()
    given: Download = download.value
    given.save_as(where)
    return where


def taken_at(record: Path) -> int:
    """Return where in the record the decision was taken that was read."""
    with ZipFile(record) as whole:
        lines = whole.read(ENTRIES).splitlines()
    return next(n for n, line in enumerate(lines) if b'"D5"' in line and TAKEN in line)


def verified_after_a_change(record: Path, changed: Path) -> str:
    """Let the seats have decided without consensus, as somebody might who wanted it so."""
    with ZipFile(record) as whole, ZipFile(changed, "w") as other:
        for name in whole.namelist():
            kept = whole.read(name)
            if name == ENTRIES:
                lines = kept.split(b"\n")
                line = lines[taken_at(record)]
                lines[taken_at(record)] = line.replace(b'"consensus":true', b'"consensus":false')
                kept = b"\n".join(lines)
            other.writestr(name, kept)
    code, says = ended("verify", changed)
    assert code == 1, says
    return says
