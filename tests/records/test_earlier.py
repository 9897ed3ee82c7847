"""Registers as they stood: what the tables still say, and what is folded again for it."""

from datetime import date, timedelta

import pytest

from lawspeaker.framework.names import CaseId, Prose
from lawspeaker.kernel.kinds import Name
from lawspeaker.processes.decision import DECISION
from lawspeaker.records.asked import Viewer
from lawspeaker.records.ledger import Ledger
from lawspeaker.records.programmes import capacities_of
from lawspeaker.records.projectors import folded
from lawspeaker.records.reading import trail
from lawspeaker.records.tables.decisions import DecisionRow
from lawspeaker.records.visible import visible_to
from programmes import SLUG, person
from small_story import LAST, MEETING, tell

FIRST = date(2023, 11, 1)
DAY, WHY = timedelta(days=1), Prose("It was a slip.")
_, _, CORRECT, _ = DECISION.common.commands
DAYS = [FIRST + timedelta(days=n) for n in range((LAST.date() - FIRST).days + 2)]


def view_on(day: date):
    held = capacities_of(SLUG, person("sro"), day)
    return visible_to(Viewer(person("sro"), held, SLUG, day))


@pytest.fixture
def view(story):
    return view_on(LAST.date())


@pytest.fixture
def folds(monkeypatch) -> list[str]:
    """Return the cases that are folded as they were, from now on."""
    again: list[str] = []

    def noted(programme, process, entries):
        again.append(entries[-1].case)
        return folded(programme, process, entries)

    monkeypatch.setattr(trail, "folded", noted)
    return again


def alone(view, **then) -> list[object]:
    """Return the decisions one by one, as each stood."""
    cases = [CaseId(each.case) for each in view.sight.visible().rows(DecisionRow, "default")]
    found = [it.line for case in cases if (it := view.decision(case, **then))]
    return sorted(found, key=lambda line: line.case)


def test_every_day_and_every_entry_say_what_each_decision_says_alone(view):
    for day in DAYS:
        assert sorted(view.decisions_then(on=day), key=lambda line: line.case) == alone(
            view, on=day
        )
    for at in range(Ledger(SLUG).head().size):
        assert sorted(view.decisions_then(at=at), key=lambda line: line.case) == alone(view, at=at)


def test_only_what_has_gone_on_since_is_folded_again(view, folds):
    assert len(view.decisions_then(on=LAST.date())) == 3
    assert folds == []
    assert len(view.decisions_then(on=MEETING.date() - timedelta(days=1))) == 3
    assert len(folds) > 0
    folds.clear()
    assert view.decisions_then(on=FIRST) == ()
    assert folds == []
    assert view.change_log() == ()


def test_what_was_recorded_late_counts_from_the_day_it_happened(programme):
    case, day = tell(programme).open, LAST.date() + DAY
    first = view_on(LAST.date()).case(case).trail[0].past.position
    mend = CORRECT(entry=first, field=Name("title"), text=Prose("Mended"), reason=WHY)
    programme.now = LAST + 5 * DAY
    programme.ask("pmo", "PMO", mend, case, happened=day)
    found = [view_on(each).decisions_then(on=each) for each in (LAST.date(), day)]
    assert [any(line.title == "Mended" for line in lines) for lines in found] == [False, True]
