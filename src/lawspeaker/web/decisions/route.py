"""How a matter went through the levels, and why it was decided at the one it was."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from lawspeaker.framework.facts import ABOVE
from lawspeaker.framework.names import Group
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.facts import MeetingNow
from lawspeaker.kernel.spending import Spent
from lawspeaker.kernel.words import Case
from lawspeaker.processes.decision import events
from lawspeaker.processes.decision.deciding import SENT_UP
from lawspeaker.processes.decision.matter import Matter
from lawspeaker.processes.decision.routing import known_facts
from lawspeaker.records.adoptions import loaded
from lawspeaker.records.shown import DecisionShown, EntryShown
from lawspeaker.web import dates
from lawspeaker.web.components import Cites, Piece, Route, Rule, Says, Stop
from lawspeaker.web.decisions.words import HOW
from lawspeaker.web.framework.box import Other
from lawspeaker.web.framework.trying import Tried, figures, threshold_clauses, tried_facts, why_not
from lawspeaker.web.framework.words import capital, decider

SPONSOR = 1  # the level above the groups
LEAST = 3  # the lowest level that is always drawn


@dataclass(frozen=True)
class Why:
    """Why this level: in a sentence with the figures, and why each other rule did not answer."""

    says: Says
    others: tuple[Other, ...]


def as_decided(case: Case[Matter], shown: DecisionShown) -> Case[Matter]:
    """Return a matter with what was known, and how the framework was read, when it was decided."""
    meeting = next((each for each in case.facts if isinstance(each, MeetingNow)), shown.held)
    spent = next((each for each in case.facts if isinstance(each, Spent)), None)
    found = (
        *(shown.held or meeting, shown.composition, shown.delegation),
        spent if shown.position is None else shown.spent,
    )
    known = tuple(each for each in found if each is not None)
    if shown.line.taken_on:  # a delegation is judged by the day on which it was used
        then = replace(case.act.happened, day=shown.line.taken_on)
        case = replace(case, act=replace(case.act, happened=then))
    if shown.position is None:
        return replace(case, facts=known)
    return replace(case, facts=known, framework=loaded(shown.framework, dict(shown.readings)))


def tried_matter(case: Case[Matter]) -> Tried:
    """Ask the framework about a matter."""
    return tried_facts(case.framework, known_facts(case), case.state.group)


def why(tried: Tried, rules: Iterable[str]) -> Why:
    """Say why this level decides."""
    lines = tried.framework.text.who_decides
    named = tuple(each for each in rules if each in lines)
    if not named and tried.answer:
        named = tried.answer.rules
    pieces: list[Piece] = []
    measured = figures(tried)
    if measured:
        met = bool(tried.why and any(each.met for each in tried.why.thresholds))
        above = "A threshold is met" if met else "No threshold is met"
        pieces += [f"{above}: {measured} ", Cites(threshold_clauses(tried.framework)[:3]), ". "]
    for each in named:
        pieces += [lines[each].says, " ", Rule(each), " ", Cites(lines[each].by), " "]
    if not named:
        pieces += _open(tried)
    against = why_not(tried) if named else ()  # nothing is against a rule while facts are wanting
    others = ((e.rule, says) for e, says in against if e.rule not in named)
    return Why(tuple(pieces), tuple(_together(others)))


def _together(others: Iterable[tuple[str, str]]) -> Iterator[Other]:
    """Yield the rules that do not answer: those of which the same is to be said as one."""
    found: dict[str, list[str]] = {}
    for rule, says in others:
        found.setdefault(says, []).append(rule)
    for says, (first, *more) in found.items():
        yield Other(Rule(first), f"{says} Likewise {', '.join(more)}." if more else says)


def _open(tried: Tried) -> list[Piece]:
    if tried.partial is None:
        return ["What is known of the matter does not say who decides it."]
    who = dict.fromkeys(tried.named(each.decider) for each in tried.partial.deciders)
    asks = [tried.framework.facts[each].ask for each in tried.partial.separated_by]
    return [f"It may be for {', '.join(who)}. Still to be known: {' '.join(asks)}"]


def route(trail: Iterable[EntryShown], it: Matter, tried: Tried) -> Route | None:
    """Draw the way of a matter; None where nothing but the decision is on record."""
    framework = tried.framework
    stops = [stop for each in trail if not each.retracted for stop in _stops(each, framework, it)]
    if not stops:
        return None
    levels = tuple(sorted({SPONSOR, *(line.level for line in framework.groups.values())}))
    if not any(each.level == SPONSOR for each in stops):
        stops += _not_reached(tried)
    title = "Route: " + ", ".join(f"{each.title} {each.note}" for each in stops)
    lowest = max(LEAST, *(each.level for each in stops))
    return Route(title, tuple(stops), tuple(each for each in levels if each <= lowest))


def _stops(entry: EntryShown, framework: Framework, it: Matter) -> Iterator[Stop]:
    event: Any = entry.past.event
    day = entry.past.happened.day
    level = _level(framework, it.group)
    match event:
        case events.Recommended():
            yield from _before(event, framework)
            yield Stop(f"{event.group} asked", dates.short(day), _level(framework, event.group))
        case events.Escalated():
            yield Stop(f"Taken up to {event.to}", dates.short(day), _level(framework, event.to))
        case events.HandedOver():
            yield Stop("Views handed over", dates.short(day), level)
        case events.Taken():
            yield _taken(event, framework, it, dates.short(day))
        case events.Referred():
            yield Stop("Referred", dates.short(day), SPONSOR)
        case events.Directed():
            who = _sponsor(framework)
            yield Stop(f"{capital(who)} directed", dates.short(day), SPONSOR, "on")


def _before(event: events.Recommended, framework: Framework) -> Iterator[Stop]:
    """Yield what the recommendation says came before: by whom, and on which request."""
    if event.recommended_by is None:
        return
    name, _, when = event.recommended_by.partition(",")
    level = framework.groups[Group(name)].level if Group(name) in framework.groups else None
    if level is None:
        return
    when = when.strip()
    change = f"on {event.change}" if event.change else ""
    reason = "May recommend, may not decide it"
    yield Stop(f"{name} recommended", when or change, level, "", reason, f"{when} {change}")


def _taken(event: events.Taken, framework: Framework, it: Matter, day: str) -> Stop:
    ruling = event.ruling
    who = capital(decider(framework, ruling.decider, it.group).removeprefix("the "))
    if ruling.effect in SENT_UP:
        return Stop(f"{it.group} sent it up", day, _level(framework, it.group))
    level = _level(framework, it.group)
    return Stop(
        f"{who} decided", f"{day}, {HOW.get(ruling.how, '').removeprefix('by ')}", level, "on"
    )


def _level(framework: Framework, group: str) -> int:
    line = framework.groups.get(Group(group))
    return line.level if line else max(each.level for each in framework.groups.values())


def _not_reached(tried: Tried) -> Iterator[Stop]:
    """Yield the level above, not reached because no threshold is met, with the figures."""
    if tried.why is None or not tried.why.thresholds or any(e.met for e in tried.why.thresholds):
        return
    who = capital(_sponsor(tried.framework))
    amounts = [e for e in tried.why.thresholds if e.given.startswith("£")]
    reason = "\n".join(f"{each.given}, limit {each.limit}" for each in amounts)
    yield Stop(f"{who}, not reached", "no threshold is met", SPONSOR, "off", reason)


def _sponsor(framework: Framework) -> str:
    """Return who decides above the thresholds."""
    rules = framework.text.who_decides.values()
    above = next((each.decider for each in rules if each.when.get(ABOVE) is True), "")
    return decider(framework, above) if above else "the level above"
