"""Headline reports and packs: tagged PDF that readers can read, the same bytes every time."""

import io
from dataclasses import replace
from datetime import date

import pypdf
import pytest

from lawspeaker.documents.content import Decided, Listed, Noted, Proof, Seated, Sheet, in_recording
from lawspeaker.documents.sheets import pdf

ORIGIN = "lawspeaker/a-programme-with-a-rather-long-name/7f3a0c1d2e4f"
NOTE = f"{ORIGIN}\n312\n{'k' * 43}=\n\n— {ORIGIN} {'A' * 92}\n"
ROOT = "kJ8sX0fQxKkq3v7O9Z5Y2bq1w8r4t6u0"
SHEET = Sheet(
    title="Headline report",
    programme="Half-hourly settlement",
    framework="3.1",
    group="Programme Steering Group (PSG)",
    day=date(2023, 12, 6),
    meeting="M2",
    summary="One decision.",
    room=(Seated("Large Supplier", "Castell Energy", counts=True),),
    agenda=(Listed(1, "Welcome", 5, ""), Listed(2, "CR035", 25, "D4")),
    decisions=(
        Decided(
            case="D4",
            title="Adopt version 3.2",
            question="Should the framework change?",
            outcome="Accept",
            by="PSG, by consensus",
            text="Version 3.2 is adopted.",
            condition="",
            context="CR035 was consulted on.",
            viewpoints="All agreed; a minority would wait.",
            at="00:52:40",
            clauses=("3.6", "4.6"),
            views=(("Large Supplier", "agrees", "Two would keep one group."),),
        ),
    ),
    issued_on=date(2023, 12, 8),
    late=0,
    proof=Proof("Half-hourly settlement", 312, ROOT, date(2023, 12, 8), NOTE, 311),
)


@pytest.fixture(scope="module")
def reader():
    return pypdf.PdfReader(io.BytesIO(pdf(SHEET)))


def words(reader) -> str:
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


@pytest.mark.parametrize(
    "said",
    [
        "Headline report of Wed 6 Dec 2023",
        "issued Fri 8 Dec 2023 · in time",
        "CR035 was consulted on.",
        "All agreed; a minority would wait.",
        "00:52:40",
        "§ 4.6",
        "312 entries",
        ROOT,
    ],
)
def test_a_report_says_what_its_clauses_ask_for(reader, said):
    """Context, viewpoints and a timestamp per decision (2.2-05, 2.2-07, 3.11-12, 3.11-14)."""
    assert said in words(reader)


def test_the_checkpoint_signed_for_a_report_can_be_copied_out_line_by_line(reader):
    said = [line.strip() for page in reader.pages for line in page.extract_text().splitlines()]
    first = said.index(ORIGIN)
    copied = [line for line in said[first : first + 5] if line]
    assert copied[:4] == [line for line in NOTE.splitlines() if line]
    assert "This document is entry 311 of the record" in words(reader)


def test_a_paper_that_is_no_entry_of_the_record_has_bare_lines_to_check_it_by():
    lines = NOTE.partition("\n\n")[0] + "\n"
    bare = replace(SHEET, proof=replace(SHEET.proof, lines=lines, entry=None))
    said = words(pypdf.PdfReader(io.BytesIO(pdf(bare))))
    assert f"{ORIGIN} 312 {'k' * 43}=" in said
    assert "as it stood at 312 entries" in said


def test_a_report_is_tagged_and_says_its_title_and_language(reader):
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/StructTreeRoot"]
    assert root["/Lang"].lower().startswith("en")
    assert (
        reader.metadata.title == "Headline report, Programme Steering Group (PSG), Wed 6 Dec 2023"
    )


def test_the_same_sheet_gives_the_same_bytes():
    assert pdf(SHEET) == pdf(SHEET)


def test_a_late_report_says_by_how_much():
    late = replace(SHEET, late=2)
    assert "2 working days late" in words(pypdf.PdfReader(io.BytesIO(pdf(late))))


def test_text_is_text_and_never_markup():
    odd = replace(SHEET, summary="#include *stars* [and] $money$ <tags> \\ backslash")
    assert "#include *stars* [and] $money$ <tags>" in words(pypdf.PdfReader(io.BytesIO(pdf(odd))))


def test_a_sheet_without_decisions_is_still_a_document():
    empty = replace(SHEET, decisions=(), room=(), summary="", issued_on=None, late=None)
    assert "Agenda" in words(pypdf.PdfReader(io.BytesIO(pdf(empty))))


def test_what_was_noted_of_an_item_stands_in_the_report():
    noted = replace(SHEET, notes=(Noted(1, "Welcome", "No amendments were asked for."),))
    said = words(pypdf.PdfReader(io.BytesIO(pdf(noted))))
    assert "Noted of the items" in said
    assert "1 Welcome No amendments were asked for." in said
    assert "Noted of the items" not in words(pypdf.PdfReader(io.BytesIO(pdf(SHEET))))


def test_a_public_sheet_says_how_many_decisions_are_not_published_yet():
    public = replace(SHEET, agenda=(), room=(), withheld=2)
    said = words(pypdf.PdfReader(io.BytesIO(pdf(public))))
    assert "2 decisions of this meeting" in said
    assert "Agenda" not in said


def test_a_place_in_the_recording_reads_as_a_clock():
    assert [in_recording(each) for each in (0, 3160, None)] == ["00:00:00", "00:52:40", ""]


def test_a_pack_puts_the_matter_with_what_is_recommended_and_its_papers():
    asked = Decided(
        case="D4", title="Adopt 3.2", question="Should it?", recommendation="Accept it."
    )
    pack = replace(
        SHEET, title="Meeting pack", decisions=(asked,), room=(), papers=((2, "CR035 as amended"),)
    )
    said = words(pypdf.PdfReader(io.BytesIO(pdf(pack))))
    assert "Recommended Accept it." in said
    assert "2 CR035 as amended" in said
    assert "Outcome" not in said
