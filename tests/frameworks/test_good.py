"""Frameworks that hold together: they load, their worked cases come out, their parts are found."""

from datetime import date
from pathlib import Path

import pytest

from lawspeaker.framework.checks.run import check
from lawspeaker.framework.faults import Faults, NoSuchFramework
from lawspeaker.framework.load import load
from lawspeaker.framework.names import NO_GROUP, section
from lawspeaker.framework.source import Written
from lawspeaker.framework.version import NoSuchReading
from lawspeaker.framework.versions import names
from lawspeaker.framework.worked import worked
from repository import STANDARDS

GOOD = sorted((Path(__file__).parent / "good").glob("*.toml"))
MHHS = ["mhhs", "mhhs@3.1", "mhhs@3.2", "mhhs@2024-01-15"]


@pytest.mark.parametrize("ref", [*MHHS, *map(str, GOOD)], ids=lambda ref: Path(ref).name)
def test_every_worked_case_comes_out(ref):
    framework = load(ref)
    assert framework.text.cases
    assert worked(framework) == ()


def test_the_built_in_frameworks_are_found_by_name():
    assert names() == ("mhhs", "standards")


def test_what_the_standards_body_has_not_accepted_is_one_open_reading():
    found = check("standards")
    left = [each.code for each in found if each.severity != "notice" and not each.accepted]
    assert left == ["open-reading"]


def test_a_case_that_comes_out_otherwise_is_told_with_its_line(tmp_path):
    text = Path(STANDARDS).read_text()
    path = tmp_path / "standards.toml"
    path.write_text(
        text.replace(
            'consensus = true }, decider = "group"', 'consensus = true }, decider = "BOARD"'
        )
        .replace("due = 2024-05-16", "due = 2024-05-17")
        .replace(
            "given = { at = 2, consensus = false, on_appeal = true }",
            "given = { consensus = true }",
        )
        .replace("event = 2024-01-04", "event = 2054-01-04")
    )
    told = "\n".join(fault.says for fault in worked(load(str(path))))
    assert "It must be for BOARD (consensus); the rules make it group (consensus) (W1)." in told
    assert "It must be due on 2024-05-17; the clock makes it 2024-05-16." in told
    assert "It must have one answer." in told
    assert "It cannot be counted" in told
    line = next(
        n for n, each in enumerate(path.read_text().splitlines(), 1) if each.startswith("rough  ")
    )
    assert (str(path), line) in {(fault.file, fault.line) for fault in worked(load(str(path)))}


def test_groups_stand_above_one_another():
    framework = load("mhhs@3.1")
    assert framework.above("DAG") == "PSG"
    assert framework.above("PSG") == NO_GROUP
    assert framework.above("TWG") == NO_GROUP  # no text names its parent
    assert framework.above("NONE") == NO_GROUP
    assert framework.children("TMAG") == ("DWG", "MWG")


def test_seats_come_in_the_order_of_their_list():
    framework = load("mhhs")
    assert framework.seats_of("PSG")[:2] == ("M-PSG-a", "M-PSG-b")
    assert len(framework.seats_of("PSG")) == 23


def test_only_some_hats_count_for_consensus():
    framework = load(STANDARDS)
    assert framework.counted("STEERING") == (
        "M-STEERING-a",
        "M-STEERING-b",
        "M-STEERING-c",
        "M-STEERING-d",
    )
    mhhs = load("mhhs")
    assert {mhhs.seats[each].hat for each in mhhs.counted("PSG")} == {"constituency", "central"}


def test_the_outcomes_of_a_level_are_those_of_its_list():
    assert set(load(STANDARDS).outcomes_at(3)) == {"adopt", "send_back"}
    assert load(STANDARDS).outcomes_at(2) == {}  # the board judges appeals, and nothing else
    assert len(load("mhhs").outcomes_at(2)) == 5


def test_clauses_are_cited_without_the_numbers_of_statements():
    assert load("mhhs").cite(("3.6-05", "3.6-06", "4.6-01", "M-PSG-a")) == "3.6, 4.6, M-PSG-a"


def test_every_reading_is_chosen_and_another_choice_changes_the_answer():
    framework = load("mhhs")
    assert framework.readings.keys() == framework.text.readings.keys()
    facts = {"at": 2, "consensus": False, "chair_is_sro": False, "cost": 0, "cumulative": 0}
    facts |= {"tom": False, "consumers": False, "competition": False}
    assert framework.route(facts).decider == "SRO"
    assert framework.with_readings({"nc2": "chair"}).route(facts).decider == "chair"


