"""What a decision rests on: rules, thresholds, its outcome, the version of the framework."""

from collections.abc import Iterator

from lawspeaker.framework.version import Framework
from lawspeaker.kernel.calendars import calendar
from lawspeaker.records.shown import DecisionShown
from lawspeaker.web import dates
from lawspeaker.web.acts.places import case_page
from lawspeaker.web.components import Cites, Line, Lines, Link, Soft
from lawspeaker.web.framework.place import Place
from lawspeaker.web.framework.trying import Tried, threshold_clauses


def rests_on(shown: DecisionShown, tried: Tried, place: Place) -> Lines:
    """List the rules, the thresholds, the outcome and the version that it rests on."""
    framework = tried.framework
    lines = [*_rules(shown, framework)]
    if tried.why and tried.why.thresholds:
        met = [each for each in tried.why.thresholds if each.met]
        says = "A threshold is met" if met else "No threshold is met"
        lines.append(Line(says, Cites(threshold_clauses(framework)[:4])))
    if (used := shown.delegation) is not None:
        says = f"Delegated by the {used.group}"
        to = case_page(place.programme, "devolution", used.devolution)
        what = says if place.public else (Link(says, to), Soft(f" as {used.devolution}"))
        lines.append(Line(what, f"until {dates.said(used.last)}"))
    version = Link(f"Framework {framework.version}", place.asked("versions"))
    today = "as it was then" if place.as_of else "as it is today"
    stands = "frozen" if shown.position is not None else today
    lines.append(Line((version, Soft(f" Bank holidays of {calendar(shown.calendar)}")), stands))
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
