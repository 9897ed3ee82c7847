"""What meetings, decisions, appeals and elections ask of other processes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from lawspeaker.framework.names import CaseId, Pence, Prose
from lawspeaker.kernel.kinds import Title
from lawspeaker.processes.action import Assign
from lawspeaker.processes.alternate.naming import Follow
from lawspeaker.processes.appeal.enacting import EnterDirection, NoteMatter
from lawspeaker.processes.appeal.events import BegunAgain, Enacted
from lawspeaker.processes.appeal.events import Referred as RemedyReferred
from lawspeaker.processes.artefact.approving import Baseline
from lawspeaker.processes.assurance import is_for_its_party
from lawspeaker.processes.assurance.events import ActionAgreed
from lawspeaker.processes.change.applying import ChangeFramework
from lawspeaker.processes.change.consulting import ConsultAnew
from lawspeaker.processes.change.deciding import Bring, EnterOutcome, GiveBack
from lawspeaker.processes.concern.life import Escalated as ConcernEscalated
from lawspeaker.processes.consultation.events import Withdrawn as ConsultationWithdrawn
from lawspeaker.processes.decision.confirming import Confirm
from lawspeaker.processes.decision.events import (
    Directed,
    Placed,
    Recommended,
    Taken,
    Told,
    Withdrawn,
)
from lawspeaker.processes.decision.heeding import Heed
from lawspeaker.processes.decision.recommending import Recommend
from lawspeaker.processes.decision.remedying import BringRemedy, RemedyBrought
from lawspeaker.processes.decision.setting_aside import NoteSetAside
from lawspeaker.processes.decision.unplacing import TakeOff
from lawspeaker.processes.election.events import Declared
from lawspeaker.processes.framework.life import VersionAdopted
from lawspeaker.processes.meeting.events import Cancelled, Closed, ItemPutOff, Moved
from lawspeaker.processes.meeting.listing import AddItem
from lawspeaker.processes.referral.life import Ruled
from lawspeaker.processes.seat import Fill, How
from lawspeaker.processes.status.writing import Follow as FollowMeeting
from lawspeaker.processes.tranche import Baselined as TrancheBaselined
from lawspeaker.reactions.asked import Asked, Reactions

MOST: Final = 10_000  # characters of a text


def place_on_agenda(case: CaseId, event: Placed, _state: Any) -> Iterator[Asked]:
    """Put a matter that is placed on the agenda of its meeting."""
    yield Asked("meeting", event.meeting, AddItem(event.title, event.minutes, case))


def condition_becomes_action(case: CaseId, event: Taken, state: Any) -> Iterator[Asked]:
    """Make an action of what an acceptance is subject to."""
    ruling = event.ruling
    if ruling.condition is not None and ruling.owner is not None:
        title = Title(f"Condition of {case}")
        assign = Assign(
            group=state.group,
            what=title,
            detail=ruling.condition,
            owner=ruling.owner,
            due=ruling.due,
            decision=case,
            meeting=state.meeting,
        )
        yield Asked("action", None, assign)


def agreed_becomes_action(case: CaseId, event: ActionAgreed, state: Any) -> Iterator[Asked]:
    """Put on the log of actions what was agreed to settle a finding."""
    named = case if is_for_its_party(state) else f"{case}, {state.title}"
    agreed = f"Agreed on finding {named}. {event.detail or ''}".rstrip()
    assign = Assign(
        group=event.group,
        what=event.what,
        owner=event.owner,
        detail=Prose(agreed[:MOST]),
        due=event.due,
    )
    yield Asked("action", None, assign)


def closing_confirms(_case: CaseId, event: Closed, _state: Any) -> Iterator[Asked]:
    """Confirm, with the end of the meeting, each decision that was typed in for its decider."""
    for decision in event.decisions:
        yield Asked("decision", decision, Confirm())


def what_is_for_a_meeting_follows(_case: CaseId, event: Moved, _state: Any) -> Iterator[Asked]:
    """Move with a meeting whoever was named to stand in there alone, and its status report."""
    for each in event.alternates:
        yield Asked("alternate", each, Follow())
    if event.status is not None:
        yield Asked("status", event.status, FollowMeeting())


def cancelling_takes_off(_case: CaseId, event: Cancelled, _state: Any) -> Iterator[Asked]:
    """Take off the agenda, with the cancelling of a meeting, what it was to decide."""
    for decision in event.decisions:
        yield Asked("decision", decision, TakeOff())


def putting_off_takes_off(_case: CaseId, event: ItemPutOff, _state: Any) -> Iterator[Asked]:
    """Take off the agenda, with its item, the matter that is put off."""
    if event.decision is not None:
        yield Asked("decision", event.decision, TakeOff())


def stands_for_a_change(case: CaseId, event: Recommended, _state: Any) -> Iterator[Asked]:
    """Say in a change request which matter stands for it before its decider."""
    if event.change is not None:
        yield Asked("change", event.change, Bring(case))


def change_goes_on(case: CaseId, event: Withdrawn, _state: Any) -> Iterator[Asked]:
    """Take a change request back to where it was before its matter, which is withdrawn."""
    if event.change is not None:
        yield Asked("change", event.change, GiveBack(case))


def change_is_consulted_on_anew(
    case: CaseId, _event: ConsultationWithdrawn, state: Any
) -> Iterator[Asked]:
    """Take a change request back from its consultation, which is withdrawn."""
    if state.change is not None:
        yield Asked("change", state.change, ConsultAnew(case))


def version_makes_a_change(_case: CaseId, event: VersionAdopted, _state: Any) -> Iterator[Asked]:
    """Say in a change request which version of the framework makes it."""
    yield Asked("change", event.change, ChangeFramework(event.version))


def outcome_of_a_change(case: CaseId, _event: Told, state: Any) -> Iterator[Asked]:
    """Enter in the log of changes what everybody has just been told."""
    if state.change is not None:
        yield Asked("change", state.change, EnterOutcome(case))


def concern_becomes_a_matter(case: CaseId, event: ConcernEscalated, state: Any) -> Iterator[Asked]:
    """Bring a concern before the group above as a matter of that group."""
    matter = Recommend(
        group=event.to,
        title=state.title,
        question=state.text,
        recommendation=state.wanted or event.reason,
        home=event.level,
        cost=Pence(0),
        concern=case,
    )
    yield Asked("decision", None, matter)


def remedy_goes_to_the_sponsor(case: CaseId, event: RemedyReferred, state: Any) -> Iterator[Asked]:
    """Bring the remedy of an appeal before the sponsor as a matter of its own."""
    remedy = state.remedy
    matter = BringRemedy(
        appeal=case,
        group=state.decided_by,
        title=Title(f"Remedy of appeal {case}"),
        question=event.text,
        remedy=remedy.text,
        reasons=state.answer,
        assessor=state.judge,
        home=state.home,
        cost=remedy.cost,
        thresholds=remedy.thresholds,
        model=remedy.model,
        consumers=remedy.consumers,
        competition=remedy.competition,
        benefit=remedy.benefit,
        saving=remedy.saving,
    )
    yield Asked("decision", None, matter)


def remedy_is_before_the_sponsor(
    case: CaseId, event: RemedyBrought, _state: Any
) -> Iterator[Asked]:
    """Note in an appeal which matter brings its remedy before the sponsor."""
    yield Asked("appeal", event.appeal, NoteMatter(case))


def sponsor_decides_a_remedy(_case: CaseId, _event: Directed, state: Any) -> Iterator[Asked]:
    """Enter in an appeal what the sponsor decided on its remedy."""
    if state.remedy_of is not None:
        yield Asked("appeal", state.remedy_of, EnterDirection())


def answer_binds_its_matter(case: CaseId, _event: Ruled, state: Any) -> Iterator[Asked]:
    """Hold the matter that a referral is about to what the sponsor answered."""
    if state.decision is not None:
        yield Asked("decision", state.decision, Heed(case))


def decision_is_set_aside(_case: CaseId, event: Enacted, state: Any) -> Iterator[Asked]:
    """Note on a decision that an appeal which is put into effect has set it aside."""
    if event.sets_aside and state.kind == "decision":
        yield Asked("decision", state.against, NoteSetAside())


def decision_begins_again(case: CaseId, event: BegunAgain, state: Any) -> Iterator[Asked]:
    """Bring before its group anew what an appeal has set aside; by itself, where nobody enacts."""
    if state.enacted is None and state.kind == "decision":
        yield Asked("decision", state.against, NoteSetAside())
    matter = Recommend(
        group=event.group,
        title=Title(f"To be decided anew: {state.against}"),
        question=Prose(f"Appeal {case} has set aside what {state.against} decided."),
        recommendation=state.remedy.text,
        home=state.home,
        cost=state.remedy.cost,
        change=state.change,
        appeal=case,
    )
    yield Asked("decision", None, matter)


def result_fills(case: CaseId, event: Declared, state: Any) -> Iterator[Asked]:
    """Fill each seat with whom an election proposes for it, in their field and on its mandate."""
    for each in event.chosen:
        nominee = state.nominee(each.nominee)
        field = nominee.expertise if nominee else None
        fill = Fill(
            seat=each.seat,
            organisation=each.organisation,
            person=each.person,
            since=event.since,
            how=How(event.outcome.value),
            reason=Prose(f"By election {case}."),
            until=event.until,
            expertise=field,
            mandate=event.mandate if field else None,
        )
        yield Asked("seat", None, fill, f"Nominee {each.nominee}, for the seat {each.seat}")


def baselined_with_its_tranche(
    case: CaseId, event: TrancheBaselined, _state: Any
) -> Iterator[Asked]:
    """Make each artefact of a tranche the baseline, or none of them."""
    for artefact in event.artefacts:
        yield Asked("artefact", artefact, Baseline(case))


REACTIONS: Final[Reactions] = {
    Placed: place_on_agenda,
    Recommended: stands_for_a_change,
    Withdrawn: change_goes_on,
    VersionAdopted: version_makes_a_change,
    ConsultationWithdrawn: change_is_consulted_on_anew,
    Told: outcome_of_a_change,
    Taken: condition_becomes_action,
    ActionAgreed: agreed_becomes_action,
    Closed: closing_confirms,
    Cancelled: cancelling_takes_off,
    ItemPutOff: putting_off_takes_off,
    Moved: what_is_for_a_meeting_follows,
    ConcernEscalated: concern_becomes_a_matter,
    Declared: result_fills,
    TrancheBaselined: baselined_with_its_tranche,
    RemedyReferred: remedy_goes_to_the_sponsor,
    RemedyBrought: remedy_is_before_the_sponsor,
    Directed: sponsor_decides_a_remedy,
    Enacted: decision_is_set_aside,
    BegunAgain: decision_begins_again,
    Ruled: answer_binds_its_matter,
}
