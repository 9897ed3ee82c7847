"""Every field of every line is compared: a change of it is told, or it is display text."""

from collections.abc import Mapping
from copy import deepcopy
from datetime import date
from inspect import getmembers, isclass
from types import MappingProxyType
from typing import Any

import pytest

from every_field import CLOCKS, FIELDS, LAW, POWERS, SEATS, SHOWN, TEXT, WHO
from lawspeaker.framework import model
from lawspeaker.framework.checks.compared import DISPLAYED
from lawspeaker.framework.checks.deciding import decided_otherwise
from lawspeaker.framework.checks.diff import edits
from lawspeaker.framework.checks.empowered import powers_otherwise
from lawspeaker.framework.checks.ranging import ranging
from lawspeaker.framework.checks.seated import seats_otherwise
from lawspeaker.framework.checks.timed import clocks_otherwise
from lawspeaker.framework.kept import Obligation, Silence
from lawspeaker.framework.load import drafted
from lawspeaker.framework.source import Written
from lawspeaker.framework.sums import Sum

PARTS = {
    WHO: decided_otherwise,
    SEATS: seats_otherwise,
    CLOCKS: clocks_otherwise,
    POWERS: powers_otherwise,
}
ONE_VALUE = {(model.Consensus, "objection")}  # the vocabulary has no other to change it to


def changed(at: str, now: Any, also: Mapping[str, Any] = MappingProxyType({})) -> Any:
    raw = deepcopy(LAW.written.raw)
    for place, value in {at: now, **also}.items():
        *path, name = (int(each) if each.isdecimal() else each for each in place.split("/"))
        table = raw
        for each in path:
            table = table[each]
        if value is None:
            del table[name]
        else:
            table[name] = value
    return drafted("changed", Written(raw, LAW.written.sources))


def test_every_field_of_every_line_is_looked_at():
    lines = {each for _, each in getmembers(model, isclass) if issubclass(each, model.Line)}
    for line in ({*lines} - {model.Line}) | {Sum, Obligation}:
        alone = {name for cls, name in ONE_VALUE if cls is line}
        assert FIELDS[line].keys() | alone == {*line.__struct_fields__}, line


@pytest.mark.parametrize(
    ("line", "name"),
    [(line, name) for line, named in FIELDS.items() for name in named],
    ids=lambda each: each if isinstance(each, str) else each.__name__,
)
def test_a_change_of_a_field_is_told(line, name):
    at, now, told, also = FIELDS[line][name]
    after = changed(at, now, also)
    assert [*edits(LAW, after)]
    by = {part for part, otherwise in PARTS.items() if any(otherwise(LAW, after))}
    table = "sums" if line is Sum else at.split("/")[0]
    assert (told == SHOWN) == (name in DISPLAYED.get(table, ()))
    assert by == set() if told in (SHOWN, TEXT) else told in by


def test_display_text_is_of_fields_there_are():
    fields = {
        "sums" if line is Sum else each.at.split("/")[0]: set()
        for line, n in FIELDS.items()
        for each in n.values()
    }
    for line, named in FIELDS.items():
        for name, each in named.items():
            fields["sums" if line is Sum else each.at.split("/")[0]].add(name)
    assert DISPLAYED.keys() <= fields.keys()
    assert all(names <= fields[table] for table, names in DISPLAYED.items())


def test_a_rule_that_a_framework_does_not_want_is_told():
    (told,) = powers_otherwise(LAW, changed("silent/appeal.held", None))
    assert (told.at, told.after, told.witness) == (
        'silent."appeal.held"',
        None,
        {"ipavofgem": "enact"},
    )
    assert Silence.__struct_fields__ == ("why", "by", "under")


def test_another_calendar_is_told_with_a_day():
    told = [*clocks_otherwise(LAW, changed("calendar", "scotland"))]
    assert {each.at for each in told} == {f"clocks.{name}" for name in LAW.clocks}
    assert all(each.witness for each in told)


def test_a_clock_is_told_with_a_day_that_is_due_otherwise():
    (told,) = clocks_otherwise(LAW, changed("clocks/report/working_days", 3))
    assert (told.before, told.after) == ({"working_days": 2}, {"working_days": 3})
    assert told.witness["before"] < told.witness["after"]


def test_a_group_that_meets_otherwise_is_told_with_the_days():
    (told,) = clocks_otherwise(LAW, changed("groups/PSG/meets/weekday", "thu"))
    assert (told.at, told.before, told.after) == (
        "groups.PSG.meets",
        {"weekday": "wed"},
        {"weekday": "thu"},
    )
    assert [date.fromisoformat(each).weekday() for each in told.witness.values()] == [2, 3]


def test_a_total_that_is_made_otherwise_is_told_with_amounts():
    after = changed("thresholds/cumulative/sums/0/savings", "off")
    (told,) = decided_otherwise(LAW, after)
    assert told.line == "thresholds.cumulative.sums"
    assert told.matter == {"cost": "£1m", "benefit": "£0", "saving": "£1m"}
    assert (told.before, told.after) == ("£1m counts", "£0 counts")


def test_a_power_that_is_held_otherwise_under_a_reading_is_told_with_the_reading():
    after = changed(
        "powers/office.adopt",
        [
            {**LAW.written.raw["powers"]["office.adopt"], "under": {"nc2": "sro"}},
            {
                "holders": ["IM"],
                "local": True,
                "force": "must",
                "says": "?",
                "under": {"nc2": "chair"},
            },
        ],
    )
    (told,) = powers_otherwise(LAW, after)
    assert told.witness == {"nc2": "chair"}
    assert (told.before["holders"], told.after["holders"]) == (("SRO",), ("IM",))


def test_of_one_text_nothing_differs():
    assert all(not [*otherwise(LAW, LAW)] for otherwise in PARTS.values())
    assert "sums" in ranging(LAW, LAW).proved
