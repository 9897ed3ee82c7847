"""What a matter carries, told under the names of a framework's facts."""

from lawspeaker.framework.carried import as_asked, named
from lawspeaker.framework.load import load

MHHS = load("mhhs")
HELD = {"at": 3, "home": 2, "delegated": True, "external": False, "cost": 410_000_00}


def test_a_framework_calls_what_a_matter_carries_by_its_own_names():
    told = as_asked(MHHS, {**HELD, "model": True, "office_in_chair": False})
    assert told["tom"] is True
    assert told["chair_is_sro"] is False
    assert told["external_body"] is False
    assert told["cost"] == 410_000_00


def test_a_delegation_is_one_to_the_level_that_holds_the_matter():
    """4.6-02, 5.2-05: from the PSG to level 3, and further to a working group."""
    at_3 = as_asked(MHHS, HELD)
    assert (at_3["delegated_3"], at_3["delegated_4"]) == (True, False)
    at_4 = as_asked(MHHS, {**HELD, "at": 4})
    assert (at_4["delegated_3"], at_4["delegated_4"]) == (True, True)
    own = as_asked(MHHS, {**HELD, "at": 4, "home": 3})
    assert (own["delegated_3"], own["delegated_4"]) == (False, True)


def test_what_is_not_known_or_does_not_fit_is_left_out():
    assert as_asked(MHHS, {"cost": None, "home": None, "delegated": None}) == {}
    assert "home" not in as_asked(MHHS, {"home": 9})


def test_what_the_record_carries_is_found_by_each_name_of_it():
    assert [*named(MHHS, "delegated")] == ["delegated_3", "delegated_4"]
    assert [*named(MHHS, "cost")] == ["cost"]
