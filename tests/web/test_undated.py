"""What is owed without a day: why there is none is told in one way, on every page."""

from dataclasses import replace
from datetime import date

import pytest

from lawspeaker.framework.names import CaseId, Group
from lawspeaker.records.shown import CaseLine, CaseShown, DutyShown
from lawspeaker.web.acts import views as acts
from lawspeaker.web.decisions.trail import followed

OWED = DutyShown(
    case=CaseId("D1"), process="decision", title="A matter", group=Group("PSG"),
    command="decision.communicate", says="Everybody must be told.", holders=("PMO",),
    anchor=date(2024, 6, 5), clock="report", due=None, countable=True, left=None, clauses=(),
)  # fmt: skip
UNKNOWN = replace(OWED, countable=False)
FAR = replace(OWED, due=date(2035, 12, 5))  # days until then cannot be counted


def case(*owed: DutyShown) -> CaseShown:
    line = CaseLine(
        case=CaseId("D1"), process="decision", title="A matter", stage="decided",
        group=Group("PSG"), audience="public", opened_on=date(2024, 6, 5), opened_at=1,
        changed_at=1, version=1,
    )  # fmt: skip
    return CaseShown(line, state=None, framework="mhhs@3.2", trail=(), duties=owed, links=())


@pytest.mark.parametrize(
    ("owed", "says"),
    [
        (OWED, "No date in the framework"),
        (UNKNOWN, "Not known: its bank holidays are not published"),
        (FAR, "Wed 5 Dec 2035"),
    ],
)
def test_a_case_lists_why_there_is_no_day(owed, says):
    (line,) = acts.duties(case(owed)).lines
    assert line.end.says == says


@pytest.mark.parametrize(("owed", "says"), [(OWED, "No date"), (UNKNOWN, "Not known")])
def test_what_followed_has_room_for_two_words(owed, says):
    (entry,) = followed((), (owed,), "Europe/London").entries
    assert entry.when == says
