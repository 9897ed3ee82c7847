"""Who declared an interest in what a decision is about, and who stays out of it."""

from collections.abc import Iterator

from lawspeaker.framework.names import CaseId
from lawspeaker.framework.version import Framework
from lawspeaker.processes.decision.matter import Matter
from lawspeaker.processes.meeting.agenda import Meeting
from lawspeaker.records.shown import CaseShown
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.components import Bold, Says


def declared(looking: Looking, matter: CaseShown, framework: Framework) -> Iterator[Says]:
    """Say of each seat what was declared in the item of the meeting that has the matter."""
    it: Matter = matter.state
    shown = looking.view.case(CaseId(it.meeting), looking.viewer.as_of) if it.meeting else None
    if shown is None:
        return
    meeting: Meeting = shown.state
    items = {each.number for each in meeting.agenda if each.decision == matter.line.case}
    for each in meeting.interests:
        if each.item in items:
            line = framework.seats.get(each.seat)
            does = (
                "declared an interest and stays out" if each.stays_out else "declared an interest"
            )
            yield (Bold(line.name if line else each.seat), f" {does}: {each.text}")
