"""What can happen to an artefact: the kinds of entry it leaves in the ledger."""

from __future__ import annotations

from datetime import date

from lawspeaker.framework.names import CaseId, Group, Office, Organisation, Prose
from lawspeaker.kernel.kinds import Attachment, Count, Name, Title
from lawspeaker.kernel.words import Event, record
from lawspeaker.processes.artefact.remark import Criterion, Disposition, Fit, Remark, Row


@record("artefact.registered/1", "entered in the library: {title}")
class Registered(Event):
    group: Group
    title: Title
    description: Prose
    criteria: tuple[Criterion, ...]
    on: date
    document: Name | None = None
    number: Name | None = None
    tranche: CaseId | None = None


@record("artefact.version-added/1", "added version {version}: {note}")
class VersionAdded(Event):
    version: Name
    file: Attachment
    note: Prose
    on: date
    change: CaseId | None = None


@record("artefact.agreed/1", "said that {group} has agreed version {version}")
class Agreed(Event):
    group: Group
    version: Name
    on: date


@record("artefact.review-opened/1", "put version {version} out for review until {closes}")
class ReviewOpened(Event):
    number: Count
    version: Name
    groups: tuple[Group, ...]
    closes: date
    set_by: Name
    on: date
    asks: Prose | None = None
    working_days: Count | None = None  # how the day was counted, if it was


@record("artefact.review-extended/1", "gave more time for the review, until {closes}: {reason}")
class ReviewExtended(Event):
    final = True  # whoever reviews has been told
    closes: date
    set_by: Name
    reason: Prose


@record("artefact.commented/1", "commented for {organisation}")
class Commented(Event):
    number: Count
    organisation: Organisation
    hat: Name | None
    remark: Remark
    on: date
    late: Count = Count(0)


@record("artefact.comments-taken-in/1", "took in a table of comments, numbered from {first}")
class CommentsTakenIn(Event):
    first: Count
    rows: tuple[Row, ...]
    on: date
    late: Count = Count(0)
    file: Attachment | None = None


@record("artefact.disposed/1", "disposed of comment {comment}: {disposition}")
class Disposed(Event):
    comment: Count
    disposition: Disposition
    reason: Prose
    on: date


@record("artefact.review-closed/1", "closed the review")
class ReviewClosed(Event):
    final = True
    on: date
    summary: Prose | None = None


@record("artefact.submitted/1", "put version {version} before {to} for approval, as {decision}")
class Submitted(Event):
    version: Name
    decision: CaseId
    to: Group
    on: date
    delegation: CaseId | None = None


@record("artefact.taken-back/1", "took it back from {decision}, which did not accept it")
class TakenBack(Event):
    final = True  # the matter has ended
    decision: CaseId
    on: date


@record("artefact.passed-on/1", "passed it with {decision} to {to} for approval")
class PassedOn(Event):
    final = True  # the matter has passed
    decision: CaseId
    to: Group


@record("artefact.approved/1", "recorded that {group} approved version {version} as {decision}")
class Approved(Event):
    final = True
    vouched = True
    version: Name
    group: Group
    decision: CaseId
    fits: tuple[Fit, ...]
    on: date


@record("artefact.endorsed/1", "approved version {version}")
class Endorsed(Event):
    final = True
    vouched = True
    version: Name
    office: Office
    reason: Prose
    on: date


@record("artefact.baselined/1", "made version {version} the baseline")
class Baselined(Event):
    final = True
    vouched = True
    version: Name
    on: date
    tranche: CaseId | None = None


@record("artefact.issued/1", "issued version {version} to {to}")
class Issued(Event):
    final = True
    vouched = True
    version: Name
    to: Title
    on: date
    delegation: CaseId | None = None


@record("artefact.published/1", "published version {version} with its log of comments")
class Published(Event):
    final = True
    version: Name
    on: date


@record("artefact.superseded/1", "said that {by} takes its place: {reason}")
class Superseded(Event):
    final = True
    by: CaseId
    reason: Prose
    on: date


@record("artefact.withdrawn/1", "withdrew it: {reason}")
class Withdrawn(Event):
    final = True
    reason: Prose
    on: date


EVENTS = (
    *(Registered, VersionAdded, Agreed, ReviewOpened, ReviewExtended, Commented, CommentsTakenIn),
    *(Disposed, ReviewClosed, Submitted, Approved, Endorsed, Baselined, Issued, Superseded),
    *(Published, Withdrawn, TakenBack, PassedOn),
)
