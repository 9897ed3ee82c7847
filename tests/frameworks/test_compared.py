"""Every field of every line is compared: a change of it is told, or it is display text.

Each line names where it is changed, to what, and which part of the comparison tells it besides the
edits of the text, which tell every change.
"""

from collections.abc import Mapping
from copy import deepcopy
from datetime import date
from inspect import getmembers, isclass
from types import MappingProxyType
from typing import Any, NamedTuple

import msgspec
import pytest

from lawspeaker.framework import model
from lawspeaker.framework.checks.compared import DISPLAYED
from lawspeaker.framework.checks.diff import decided_otherwise, edits
from lawspeaker.framework.checks.empowered import powers_otherwise
from lawspeaker.framework.checks.ranging import ranging
from lawspeaker.framework.checks.seated import seats_otherwise
from lawspeaker.framework.checks.timed import clocks_otherwise
from lawspeaker.framework.kept import Obligation, Silence
from lawspeaker.framework.load import drafted, load
from lawspeaker.framework.source import Written
from lawspeaker.framework.sums import Sum

LAW = load("mhhs")
PARTS = {
    "who decides": decided_otherwise,
    "seats": seats_otherwise,
    "clocks": clocks_otherwise,
    "powers": powers_otherwise,
}
TEXT = "the text alone"  # it is told by the edits, and on nothing that is compared it bears
SHOWN = "display text"  # so is that, and nothing at all rests on it


class Field(NamedTuple):
    """A field of a line: what it is changed to, and what tells it."""

    at: str
    now: Any
    told: str
    also: Mapping[str, Any] = MappingProxyType(
        {}
    )  # what must change with it for the text to hold together


def fields(at: str, /, **told: tuple[Any, str]) -> dict[str, Field]:
    return {name: Field(f"{at}/{name}", *each) for name, each in told.items()}


