"""The findings: everything the checker finds in a framework, stage by stage, with its witness."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from lawspeaker.framework.checks.finding import STAGES, Finding, Value
from lawspeaker.framework.checks.run import looked_for
from lawspeaker.framework.names import section
from lawspeaker.framework.version import Framework
from lawspeaker.web.components import (
    Act,
    Choice,
    Cites,
    Empty,
    Fact,
    Field,
    Form,
    Head,
    Line,
    Lines,
    Link,
    Mono,
    Piece,
    Says,
    Standing,
    Status,
)
from lawspeaker.web.framework.checked import SEVERITIES, checked, state
from lawspeaker.web.framework.place import Place
from lawspeaker.web.framework.words import label, plural, spelt

ASKED: Final = ("severity", "code", "clause", "stands")
STANDS: Final = {"open": "Open", "accepted": "Accepted"}
MANY: Final = 6  # findings of one code: more of them fold, unless they are what is asked for

type Asked = Mapping[str, str]


@dataclass(frozen=True)
class FindingLine:
    """One finding: what is wrong where, how it stands, and what shows it."""

    says: str
    clauses: Cites
    stands: Status
    why: str  # it is accepted
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class CodeFound:
    """What one check finds: its code, what must hold, and where it does not."""

    code: str
    must: str
    severity: Status
    count: str
    findings: tuple[FindingLine, ...]
    folds: bool


@dataclass(frozen=True)
class StageFound:
    """What is found in one stage."""

    title: str
    note: str
    codes: tuple[CodeFound, ...]


@dataclass(frozen=True)
class FindingsPage:
    """All findings, or those that are asked for."""

    base: str
    head: Head
    standing: Standing
    filters: Form
    shown: str
    stages: tuple[StageFound, ...]
    empty: Empty | None
    silent: Lines  # what was looked for, and is nowhere found
    silent_title: str


def findings_page(framework: Framework, place: Place, asked: Asked) -> FindingsPage:
    """Make the page of findings."""
    every = checked(framework)
    found = tuple(each for each in every if _fits(each, asked))
    silent = _silent(every)
    return FindingsPage(
        place.base,
        Head("Findings", f"What the checker finds in framework {framework.version}", (place.home,)),
        _standing(every, place),
        _filters(framework, every, place, asked),
        plural(len(found), "finding") + (f" of {len(every)}" if len(found) < len(every) else ""),
        tuple(_stages(framework, place, found, asked)),
        None if found else _nothing(place, every),
        silent,
        f"{plural(len(silent.lines), 'check finds', 'checks find')} nothing",
    )


def _fits(finding: Finding, asked: Asked) -> bool:
    of = {
        "severity": (finding.severity,),
        "code": (finding.code,),
        "clause": {*finding.clauses, *map(section, finding.clauses)},
        "stands": ("accepted" if finding.accepted else "open",),
    }
    return all(asked[name] in of[name] for name in of if asked.get(name))


def _standing(every: tuple[Finding, ...], place: Place) -> Standing:
    left = Counter(each.severity for each in every if each.accepted is None)
    taken = len(every) - left.total()
    says = ", ".join(plural(left[each], each) for each in SEVERITIES if left[each])
    worst = next((each for each in SEVERITIES if left[each]), None)
    accepted = f"; {taken} accepted by somebody, with a reason" if taken else ""
    return Standing(
        stands=Status(SEVERITIES[worst].kind, f"{says} open")
        if worst
        else Status("done", "Nothing is open"),
        stands_note="An error is a framework that cannot be run as it is written, a warning is for"
        f" somebody to settle, a notice is for somebody to know{accepted}.",
        act=Act("How it is read", place.page("readings"), variant="primary", small=False),
        act_note="A doubt is settled by agreeing on a reading, or by a change of the text.",
        when="No date in the framework",
        when_note="Nothing says by when a finding must be settled.",
    )


def _filters(framework: Framework, every: tuple[Finding, ...], place: Place, asked: Asked) -> Form:
    severities = Counter(each.severity for each in every)
    codes = Counter(each.code for each in every)
    on = {section(clause) for each in every for clause in each.clauses}
    offered: dict[str, Mapping[str, str]] = {
        "severity": {
            s: f"{SEVERITIES[s].says}, {severities[s]}" for s in SEVERITIES if severities[s]
        },
        "stands": STANDS,
        "code": {code: f"{code}, {codes[code]}" for code in sorted(codes)},
        "clause": {c: f"{c} {line.title}" for c, line in framework.sections.items() if c in on},
    }
    fields = tuple(_field(name, choices, asked.get(name, "")) for name, choices in offered.items())
    kept = tuple(Field(name, name, "hidden", value) for name, value in place.day)
    to = place.page("findings")
    return Form(to, (*fields, *kept), Act("Show"), id="filter-findings", method="get")


def _field(name: str, offered: Mapping[str, str], value: str) -> Field:
    # What an address asks for is shown as asked, also where a list of all would be too long.
    there = {"": "All", **offered, **({value: value} if value and value not in offered else {})}
    choices = tuple(Choice(key, says) for key, says in there.items())
    return Field(name, spelt(name), "select", value, choices=choices, required=True)


def _stages(
    framework: Framework, place: Place, found: Iterable[Finding], asked: Asked
) -> Iterator[StageFound]:
    for stage, of_stage in groupby(found, key=lambda each: each.stage):
        listed = tuple(of_stage)
        by_code = groupby(listed, key=lambda each: each.code)
        codes = [_code(framework, place, tuple(of_code), asked) for _, of_code in by_code]
        codes.sort(key=lambda each: list(SEVERITIES.values()).index(each.severity))
        yield StageFound(
            f"Stage {stage}: {STAGES[stage]}", plural(len(listed), "finding"), tuple(codes)
        )


def _code(
    framework: Framework, place: Place, found: tuple[Finding, ...], asked: Asked
) -> CodeFound:
    code = found[0].code
    return CodeFound(
        code=code,
        must=next(one.says for one in looked_for() if one.code == code),
        severity=SEVERITIES[found[0].severity],
        count=plural(len(found), "finding"),
        findings=tuple(_line(framework, place, each) for each in found),
        folds=len(found) > MANY and not any(asked.get(name) for name in ("code", "clause")),
    )


def _line(framework: Framework, place: Place, finding: Finding) -> FindingLine:
    accepted = finding.accepted
    return FindingLine(
        says=finding.says,
        clauses=Cites(finding.cited),
        stands=state(finding) if accepted else Status("open", "Open"),
        why=accepted.why if accepted else "",
        facts=(
            *(
                Fact(label(framework, name), _said(value))
                for name, value in finding.witness.items()
            ),
            Fact("In the file", tuple(_where(framework, place, finding))),
        ),
    )


def _said(value: Value) -> str:
    if isinstance(value, bool):
        return "Yes" if value else "No"
    return ", ".join(value) if isinstance(value, tuple) else str(value)


def _where(framework: Framework, place: Place, finding: Finding) -> Iterator[Piece]:
    yield Mono(finding.where)
    yield f", {finding.file}, line {finding.line}" if finding.line else f", {finding.file}"
    key = finding.where.removeprefix("readings.")
    if line := framework.text.readings.get(key):
        yield " "
        yield Link(f"Reading {line.finding}", place.reading(key))


def _nothing(place: Place, every: tuple[Finding, ...]) -> Empty:
    if not every:
        return Empty("Nothing is found", "Every check was run, and each holds everywhere.")
    act = Act("Show all of them", place.asked("findings"))
    return Empty("Nothing of that kind is found", f"{len(every)} are of other kinds.", act)


def _silent(every: tuple[Finding, ...]) -> Lines:
    codes = {each.code for each in every}
    left = (one for one in looked_for() if one.code not in codes)
    return Lines(tuple(Line((Mono(one.code), " ", one.says)) for one in left))


def as_lines(found: Iterable[Finding], place: Place, clause: str) -> Lines:
    """List findings in one line each, on the page of the clause that they are about."""
    return Lines(
        tuple(
            Line(
                _told(each, place, clause),
                SEVERITIES[each.severity] if each.accepted is None else Status("done", "Accepted"),
            )
            for each in found
        )
    )


def _told(finding: Finding, place: Place, clause: str) -> Says:
    to = place.asked("findings", code=finding.code, clause=clause)
    return (Link(finding.code, to), f" {finding.says}")
