"""A clause: each statement in our words with its force, and everything that rests on it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from lawspeaker.framework.names import Statement, section
from lawspeaker.framework.text import Register
from lawspeaker.framework.version import Framework
from lawspeaker.web.components import (
    Act,
    Cites,
    Head,
    Lines,
    Link,
    Piece,
    Rule,
    Says,
    Soft,
    Standing,
    Status,
    Table,
)
from lawspeaker.web.framework.agreements import Agreements
from lawspeaker.web.framework.box import TryBox
from lawspeaker.web.framework.cases import case_table
from lawspeaker.web.framework.checked import about
from lawspeaker.web.framework.findings import as_lines as found_lines
from lawspeaker.web.framework.place import Place
from lawspeaker.web.framework.readings import ReadChoice, as_lines, of_statements
from lawspeaker.web.framework.resting import Use, on_any, resting, waiting
from lawspeaker.web.framework.table import DecisionTable, decision_table
from lawspeaker.web.framework.words import plural

FORCE: Final = {"must": "Must", "should": "Should", "can": "May", "fact": "Fact"}
MOST_TAGS: Final = 4
MOST_LINES: Final = 8  # of a list that has a page of its own


@dataclass(frozen=True)
class StatementLine:
    """A statement of the source, told in our own words."""

    id: Statement
    force: str
    kind: str  # "must": how the force is drawn
    says: str
    note: Says
    rests: tuple[Piece, ...]


@dataclass(frozen=True)
class OpenReading:
    """A reading of the clause that nobody has agreed, with its choices."""

    key: str
    title: Says
    note: str
    question: str
    choices: tuple[ReadChoice, ...]


@dataclass(frozen=True)
class ClausePage:
    """A clause whole."""

    base: str
    head: Head
    standing: Standing
    statements: tuple[StatementLine, ...]
    rules: tuple[Use, ...]
    other: tuple[Use, ...]
    table: DecisionTable | None
    whole_table: Link
    findings: Lines | None
    all_findings: Link
    readings: Lines | None
    all_readings: Link
    cases: Table | None
    all_cases: Link
    box: TryBox | None
    opened: OpenReading | None


def statements_of(framework: Framework, clause: str) -> dict[Statement, Register]:
    """Return the statements of a clause in the order of the source."""
    return {key: each for key, each in framework.statements.items() if section(key) == clause}


def clause_page(agreed: Agreements, place: Place, clause: str, box: TryBox | None) -> ClausePage:
    """Make the page of a clause."""
    framework = agreed.framework
    texts = statements_of(framework, clause)
    used = on_any(framework, texts)
    rules = tuple(each for each in used if each.table == "who_decides")
    keys = of_statements(framework, set(texts))
    only = [each.name for each in rules]
    found = about(framework, {clause})
    cases = [
        name for name, case in framework.text.cases.items() if set(texts).intersection(case.by)
    ]
    return ClausePage(
        base=place.base,
        head=_head(framework, place, clause, _carrying(used), len(cases)),
        standing=_standing(agreed, place, used, keys),
        statements=tuple(_line(framework, key, each) for key, each in texts.items()),
        rules=rules,
        other=tuple(each for each in used if each.table not in {"who_decides", "readings"}),
        table=decision_table(framework, place, only) if only else None,
        whole_table=Link("Whole table", place.page("table")),
        findings=found_lines(found[:MOST_LINES], place, clause) if found else None,
        all_findings=Link(f"All {len(found)}", place.asked("findings", clause=clause)),
        readings=as_lines(agreed, place, keys[:MOST_LINES]) if keys else None,
        all_readings=Link(f"All {len(framework.text.readings)}", place.page("readings")),
        cases=case_table(framework, place, cases[:MOST_LINES]) if cases else None,
        all_cases=Link("All", place.page("cases")),
        box=box if only else None,
        opened=_opened(agreed, place, keys),
    )


def _carrying(used: tuple[Use, ...]) -> int:
    return sum(each.is_rule for each in used)


def _head(framework: Framework, place: Place, clause: str, rules: int, cases: int) -> Head:
    order = list(framework.sections)
    at = order.index(clause)
    around = (("Previous", at - 1), ("Next", at + 1))
    links = [
        Link(f"{says} {order[n]}", place.page("clause", clause=order[n]))
        for says, n in around
        if 0 <= n < len(order)
    ]
    tested = f" · tested by {plural(cases, 'worked case')}" if cases else ""
    carried = f"carried by {plural(rules, 'rule')}" if rules else "carried by no rule"
    return Head(
        f"{clause} {framework.sections[clause].title}",
        f"Framework {framework.version} · {carried}{tested}",
        (place.home,),
        tuple(links),
    )


def _standing(
    agreed: Agreements, place: Place, used: tuple[Use, ...], keys: tuple[str, ...]
) -> Standing:
    framework, left = agreed.framework, agreed.open(keys)
    stands = (
        Status("soon", f"In force, {plural(len(left), 'reading')} open")
        if left
        else Status("done", "In force")
    )
    clocks = [framework.clocks[each.name] for each in used if each.table == "clocks"]
    says = [each for each in used if each.table == "clocks"]
    return Standing(
        stands=stands,
        stands_note=_silent(used)
        or ("Acted on as each default says." if left else "Nothing in it is in doubt."),
        act=Act("Try a matter", place.page("try"), variant="primary", small=False),
        act_note="See who decides it, and what would tip it. Nothing is recorded.",
        when=plural(len(clocks), "clock runs", "clocks run")
        if clocks
        else "No date in the framework",
        when_note=says[0].sentence.says if says else "This clause sets no time limit.",
        when_asks="By when",
    )


def _silent(used: tuple[Use, ...]) -> str:
    silent = [each for each in used if each.table == "silent"]
    return f"{plural(len(silent), 'rule')} of the platform set aside here." if silent else ""


def _line(framework: Framework, key: Statement, text: Register) -> StatementLine:
    return StatementLine(
        id=key,
        force=FORCE[text.modal],
        kind=text.modal,
        says=text.says,
        note=_note(text, waiting(framework).get(key, "")),
        rests=tuple(_tags(resting(framework).get(key, ()))),
    )


def _note(text: Register, waits: str) -> Says:
    said: list[Piece] = []
    if text.due and text.due != "none":
        said.append(Soft(f"Due: {text.due}. "))
    if text.inferred:
        said.append(Soft("Carried back from a later version. "))
    if text.refers:
        said += [Soft("Sends the reader to "), Cites(text.refers), " "]
    if waits:
        said.append(Soft(f"Waits for: {waits}. "))
    if text.not_encoded:
        said.append(Soft(f"No rule rests on it: {text.not_encoded}"))
    return tuple(said)


def _tags(found: Iterable[Use]) -> Iterable[Piece]:
    """Name what rests on a statement in few letters; the sentences stand below."""
    tags = list(dict.fromkeys(each.tag for each in found if each.table != "readings"))
    for n, tag in enumerate(tags[:MOST_TAGS]):
        yield from ((" ", Rule(tag)) if n else (Rule(tag),))
    if len(tags) > MOST_TAGS:
        yield Soft(f" and {len(tags) - MOST_TAGS}")


def _opened(agreed: Agreements, place: Place, keys: tuple[str, ...]) -> OpenReading | None:
    """Return the reading most turns on, of those that are open: a page has room for one."""
    framework, left = agreed.framework, agreed.open(keys)
    if not left:
        return None
    key = max(left, key=lambda each: sum(each in on for on in framework.index.rests_on))
    line = framework.text.readings[key]
    turn = sum(key in each for each in framework.index.rests_on)
    return OpenReading(
        key=key,
        title=(Link(f"Reading {line.finding}", place.reading(key)), " ", agreed.state(key)),
        note=f"{turn} kinds of matter turn on it." if turn else line.turns_on,
        question=line.question,
        choices=tuple(
            ReadChoice(each, says, framework.readings[key] == each)
            for each, says in line.choices.items()
        ),
    )
