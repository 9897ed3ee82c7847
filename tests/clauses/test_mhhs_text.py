"""The MHHS framework as data: its statements, its seats, its groups, and what CR035 changed."""

import csv
from datetime import date
from pathlib import Path

import msgspec
import pytest

from lawspeaker.framework.load import load
from lawspeaker.framework.names import section

DATA = Path(__file__).parent.parent / "data"
SEATED = ("PSG", "DAG", "CCAG", "SITAG", "MCAG", "QAG")
NEW = ("SITAG", "MCAG", "QAG")
WORKING_GROUPS = ("BPRWG", "TDWG", "CCIAG", "DWG", "TWG", "MWG", "CDWG", "SDWG")
CITING = {"by", "also_by", "delegate_by"}
BEFORE, AFTER = load("mhhs@3.1"), load("mhhs")


def cited(line):
    if isinstance(line, dict):
        for name, value in line.items():
            yield from value if name in CITING else cited(value)
    elif isinstance(line, list | tuple):
        for value in line:
            yield from cited(value)


def everything_cited(framework):
    return set(cited(msgspec.to_builtins(framework.text)))


def test_the_register_has_every_statement_of_the_two_sources():
    in_web = [each for each in AFTER.statements if each.startswith("WEB-")]
    assert len(AFTER.statements) == 413
    assert len(in_web) == 64


@pytest.mark.parametrize("framework", [BEFORE, AFTER], ids=["3.1", "3.2"])
def test_every_citation_is_of_a_statement_or_a_seat_that_the_version_has(framework):
    assert everything_cited(framework) <= {*framework.statements, *framework.seats}


def test_every_statement_is_a_sentence_of_a_section():
    for statement, line in AFTER.statements.items():
        assert line.says[0].isupper(), statement
        assert line.says.endswith("."), statement
        assert section(statement) in AFTER.sections, statement


def test_only_the_rule_that_all_changes_go_through_change_control_sends_to_another_section():
    sends = {s: line.refers for s, line in AFTER.statements.items() if line.refers}
    assert sends == {"4.6-16": ("7",)}
    assert AFTER.sections["7"].title == "Cross-Code Advisory Group"


def test_there_are_120_seats_in_six_lists():
    assert [len(AFTER.seats_of(group)) for group in SEATED] == [23, 21, 20, 20, 19, 17]
    assert len(AFTER.seats) == 120


def matrix():
    with (DATA / "mhhs-seats.csv").open() as file:
        rows = list(csv.DictReader(file))
    return [{f"M-{group}-{row[group]}" for group in SEATED if row[group]} for row in rows], rows


def test_the_matrix_of_the_six_lists_is_the_seats():
    seats, rows = matrix()
    assert sum(map(len, seats)) == 120
    assert set().union(*seats) == set(AFTER.seats)
    for row, ids in zip(rows, seats, strict=True):
        hats = {AFTER.seats[seat].hat for seat in ids}
        assert hats <= set(row["speaks for"].split(" or ")), row["seat"]


def test_a_kind_of_seat_is_the_same_in_every_list():
    for ids in matrix()[0]:
        lines = [msgspec.structs.asdict(AFTER.seats[seat]) for seat in ids]
        for field in ("name", "hat", "constituency", "office", "organisation"):
            assert len({line[field] for line in lines}) == 1, ids


def test_most_seats_are_no_constituency_seats():
    hats = [seat.hat for seat in AFTER.seats.values()]
    assert len(hats) - hats.count("constituency") == 64
    assert hats.count("programme") == 23
    assert hats.count("central") + hats.count("code") == 23
    assert [hats.count(each) for each in ("assurance", "observer", "secretariat")] == [6, 6, 6]


def test_each_list_has_its_constituency_seats():
    counts = [
        sum(AFTER.seats[seat].hat == "constituency" for seat in AFTER.seats_of(group))
        for group in SEATED
    ]
    assert counts == [10, 10, 7, 10, 10, 9]


def test_consensus_at_the_sitag_counts_ten_constituencies_and_three_central_parties():
    hats = [AFTER.seats[seat].hat for seat in AFTER.counted("SITAG")]
    assert [hats.count("constituency"), hats.count("central"), len(hats)] == [10, 3, 13]


def test_the_chair_the_ipa_ofgem_and_the_pmo_hold_their_seats_by_office():
    for group in SEATED:
        offices = [AFTER.seats[seat].office for seat in AFTER.seats_of(group)]
        assert [each for each in offices if each] == ["SRO", "IPA", "OFGEM", "PMO"]


def test_elexon_sits_in_every_list_under_several_hats():
    counts = [
        sum(AFTER.seats[seat].organisation == "Elexon" for seat in AFTER.seats_of(group))
        for group in SEATED
    ]
    assert counts == [3, 3, 4, 3, 3, 3]


def test_what_the_psg_has_and_another_list_leaves_out():
    def constituencies(group):
        seats = (AFTER.seats[seat] for seat in AFTER.seats_of(group))
        return {seat.constituency for seat in seats if seat.constituency}

    psg = constituencies("PSG")
    assert psg - constituencies("DAG") == set()
    assert psg - constituencies("CCAG") == {
        "large_supplier",
        "medium_supplier",
        "small_supplier",
        "dno",
        "idno",
    }
    assert psg - constituencies("SITAG") == set()
    assert psg - constituencies("MCAG") == {"eso"}
    assert psg - constituencies("QAG") == {"eso"}
    assert constituencies("MCAG") - psg == {"domestic_supplier"}


