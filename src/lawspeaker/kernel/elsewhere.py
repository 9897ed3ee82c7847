"""What one case may need to know of concerns, consultations and the like: facts of `facts.py`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from lawspeaker.framework.names import CaseId, Group, Organisation
from lawspeaker.kernel.columns import Column
from lawspeaker.kernel.kinds import Count, Name, Position, Title

TO_DECIDE: Final = Name("decisions")  # what is delegated, where that is the power to decide
ACTOR: Final = "actor"  # what a need is about: the organisation of whoever acts


@dataclass(frozen=True)
class CaseNow:
    """A case of any process, as others see it: that it is there."""

    case: CaseId
    process: Name


@dataclass(frozen=True)
class OpenTo:
    """The cases of some that are named which everybody in a constituency may read."""

    constituency: Name
    cases: tuple[CaseNow, ...]

    def has(self, case: CaseId, process: str) -> bool:
        """Say whether it is one of them, and of a process."""
        return CaseNow(case, Name(process)) in self.cases


@dataclass(frozen=True)
class Heavy:
    """An item of the RAID log by what it weighs; its words are read in the log itself."""

    item: CaseId
    kind: Name
    score: Count
    group: Group
    owner: Name | None


@dataclass(frozen=True)
class Heaviest:
    """What a group is told of the RAID log: the open items that weigh most, the heaviest first."""

    group: Group
    items: tuple[Heavy, ...]


@dataclass(frozen=True)
class ConcernNow:
    """A concern as others see it: where it was taken up to, and who decided what it is about."""

    concern: CaseId
    taken_to: Group | None
    decided_by: Name | None


@dataclass(frozen=True)
class ReferralNow:
    """What a party brought before the sponsor, as others see it: what it is about, the answer."""

    referral: CaseId
    decision: CaseId | None
    threshold: Name
    met: bool | None  # None: not answered yet


@dataclass(frozen=True)
class DevolutionNow:
    """What a group has delegated to another, as others see it."""

    devolution: CaseId
    group: Group  # that delegates
    to: Group
    way: Name
    home: Count  # the level that the matters belong to
    onward: bool
    since: date
    last: date
    ended_on: date | None
    what: Name = TO_DECIDE

    @property
    def is_to_decide(self) -> bool:
        """Whether it gives the power to decide, and not something to be done."""
        return self.what == TO_DECIDE

    def holds(self, day: date) -> bool:
        """Say whether it may be used on a day: its last is one, the day it is taken back none."""
        is_ended = self.ended_on is not None and day >= self.ended_on
        return self.since <= day <= self.last and not is_ended


@dataclass(frozen=True)
class ActedUnder:
    """How many acts were done in a capacity that rests on an entry."""

    entry: Position
    acts: Count


@dataclass(frozen=True)
class CarriedNow:
    """What a decision has been found to be about: the groups that acts rested on it have touched.

    `set_up` are those that were set up on it, `changed` those that were changed, split or ended,
    and `follow` those that the ones set up take over from.
    """

    decision: CaseId
    set_up: tuple[Group, ...] = ()
    changed: tuple[Group, ...] = ()
    follow: tuple[Group, ...] = ()

    @property
    def groups(self) -> tuple[Group, ...]:
        return (*self.set_up, *self.changed)


@dataclass(frozen=True)
class ConsultedNow:
    """A consultation as others see it: how far it has come, and when it was closed."""

    consultation: CaseId
    group: Group
    stage: Name
    closed_on: date | None
    change: CaseId | None = None  # the change request that it is about
    opened_on: date | None = None
    closes: date | None = None
    withdrawn: bool = False


@dataclass(frozen=True)
class VersionNow:
    """A version of the framework that was adopted: for which change request, from which day."""

    version: Name
    change: CaseId
    commences: date


@dataclass(frozen=True)
class ProposalNow:
    """A proposal about a group as others see it."""

    proposal: CaseId
    group: Group
    what: Name
    into: tuple[Group, ...]
    consulted: bool  # and neither carried out nor withdrawn since


@dataclass(frozen=True)
class ReportedNow:
    """The status report that was begun for a meeting, and the day it says."""

    meeting: CaseId
    status: CaseId
    day: date | None = None


@dataclass(frozen=True)
class RoundNow:
    """The round of a template that is open, as every party is asked for it."""

    template: CaseId
    title: Title
    number: Count
    columns: tuple[Column, ...]
    due: date


@dataclass(frozen=True)
class SurveyNow:
    """A survey that is open, as every party that is asked is asked; `begun` have been."""

    survey: CaseId
    title: Title
    columns: tuple[Column, ...]
    closes: date
    by_name: bool
    organisations: tuple[Organisation, ...]
    begun: tuple[Organisation, ...]


@dataclass(frozen=True)
class Responses:
    """The cases in which parties answer a survey."""

    survey: CaseId
    cases: tuple[CaseId, ...]


@dataclass(frozen=True)
class EntryNow:
    """An entry of the record: the case it belongs to, and the group that holds it."""

    entry: Position
    case: CaseId
    process: Name
    group: Group


FACTS: Final[dict[str, type]] = {
    "case": CaseNow,
    "open_to": OpenTo,
    "heaviest": Heaviest,
    "concern": ConcernNow,
    "devolution": DevolutionNow,
    "referral": ReferralNow,
    "carried": CarriedNow,
    "consulted": ConsultedNow,
    "version": VersionNow,
    "proposal": ProposalNow,
    "round": RoundNow,
    "reported": ReportedNow,
    "survey": SurveyNow,
    "responses": Responses,
    "acted": ActedUnder,
    "entry": EntryNow,
}