WHO, SEATS, CLOCKS, POWERS = PARTS
FIVE = {
    **LAW.written.raw["who_decides"]["O1"],
    "when": {"at": 5, "above_threshold": False, "external_body": False},
}
ASKED = {"yes_no": True, "of": "consumers", "ask": "?"}
MET = {"name": "?", "fact": "cumulative", "is": True, "measure": "?", "by": ["3.2-14"]}
FIELDS: dict[type[msgspec.Struct], dict[str, Field]] = {
    model.OfficeLine: fields(
        "offices/IM",
        name=("Another", SHOWN),
        hat=("assurance", SEATS),
        full=("Another", SHOWN),
        called=("another", SHOWN),
        function=("PMO", WHO),
        single=(True, SEATS),
        provided_by=("SRO", SEATS),
        by=(["WEB-01"], SEATS),
    ),
    model.OutsideBody: fields("bodies/PAB", name=("Board", SHOWN), by=(["3.6-01"], SEATS)),
    model.Constituency: fields(
        "constituencies/large_supplier",
        name=("Another", SHOWN),
        who=("Those with many customers.", SEATS),
        shares_with=(["ic_supplier"], SEATS),
        by=(["3.8-01"], SEATS),
    ),
    model.MeetingRule: fields(
        "groups/PSG/meets",
        nth=(2, CLOCKS),
        weekday=("thu", CLOCKS),
        by=(["WEB-17"], CLOCKS),
        moved=({"2025-01-01": date(2025, 1, 2)}, CLOCKS),
        cancelled=([date(2025, 1, 1)], CLOCKS),
    ),
    model.ChairRule: fields(
        "groups/DAG/chair",
        office=("IM", WHO),
        by=(["3.9-01"], TEXT),
        delegate=("any", WHO),
        delegate_by=(["6.2-01"], TEXT),
        drawn_from=("", WHO),
    ),
    model.GroupLine: {
        **fields(
            "groups/DAG",
            name=("Another", SHOWN),
            level=(4, WHO),
            by=(["6.2-01"], TEXT),
            parent=("CCAG", WHO),
            parent_reading=("parents", TEXT),
            chair=({"office": "IM", "by": ["6.2-01"], "delegate": "never"}, WHO),
            alternates=("free", WHO),
            alternates_under=({"alt": "by_level"}, WHO),
            open=(True, TEXT),
            closed_by=(["6.2-01"], TEXT),
            schedule=("registered", TEXT),
            audience=("group", TEXT),
            seats=("unknown", WHO),
            scope=(["design", "testing"], WHO),
            meets=({"nth": 3, "weekday": "wed", "by": ["WEB-17"]}, CLOCKS),
            since=(date(2022, 1, 1), WHO),
            ended_by=("CR900", WHO),
            predecessors=(["TMAG"], WHO),
            successors=(["QAG"], WHO),
            inferred=(True, SHOWN),
        ),
        "until": Field("groups/DAG/until", date(2030, 1, 1), WHO),
    },
    model.SeatLine: {
        **fields(
            "seats/M-PSG-l",
            name=("Another", SEATS),
            constituency=("medium_supplier", SEATS),
            office=("IM", SEATS),
            organisation=("Elexon", SEATS),
            drawn_from=("qualification", SEATS),
            filled=("per_meeting", SEATS),
            ended_by=("CR900", WHO),
        ),
        "group": Field(
            "seats/M-PSG-w",
            None,
            SEATS,
            {"seats/M-DAG-zz": {"group": "DAG", "name": "PMO", "hat": "secretariat"}},
        ),
        "hat": Field("seats/M-PSG-h/hat", "programme", WHO),
    },
    model.Consensus: fields(
        "consensus",
        counts=(["constituency", "central"], WHO),
        by=(["3.6-05"], TEXT),
        quorum=(3, WHO),
        warn_below=(None, WHO),
    ),
    model.Fact: {
        **fields(
            "facts/delegated_4",
            ask=("Is it?", SHOWN),
            called=("Passed down", SHOWN),
            of=("consumers", WHO),
            home=([3], WHO),
            at=([3], WHO),
            default=(True, WHO),
        ),
        "one_of": Field("facts/at/one_of", [2, 3, 4, 5], WHO, {"who_decides/FIVE": FIVE}),
        "money": Field(
            "facts/cumulative",
            ASKED,
            WHO,
            {"thresholds/cumulative": MET, "cases": {}, "readings/cumul/touches": []},
        ),
        "yes_no": Field(
            "facts/cumulative",
            ASKED,
            WHO,
            {"thresholds/cumulative": MET, "cases": {}, "readings/cumul/touches": []},
        ),
    },
    model.Threshold: {
        **fields(
            "thresholds/cumulative",
            name=("Another", SHOWN),
            fact=("cost", WHO),
            by=(["3.2-14"], TEXT),
            at_least=(19_000_000, WHO),
            compare=("", WHO),
            measure=("Another.", WHO),
            base=("Another.", WHO),
            window=("Another.", WHO),
            reset=("Another.", WHO),
            offset=("Another.", WHO),
            assessor=(["SRO"], WHO),
            sums=([], WHO),
            asks=({"saving": "What does it save?"}, WHO),
        ),
        "is_": Field("thresholds/tom/is", False, WHO),
    },
    model.WhoDecides: {
        **fields(
            "who_decides/P1",
            decider=("SRO", WHO),
            how=("informed", WHO),
            by=(["3.6-05"], TEXT),
            says=("Another.", SHOWN),
            may_also=(["escalate"], WHO),
            also_by=(["4.6-05"], TEXT),
            despite=(["O1"], TEXT),  # it sets nothing aside that it meets
        ),
        "when": Field("who_decides/P1/when/consensus", False, WHO),
        "under": Field(
            "who_decides/P3/under", {"nc2": "sro"}, WHO, {"who_decides/P2/under": {"nc2": "chair"}}
        ),
    },
    model.Move: {
        **fields(
            "moves/appeal",
            to=("SRO", WHO),
            how=("escalate", WHO),
            by=(["3.7-11"], TEXT),
            unless=([], WHO),
            grounds=({"process": "It was not followed."}, WHO),
        ),
        "from_": Field("moves/up/from", [3], WHO),
    },
    model.OutcomeAt: fields("outcomes/accept/at/0", level=(4, WHO), by=(["5.2-12"], TEXT)),
    model.Outcome: {
        **fields(
            "outcomes/accept",
            name=("Another", SHOWN),
            effect=("escalate", WHO),
            reasons=({"all": "It fits."}, WHO),
            says=("Another.", SHOWN),
        ),
        "at": Field("outcomes/accept/at", [{"level": 2, "by": ["4.6-11"]}], WHO),
    },
    model.Clock: {
        "counts_from": Field("clocks/papers/counts_from", "next", CLOCKS, {"dated": {}}),
        **fields(
            "clocks/papers",
            event=("decision", CLOCKS),
            working_days=(-4, CLOCKS),
            who=("IM", CLOCKS),
            does=("issue something else", CLOCKS),
            by=(["3.11-09"], CLOCKS),
            short_notice=("chair", CLOCKS),
            local=(True, CLOCKS),
        ),
    },
    model.Touch: fields(
        "readings/nc2/touches/0",
        when=({"at": 2}, TEXT),
        amounts=(["cost"], TEXT),
        hangs_on=(["at"], TEXT),
        where=(["few_present"], TEXT),
        warns=(True, TEXT),
    ),
    model.Reading: {
        **fields(
            "readings/nc2",
            finding=("C99", SHOWN),
            question=("Another?", SHOWN),
            by=(["3.6-06"], TEXT),
            default=("chair", WHO),
            agreed_by=("SRO", TEXT),
            turns_on=("who_decides", TEXT),
            touches=([], TEXT),
        ),
        "choices": Field("readings/nc2/choices/sro", "Another.", TEXT),
    },
    model.Relation: {
        **fields("relations/chair", says=("Another", SHOWN), of=("any_group", POWERS)),
        "is_": Field("relations/chair", {"is": "anyone", "says": "The chair of the group"}, POWERS),
        "hats": Field("relations/representative/hats", ["observer"], POWERS),
    },
    model.Power: {
        **fields(
            "powers/office.adopt",
            holders=(["IM"], POWERS),
            force=("should", POWERS),
            says=("Another.", SHOWN),
            typed_by=(["IM"], POWERS),
            under=({"nc2": "chair"}, POWERS),
        ),
        "by": Field("powers/delegation.adopt/by", ["3.9-01"], POWERS),
        "local": Field("powers/meeting.set_agenda/local", ["PMO"], POWERS),
    },
    model.Ground: fields(
        "grounds/group.consulted",
        by=(["3.8-01"], POWERS),
        force=("should", POWERS),
        says=("Another.", SHOWN),
        override=("SRO", POWERS),
        under=({"nc2": "chair"}, POWERS),
    ),
    model.NoticeLine: fields(
        "notices/meeting.papers_issued", urgent=(False, TEXT), by=(["3.11-09"], TEXT)
    ),
    Sum: {
        "called": Field("thresholds/cumulative/sums/0/called", "Another", SHOWN),
        "under": Field("thresholds/cumulative/sums/2/under/cumul", "net", WHO),
        "since": Field("thresholds/cumulative/sums/0/since", "sponsor", WHO),
        "adds": Field("thresholds/cumulative/sums/0/adds", "together", WHO),
        "savings": Field("thresholds/cumulative/sums/0/savings", "off", WHO),
    },
    Obligation: fields(
        "obligations/qualification",
        name=("Another", SHOWN),
        who=("All.", SEATS),
        by=(["10.2-03"], SEATS),
    ),
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
