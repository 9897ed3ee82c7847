"""A version of a framework is called by its title and its number, and a part of it by its title."""

from lawspeaker.framework.called import called, edition, part_called

FRAMEWORK = "Market-wide Half-Hourly Settlement Programme Governance Framework"


def test_a_version_is_called_by_its_title_and_its_number():
    assert called("mhhs@3.2") == f"{FRAMEWORK}, version 3.2"


def test_a_version_of_which_a_part_waits_says_which():
    waits = "version 3.2, before “Split of TMAG” commences"
    assert edition("mhhs@3.2~split") == waits
    assert called("mhhs@3.2~split") == f"{FRAMEWORK}, {waits}"


def test_what_is_not_at_hand_goes_by_its_id():
    assert called("unknown@1") == "unknown@1"
    assert part_called("unknown@1", "split") == "split"
    assert part_called("mhhs@3.2", "nothing") == "nothing"
