"""Stage 3, the register: what rests on each statement, and where its references lead."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from lawspeaker.framework.checks.finding import Check, Found, check
from lawspeaker.framework.names import section
from lawspeaker.framework.references import citations
from lawspeaker.framework.version import Framework


@check("uncited-statement", 3, "warning")
def uncited_statement(framework: Framework) -> Iterator[Found]:
    """Every statement must carry something, or say why it is not encoded."""
    cited = {each for _, statements in citations(framework.text) for each in statements}
    for name, line in framework.statements.items():
        if name not in cited and not line.not_encoded:
            says = f"Nothing rests on {name}, and it does not say why: {line.says}"
            yield Found(("statements", name), says, clauses=(name,))


@check("misdirected-reference", 3, "warning")
def misdirected_reference(framework: Framework) -> Iterator[Found]:
    """A reference must lead to a section about what the statement that makes it is about.

    What is expected there is the topic of the statement; a section that contains others, as 7 does
    7.1, speaks of their topics too.
    """
    topics = _topics(framework)
    for name, line in framework.statements.items():
        for index, to in enumerate(line.refers):
            if not topics.get(to) or line.topic in topics[to]:
                continue
            about = max(topics, key=lambda each: (topics[each][line.topic], each))
            title = framework.sections[to].title
            says = (
                f'{name} is about "{line.topic}" and sends the reader to {to}, "{title}", '
                f"where no statement is about it; most of those are in {about}."
            )
            witness = {"refers": to, "title": title, "expected": line.topic, "found_in": about}
            yield Found(("statements", name, "refers", index), says, witness, (name,))


def _topics(framework: Framework) -> dict[str, Counter[str]]:
    """Count for each section the topics of its statements, and of those of the sections in it."""
    counted: dict[str, Counter[str]] = {each: Counter() for each in framework.sections}
    for name, line in framework.statements.items():
        if line.refers:
            continue
        at = section(name)
        while at:
            if at in counted:
                counted[at][line.topic] += 1
            at = at.rpartition(".")[0]
    return counted


CHECKS: Final[tuple[Check, ...]] = (uncited_statement, misdirected_reference)
