"""What is told of the plan: a release, a baseline, and a milestone expected after its day."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lawspeaker.framework.version import Framework
from lawspeaker.notices.words import Notice, chairs, everybody
from lawspeaker.processes.plan.events import Baselined, Forecast, Released
from lawspeaker.processes.plan.state import Plan


def _slips(event: Forecast, it: Plan) -> bool:
    found = it.milestone(event.milestone)
    return found is not None and it.slips(found) > 0


def _chairs(event: Forecast, it: Plan, framework: Framework) -> Iterator[str]:
    """Tell who chairs the group whose plan it is, and the one that decides on the milestone."""
    found = it.milestone(event.milestone)
    for group in dict.fromkeys((it.group, (found and found.group) or it.group)):
        yield from chairs(group, framework)


NOTICES: Final = (
    Notice(
        "plan.released",
        "A version of the plan is released",
        "{title}: version {version}",
        "Version {version} of {title} is released: {notes}",
        everybody,
        on=(Released,),
    ),
    Notice(
        "plan.baselined",
        "The plan has a new baseline",
        "{title}: version {version} is the baseline",
        "Version {version} of {title} is the baseline.",
        everybody,
        on=(Baselined,),
    ),
    Notice(
        "plan.slips",
        "A milestone is expected after its baseline",
        "{milestone} is expected on {expected}",
        "{milestone} is expected on {expected}: {reason}",
        _chairs,
        on=(Forecast,),
        when=_slips,
    ),
)
