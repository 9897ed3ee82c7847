"""How the account of a decision begins in a report: with what the record captured of it.

Whoever writes the report goes on from these words; nothing of them is recorded until they send it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from lawspeaker.framework.version import Framework
from lawspeaker.kernel.seals import ERASED
from lawspeaker.processes.decision.matter import Basis, Matter, Stand
from lawspeaker.records.shown import ViewShown

type Naming = Callable[[str], str]

SETTLED: Final = {True: " The objection was sustained.", False: " It was not sustained.", None: ""}
BARE: Final[dict[Stand, str]] = {Stand.ABSTAINS: "Abstained", Stand.NONE_GIVEN: "No view given"}


@dataclass(frozen=True)
class Captured:
    """What the record captured of a decision: the matter, the views of the seats, the note."""

    matter: Matter
    views: tuple[ViewShown, ...]
    note: str  # of its item
    for_all: bool  # everybody will read the report, and so it holds no more than is published


def context(of: Captured, framework: Framework) -> str:
    """Return what was asked, what was recommended, and the ground given for the outcome.

    What was recommended, and by whom, is told only in the report of a closed group.
    """
    it = of.matter
    by = f"Recommended by {it.recommended_by}" if it.recommended_by else "Recommended"
    said = (
        ("Asked", it.question),
        (by, None if of.for_all else it.recommendation),
        ("Reason for the outcome", _ground(it, framework)),
    )
    return "\n".join(told(name, text) for name, text in said if is_there(text))


def _ground(it: Matter, framework: Framework) -> str:
    """Return what the code given with an outcome stands for."""
    outcome = framework.outcomes.get(it.ruling.outcome) if it.ruling else None
    code = it.ruling.reason if it.ruling else None
    return outcome.reasons.get(code, "") if outcome and code else ""


def viewpoints(of: Captured, naming: Naming) -> str:
    """Return how the seats stood, what they said with it, and what was noted of the item.

    A note is told only in the report of a closed group, as nothing publishes it.
    """
    given = tuple(each for each in of.views if each.stand)
    called = _calling(given, naming)
    lines = [*_tally(given), *_bases(given, called)]
    lines += [line for each in given for line in _words(each, called(each), for_all=of.for_all)]
    for stand, says in BARE.items():
        if names := [called(each) for each in given if each.stand == stand]:
            lines.append(told(says, ", ".join(names)))
    if not of.for_all and is_there(of.note):
        lines.append(told("Noted of the item", of.note))
    return "\n".join(lines)


def _calling(given: Sequence[ViewShown], naming: Naming) -> Callable[[ViewShown], str]:
    """Call a view by its seat, and by its organisation too where several fill that seat."""
    filling = Counter(each.seat for each in given)

    def called(view: ViewShown) -> str:
        if filling[view.seat] == 1 or not view.organisation:
            return view.name
        return f"{view.name} ({naming(view.organisation)})"

    return called


def _tally(given: Iterable[ViewShown]) -> Iterator[str]:
    counted = [each for each in given if each.counts]
    agreed = sum(each.stand == Stand.AGREES for each in counted)
    if counted:
        yield f"{agreed} of {len(counted)} counted seats agreed."


def _bases(given: Sequence[ViewShown], called: Callable[[ViewShown], str]) -> Iterator[str]:
    """Say in how many constituencies all were of one mind, and in which only most of them were."""
    spoke = [each for each in given if each.constituency and each.stand not in BARE]
    if agreed := sum(each.basis == Basis.CONSENSUS for each in spoke):
        yield told("By consensus of their constituency", _seats(agreed))
    if divided := [called(each) for each in spoke if each.basis == Basis.MAJORITY]:
        yield told("By a majority of their constituency", ", ".join(divided))


def _seats(count: int) -> str:
    return "one seat" if count == 1 else f"{count} seats"


def _words(view: ViewShown, name: str, *, for_all: bool) -> Iterator[str]:
    """Yield why a seat objects, and what its minority says.

    Why a seat agrees is its own affair: it is told only in the report of a closed group.
    """
    objects = view.stand == Stand.OBJECTS
    if is_there(view.text) and (objects or (not for_all and view.text != view.minority)):
        settled = SETTLED[view.sustained] if objects else ""
        yield f"{told(f'{name} objects' if objects else name, view.text)}{settled}"
    if is_there(view.minority):
        yield told(f"Minority in the constituency, {name}", view.minority)


def is_there(text: str | None) -> bool:
    """Say whether there are words that were not erased."""
    return bool(text and text.strip()) and text != ERASED


def told(name: str, text: str | None) -> str:
    """Put what was said behind its name, as a sentence."""
    words = (text or "").strip()
    return f"{name}: {words}" if words.endswith((".", "!", "?")) else f"{name}: {words}."