def test_a_reading_nobody_has_is_refused_with_the_near_miss():
    with pytest.raises(NoSuchReading, match=r'No such reading: "nc3". Did you mean "nc34"'):
        load("mhhs", {"nc3": "sro"})
    with pytest.raises(NoSuchReading, match=r'no choice "sr". Did you mean "sro"'):
        load("mhhs", {"nc2": "sr"})


@pytest.mark.parametrize(
    ("ref", "says"),
    [
        ("mhsh", 'No such framework: "mhsh". Name a built-in one or a file. Did you mean "mhhs"?'),
        ("MHHS", 'Did you mean "mhhs"?'),
        ("mhhs@3.3", 'No such version: "3.3".'),
        ("mhhs@2.5", "Of version 2.5 only the change record is known, not the text. Known: 3.1, 3"),
        ("mhhs@3.2~splat", 'No such part: "splat". Did you mean "split"?'),
        ("mhhs@2024-02-30", "It must be a day of the calendar; 2024-02-30 is none."),
        ("mhhs@1999-01-01", "Its first version known, 3.1, holds from"),
        ("no/such.toml", "The file cannot be read: No such file or directory."),
    ],
)
def test_what_is_not_there_is_refused_with_what_is(ref, says):
    with pytest.raises(NoSuchFramework) as refused:
        load(ref)
    assert says in str(refused.value)


def test_an_event_that_no_part_waits_for_is_refused():
    with pytest.raises(NoSuchFramework, match=r'No such part: "spilt". Did you mean "split"'):
        load("mhhs", commenced={"spilt": date(2024, 3, 1)})


def test_a_place_in_the_text_is_found_by_its_file_and_line():
    written = load("mhhs").written
    assert written.place(("groups", "PSG", "level"))[0] == "mhhs/mhhs-3.1.toml"
    assert written.place(("groups", "SITAG", "level"))[0] == "mhhs/CR035.toml"
    assert written.place(("nowhere",)) == ("mhhs/mhhs-3.1.toml", 1)


def test_the_hash_is_of_the_text_and_not_of_how_it_is_read():
    framework = load(STANDARDS)
    assert framework.sha256 == load(STANDARDS, {"stalled": "steering"}).sha256
    other = Written({**framework.written.raw, "version": "3"}, framework.written.sources)
    assert (
        type(framework)(framework.id, framework.text, framework.readings, other).sha256
        != framework.sha256
    )


def test_a_fault_without_a_line_names_the_file_alone():
    assert str(Faults(NoSuchFramework("x", "Gone.").faults)) == "x: Gone."


def test_the_tables_of_a_framework_are_at_hand():
    framework = load("mhhs")
    assert framework.name == "mhhs"
    assert "PAB" in framework.bodies
    assert "dno" in framework.constituencies
    assert "3.6" in framework.sections
    assert len(framework.statements) == 413


def test_a_framework_may_leave_open_who_decides(tmp_path):
    text = (Path(__file__).parent / "bad" / "unknown-parent" / "framework.toml").read_text()
    rules = text[text.index("[who_decides]") : text.index("[outcomes")]
    cases = text[text.index("[cases]") : text.index("[dated]")]
    path = tmp_path / "framework.toml"
    path.write_text(text.replace(rules, "").replace(cases, "").replace('"TOPP"', '"TOP"'))
    assert load(str(path)).text.who_decides == {}


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ('title = "Again"', "more.toml:1: title: Another file says it already."),
        ("x = [", "more.toml:1: The text must be TOML"),
    ],
)
def test_a_fault_of_an_included_file_is_told_as_its_own(tmp_path, more, says):
    path = tmp_path / "standards.toml"
    path.write_text('include = ["more.toml"]\n' + Path(STANDARDS).read_text())
    (tmp_path / "more.toml").write_text(more)
    with pytest.raises(Faults) as refused:
        load(str(path))
    assert says in str(refused.value)


def test_a_cited_id_is_in_the_section_it_is_cited_by():
    assert section("3.6-06") == "3.6"
    assert section("WEB-27") == "WEB"
    assert section("M-PSG-a") == "M-PSG-a"
