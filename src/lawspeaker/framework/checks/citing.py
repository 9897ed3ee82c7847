"""Stage 3, the register: what rests on each statement, and where its references lead."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from lawspeaker.framework.checks.finding import Check, Found, check
from lawspeaker.framework.coverage import coverage
from lawspeaker.framework.names import section
from lawspeaker.framework.references import citations
from lawspeaker.framework.version import Framework

LEFT_TO_PEOPLE: Final = ({"evidence"}, {"display"})  # kept by conduct, or only to be read


@check("uncited-statement", 3, "warning")
def uncited_statement(framework: Framework) -> Iterator[Found]:
    """Every statement must carry something, or say why it is not encoded."""
    cited = {each for _, statements in citations(framework.text) for each in statements}
    for name, line in framework.statements.items():
        if name not in cited and not line.not_encoded:
            says = f"Nothing rests on {name}, and it does not say why: {line.says}"
            yield Found(("statements", name), says, clauses=(name,))


@check("left-out-wrongly", 3, "warning")
def left_out_wrongly(framework: Framework) -> Iterator[Found]:
    """Only what people judge or read may be left out, and only while nothing rests on it."""
    for entry in coverage(framework):
        if not entry.not_encoded:
            continue
        at = ("statements", entry.id, "not_encoded")
        do = framework.statements[entry.id].do
        if set(do) not in LEFT_TO_PEOPLE:
            says = f"{entry.id} is left out, and what is to be done with it is to {', '.join(do)}."
            yield Found(at, says, clauses=(entry.id,))
        if rests := (*entry.carried_by, *entry.waits_for):
            says = f"{entry.id} is left out while {rests[0]} rests on it."
            yield Found(at, says, clauses=(entry.id,))


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


CHECKS: Final[tuple[Check, ...]] = (uncited_statement, left_out_wrongly, misdirected_reference)
