"""Each statement and seat of MHHS is carried by what is pinned for it, or says why nothing does."""

import tomllib
from pathlib import Path

import pytest

from lawspeaker.framework.coverage import counted, coverage
from lawspeaker.framework.load import load
from lawspeaker.framework.versions import versions
from lawspeaker.processes import ALL
from repository import STANDARDS

PINS = tomllib.loads((Path(__file__).parent / "coverage" / "mhhs.toml").read_text())
HASHES = tomllib.loads((Path(__file__).parent / "coverage" / "sha256.toml").read_text())
MHHS = load("mhhs")
FOUND = {each.id: each for each in coverage(MHHS)}


def test_every_statement_and_every_seat_is_an_entry():
    assert FOUND.keys() == {*MHHS.statements, *MHHS.seats} == PINS.keys()
    assert (len(MHHS.statements), len(MHHS.seats)) == (413, 120)


@pytest.mark.parametrize("entry", PINS)
def test_an_entry_stands_as_it_is_pinned(entry):
    state, *named = PINS[entry]
    assert FOUND[entry].state == state
    assert set(named) <= set(FOUND[entry].named)


def test_each_text_is_to_the_letter_what_is_pinned():
    assert {
        each.version: load(f"mhhs@{each.version}").sha256 for each in versions("mhhs")
    } == HASHES


@pytest.mark.parametrize("version", ["mhhs", "mhhs@3.1", "mhhs@2024-01-15"])
def test_no_entry_of_any_version_is_carried_by_nothing(version):
    entries = coverage(load(version))
    assert [each.id for each in entries if each.state == "nothing"] == []


def test_only_what_people_judge_or_read_is_left_out():
    left_out = {each.id for each in FOUND.values() if each.state == "left_out"}
    assert {MHHS.statements[each].do for each in left_out} <= {("evidence",), ("display",)}
    assert all(MHHS.statements[each].not_encoded for each in left_out)


def test_what_must_be_enforced_or_counted_is_in_the_law_or_waits_for_it():
    acted = {"enforce", "compute"}
    of_data = {
        each.id: each.by_data
        for each in FOUND.values()
        if each.state == "data" and acted.intersection(MHHS.statements[each.id].do)
    }
    # Three sentences of the summary of changes, which the text of 3.2 carries out by itself.
    assert of_data.keys() == {"2.2-01", "2.2-03", "2.2-11"}


def test_nothing_waits_for_a_process_that_is_built():
    common = "lawspeaker.kernel"  # what every process has: a process is more than that
    built = {
        it.name for it in ALL for each in it.commands if not each.__module__.startswith(common)
    }
    assert MHHS.text.pending.keys().isdisjoint(built)


def test_what_waits_for_an_event_of_a_change_says_so_until_it_commences():
    waiting = {each.id: each for each in coverage(load("mhhs@2024-01-15"))}
    assert waiting["8.1-01"].waits_for == ("split",)
    assert FOUND["8.1-01"].state == "law"


def test_a_line_of_another_reading_says_of_which():
    assert "who_decides.P3 (nc2=chair)" in FOUND["4.6-06"].by_law
    read = {each.id: each for each in coverage(MHHS.with_readings({"nc2": "chair"}))}
    assert "who_decides.P3" in read["4.6-06"].by_law


def test_an_entry_names_the_readings_it_is_in_and_the_cases_that_test_it():
    entry = FOUND["3.6-06"]
    assert "readings.nc2" in entry.readings
    assert any(each.startswith("cases.") for each in entry.tests)


def test_the_counts_of_all_states_make_all_entries():
    assert sum(counted(FOUND.values()).values()) == len(FOUND)


def test_a_framework_without_a_register_has_its_seats_for_entries(tmp_path):
    before, _, register = Path(STANDARDS).read_text().partition("[statements.")
    path = tmp_path / "standards.toml"
    path.write_text(before + "[offices]" + register.partition("[offices]")[2])
    framework = load(str(path))
    assert {each.id for each in coverage(framework)} == set(framework.seats)


def test_a_statement_that_loses_its_last_carrier_is_carried_by_nothing(tmp_path):
    path = tmp_path / "CR900.toml"
    path.write_text(
        'change = "CR900"\ntitle = "A change for tests"\nframework = "mhhs"\namends = "3.2"\n'
        'makes = "3.3"\non = 2024-06-01\nin_flight = "finish_under_old"\n'
        '[parts.all]\ntitle = "All"\nwhy = "A test."\n'
        '[[step]]\npart = "all"\ndo = "remove"\nat = "duties.sro_accountable"\nby = ["3.3-03"]\n'
    )
    without = {each.id: each for each in coverage(load(str(path)))}
    assert (FOUND["3.3-03"].state, without["3.3-03"].state) == ("data", "nothing")


def test_the_principles_and_the_change_record_are_all_in():
    by = {each for line in MHHS.text.principles.values() for each in line.by}
    for clause in ("3.13", "3.14"):
        stated = {each for each in MHHS.statements if each.startswith(f"{clause}-")}
        kept = {each for line in MHHS.text.separations.values() for each in line.by}
        assert stated - by - kept == ({"3.14-12"} if clause == "3.14" else set())
    record = MHHS.text.versions
    names = tuple(record)
    assert (len(names), names[0], names[-1]) == (15, "0.1", "3.2")
    days = [each.on for each in record.values()]
    assert days == sorted(days)
    assert record["2.5"].made_by == ("CR004", "CR005", "CR006")
    assert {each.text for name, each in record.items() if name < "3.1"} == {"unknown"}


def test_no_source_says_which_instrument_prevails():
    assert {each.precedence for each in MHHS.text.instruments.values()} == {"not_stated"}
    both = MHHS.text.instruments["thresholds"].dated
    assert both["label"] != both["link"]


def test_every_working_group_has_what_it_makes_or_reviews_where_a_source_names_it():
    documents = MHHS.text.documents.values()
    named = {group for each in documents for group in (*each.made_by, *each.reviewed_by)}
    assert {"BPRWG", "TDWG", "SDWG", "DWG", "MWG"} <= named


def test_the_lead_delivery_partner_provides_four_services():
    provided = {name for name, each in MHHS.offices.items() if each.provided_by == "LDP"}
    assert provided == {"CPT", "PMO", "PPC", "SI"}


def test_the_change_record_agrees_with_the_versions_that_load():
    for each in versions("mhhs"):
        recorded = MHHS.text.versions[each.version]
        assert (recorded.on, recorded.made_by) == (each.on, (each.made_by,))
        assert recorded.text == ("known" if each.version == MHHS.version else "carried_back")
