"""What each event makes of an artefact."""

from __future__ import annotations

from typing import Any

from lawspeaker.framework.names import NO_GROUP
from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.kinds import Count, Name
from lawspeaker.processes.artefact import events
from lawspeaker.processes.artefact.remark import Remark
from lawspeaker.processes.artefact.state import (
    Artefact,
    Comment,
    Issue,
    Round,
    Stage,
    Version,
)


def evolve(it: Artefact, event: Any) -> Artefact:
    match event:
        case events.Registered(on=on):
            kept = {name: value for name, value in vars(event).items() if name != "on"}
            return Artefact(Stage.REGISTERED, registered_on=on, **kept)
        case events.VersionAdded():
            made = Version(event.version, event.file, event.note, event.on, event.change)
            return replace(it, stage=Stage.IN_WORK, versions=(*it.versions, made), decision=None)
        case events.Agreed():
            return _newest(it, Stage.AGREED, agreed_on=event.on)
        case events.Submitted():
            to = event.to
            there = replace(it, stage=Stage.SUBMITTED, decision=event.decision, approver=to)
            return replace(there, before=it.stage)
        case events.PassedOn():
            return replace(it, approver=event.to)
        case events.TakenBack():
            here = replace(it, stage=it.before or Stage.IN_WORK, decision=None)
            return replace(here, approver=NO_GROUP, before=None)
        case events.Approved():
            of = {"approved_by": Name(event.group), "decision": event.decision, "fits": event.fits}
            return _newest(it, Stage.APPROVED, approved_on=event.on, **of)
        case events.Endorsed():
            of = {"approved_by": Name(event.office)}
            return _newest(it, Stage.APPROVED, approved_on=event.on, **of)
        case events.Baselined():
            return _newest(it, Stage.BASELINED, baselined_on=event.on)
        case events.Published():
            return replace(it, versions=tuple(_published(it, each, event) for each in it.versions))
        case events.Issued():
            issue = Issue(event.version, event.to, event.on, event.delegation)
            return replace(it, issues=(*it.issues, issue))
        case events.Superseded():
            by = event.by
            return replace(it, stage=Stage.SUPERSEDED, superseded_by=by, ended_on=event.on)
        case events.Withdrawn():
            return replace(it, stage=Stage.WITHDRAWN, ended_on=event.on)
        case _:
            return _reviewed(it, event)


def _newest(it: Artefact, stage: Stage, **changes: Any) -> Artefact:
    """Return it with its newest version changed."""
    *before, last = it.versions or (None,)
    if last is None:
        return replace(it, stage=stage)
    return replace(it, stage=stage, versions=(*before, replace(last, **changes)))


def _published(it: Artefact, version: Version, event: events.Published) -> Version:
    if version.version != event.version:
        return version
    over = Count(sum(each.closed_on is not None for each in it.rounds))
    return replace(version, published_on=event.on, reviews=over)


def _reviewed(it: Artefact, event: Any) -> Artefact:
    """Return what an event of a review makes of it."""
    match event:
        case events.ReviewOpened():
            left = {"on", "working_days"}
            kept = {name: value for name, value in vars(event).items() if name not in left}
            made = Round(opened_on=event.on, **kept)
            return replace(it, stage=Stage.IN_REVIEW, rounds=(*it.rounds, made))
        case events.ReviewExtended():
            return _round(it, closes=event.closes, set_by=event.set_by)
        case events.Commented():
            return replace(it, comments=(*it.comments, *_said(it, event)))
        case events.CommentsTakenIn():
            return replace(it, comments=(*it.comments, *_taken_in(it, event)))
        case events.Disposed():
            return replace(it, comments=tuple(_disposed(e, event) for e in it.comments))
        case events.ReviewClosed():
            closed = _round(it, closed_on=event.on, summary=event.summary)
            return replace(closed, stage=Stage.REVIEWED)
        case _:
            return it


def _disposed(comment: Comment, event: events.Disposed) -> Comment:
    if comment.number != event.comment:
        return comment
    return replace(comment, disposition=event.disposition, reason=event.reason)


def _round(it: Artefact, **changes: Any) -> Artefact:
    *before, last = it.rounds or (None,)
    return it if last is None else replace(it, rounds=(*before, replace(last, **changes)))


def _said(it: Artefact, event: events.Commented) -> tuple[Comment, ...]:
    at = Count(len(it.rounds))
    whose = (event.organisation, event.hat, None)
    return (Comment(event.number, at, *whose, event.remark, event.on, event.late),)


def _taken_in(it: Artefact, event: events.CommentsTakenIn) -> tuple[Comment, ...]:
    at = Count(len(it.rounds))
    return tuple(
        Comment(
            *(Count(n), at, None, None, row.who),
            Remark(row.sort, row.text, row.place, row.proposal),
            *(event.on, event.late, row.disposition, row.reason),
        )
        for n, row in enumerate(event.rows, event.first)
    )
