"""What is told of artefacts: to whoever reviews and commented, to all of what is published."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from lawspeaker.framework.names import PARTY
from lawspeaker.framework.version import Framework
from lawspeaker.notices.words import EVERYBODY, Notice, members
from lawspeaker.processes.artefact import events
from lawspeaker.processes.artefact.state import Artefact


def _reviewers(_event: Any, it: Artefact, framework: Framework) -> Iterator[str]:
    """Tell the groups that review; of an open group everybody may be a member."""
    groups = it.round.groups if it.round else ()
    yield from map(members, groups)
    if any(framework.groups[each].open for each in groups if each in framework.groups):
        yield PARTY


def _commenter(event: events.Disposed, it: Artefact, _framework: Framework) -> Iterator[str]:
    comment = it.comment(event.comment)
    if comment is not None and comment.organisation:
        yield comment.organisation


def _all_in_it(_event: Any, it: Artefact, _framework: Framework) -> Iterator[str]:
    """Tell the group that makes it, and whoever commented."""
    if it.group:
        yield members(it.group)
    yield from sorted({each.organisation for each in it.comments if each.organisation})


def _everybody(_event: Any, _it: Artefact, _framework: Framework) -> Iterator[str]:
    yield EVERYBODY


def _all_concerned(event: Any, it: Artefact, framework: Framework) -> Iterator[str]:
    """Tell everybody whom it was published to, else whoever has to do with it."""
    yield from (
        _everybody(event, it, framework) if it.published else _all_in_it(event, it, framework)
    )


NOTICES: Final = (
    Notice(
        "artefact.review_opened",
        "A document is out for review",
        "Review until {closes}: {title}",
        "“{title}” is out for review. Comments on version {version} are wanted by {closes}.",
        _reviewers,
        on=(events.ReviewOpened,),
    ),
    Notice(
        "artefact.review_extended",
        "A review lasts longer",
        "More time, until {closes}: {title}",
        "There is more time to comment on “{title}”, until {closes}: {reason}",
        _reviewers,
        on=(events.ReviewExtended,),
    ),
    Notice(
        "artefact.disposed",
        "A comment of yours on a document is disposed of",
        "Your comment on {title}: {disposition}",
        "Comment {comment} on “{title}” is {disposition}: {reason}",
        _commenter,
        on=(events.Disposed,),
    ),
    Notice(
        "artefact.approved",
        "A document you commented on is approved",
        "Approved: {title}, version {version}",
        "Version {version} of “{title}” is approved. The log of its comments is with it.",
        _all_in_it,
        on=(events.Approved, events.Endorsed),
    ),
    Notice(
        "artefact.baselined",
        "A document you commented on is the baseline",
        "Baseline: {title}, version {version}",
        "Version {version} of “{title}” is the baseline. From now on it changes by change control.",
        _all_in_it,
        on=(events.Baselined,),
    ),
    Notice(
        "artefact.published",
        "A document is published",
        "Published: {title}, version {version}",
        "Version {version} of “{title}” is published, with the log of the comments on it.",
        _everybody,
        on=(events.Published,),
    ),
    Notice(
        "artefact.issued",
        "A document you made or commented on is issued",
        "Issued: {title}, version {version}",
        "Version {version} of “{title}” is issued to {to}.",
        _all_in_it,
        on=(events.Issued,),
    ),
    Notice(
        "artefact.superseded",
        "Another document takes the place of one you made or commented on",
        "Superseded: {title}",
        "{by} takes the place of “{title}”: {reason}",
        _all_concerned,
        on=(events.Superseded,),
    ),
    Notice(
        "artefact.withdrawn",
        "A document you made or commented on is withdrawn",
        "Withdrawn: {title}",
        "“{title}” is withdrawn: {reason}",
        _all_concerned,
        on=(events.Withdrawn,),
    ),
)
