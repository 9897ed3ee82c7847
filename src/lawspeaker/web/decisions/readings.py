"""The readings a decision rests on: those it turns on, and those that concern its rules most."""

from collections.abc import Iterable, Iterator
from typing import Final

from lawspeaker.framework.names import Statement
from lawspeaker.framework.version import Framework
from lawspeaker.records.shown import DecisionShown
from lawspeaker.web.components import Cites, Line, Lines, Link, Soft
from lawspeaker.web.framework.place import Place
from lawspeaker.web.framework.trying import Tried, threshold_clauses
from lawspeaker.web.framework.words import calendar

MOST: Final = 4


def rests_on(shown: DecisionShown, tried: Tried, place: Place) -> Lines:
    """List the rules, the thresholds, the readings and the version that it rests on."""
    framework = tried.framework
    lines = [*_rules(shown, framework)]
    if tried.why and tried.why.thresholds:
        met = [each for each in tried.why.thresholds if each.met]
        says = "A threshold is met" if met else "No threshold is met"
        lines.append(Line(says, Cites(threshold_clauses(framework)[:4])))
    for key in concerning(shown, tried)[:MOST]:
        line = framework.text.readings[key]
        choice = dict(shown.readings).get(key, framework.readings[key])
        reading = Link(f"Reading {line.finding}", place.reading(key))
        lines.append(Line((reading, f" {line.question} ", Soft(line.choices[choice]))))
    version = Link(f"Framework {framework.version}", place.page("versions"))
    lines.append(Line((version, Soft(f" Bank holidays of {calendar(shown.calendar)}")), "frozen"))
    return Lines(tuple(lines))


def _rules(shown: DecisionShown, framework: Framework) -> Iterator[Line]:
    if shown.clauses:
        yield Line("Who decides", Cites(shown.clauses[:4]))
    outcome = framework.outcomes.get(shown.line.outcome)
    if outcome:
        by = tuple(each for at in outcome.at for each in at.by)
        level = framework.groups[shown.line.group].level
        listed = tuple(each for at in outcome.at if at.level == level for each in at.by) or by
        yield Line(f"Outcome: {outcome.name}", Cites(listed[:2]))


def concerning(shown: DecisionShown, tried: Tried) -> list[str]:
    """Return the readings it turns on, then those most of whose statements it rests on."""
    framework = tried.framework
    turns = [key for key, _ in tried.answer.readings] if tried.answer else []
    compared = [each.compare for each in framework.thresholds.values() if each.compare]
    among = frozenset(_statements(shown, framework))
    share = {key: _share(each.by, among) for key, each in framework.text.readings.items()}
    near = sorted((key for key in share if share[key] >= 1 / 3), key=lambda key: -share[key])
    return list(dict.fromkeys((*turns, *compared, *_whose_view(shown, framework), *near)))


def _whose_view(shown: DecisionShown, framework: Framework) -> Iterator[str]:
    """Yield the readings that touch both consensus and the list of this group: who counts."""
    rule, group = framework.text.consensus, framework.groups.get(shown.line.group)
    if rule is None or group is None:
        return
    for key, each in framework.text.readings.items():
        if set(rule.by).intersection(each.by) and set(group.by).intersection(each.by):
            yield key


def _statements(shown: DecisionShown, framework: Framework) -> Iterable[Statement]:
    yield from shown.clauses
    yield from threshold_clauses(framework)
    if framework.text.consensus:
        yield from framework.text.consensus.by


def _share(by: tuple[Statement, ...], among: frozenset[Statement]) -> float:
    return sum(each in among for each in by) / len(by)
