"""What parties send in, as one viewer may read it: each party's own, and what all come to."""

from __future__ import annotations

from lawspeaker.records.reading import submissions as reading
from lawspeaker.records.shown import Market, SubmissionLine
from lawspeaker.records.visible import View


def submissions(
    view: View, template: str = "", organisation: str = ""
) -> tuple[SubmissionLine, ...]:
    """Return what parties are asked to send in, the last asked for first."""
    return reading.submissions(view.sight, template, organisation)


def market(view: View, template: str, number: int) -> tuple[Market, ...]:
    """Return what a round comes to, of many parties together."""
    return reading.market(view.sight, template, number)
