"""Two versions of the framework compared on a page, by version or by day."""

from copy import deepcopy
from datetime import date
from html import escape

import pytest

from lawspeaker.framework.checks.diff import diff
from lawspeaker.framework.load import drafted, load
from lawspeaker.framework.source import Written
from lawspeaker.web.components import Inserted, Mono, Soft, Struck
from lawspeaker.web.framework.differences_asked import Shelf, Side, Sides
from lawspeaker.web.framework.differences_page import differences_page
from lawspeaker.web.framework.place import Place

HERE = "framework/versions/compare"
BOTH = {"before": "3.1", "before_on": "", "after": "3.2", "after_on": ""}
PLACE = Place("any", public=True)


def compared(before, after):
    sides = Sides(BOTH, {}, Side(before, "Before: one"), Side(after, "After: other"))
    return differences_page(load("mhhs@3.1"), sides, PLACE)


def altered(**places):
    """Return the text in force with other values at dotted places."""
    law = load("mhhs")
    raw = deepcopy(law.written.raw)
    for place, value in places.items():
        *path, name = place.split("__")
        table = raw
        for each in path:
            table = table[each]
        table[name] = value
    return drafted("changed", Written(raw, law.written.sources))


def test_at_first_the_last_version_is_compared_with_the_one_before_it(march):
    page = march.get(HERE)
    assert "Before: version 3.1 as it is written" in page
    assert "After: version 3.2 as it is written" in page
    assert "Any matter of DWG" in page
    assert "Nobody decides differently" not in page


@pytest.mark.parametrize("who", ["raman", ""])
def test_the_address_of_a_comparison_shows_it_to_anybody(march, who):
    side = "" if who else "public/"
    page = march.get(f"{side}{HERE}?before=3.1&after=3.2", who)
    assert f"{side}{HERE}?before=3.1&amp;after=3.2" in page


def test_what_is_found_now_and_no_more_is_what_the_command_line_finds(march):
    made = diff(load("mhhs@3.1"), load("mhhs@3.2"))
    page = march.get(f"{HERE}?before=3.1&after=3.2")
    now = page[page.index("Found now") : page.index("Found no more")]
    gone = page[page.index("Found no more") :]
    assert all(escape(each.says) in now for each in made.found)
    assert all(escape(each.says) in gone for each in made.found_no_more)
    assert f"{len(made.found)} findings" in now


def test_every_statement_and_seat_that_differs_is_told():
    before, after = load("mhhs@3.1"), load("mhhs@3.2")
    made = compared(before, after).made
    says = {each.title: each.shown.lines for each in (*made.stands, *made.says)}
    new = {key for key in after.statements if key not in before.statements}
    told = {line.statements for line in says["Statements, in our words"] if line.sign == "+"}
    assert told == {(key,) for key in new}
    assert len(says["Seats"]) >= len(after.seats) - len(before.seats)


def test_the_page_tells_every_seat_clock_and_power_that_the_command_line_tells():
    before, after = load("mhhs@3.1"), altered(clocks__report__working_days=3)
    made = diff(before, after)
    told = {each.title: each.shown.lines for each in compared(before, after).made.stands}
    for title, lines in (("Seats", made.seats), ("Clocks", made.clocks), ("Powers", made.powers)):
        assert len(told[title]) == len(lines) > 0, title
        keys = {each.at for each in lines}
        assert not [line.says for line in told[title] if line.says[0].says in keys], title
        assert all(line.statements for line in told[title]), title
    named = Soft("Senior Responsible Owner, as Chair (SITAG)")
    (chair,) = (each for each in told["Seats"] if each.says[0] == named)
    assert chair.says[2] == Inserted(
        "Sits as: the programme; Office: SRO; Organisation: Elexon; Counted: no"
    )
    assert chair.statements == ("M-SITAG-a",)
    (report,) = (each for each in told["Clocks"] if each.says[0] == Soft("Report"))
    assert report.says[2] == Struck("Working days: 2")
    assert report.says[4] == Inserted("Working days: 3")
    assert str(report.says[-1]).startswith(" Such as: Event: ")


def test_the_page_tells_every_way_of_deciding_that_the_command_line_tells():
    law = load("mhhs")
    changed = altered(
        thresholds__cumulative__sums=[], moves__appeal__to="SRO", groups__DAG__chair__delegate="any"
    )
    made = diff(law, changed)
    rows = [row.cells for row in compared(law, changed).made.decided.rows]
    assert len(rows) == len(made.who_decides_differently)
    for cells, each in zip(rows, made.who_decides_differently, strict=True):
        assert (each.line or f"Any matter of {each.group}") in str(cells[0])
    assert {each.line for each in made.who_decides_differently} >= {
        "moves.appeal",
        "thresholds.cumulative.sums",
    }


def test_a_long_part_folds_and_a_short_one_is_open():
    made = compared(load("mhhs@3.1"), load("mhhs@3.2")).made
    assert {each.is_open for each in made.says} == {True, False}
    assert all(each.is_open == (len(each.shown.lines) <= 8) for each in (*made.says, *made.found))


