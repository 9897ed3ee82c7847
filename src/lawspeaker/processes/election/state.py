"""What an election is: how far it has come, who stands, who may vote, what its count gives."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Literal

from lawspeaker.framework.counting.ballots import Ballots, Paper
from lawspeaker.framework.counting.lot import lot
from lawspeaker.framework.counting.methods import Terms, count
from lawspeaker.framework.counting.result import Count as Counted
from lawspeaker.framework.names import NO_GROUP, Group, Organisation, Person, Prose, Seat
from lawspeaker.kernel.kinds import Count, Digest, Name, Title
from lawspeaker.kernel.polls import Elector, Papers
from lawspeaker.processes.election.events import Blank, Chosen, Method, Outcome


class Stage(StrEnum):
    NEW = "new"
    NOMINATING = "nominating"
    POLLING = "polling"
    CLOSED = "closed"
    COUNTED = "counted"
    DECLARED = "declared"
    ABANDONED = "abandoned"


@dataclass(frozen=True)
class Nominee:
    """Somebody who stands; the number is the place on the ballot paper."""

    number: Count
    person: Person
    organisation: Organisation
    expertise: Title
    statement: Prose
    withdrawn: bool = False


@dataclass(frozen=True)
class Contest:
    """That somebody should be on the roll, or should not."""

    number: Count
    organisation: Organisation
    ground: Prose
    enrolled: bool  # as the roll said when it was contested: what is upheld says the other
    upheld: bool | None = None  # None: not settled yet


@dataclass(frozen=True)
class Election:
    stage: Stage = Stage.NEW
    seats: tuple[Seat, ...] = ()
    group: Group = NO_GROUP
    constituency: Name | None = None
    method: Method = Method.STV
    blanks: Blank = Blank.ABSTAIN
    cap: Count | None = None
    due: date | None = None  # the last day of what goes on: of nominations, then of the poll
    nominees: tuple[Nominee, ...] = ()
    roll: tuple[Elector, ...] = ()
    roll_on: date | None = None
    roll_under: Name | None = None  # the obligation of those on it; None: any party
    left_out: tuple[Organisation, ...] = ()
    contests: tuple[Contest, ...] = ()
    key: Digest | None = None
    voted: tuple[Organisation, ...] = ()
    papers: tuple[Papers, ...] = ()
    lot_on: date | None = None
    lot_from: Prose | None = None
    lot: tuple[Name, ...] = ()
    chosen: tuple[Chosen, ...] = ()
    gone: tuple[Count, ...] = ()  # those whose seats stay vacant
    outcome: Outcome | None = None
    since: date | None = None
    mandate: Prose | None = None

    @property
    def standing(self) -> tuple[Nominee, ...]:
        return tuple(each for each in self.nominees if not each.withdrawn)

    @property
    def electorate(self) -> str:
        """The constituency and the group it elects to, by which its parties are found."""
        return f"{self.constituency}@{self.group}"

    @property
    def needs_a_poll(self) -> bool:
        return len(self.standing) > len(self.seats) or self._is_over_the_cap

    @property
    def _is_over_the_cap(self) -> bool:
        """Say whether more of one organisation stand than may be elected."""
        of = Counter(each.organisation for each in self.standing)
        return self.cap is not None and any(many > self.cap for many in of.values())

    @property
    def open_contests(self) -> tuple[Contest, ...]:
        return tuple(each for each in self.contests if each.upheld is None)

    def nominee(self, number: int) -> Nominee | None:
        return next((each for each in self.nominees if each.number == number), None)

    def is_elector(self, organisation: Organisation) -> bool:
        return any(each.organisation == organisation for each in self.roll)

    @property
    def ballots(self) -> Ballots:
        """The papers of the box; a nominee is named by the number on the ballot paper."""
        return Ballots(
            tuple(str(each.number) for each in self.nominees),
            tuple(Paper(_ranks(each), each.votes) for each in self.papers),
            withdrawn=frozenset(n for n, each in enumerate(self.nominees) if each.withdrawn),
            of=tuple(each.organisation for each in self.nominees),
        )

    @property
    def count(self) -> Counted:
        """The count of the box, with the lot if one was drawn."""
        drawn = lot(self.lot) if self.lot else None
        blank: Literal["abstain", "last"] = "last" if self.blanks is Blank.LAST else "abstain"
        of = {each.organisation for each in self.nominees}
        caps = {str(each): int(self.cap) for each in of} if self.cap is not None else {}
        return count(self.method.value, self.ballots, Terms(len(self.seats), blank, caps, drawn))


def _ranks(papers: Papers) -> tuple[tuple[int, ...], ...]:
    return tuple(tuple(number - 1 for number in rank.nominees) for rank in papers.ranks)
