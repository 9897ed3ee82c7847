"""The decision table: one row a rule, one column a fact that the rules look at."""

from collections.abc import Iterable
from dataclasses import dataclass

from lawspeaker.framework.cells import routing_readings
from lawspeaker.framework.facts import ABOVE
from lawspeaker.framework.model import WhoDecides
from lawspeaker.framework.version import Framework
from lawspeaker.web.components import Cites, Link, Piece, Says, Soft
from lawspeaker.web.framework.place import Place
from lawspeaker.web.framework.words import capital, decider, label, plural

SHORT = {  # how, in the words a row has room for
    "threshold": "above a threshold",
    "consensus": "by consensus",
    "informed": "informed decision",
    "sro": "on views and advice",
    "escalate": "taken up",
    "external": "group recommends",
}


@dataclass(frozen=True)
class RuleRow:
    """A rule: what it wants of each fact ("" for any), who decides then, and how."""

    rule: str
    wants: tuple[str, ...]
    decides: str
    how: Says
    clauses: Cites
    turns: bool  # it holds only as something is read
    holds: bool  # and it is read so


@dataclass(frozen=True)
class DecisionTable:
    """The rules of who decides."""

    facts: tuple[str, ...]
    rows: tuple[RuleRow, ...]
    note: str


def decision_table(
    framework: Framework, place: Place, only: Iterable[str] | None = None
) -> DecisionTable:
    """Make the table of all rules, or of some."""
    rules = framework.text.who_decides
    names = [each for each in rules if only is None or each in set(only)]
    used = {fact for each in names for fact in rules[each].when}
    facts = tuple(each for each in (ABOVE, *framework.facts) if each in used)
    rows = tuple(_row(framework, place, each, facts) for each in names)
    return DecisionTable(tuple(label(framework, each) for each in facts), rows, _note(framework))


def _row(framework: Framework, place: Place, name: str, facts: tuple[str, ...]) -> RuleRow:
    rule = framework.text.who_decides[name]
    return RuleRow(
        rule=name,
        wants=tuple(_want(rule, each) for each in facts),
        decides=capital(decider(framework, rule.decider)),
        how=_how(framework, place, rule),
        clauses=Cites(rule.by),
        turns=bool(rule.under),
        holds=framework.reads(rule.under),
    )


def _want(rule: WhoDecides, fact: str) -> str:
    wanted = rule.when.get(fact)
    if wanted is None:
        return ""
    return {True: "Yes", False: "No"}[wanted] if isinstance(wanted, bool) else str(wanted)


def _how(framework: Framework, place: Place, rule: WhoDecides) -> Says:
    pieces: list[Piece] = [SHORT[rule.how]]
    for key in rule.under:
        pieces += [" ", Link(framework.text.readings[key].finding, place.reading(key))]
    if not framework.reads(rule.under):
        pieces.append(Soft(" if read so"))
    return tuple(pieces)


def _note(framework: Framework) -> str:
    count, turn = framework.index.cells.count, sum(map(bool, framework.index.rests_on))
    readings = routing_readings(framework.text)
    says = f"Every one of {count} kinds of matter is answered once"
    return f"{says}; {turn} turn on {plural(len(readings), 'reading')}" if turn else says
