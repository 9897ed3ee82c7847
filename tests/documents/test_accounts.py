"""How the account of a decision begins: with what was asked, recommended, said and noted."""

from datetime import date

import pytest

from lawspeaker.documents.accounts import Captured, context, viewpoints
from lawspeaker.framework.load import load
from lawspeaker.framework.names import Group, Organisation, Prose, Seat
from lawspeaker.kernel.kinds import Name, Offset, Title
from lawspeaker.processes.decision.matter import Matter, Ruling
from lawspeaker.records.shown import ViewShown

MHHS = load("mhhs@3.1")
NAMES = {"tarn": "Tarn Energy", "bolt": "Bolt Software"}
RULING = Ruling(
    outcome=Name("accept"),
    effect=Name("accept"),
    reason=Name("fits"),
    decider=Name("PSG"),
    how=Name("consensus"),
    text=Prose("Adopt it."),
    at=Offset(3160),
    on=date(2023, 12, 6),
    rules=(),
)
MATTER = Matter(
    group=Group("PSG"),
    question=Prose("Should the framework change?"),
    recommendation=Prose("Accept it"),
    recommended_by=Title("TMAG, Wed 15 Nov 2023"),
    ruling=RULING,
)


def view(seat, stand="agrees", basis="consensus", **said):
    members = {
        "hat": "constituency", "constituency": seat, "counts": True, "organisation": None,
        "person": None, "by_alternate": False, "text": "", "minority": "", "at": None,
        "sustained": None,
    }  # fmt: skip
    return ViewShown(
        seat=Seat(seat), name=seat.title(), stand=stand, basis=basis, **(members | said)
    )


def captured(*views, matter=MATTER, note="", for_all=True):
    return Captured(matter, views, note, for_all)


def said(*views, **how):
    return viewpoints(captured(*views, **how), NAMES.__getitem__).splitlines()


def test_the_context_is_what_was_asked_and_recommended_and_the_ground_of_the_outcome():
    ground = MHHS.outcomes["accept"].reasons["fits"]
    assert context(captured(for_all=False), MHHS).splitlines() == [
        "Asked: Should the framework change?",
        "Recommended by TMAG, Wed 15 Nov 2023: Accept it.",
        f"Reason for the outcome: {ground.removesuffix('.')}.",
    ]


def test_where_everybody_reads_the_report_the_context_has_only_what_is_published():
    ground = MHHS.outcomes["accept"].reasons["fits"]
    assert context(captured(for_all=True), MHHS).splitlines() == [
        "Asked: Should the framework change?",
        f"Reason for the outcome: {ground.removesuffix('.')}.",
    ]


def test_of_a_matter_that_nobody_has_decided_the_context_gives_no_reason():
    bare = Matter(question=Prose("Why?"), recommendation=Prose("Wait."))
    told = context(captured(matter=bare, for_all=False), MHHS)
    assert told == "Asked: Why?\nRecommended: Wait."
    assert context(captured(matter=Matter()), MHHS) == ""


def test_a_text_that_was_erased_is_left_out():
    erased = Matter(question=Prose("(erased)"), recommendation=Prose("Wait."))
    assert context(captured(matter=erased, for_all=False), MHHS) == "Recommended: Wait."
    told = said(view("large", minority="(erased)"), note="(erased)", for_all=False)
    assert "(erased)" not in "".join(told)


def test_seats_that_all_agree_are_counted():
    assert said(view("large"), view("small")) == [
        "2 of 2 counted seats agreed.",
        "By consensus of their constituency: 2 seats.",
    ]


def test_every_minority_is_told_by_its_seat():
    divided = view("small", basis="majority", text="Most would.", minority="Some would rather wait")
    assert said(view("large"), divided) == [
        "2 of 2 counted seats agreed.",
        "By consensus of their constituency: one seat.",
        "By a majority of their constituency: Small.",
        "Minority in the constituency, Small: Some would rather wait.",
    ]


@pytest.mark.parametrize(
    ("sustained", "settled"),
    [(None, ""), (True, " The objection was sustained."), (False, " It was not sustained.")],
)
def test_an_objection_is_told_with_its_reason_and_what_became_of_it(sustained, settled):
    against = view("small", "objects", "own", text="It costs too much.", sustained=sustained)
    assert said(view("large"), against) == [
        "1 of 2 counted seats agreed.",
        "By consensus of their constituency: one seat.",
        f"Small objects: It costs too much.{settled}",
    ]


def test_who_abstained_or_gave_no_view_is_named():
    silent = (view("small", "abstains"), view("medium", "none given"), view("absent", stand=""))
    assert said(view("large"), *silent)[-2:] == ["Abstained: Small.", "No view given: Medium."]
    assert said(view("large"), *silent)[0] == "1 of 3 counted seats agreed."


def test_a_seat_that_does_not_count_is_heard_and_not_counted():
    heard = view("guest", text="Not like this.", stand="objects", counts=False, constituency="")
    assert said(heard) == ["Guest objects: Not like this."]


def test_a_seat_without_a_constituency_speaks_for_none():
    assert said(view("large"), view("central", constituency="")) == [
        "2 of 2 counted seats agreed.",
        "By consensus of their constituency: one seat.",
    ]


def test_a_seat_that_several_fill_is_told_apart_by_who_fills_it():
    both = [
        view("software", "abstains", organisation=Organisation(each)) for each in ("tarn", "bolt")
    ]
    assert said(*both)[-1] == "Abstained: Software (Tarn Energy), Software (Bolt Software)."


def test_where_no_view_was_given_there_is_the_note_of_the_item_or_nothing():
    assert said(view("large", stand="")) == []
    noted = "Nothing else was raised."
    assert said(note=noted, for_all=False) == [f"Noted of the item: {noted}"]


def test_what_was_noted_of_the_item_is_told_only_where_the_report_stays_in_its_group():
    assert said(note="Nothing else was raised.", for_all=True) == []


def test_why_a_seat_agrees_is_told_only_where_the_report_stays_in_its_group():
    own = view("large", text="It serves us well.")
    assert "serves us" not in "\n".join(said(own))
    assert said(own, for_all=False)[-1] == "Large: It serves us well."
    same = view("large", basis="majority", text="Some wait.", minority="Some wait.")
    assert said(same, for_all=False)[-1] == "Minority in the constituency, Large: Some wait."
    assert len(said(same, for_all=False)) == 3
