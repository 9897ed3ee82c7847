"""Publishing the version that holds, with the consolidated log of the comments on it."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.words import Case, Command, Event, record, rule
from lawspeaker.processes.artefact import events
from lawspeaker.processes.artefact.registering import is_open
from lawspeaker.processes.artefact.state import Artefact, Round, Stage, Version

CLOSED = "group"  # the audience of a group whose doors are closed


@rule("artefact.in_force", "A version of it must have been approved.")
def has_a_version_that_holds(case: Case[Artefact]) -> bool:
    return case.state.in_force is not None


@rule("artefact.published_once", "The version that holds must not be published already.")
def is_not_published_yet(case: Case[Artefact]) -> bool:
    holds = case.state.in_force
    return holds is None or holds.published_on is None


@rule("artefact.open_group", "What a closed group makes must stay within it.")
def is_of_an_open_group(case: Case[Artefact]) -> bool:
    line = case.framework.groups.get(case.state.group)
    return line is not None and line.audience != CLOSED


@record("artefact.publish", "Publish the version that holds, with its log of comments.")
class Publish(Command[Artefact]):
    """Anybody may then read the version, what it was found to fit, and what became of comments."""

    given = (is_open, has_a_version_that_holds, is_not_published_yet, is_of_an_open_group)

    def decide(self, case: Case[Artefact]) -> Iterator[Event]:
        if case.state.in_force is not None:
            yield events.Published(case.state.in_force.version, case.today)


def open_form(it: Artefact, version: Version) -> Artefact:
    """Return what everybody may read: one version, and the comments of the reviews before it.

    A comment of an organisation says so; who commented by name alone is not named. Nothing is
    told of a later version, nor of a review that was not closed when it was published. Whether
    it was withdrawn or superseded since is told, and not why.
    """
    rounds = tuple(each for each in it.rounds if _was_over(it, each, version))
    numbers = {each.number for each in rounds}
    holds = Stage.BASELINED if version.baselined_on else Stage.APPROVED
    return Artefact(
        stage=holds if it.is_open else it.stage,
        group=it.group,
        title=it.title,
        description=it.description,
        criteria=it.criteria,
        document=it.document,
        number=it.number,
        versions=(version,),
        rounds=rounds,
        comments=tuple(replace(e, who=None) for e in it.comments if e.round in numbers),
        superseded_by=it.superseded_by,
        ended_on=it.ended_on,
    )


def _was_over(it: Artefact, review: Round, version: Version) -> bool:
    """Say whether a review, of a version or of one before it, was closed when that came out."""
    before = [each.version for each in it.versions[: it.versions.index(version) + 1]]
    if review.version not in before:
        return False
    if version.reviews is not None:  # one review is closed before the next is opened
        return it.rounds.index(review) < version.reviews
    out, closed = version.published_on, review.closed_on  # adopted: nobody knows the hour
    return bool(out and closed and closed <= out)


COMMANDS = (Publish,)
