"""Those who read the small story, and what they read."""

from dataclasses import replace
from datetime import date

from msgspec import structs

from lawspeaker.framework.names import Group
from lawspeaker.framework.version import Framework
from lawspeaker.records.programmes import capacities_of
from lawspeaker.records.visible import View, Viewer, visible_to
from lawspeaker.service import clock
from programmes import SLUG, person
from small_story import LAST

TODAY = LAST.date()


def view_of(who: str, on: date = TODAY) -> View:
    """What somebody may read; "" is the public."""
    if not who:
        return visible_to(Viewer(None, (), SLUG, on))
    return visible_to(Viewer(person(who), capacities_of(SLUG, person(who), on), SLUG, on))


def view_in(slug: str, someone: str) -> View:
    """What somebody may read of any programme today."""
    day = clock.today(clock.LONDON)
    return visible_to(Viewer(someone, capacities_of(slug, someone, day), slug, day))


def with_closed(framework: Framework, group: str) -> Framework:
    """A framework in which a group works behind closed doors."""
    text = framework.text
    shut = structs.replace(text.groups[Group(group)], audience="group")
    groups = {**text.groups, Group(group): shut}
    return replace(framework, text=structs.replace(text, groups=groups))
