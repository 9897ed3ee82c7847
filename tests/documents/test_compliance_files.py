"""The compliance statement as files: every entry of it, as other people's readers read them."""

import io
from collections import Counter
from dataclasses import replace
from datetime import date

import openpyxl
import pypdf
import pytest

from lawspeaker.documents.compliance import STANDS, compliance
from lawspeaker.documents.compliance_files import compliance_pdf, compliance_xlsx
from lawspeaker.documents.content import Proof
from lawspeaker.framework.coverage import counted, coverage
from lawspeaker.framework.load import load
from lawspeaker.framework.names import section

LINES = "lawspeaker/demo/7f3a\n312\nxMTExMTExMTExMTExMTExMTExMTExMTExMTExMTExMQ=\n"
PROOF = Proof("Half-hourly settlement", 312, "c4" * 32, date(2024, 3, 21), LINES)
FRAMEWORKS = ("mhhs", "mhhs@3.1", "standards")


def book(of) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(compliance_xlsx(of)))


def words(of) -> str:
    reader = pypdf.PdfReader(io.BytesIO(compliance_pdf(of)))
    return "".join("".join(page.extract_text() for page in reader.pages).split())


@pytest.mark.parametrize("name", FRAMEWORKS)
def test_the_workbook_has_every_entry_as_coverage_has_it(name):
    framework = load(name)
    (head, *rows) = book(compliance(framework, PROOF))["Entries"].iter_rows(values_only=True)
    by_id = {row[0]: dict(zip(head, row, strict=True)) for row in rows}
    every = coverage(framework)
    assert sorted(row[0] for row in rows) == sorted(each.id for each in every)
    for each in every:
        row = by_id[each.id]
        assert row["Stands"] == STANDS[each.state]
        assert (row["Carried by"] or "") == ", ".join(each.carried_by)
        assert (row["Why it is left out"] or "") == each.not_encoded
        assert bool(row["Waits for"]) == bool(each.waits_for)
        assert row["Worked cases"] == len(each.tests)


@pytest.mark.parametrize("name", FRAMEWORKS)
def test_the_counts_of_the_workbook_are_numbers_that_add_up(name):
    framework = load(name)
    (head, *rows) = book(compliance(framework, PROOF))["Clause by clause"].iter_rows(
        values_only=True
    )
    there = {state: n for state, n in counted(coverage(framework)).items() if n}
    assert head[2:] == tuple(STANDS[each] for each in there)
    assert all(type(cell) is int for row in rows for cell in row[2:])
    assert tuple(map(sum, zip(*(row[2:] for row in rows), strict=True))) == tuple(there.values())


@pytest.mark.parametrize("name", FRAMEWORKS)
def test_each_clause_stands_once_in_the_order_of_the_contents_then_each_group_of_seats(name):
    framework = load(name)
    of = compliance(framework, PROOF)
    cited = {section(each) for each in framework.statements}
    clauses = [each for each in framework.sections if each in cited]
    groups = [*dict.fromkeys(each.group for each in framework.seats.values())]
    assert [each.key for each in of.parts] == [*clauses, *groups]
    rows = book(of)["Clause by clause"].iter_rows(min_row=2, values_only=True)
    assert [row[0] for row in rows] == [*clauses, *groups]


@pytest.mark.parametrize("name", FRAMEWORKS)
def test_the_entries_of_a_clause_stand_together_in_the_order_of_the_register(name):
    framework = load(name)
    register = [*framework.statements, *framework.seats]
    for part in compliance(framework, PROOF).parts:
        places = [register.index(each.id) for each in part.entries]
        assert places == sorted(places)
        for each in part.entries:
            seat = framework.seats.get(each.id)
            assert (seat.group if seat else section(each.id)) == part.key


def test_the_head_of_the_workbook_stays_and_filters():
    sheet = book(compliance(load("standards"), PROOF))["Entries"]
    assert sheet.freeze_panes == "B2"
    assert sheet.auto_filter.ref == f"A1:J{sheet.max_row}"


@pytest.mark.parametrize("says", ["=1+1", "+44 20", "-5 days", "@all", '=HYPERLINK("http://x")'])
def test_what_people_write_is_never_a_formula(says):
    of = compliance(load("standards"), PROOF)
    (first, *others) = of.parts
    (one, *rest) = first.entries
    odd = replace(first, entries=(replace(one, says=says), *rest))
    cell = book(replace(of, parts=(odd, *others)))["Entries"]["D2"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (says, "s", True)


@pytest.mark.parametrize("name", FRAMEWORKS)
def test_no_cell_is_a_formula(name):
    of = book(compliance(load(name), PROOF))
    cells = Counter(c.data_type for sheet in of for row in sheet.iter_rows() for c in row)
    assert set(cells) <= {"s", "n"}  # an empty cell is a number to the reader


def test_the_workbook_says_what_it_was_made_from_and_how_to_check_it():
    sheet = book(compliance(load("mhhs"), PROOF))["About"]
    said = {row[0]: row[1] for row in sheet.iter_rows(min_row=2, values_only=True)}
    assert said["SHA-256 of its text"] == load("mhhs").sha256
    assert said["Entries of the record"] == 312
    assert said["Root of the record"] == PROOF.root
    assert "lawspeaker verify" in said["How to check it"]


@pytest.mark.parametrize("name", FRAMEWORKS)
def test_the_pdf_has_every_entry_as_coverage_has_it(name):
    of = compliance(load(name), PROOF)
    said = words(of)
    for each in of.entries:
        row = f"{each.id}{each.says}{STANDS[each.state]}"
        assert "".join(row.split()) in said, each.id
    assert sorted(each.id for each in of.entries) == sorted(e.id for e in coverage(load(name)))


def test_the_pdf_says_why_an_entry_is_left_out_and_what_it_waits_for():
    of = compliance(load("mhhs"), PROOF)
    said = words(of)
    for each in of.entries:
        assert "".join((each.why or each.waits_for).split()) in said, each.id


def test_the_pdf_is_tagged_and_says_its_title_and_language():
    of = compliance(load("standards"), PROOF)
    reader = pypdf.PdfReader(io.BytesIO(compliance_pdf(of)))
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/StructTreeRoot"]
    assert root["/Lang"].lower().startswith("en")
    assert reader.metadata.title.startswith("Compliance statement, ")
    assert "312entries" in words(of)


@pytest.mark.parametrize("made", [compliance_pdf, compliance_xlsx])
def test_the_same_statement_gives_the_same_bytes(made):
    of = compliance(load("standards"), PROOF)
    first = made(of)
    made.cache_clear()
    assert made(of) == first