def test_only_the_psg_and_the_dag_seat_any_other_central_provider():
    open_seats = [s for s, line in AFTER.seats.items() if line.filled == "per_provider"]
    assert open_seats == ["M-PSG-k", "M-DAG-i"]


def test_ofgem_observes_the_psg_always_and_the_others_as_appropriate():
    filled = {line.group: line.filled for line in AFTER.seats.values() if line.hat == "observer"}
    assert filled == {"PSG": "standing"} | dict.fromkeys(SEATED[1:], "as_appropriate")


def test_every_group_is_under_the_psg_or_names_no_parent():
    assert AFTER.children("PSG") == SEATED[1:]
    for group in WORKING_GROUPS:
        assert AFTER.groups[group].parent == "unknown", group
        assert AFTER.groups[group].parent_reading == "parents", group


def test_before_cr035_tmag_stood_with_two_working_groups_and_no_list_of_members():
    assert BEFORE.children("TMAG") == ("DWG", "MWG")
    assert BEFORE.groups["TMAG"].seats == "unknown"
    assert not set(NEW) & set(BEFORE.groups)
    assert BEFORE.seats_of("TMAG") == ()


def test_cr035_ends_tmag_and_names_its_three_successors():
    assert not AFTER.stands("TMAG")
    assert AFTER.groups["TMAG"].successors == NEW
    assert {AFTER.groups[group].predecessors for group in NEW} == {("TMAG",)}


def test_the_split_waits_for_the_psg_and_the_rest_holds_from_publication():
    between = load("mhhs@2024-01-15")
    assert between.stands("TMAG")
    assert "SITAG" not in between.groups
    assert "minutes" not in between.text.outputs
    assert set(between.statements) == set(AFTER.statements)


def test_minutes_end_on_the_day_of_publication():
    assert "minutes" in load("mhhs@2023-12-05").text.outputs
    assert "minutes" not in load("mhhs@2023-12-06").text.outputs


def test_once_the_psg_has_approved_it_the_split_is_in_force():
    after = load("mhhs@2024-03-07", commenced={"split": date(2024, 3, 6)})
    assert after.stands("SITAG")
    assert not after.stands("TMAG")


def test_the_older_version_lacks_what_only_the_newer_is_known_to_say():
    only_new = {section(each) for each in set(AFTER.statements) - set(BEFORE.statements)}
    assert only_new == {"2.1", "2.2", "3.12", "8.1", "8.2", "9.1", "9.2", "10.1", "10.2"}
    assert BEFORE.statements["10.2-02"].inferred
    assert not any(line.inferred for line in AFTER.statements.values())


def test_the_sitag_and_the_mcag_let_the_sro_delegate_the_chair_in_their_own_terms():
    assert AFTER.groups["SITAG"].chair.delegate_by == ("8.2-01", "3.9-01")
    assert AFTER.groups["MCAG"].chair.delegate_by == ("9.2-01", "3.9-01")
    assert {AFTER.groups[each].chair.delegate for each in SEATED} == {"exceptional", "written"}
    assert AFTER.groups["PSG"].chair.delegate == "exceptional"


def test_only_the_security_group_is_closed_among_the_working_groups():
    closed = [group for group in WORKING_GROUPS if not AFTER.groups[group].open]
    assert closed == ["SDWG"]


def test_every_reading_has_a_finding_and_another_choice():
    readings = AFTER.text.readings
    assert len(readings) == len({each.finding for each in readings.values()}) == 59
    assert all(len(each.choices) > 1 for each in readings.values())


def test_nobody_has_agreed_a_reading_yet():
    assert not any(each.agreed_by for each in AFTER.text.readings.values())


def test_both_levels_have_five_outcomes_from_their_own_lists_and_differ_in_the_way_up():
    two, three = AFTER.outcomes_at(2), AFTER.outcomes_at(3)
    alike = ["accept", "reject", "refer_back", "accept_subject_to"]
    assert [*two] == [*alike, "escalate"]
    assert [*three] == [*alike, "refer_to_psg"]
    outcomes = {**two, **three}
    by = [at.by for each in outcomes.values() for at in each.at]
    assert sorted(by) == sorted(
        [(f"4.6-{n}",) for n in range(11, 16)] + [(f"5.2-{n}",) for n in range(12, 17)]
    )


def test_there_are_four_time_limits_and_one_shared_by_the_amended_report():
    assert {name: clock.working_days for name, clock in AFTER.clocks.items()} == {
        "papers": -5,
        "report": 2,
        "amendments": -5,
        "amended": -5,
        "outcome": 10,
    }
    assert not any(clock.local for clock in AFTER.clocks.values())


@pytest.mark.parametrize(
    ("framework", "told"), [(BEFORE, ("5.2-18",)), (AFTER, ("5.2-18", "2.2-04"))]
)
def test_what_working_groups_are_spared_cites_what_says_of_it_that_level_3_owes_it(framework, told):
    """C54: 5.2-18 and 2.2-04 speak of the headline report, 5.2-22 of the recording."""
    spared = {each.what: each.by for each in framework.text.spared.values()}
    assert spared == {("report",): told, ("recording",): ("5.2-22",)}
