"""What parties answer in surveys, as one viewer may read it: each party's own, and what all say."""

from __future__ import annotations

from datetime import date

from lawspeaker.records.reading import surveys as reading
from lawspeaker.records.shown.surveys import ResponseLine, Results
from lawspeaker.records.visible import View


def responses(view: View, survey: str = "") -> tuple[ResponseLine, ...]:
    """Return what parties are asked in surveys, the first asked for first."""
    return reading.responses(view.sight, survey)


def results(view: View, survey: str, opened_on: date) -> Results:
    """Return what the parties of the day a survey was opened come to, and what they wrote."""
    return reading.results(view.sight, survey, opened_on)
