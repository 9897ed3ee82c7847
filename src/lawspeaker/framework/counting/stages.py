"""The stages of a count by transfers: who has which papers, at what value."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, Protocol

from lawspeaker.framework.counting.caps import Caps
from lawspeaker.framework.counting.result import Round, Transfer

type Value = int | Fraction
type Order = tuple[int, ...]


class Chooses(Protocol):
    """Says which of those who are tied stands highest, or lowest."""

    def __call__(self, tied: tuple[int, ...], *, highest: bool) -> int: ...


class Undrawn(Exception):
    """Only a lot can tell these apart, and none was declared."""

    def __init__(self, tied: tuple[int, ...]) -> None:
        super().__init__(tied)
        self.tied = tied


@dataclass(frozen=True)
class Parcel:
    """Papers that came together to a candidate: their order, how many, at what value each."""

    order: Order
    at: int
    votes: int
    value: Value


@dataclass(frozen=True)
class Moved:
    """What one transfer did, in the values of the count."""

    whose: tuple[int, ...]
    why: Literal["surplus", "exclusion"]
    to: dict[int, Value]
    exhausted: Value
    lost: Value


@dataclass
class Stage:
    votes: dict[int, Value]
    elected: list[int]
    excluded: tuple[int, ...] = ()
    moved: Moved | None = None


class Stages:
    """A count in the making; `choose` is asked for one of those who are tied, high or low."""

    def __init__(  # noqa: PLR0913, PLR0917  (what a count is made of)
        self,
        standing: Sequence[int],
        seats: int,
        quota: Value,
        one: Value,
        part: Callable[[Value, Value, Value], Value],
        caps: Caps,
        choose: Chooses,
    ) -> None:
        self.seats, self.quota, self.one = seats, quota, one
        self.elected: list[int] = []
        self.stages: list[Stage] = []
        self._part, self._caps, self._choose = part, caps, choose
        self._continuing = list(standing)
        self._votes: dict[int, Value] = dict.fromkeys(standing, 0)
        self._parcels: dict[int, list[Parcel]] = {each: [] for each in standing}
        self._excluded: list[tuple[int, ...]] = []

    @property
    def ranking(self) -> list[tuple[int, ...]]:
        """Who was elected, in order; who was left; who was excluded, the last first."""
        votes = sorted({self._votes[each] for each in self._continuing}, reverse=True)
        left = [tuple(c for c in self._continuing if self._votes[c] == v) for v in votes]
        return [*((each,) for each in self.elected), *left, *reversed(self._excluded)]

    def count(self, papers: Sequence[tuple[Order, int]]) -> None:
        """Count first preferences, then transfer until every seat is filled."""
        running = {*self._running}
        for order, votes in papers:
            self._give(Parcel(order, -1, votes, self.one), running)
        self._end_stage()
        while self._running and len(self.elected) < self.seats:
            self._transfer()

    def rounds(self, names: Sequence[str]) -> tuple[Round, ...]:
        """Return the stages under the names of the candidates, in votes."""
        return tuple(self._round(stage, names) for stage in self.stages)

    @property
    def _running(self) -> list[int]:
        """The candidates who can still be elected: those under a full cap cannot."""
        return [c for c in self._continuing if self._caps.has_room(c, self.elected)]

    def _give(self, parcel: Parcel, running: set[int]) -> int | None:
        """Give papers to the next candidate on them who runs, and say who that is."""
        for at in range(parcel.at + 1, len(parcel.order)):
            to = parcel.order[at]
            if to in running:
                self._parcels[to].append(Parcel(parcel.order, at, parcel.votes, parcel.value))
                self._votes[to] += parcel.votes * parcel.value
                return to
        return None

    def _transfer(self) -> None:
        barred = tuple(each for each in self._continuing if each not in self._running)
        over = [each for each in self.elected if self._votes[each] > self.quota]
        if barred:
            self._exclude(barred)
        elif over:
            self._pass_on(self._one_of(over, highest=True))
        else:
            self._exclude((self._one_of(self._spared(), highest=False),))

    def _spared(self) -> list[int]:
        """Return whom the seats can spare: where caps bind, an exclusion must not empty one."""
        running = self._running
        able = min(self._caps.electable(running, self.elected), self.seats - len(self.elected))
        return [
            each
            for each in running
            if self._caps.electable([c for c in running if c != each], self.elected) >= able
        ]

    def _pass_on(self, candidate: int) -> None:
        total = self._votes[candidate]
        surplus = total - self.quota
        part = self._part
        self._move((candidate,), "surplus", surplus, lambda value: part(surplus, value, total))
        self._votes[candidate] = self.quota
        self._end_stage()

    def _exclude(self, candidates: tuple[int, ...]) -> None:
        self._continuing = [each for each in self._continuing if each not in candidates]
        self._excluded.append(candidates)
        held = sum(self._votes[each] for each in candidates)
        self._move(candidates, "exclusion", held, lambda value: value)
        self._votes |= dict.fromkeys(candidates, 0)
        self.stages[-1].excluded = candidates
        self._end_stage()

    def _move(
        self,
        whose: tuple[int, ...],
        why: Literal["surplus", "exclusion"],
        held: Value,
        worth: Callable[[Value], Value],
    ) -> None:
        to: dict[int, Value] = {}
        exhausted: Value = 0
        running = {*self._running}
        for each in whose:
            parcels, self._parcels[each] = self._parcels[each], []
            for old in parcels:
                value = worth(old.value)
                taker = self._give(Parcel(old.order, old.at, old.votes, value), running)
                if taker is None:
                    exhausted += old.votes * value
                else:
                    to[taker] = to.get(taker, 0) + old.votes * value
        lost = held - exhausted - sum(to.values())
        self.stages.append(Stage({}, [], moved=Moved(whose, why, to, exhausted, lost)))

    def _end_stage(self) -> None:
        if not self.stages or self.stages[-1].votes:
            self.stages.append(Stage({}, []))
        stage = self.stages[-1]
        stage.votes = dict(self._votes)
        self._elect([c for c in self._running if self._votes[c] >= self.quota], stage)
        if len(self._running) <= self.seats - len(self.elected):
            self._elect(self._running, stage)

    def _elect(self, reached: list[int], stage: Stage) -> None:
        """Deem elected in the order of votes, while seats are left and caps leave room."""
        while reached and len(self.elected) < self.seats:
            crowded = {*self._caps.crowded(reached, self.elected)}
            highest = max(self._votes[each] for each in reached)
            top = self._told_apart([c for c in reached if self._votes[c] == highest], highest=True)
            clear = [each for each in top if each not in crowded] or top
            tied = len(clear) > 1 and clear[0] in crowded
            chosen = self._choose(tuple(clear), highest=True) if tied else clear[0]
            self.elected.append(chosen)
            stage.elected.append(chosen)
            self._continuing.remove(chosen)
            reached = [c for c in reached if c in self._running]

    def _one_of(self, candidates: list[int], *, highest: bool) -> int:
        """Return the one with most or fewest votes; an earlier stage, then a lot tells apart."""
        best = (max if highest else min)(self._votes[each] for each in candidates)
        tied = [each for each in candidates if self._votes[each] == best]
        tied = self._told_apart(tied, highest=highest)
        return tied[0] if len(tied) == 1 else self._choose(tuple(tied), highest=highest)

    def _told_apart(self, tied: list[int], *, highest: bool) -> list[int]:
        """Keep those who stood best, or worst, at the latest stage at which they differed."""
        for stage in reversed(self.stages):
            best = (max if highest else min)(stage.votes.get(each, 0) for each in tied)
            tied = [each for each in tied if stage.votes.get(each, 0) == best]
        return sorted(tied)

    def _round(self, stage: Stage, names: Sequence[str]) -> Round:
        return Round(
            votes={names[c]: Fraction(v) / self.one for c, v in stage.votes.items()},
            elected=tuple(names[c] for c in stage.elected),
            excluded=tuple(names[c] for c in stage.excluded),
            transfer=self._transferred(stage.moved, names) if stage.moved else None,
        )

    def _transferred(self, moved: Moved, names: Sequence[str]) -> Transfer:
        return Transfer(
            tuple(names[c] for c in moved.whose),
            moved.why,
            {names[c]: Fraction(v) / self.one for c, v in sorted(moved.to.items())},
            Fraction(moved.exhausted) / self.one,
            Fraction(moved.lost) / self.one,
        )
