"""The worked cases: matters and deadlines that people worked from the source by hand."""

from collections.abc import Iterable
from dataclasses import dataclass

from lawspeaker.framework.carried import as_told
from lawspeaker.framework.text import WorkedCase
from lawspeaker.framework.version import Framework
from lawspeaker.web.components import (
    Act,
    Cites,
    Column,
    Day,
    Head,
    Link,
    Piece,
    Row,
    Rule,
    Standing,
    Status,
    Table,
)
from lawspeaker.web.framework.place import Place
from lawspeaker.web.framework.trying import asked_of, tried
from lawspeaker.web.framework.words import HOW, capital, decider, group_at, plural


@dataclass(frozen=True)
class CasesPage:
    """Every worked case."""

    base: str
    head: Head
    standing: Standing
    matters: Table
    deadlines: Table | None


def case_table(framework: Framework, place: Place, names: Iterable[str]) -> Table:
    """Make the table of some matters: what was worked, and by which rule it comes out so."""
    columns = (Column("Case"), Column("Decides"), Column("Rule", number=True, nowrap=True))
    every = framework.text.cases
    return Table(
        "Worked cases", columns, tuple(_row(framework, place, name, every[name]) for name in names)
    )


def _row(framework: Framework, place: Place, name: str, case: WorkedCase) -> Row:
    asked = asked_of(case)
    found = tried(framework, asked)
    group = group_at(framework, as_told(framework, case.given, "at"))
    who = capital(decider(framework, case.decider, group))
    rules: list[Piece] = [Rule(each) for each in found.answer.rules] if found.answer else []
    return Row((Link(said(name), place.tried(asked)), who, tuple(rules)))


def said(name: str) -> str:
    """Return the name of a case as words."""
    return name.replace("_", " ").capitalize()


def agrees(framework: Framework, case: WorkedCase) -> bool:
    """Say whether a matter comes out as it was worked."""
    answer = tried(framework, asked_of(case)).answer
    if answer is None:
        return False
    return (answer.decider, answer.how, answer.may_also) == (case.decider, case.how, case.may_also)


def cases_page(framework: Framework, place: Place) -> CasesPage:
    """Make the page of all worked cases."""
    cases, dated = framework.text.cases, framework.text.dated
    wrong = [name for name, case in cases.items() if not agrees(framework, case)]
    return CasesPage(
        place.base,
        Head("Worked cases", "Worked from the source by hand", (place.home,)),
        Standing(
            stands=Status("late", f"{plural(len(wrong), 'case')} come out otherwise")
            if wrong
            else Status("done", f"All {len(cases)} matters come out so"),
            stands_note="Each is worked again whenever this page is opened.",
            act=Act("Try a matter of your own", place.page("try"), variant="primary", small=False),
            act_note="Nothing is recorded.",
            when=plural(len(dated), "deadline"),
            when_asks="Counted by hand",
            when_note="Each is counted again when the framework is loaded.",
        ),
        _matters(framework, place),
        _deadlines(framework) if dated else None,
    )


def _matters(framework: Framework, place: Place) -> Table:
    columns = (
        Column("Case", card="title"),
        Column("Decides", card="note"),
        Column("How", soft=True, card="hide"),
        Column("Rule", nowrap=True, card="for"),
        Column("Clauses", card="clause"),
        Column("Again", nowrap=True, card="state"),
    )
    rows = []
    for name, case in framework.text.cases.items():
        first, who, rule = _row(framework, place, name, case).cells
        same = agrees(framework, case)
        status = Status("done", "Same") if same else Status("late", "Otherwise")
        rows.append(Row((first, who, HOW[case.how], rule, Cites(case.by[:3]), status)))
    return Table("Matters", columns, tuple(rows), folds=True)


def _deadlines(framework: Framework) -> Table:
    columns = (
        Column("Case", card="title"),
        Column("Clock", card="for"),
        Column("Counted from", nowrap=True, card="state"),
        Column("Due", nowrap=True, card="due"),
        Column("Clauses", card="clause"),
    )
    rows = tuple(
        Row((said(name), each.clock, Day(each.next or each.event), Day(each.due), Cites(each.by)))
        for name, each in framework.text.dated.items()
    )
    return Table("Deadlines", columns, rows, folds=True)
