"""Going back to a form that was sent: it is the same form, and the same act."""

import re

import pytest


@pytest.mark.parametrize("place", ["meeting/M6/cancel", "action/new/assign?group=PSG"])
def test_a_form_is_sent_elsewhere_so_that_going_back_finds_it_as_it_was(march, place):
    """A browser forgets a page whose own address is posted to, and the id of the act with it."""
    [to] = re.findall(r'id="act" method="post" action="([^"]*)"', march.get(place))
    assert to.replace("&amp;", "&") != f"{march.home}{place}"
    assert march.sign_in().get(to.replace("&amp;", "&")).status_code == 200
