"""The life of a change request: what each event makes of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.words import Event
from lawspeaker.processes.change import events
from lawspeaker.processes.change.details import Details
from lawspeaker.processes.change.request import Request, Stage
from lawspeaker.processes.change.said import Answer, Impact, Review, asked_by


def evolve(it: Request, event: Event) -> Request:
    match event:
        case events.SoundedOut():
            return replace(
                it,
                stage=Stage.SOUNDED_OUT,
                title=event.title,
                description=event.draft,
                sounded_on=event.on,
                sounded_until=event.until,
            )
        case events.Answered():
            others = (each for each in it.answers if each.party != event.party)
            is_late = it.sounded_until is not None and event.on > it.sounded_until
            said = Answer(event.party, event.text, event.on, is_late)
            return replace(it, answers=(*others, said))
        case events.Raised():
            here = replace(it, raiser=event.raiser, raised_on=event.on)
            here = replace(here, constituency=event.constituency, stage=Stage.RAISED)
            return replace(_saying(here, event.details), received_on=event.on)
        case events.SentBack():
            back = replace(it, stage=Stage.SENT_BACK, sent_back_on=event.on)
            return replace(back, defects=event.defects, fails=event.fails)
        case events.Repaired():
            here = replace(it, stage=Stage.RAISED, defects=None, fails=(), sent_back_on=None)
            return replace(_saying(here, event.details), received_on=event.on)
        case events.Validated():
            return replace(
                it, stage=Stage.VALID, valid_on=event.on, started_on=event.starts, defects=None
            )
        case events.Amended():
            return replace(_saying(it, event.details), edited_on=event.on, objection=None)
        case events.EditsAnswered():
            return replace(it, edited_on=None, objection=None if event.agrees else event.text)
        case events.Withdrawn():
            return replace(it, stage=Stage.WITHDRAWN)
        case _:
            return _assessed(it, event)


def _assessed(it: Request, event: Event) -> Request:
    match event:
        case events.Triaged():
            return _triaged(it, event)
        case events.Replanned():
            return replace(it, estimate=it.estimate or event.estimate, revised=event.estimate)
        case events.AssessmentAsked():
            parties = tuple(dict.fromkeys((*it.asked, *event.parties)))
            due = asked_by(it.due, event.parties, event.until)
            here = replace(it, stage=_furthest(it, Stage.IN_ASSESSMENT), asked=parties, due=due)
            return replace(here, asked_on=it.asked_on or event.on, asked_until=event.until)
        case events.Assessed():
            return replace(it, impacts=(*_of_others(it, event.impact), _dated(it, event.impact)))
        case events.Estimated():
            figures = it.figures.at(event.cost) if it.figures else None
            return replace(it, cost=event.cost, costed_on=event.on, figures=figures)
        case events.Consulted():
            return replace(
                it,
                stage=_furthest(it, Stage.IN_CONSULTATION),
                consulted_on=event.on,
                consulted_until=event.until,
                consultation=event.consultation,
            )
        case events.ConsultationWithdrawn():
            return _unconsulted(it)
        case events.Reviewed():
            others = (each for each in it.reviews if each.group != event.group)
            said = Review(event.group, event.text, event.recommends, event.on)
            return replace(it, stage=_furthest(it, Stage.REVIEWED), reviews=(*others, said))
        case _:
            return _decided(it, event)


def _unconsulted(it: Request) -> Request:
    """Return the request before its consultation; what was reviewed since stays on record."""
    back = Stage.IN_ASSESSMENT if it.asked_on else Stage.TRIAGED
    out = Stage.IN_CONSULTATION
    stage, before = (back if each is out else each for each in (it.stage, it.brought_from))
    here = replace(it, stage=stage or it.stage, brought_from=before)
    return replace(here, consultation=None, consulted_on=None, consulted_until=None)


def _undecided(it: Request) -> Request:
    """Return a request that nothing authorises any more, as far as it was worked on."""
    come_to = {Stage.REVIEWED: it.reviews, Stage.IN_CONSULTATION: it.consulted_on}
    come_to |= {Stage.IN_ASSESSMENT: it.asked_on}
    stage = next((stage for stage, was in come_to.items() if was), Stage.TRIAGED)
    here = replace(it, stage=stage, decision=None, decided_on=None)
    return replace(here, told_on=None, told_timing=None)


def _triaged(it: Request, event: events.Triaged) -> Request:
    it = _undecided(it) if it.stage is Stage.ACCEPTED else it
    return replace(
        it,
        stage=_furthest(it, Stage.TRIAGED),
        track=event.track,
        triaged_on=event.on,
        decider=event.decider,
        authority=event.authority,
        figures=event.figures,
        cost=event.figures.cost if event.figures else it.cost,
        reviewers=event.reviewers,
        estimate=it.estimate or event.estimate,
        revised=event.estimate,
    )


def _decided(it: Request, event: Event) -> Request:
    match event:
        case events.Brought():
            here = replace(it, brought_from=it.stage, decided_before=it.decision)
            return replace(
                here, stage=Stage.WITH_DECIDER, decision=event.decision, brought_on=event.on
            )
        case events.GivenBack():
            back = replace(it, stage=it.brought_from or Stage.RAISED, decision=it.decided_before)
            return replace(back, brought_on=None, brought_from=None, decided_before=None)
        case events.Decided():
            stage = Stage.ACCEPTED if event.accepted else Stage.REJECTED
            it = replace(it, stage=stage, decision=event.decision, decided_on=event.decided_on)
            return _in_force(replace(it, told_on=event.on), event.on)
        case events.FrameworkChanged():
            made = replace(it, version=event.version, commences=event.commences)
            return _in_force(made, event.on)
        case events.Authorised():
            return replace(
                it,
                stage=Stage.ACCEPTED,
                decision=event.authority,
                decided_on=it.triaged_on,
                told_on=event.on,
                told_timing=event.timing,
            )
        case events.ChangeApplied():
            stage = Stage.IMPLEMENTED if event.complete else it.stage
            return replace(it, stage=stage, applied=(*it.applied, event.applied))
        case _:
            raise TypeError(f"a change request knows no {event.name}")


def _in_force(it: Request, on: date) -> Request:
    """Return a request that is made, where it was accepted and its version has commenced."""
    if it.stage is not Stage.ACCEPTED or it.commences is None or it.commences > on:
        return it
    return replace(it, stage=Stage.IMPLEMENTED)


def _saying(it: Request, details: Details) -> Request:
    """Return a request that says this from now on."""
    return replace(
        it,
        details=details,
        title=details.title,
        description=details.description,
        justification=details.justification,
        cost=it.cost if it.costed_on or it.figures else details.cost,
    )


def _dated(it: Request, said: Impact) -> Impact:
    """Return an answer with its last day: that of the first one, if it is given anew."""
    first = next((e for e in it.impacts if (e.party, e.hat) == (said.party, said.hat)), None)
    due = next((each.by for each in it.due if each.party == said.party), None)
    first_on = said.on
    if first is not None and first.first_on is not None:
        due, first_on = first.due, first.first_on
    known = (said.party, said.hat, said.effect, said.cost, said.reason, said.days, said.risks)
    return Impact(*known, said.on, said.answers, due, first_on)


def _of_others(it: Request, said: Impact) -> Iterator[Impact]:
    whose = (said.party, said.hat)
    return (each for each in it.impacts if (each.party, each.hat) != whose)


def _furthest(it: Request, stage: Stage) -> Stage:
    """Return the stage it has come to: what is asked again later takes it no way back."""
    known = list(Stage)
    return max(it.stage, stage, key=known.index)