def test_who_decides_differently_is_told_with_a_matter():
    strict = load("mhhs", {"cmp": "more_than"})
    page = compared(load("mhhs"), strict)
    (matter, before, after) = page.made.decided.rows[0].cells
    assert "Cumulative, with this one: £20m" in matter
    assert before == "Ofgem, because a threshold is met"
    assert after.startswith("The SRO, ")
    assert "Decided differently" in page.standing.stands.says
    assert [each.title for each in page.made.says] == ["Thresholds"]


def test_on_a_narrow_screen_each_of_the_two_answers_has_its_own_label():
    table = compared(load("mhhs"), load("mhhs", {"cmp": "more_than"})).made.decided
    assert [each.title for each in table.columns if each.labelled] == ["Before", "After"]
    assert [each.card for each in table.columns] == ["title", "", ""]


def test_who_decides_differently_only_if_read_otherwise_is_told_with_the_reading():
    law = load("mhhs")
    rules = law.written.raw["who_decides"]
    raw = {**law.written.raw, "who_decides": {**rules, "P3": {**rules["P3"], "decider": "IPA"}}}
    changed = drafted("changed", Written(raw, law.written.sources))
    (row,) = compared(law, changed).made.decided.rows
    assert str(row.cells[0]).endswith("; read with nc2: chair")


def test_a_group_that_decides_differently_is_told_with_what_differs():
    rows = compared(load("mhhs@3.1"), load("mhhs@3.2")).made.decided.rows
    told = {row.cells[0]: row.cells[1:] for row in rows}
    assert told["Any matter of DWG"] == ("Parent TMAG", "Parent unknown")
    assert told["Any matter of TMAG"] == ("The group", Soft("Nobody"))


def test_a_reading_chosen_otherwise_is_told():
    page = compared(load("mhhs"), load("mhhs", {"cmp": "more_than"}))
    (line,) = page.made.readings.lines
    assert line.says[0].says == load("mhhs").text.readings["cmp"].finding
    assert line.end == "Read otherwise"


def test_a_reading_that_no_sentence_follows_is_counted():
    page = compared(load("mhhs"), load("mhhs", {"psgrole": "adviser"}))
    assert page.made.says == ()
    assert page.standing.stands_note.endswith(" 1 reading differs.")


def test_lines_and_readings_are_counted_apart():
    page = compared(load("mhhs@3.1"), load("mhhs@3.2"))
    lines = sum(len(each.shown.lines) for each in (*page.made.stands, *page.made.says))
    readings = len(page.made.readings.lines)
    assert f"{lines} lines differ, {readings} readings differ." in page.standing.stands_note


def test_a_version_is_as_it_was_read_on_a_day(march):
    page = march.get(f"{HERE}?before_on=2023-12-10&after_on=2024-03-20")
    assert "version 3.2 as it was read on Sun 10 Dec 2023" in page
    assert "Groups" in page[page.index("What it says") :]


def test_a_reading_that_the_text_in_force_does_not_have_leads_nowhere():
    page = compared(load("mhhs@3.1"), load("mhhs@3.2"))  # under 3.1
    assert {type(line.says[0]) for line in page.made.readings.lines} == {Mono}


def test_of_one_text_nothing_differs(march):
    page = march.get(f"{HERE}?before=3.2&after=3.2")
    assert "Both say the same" in page
    assert "Nobody decides differently" in page
    assert "under every choice of the readings nc2, nc34 and cmp" in page
    assert "0 findings" in page


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ("before=9.9&after=3.2", "There is no version &#x27;9.9&#x27; whose text is known."),
        ("before=3.1&before_on=2024-01-01&after=3.2", "Choose a version or a day, not both."),
        ("before=3.1", "Choose a version, or a day."),
        (
            "before_on=yesterday&after=3.2",
            "It must be a day written like 2023-12-06, not &#x27;yesterday&#x27;.",
        ),
        ("before=3.1&after_on=2031-01-01", "Wed 1 Jan 2031 is still to come."),
        ("before_on=1999-01-01&after=3.2", "No framework was in force on Fri 1 Jan 1999."),
    ],
)
def test_what_cannot_be_compared_is_said_beside_its_field(march, asked, says):
    page = march.get(f"{HERE}?{asked}")
    assert says in page
    assert "What it says" not in page


def test_a_framework_of_one_version_is_compared_by_days():
    law = load("standards")
    sides = Shelf(law, lambda _: law, date(2024, 3, 21)).chosen({})
    assert differences_page(law, sides, PLACE).made.says == ()


def test_versions_and_contents_lead_to_it(march):
    for side, who in (("", "raman"), ("public/", "")):
        assert f"{side}{HERE}" in march.get(f"{side}framework/", who)
        assert f"{side}{HERE}?before=3.1&amp;after=3.2" in march.get(
            f"{side}framework/versions", who
        )
