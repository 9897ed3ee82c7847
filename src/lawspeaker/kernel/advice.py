"""Advice that somebody asks for: whom, what is still to come, and what was given or was not."""

from __future__ import annotations

from dataclasses import dataclass

from lawspeaker.framework.names import Prose
from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.kinds import Name


@dataclass(frozen=True)
class Advice:
    """What somebody advised; `text` is empty while it is still to come.

    Where it was not `given`, the text says why not.
    """

    of: Name
    question: Prose | None = None
    text: Prose | None = None
    given: bool = True


def owing(advice: tuple[Advice, ...]) -> tuple[str, ...]:
    """Return whoever was asked and has neither given it nor is noted as not giving it."""
    return tuple(each.of for each in advice if each.text is None)


def answered(
    advice: tuple[Advice, ...], of: Name, text: Prose, *, given: bool = True
) -> tuple[Advice, ...]:
    """Return the advice with what was just said of it: in answer, or unasked."""
    open_at = next((n for n, e in enumerate(advice) if e.of == of and e.text is None), None)
    if open_at is None:
        return (*advice, Advice(of, None, text, given))
    answer = replace(advice[open_at], text=text, given=given)
    return (*advice[:open_at], answer, *advice[open_at + 1 :])
