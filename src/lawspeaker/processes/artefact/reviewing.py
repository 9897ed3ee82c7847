"""Putting an artefact out for review: until when, each comment, and what becomes of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lawspeaker.framework import approving
from lawspeaker.framework.names import Group, Prose
from lawspeaker.kernel.kinds import Attachment, Count, Name, Title
from lawspeaker.kernel.lasting import days_late, last_day, sets_time
from lawspeaker.kernel.words import Case, Command, Event, record, rule
from lawspeaker.processes.artefact import events
from lawspeaker.processes.artefact.registering import at, has_a_version
from lawspeaker.processes.artefact.remark import Disposition, Remark, Row, Sort
from lawspeaker.processes.artefact.state import Artefact, Stage

is_out_for_review = at(Stage.IN_REVIEW)


@record("artefact.open_review", "Put it out for review.")
class OpenReview(Command[Artefact]):
    given = (at(Stage.IN_WORK, Stage.AGREED, Stage.REVIEWED, Stage.APPROVED), has_a_version)
    groups: tuple[Group, ...]
    set_by: Name
    closes: date | None = None
    working_days: Count | None = None
    asks: Prose | None = None

    @rule("artefact.reviewers", "It must be said which groups review it.", "groups")
    def names_groups(self, case: Case[Artefact]) -> bool:
        return bool(self.groups) and all(each in case.framework.groups for each in self.groups)

    @rule("artefact.set_by", "It must be said which group or office set the time.", "set_by")
    def says_who_set_its_time(self, case: Case[Artefact]) -> bool:
        return sets_time(self.set_by, case.framework)

    @rule("artefact.time", "It must say a last day, or a number of working days.", "closes")
    def says_how_long_it_lasts(self, _case: Case[Artefact]) -> bool:
        return (self.closes is None) is not (self.working_days is None)

    @rule("artefact.closes", "The last day must be after the day the review opens.", "closes")
    def closes_after_it_opens(self, case: Case[Artefact]) -> bool:
        last = self._last_day(case)
        return last is None or last > case.today

    @rule("artefact.counted", "The last day must be one that can be counted.", "working_days")
    def can_be_counted(self, case: Case[Artefact]) -> bool:
        return self.working_days is None or self._last_day(case) is not None

    @rule("artefact.agreed", "It must be agreed in its own group before others review it.")
    def was_agreed_first(self, case: Case[Artefact]) -> bool:
        line = approving.document(case.framework, case.state.document or "")
        if line is None or not line.tranches or {*line.reviewed_by}.isdisjoint(self.groups):
            return True
        return any(each.agreed_on for each in case.state.versions)

    def _last_day(self, case: Case[Artefact]) -> date | None:
        return last_day(case, self.closes, self.working_days)

    def decide(self, case: Case[Artefact]) -> Iterator[Event]:
        it = case.state
        if it.newest is None:
            raise TypeError("what is put out for review has a version")
        number, closes = Count(len(it.rounds) + 1), self._last_day(case) or case.today
        of = (number, it.newest.version, self.groups, closes, self.set_by, case.today)
        yield events.ReviewOpened(*of, self.asks, self.working_days)


@record("artefact.extend_review", "Give more time for the review.")
class ExtendReview(Command[Artefact]):
    given = (is_out_for_review,)
    closes: date
    set_by: Name
    reason: Prose

    @rule("artefact.later", "More time must end after the time that was given.", "closes")
    def ends_later(self, case: Case[Artefact]) -> bool:
        before = case.state.round
        return self.closes >= case.today and (before is None or self.closes > before.closes)

    @rule("artefact.set_by", "It must be said which group or office set the time.", "set_by")
    def says_who_set_its_time(self, case: Case[Artefact]) -> bool:
        return sets_time(self.set_by, case.framework)

    def decide(self, case: Case[Artefact]) -> Iterator[Event]:
        yield events.ReviewExtended(self.closes, self.set_by, self.reason)


def _next(case: Case[Artefact]) -> Count:
    return Count(len(case.state.comments) + 1)


def _late(case: Case[Artefact]) -> Count:
    """Return how late a comment comes: it is taken until the review is closed."""
    it = case.state.round
    return days_late(case.calendar, it.closes if it else None, case.today)


@record("artefact.comment", "Comment on it.")
class Comment(Command[Artefact]):
    given = (is_out_for_review,)
    sort: Sort
    text: Prose
    place: Title | None = None
    proposal: Prose | None = None

    def decide(self, case: Case[Artefact]) -> Iterator[Event]:
        by = case.act.by
        hat = Name(by.hat) if by.hat else None
        remark = Remark(self.sort, self.text, self.place, self.proposal)
        whose = (by.organisation, hat)
        yield events.Commented(_next(case), *whose, remark, case.today, _late(case))


@record("artefact.take_in", "Take in comments that were kept in a table elsewhere.")
class TakeIn(Command[Artefact]):
    given = (is_out_for_review,)
    rows: tuple[Row, ...]
    file: Attachment | None = None

    @rule("artefact.rows", "The table must have a comment.", "rows")
    def has_a_comment(self, _case: Case[Artefact]) -> bool:
        return bool(self.rows)

    @rule("artefact.disposed_why", "What became of a comment must come with the reason.", "rows")
    def says_why(self, _case: Case[Artefact]) -> bool:
        return all((each.disposition is None) is (each.reason is None) for each in self.rows)

    def decide(self, case: Case[Artefact]) -> Iterator[Event]:
        taken = (_next(case), self.rows, case.today, _late(case), self.file)
        yield events.CommentsTakenIn(*taken)


@record("artefact.dispose", "Say what becomes of a comment.")
class Dispose(Command[Artefact]):
    given = (is_out_for_review,)
    comment: Count
    disposition: Disposition
    reason: Prose

    @rule("artefact.comment", "It must be a comment of this review.", "comment")
    def is_a_comment_of_this_review(self, case: Case[Artefact]) -> bool:
        comment = case.state.comment(self.comment)
        return comment is not None and comment.round == len(case.state.rounds)

    def decide(self, case: Case[Artefact]) -> Iterator[Event]:
        yield events.Disposed(self.comment, self.disposition, self.reason, case.today)


@rule("artefact.review_over", "The time for the review must be over.")
def time_is_over(case: Case[Artefact]) -> bool:
    return case.state.round is None or case.today > case.state.round.closes


@rule("artefact.disposed", "Every comment must be disposed of.")
def every_comment_is_disposed_of(case: Case[Artefact]) -> bool:
    return not case.state.undisposed


@record("artefact.close_review", "Close the review.")
class CloseReview(Command[Artefact]):
    given = (is_out_for_review, time_is_over, every_comment_is_disposed_of)
    summary: Prose | None = None

    def decide(self, case: Case[Artefact]) -> Iterator[Event]:
        yield events.ReviewClosed(case.today, self.summary)


COMMANDS = (OpenReview, ExtendReview, Comment, TakeIn, Dispose, CloseReview)
