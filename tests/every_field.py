"""Every field of every line of a framework: to what it is changed, and what tells that.

The edits of the text tell every change; a part of the comparison tells what bears on it besides.
"""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, NamedTuple

import msgspec

from lawspeaker.framework import model
from lawspeaker.framework.kept import Obligation
from lawspeaker.framework.load import load
from lawspeaker.framework.sums import Sum

LAW = load("mhhs")
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


WHO, SEATS, CLOCKS, POWERS = "who decides", "seats", "clocks", "powers"
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
            scope=("design", WHO),
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
            audience=("registered", WHO),
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
