"""The versions of the framework as of a day: only what was on record by it is shown or offered."""

import re

EARLY, BETWEEN = "as_of=2023-12-01", "as_of=2024-02-01"
HERE = "framework/versions/compare"


def offered(page: str) -> set[str]:
    """Return the versions that a page lets compare."""
    return set(re.findall(r'<option value="([^"]+)"', page))


def test_the_versions_of_a_day_are_those_that_were_adopted_by_it(march):
    page = march.get(f"framework/versions?{EARLY}")
    assert "Version 3.1" in page
    assert "Version 3.2" not in page
    assert "version 3.2" not in page
    assert "Only versions adopted by Fri 1 Dec 2023 are shown" in page
    today = march.get("framework/versions")
    assert "Version 3.2" in today
    assert "Only versions adopted by" not in today


def test_what_was_adopted_here_by_a_day_names_no_later_adoption(march):
    adopted = march.get(f"framework/versions?{EARLY}").partition("Adopted here")[2]
    assert "20 Nov" in adopted
    assert "6 Dec" not in adopted
    assert "6 Dec" in march.get(f"framework/versions?{BETWEEN}").partition("Adopted here")[2]


def test_a_part_that_commenced_later_waits_on_an_earlier_day(march):
    between = march.get(f"framework/versions?{BETWEEN}")
    assert "Waits" in between
    assert "once the PSG has approved the split of TMAG. Expected first quarter of 2024." in between
    assert "Waits" not in march.get("framework/versions")


def test_the_public_reads_the_same_of_a_day(march):
    page = march.public(f"framework/versions?{EARLY}")
    assert "Only versions adopted by Fri 1 Dec 2023 are shown" in page
    assert "Version 3.2" not in page


def test_only_versions_adopted_by_the_day_can_be_compared(march):
    page = march.get(f"{HERE}?{EARLY}")
    assert offered(page) == {"3.1"}
    assert "version 3.2" not in page.partition("<main")[2]
    refused = march.get(f"{HERE}?before=3.1&after=3.2&{EARLY}")
    assert "Version &#x27;3.2&#x27; was not adopted by Fri 1 Dec 2023." in refused
    later = march.get(f"{HERE}?before=3.1&after=3.2&{BETWEEN}")
    assert "After: version 3.2 as it is written" in later


def test_a_comparison_under_a_day_stays_under_it(march):
    page = march.get(f"{HERE}?{BETWEEN}")
    assert '<input type="hidden" name="as_of" value="2024-02-01"' in page
    assert f"{HERE}?before=3.1&amp;after=3.2&amp;{BETWEEN}" in page


def test_no_side_is_read_on_a_day_after_the_one_looked_at(march):
    page = march.get(f"{HERE}?before_on=2023-11-21&after_on=2024-03-01&{BETWEEN}")
    assert "Fri 1 Mar 2024 is after Thu 1 Feb 2024, the day that is looked at." in page
    both = march.get(f"{HERE}?before_on=2023-11-21&after_on=2024-01-10&{BETWEEN}")
    assert "version 3.2 as it was read on Wed 10 Jan 2024" in both
