"""Anything that can be filled in, drawn at random: by the closed list of kinds, and no other."""

from __future__ import annotations

from dataclasses import dataclass, field, is_dataclass
from datetime import date
from functools import cached_property
from typing import Any

from hypothesis import strategies as st

from law import ACME, ANN, BEN, BOLT, CAT, FRAMEWORKS, TODAY
from lawspeaker.framework.names import (
    CaseId,
    Group,
    Office,
    Organisation,
    Pence,
    Person,
    Prose,
    Seat,
    Statement,
)
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.kinds import (
    Count,
    Digest,
    Link,
    Name,
    Offset,
    Position,
    Secret,
    Title,
    hints,
    is_choice,
    optional,
    rows,
)

Drawing = st.SearchStrategy[Any]
TEXTS = st.text("ab \u00e9\U0001f600{}", min_size=1, max_size=6)
FEW = st.integers(0, 3)


@dataclass(frozen=True, eq=False)
class Pool:
    """What is drawn from under one framework: few of each kind, so that they often meet."""

    framework: Framework
    made: dict[Any, Drawing] = field(default_factory=dict)

    @cached_property
    def groups(self) -> list[str]:
        return [*list(self.framework.groups)[:3], "GAUGES", "NOWHERE"]

    @cached_property
    def seats(self) -> list[str]:
        listed = [self.framework.seats_of(Group(group))[:3] for group in self.groups]
        return [*(each for seats in listed for each in seats), "M-PSG-n", "M-NOWHERE-a"]

    @cached_property
    def names(self) -> list[str]:
        text = self.framework.text
        reasons = [code for each in text.outcomes.values() for code in each.reasons]
        return [
            *(*self.framework.offices, *text.outcomes, *reasons, *list(text.readings)[:2]),
            *(*list(self.framework.constituencies)[:2], *self.seats, self.framework.id),
            *(f"{self.framework.name}@9", "title", "meeting.agenda"),
        ]

    @cached_property
    def plain(self) -> dict[Any, Drawing]:
        few = st.sampled_from
        return {
            Person: few([ANN, BEN, CAT]),
            Organisation: few([ACME, BOLT]),
            Office: few([*self.framework.offices, Office("NOBODY")]),
            Group: few(self.groups),
            Seat: few(self.seats),
            Statement: few(["1.1-01"]),
            CaseId: few([CaseId("D1"), CaseId("M1")]),
            Pence: few([0, 1, 499_999_999, 500_000_000, 2**53 - 1]),
            Name: few(self.names),
            Digest: few(["a" * 64, "b" * 43]),
            Secret: few(["1", "2 1", "0", "x"]),
            Offset: FEW,
            Position: FEW,
            Count: FEW,
            bool: st.booleans(),
            date: st.dates(date(2024, 2, 5), date(2024, 2, 9)) | st.just(TODAY),
            str: few(["", "constituency"]),
            Prose: TEXTS,
            Title: TEXTS,
            Link: TEXTS,
        }

    def of(self, kind: Any) -> Drawing:
        """Draw a value of a kind: of a field, of a row, of a whole record."""
        if kind not in self.made:  # making it costs more than drawing from it
            self.made[kind] = self._of(kind)
        return self.made[kind]

    def _of(self, kind: Any) -> Drawing:
        if (bare := optional(kind)) is not None:
            return st.none() | self.of(bare)
        if (row := rows(kind)) is not None:
            return st.lists(self.of(row), max_size=2).map(tuple)
        if is_choice(kind):
            return st.sampled_from(list(kind))
        if is_dataclass(kind):
            return st.builds(kind, **{name: self.of(each) for name, each in hints(kind).items()})
        return self.plain[kind]


POOLS = {each.id: Pool(each) for each in FRAMEWORKS}
