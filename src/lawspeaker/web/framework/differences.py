"""What two texts of a framework say differently, sentence by sentence."""

from collections.abc import Iterator
from functools import lru_cache

from lawspeaker.framework.sentence import Sentence
from lawspeaker.framework.version import Framework
from lawspeaker.web.components import Difference, Inserted, Piece, Rule, Soft, Struck
from lawspeaker.web.framework.resting import uses


def differences(before: Framework, after: Framework) -> tuple[Difference, ...]:
    """Compare what two texts, or two readings of one text, say sentence by sentence."""
    return tuple(each for _, each in _told(_said(before), _said(after)))


def differences_by_table(before: Framework, after: Framework) -> dict[str, tuple[Difference, ...]]:
    """Compare two texts table by table of their files; one that is the same is left out."""
    found: dict[str, tuple[Difference, ...]] = {}
    for table, each in _told(_said(before), _said(after)):
        found[table] = (*found.get(table, ()), each)
    return found


@lru_cache(maxsize=32)
def _said(framework: Framework) -> dict[str, Sentence]:
    return {each.sentence.id: each.sentence for each in uses(framework)}


def _told(old: dict[str, Sentence], new: dict[str, Sentence]) -> Iterator[tuple[str, Difference]]:
    for name in dict.fromkeys((*old, *new)):
        table = name.partition(".")[0]
        if table == "readings":  # the choice itself stands above the difference
            continue
        was, now = old.get(name), new.get(name)
        told = was.says if was else None, now.says if now else None
        clauses = next((each.clauses for each in (now, was) if each), ())
        if each := difference(_tag(name), *told, clauses):
            yield table, each


def difference(
    tag: tuple[Piece, ...], was: str | None, now: str | None, clauses: tuple[str, ...]
) -> Difference | None:
    """Set what was said beside what is said now; nothing where both say the same."""
    if was == now:
        return None
    if was is None:
        return Difference("+", (*tag, Inserted(now or "")), clauses)
    if now is None:
        return Difference("-", (*tag, Struck(was)), clauses)
    return Difference("~", (*tag, Struck(was), " ", Inserted(now)), clauses)


def _tag(name: str) -> tuple[Piece, ...]:
    """Mark a sentence by its rule or its group; of anything else it says itself what it is."""
    table, _, key = name.partition(".")
    if table == "who_decides":
        return (Rule(key), " ")
    return (Soft(key.partition(".")[0]), " ") if table == "groups" else ()
