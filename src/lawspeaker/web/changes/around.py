"""What stands beside a change request: its decision, consultation, reviews, what is owed."""

from collections.abc import Iterator
from typing import Final

from lawspeaker.framework.names import Group
from lawspeaker.framework.version import Framework
from lawspeaker.processes.change.events import Consulted
from lawspeaker.processes.change.request import Stage
from lawspeaker.processes.change.said import Applied
from lawspeaker.web import dates
from lawspeaker.web.addresses import find
from lawspeaker.web.changes.known import Known
from lawspeaker.web.components import Day, Fact, Line, Lines, Link, Notice, Soft, Status, cites
from lawspeaker.web.decisions.words import status

ABOUT: Final = "change."
WITHOUT_OUTCOME: Final = (
    *(Stage.TRIAGED, Stage.IN_ASSESSMENT, Stage.IN_CONSULTATION, Stage.REVIEWED),
    Stage.WITH_DECIDER,
)
DECIDER: Final = "change.decider"
ABOUT_A_CHANGE: Final = "about_a_change"  # what a reading touches that says who decides one


def readings(known: Known) -> Lines | None:
    """List where the sources of change control can be read two ways, and how they are read."""
    text, framework = known.framework.text, known.framework
    powers = (
        line for key in text.powers if key.startswith(ABOUT) if (line := framework.power(key))
    )
    grounds = (e for key in text.grounds if key.startswith(ABOUT) if (e := framework.ground(key)))
    about = {*(by for each in powers for by in each.by), *(by for e in grounds for by in e.by)}
    lines = []
    for key, each in text.readings.items():
        if 2 * len(about.intersection(each.by)) >= len(each.by):
            to = find("framework:reading", programme=known.programme, reading=key)
            chosen = each.choices[framework.readings[key]]
            lines.append(Line((Link(each.finding, to), f" {each.question} ", Soft(chosen))))
    return Lines(tuple(lines)) if lines else None


def lower(known: Known) -> Notice | None:
    """Name the groups below the one that is to decide which may decide too, as that is read."""
    it, framework = known.it, known.framework
    ground = framework.ground(DECIDER)
    if it.stage not in WITHOUT_OUTCOME or not it.decider or ground is None:
        return None
    below = [each for each in framework.groups if _is_below(framework, each, it.decider)]
    for key, each in framework.text.readings.items():
        touched = {where for touch in each.touches for where in touch.where}
        if below and framework.readings[key] == each.default and ABOUT_A_CHANGE in touched:
            to = find("framework:reading", programme=known.programme, reading=key)
            says = f"Below the {it.decider}, {', '.join(below)} may decide too. As it is read ("
            read = f"): {each.choices[each.default]} "
            return Notice((says, Link(each.finding, to), read, cites(*ground.by)), "half")
    return None


def _is_below(framework: Framework, group: Group, above: Group) -> bool:
    """Say whether a group decides in the open, somewhere below another."""
    line = framework.groups[group]
    if line.audience == "group" or not framework.stands(group):
        return False
    ways = [framework.above(group)]
    while ways[-1] and ways[-1] != above:
        ways.append(framework.above(ways[-1]))
    return ways[-1] == above and bool(framework.outcomes_at(line.level))


def decision(known: Known) -> Iterator[Fact]:
    it = known.it
    if it.decider:
        group, ground = known.framework.groups.get(it.decider), known.framework.ground(DECIDER)
        name, by = group.name if group else "", ground.by if ground else ()
        yield Fact("Decides", (Link(it.decider, known.group(it.decider)), f" {name} ", cites(*by)))
    for line in known.decisions:
        to = known.page("decision", line.case)
        yield Fact(line.case, (Link(line.title, to), " ", status(line, known.framework)))
    if it.authority:
        to = known.page("decision", it.authority)
        yield Fact("Authorised in advance by", Link(it.authority, to))
    if it.decided_on:
        yield Fact("Decided", Day(it.decided_on))
    told = known.decision.told_on if known.decision else it.told_on
    late = known.decision.told_late if known.decision else None
    if told:
        how = f", {dates.working_days_said(late)} late" if late else ", in time"
        yield Fact("Told to everybody", (Day(told), how if late is not None else ""))


def consultation(known: Known) -> Iterator[Fact]:
    it = known.it
    if it.consulted_on is None or it.consulted_until is None:
        return
    events = (each.past.event for each in reversed(known.shown.trail))
    said = next(each for each in events if isinstance(each, Consulted))
    days = known.calendar.between(it.consulted_on, it.consulted_until)
    yield Fact("Issued", Day(it.consulted_on))
    yield Fact("Answers until", (Day(it.consulted_until), f", {dates.working_days_said(days)}"))
    yield Fact("Time set by", said.set_by)
    yield Fact("Through", said.channel)
    if it.consultation:
        to = known.page("consultation", it.consultation)
        yield Fact("Answers", Link(it.consultation, to))


def reviews(known: Known) -> Lines | None:
    it = known.it
    said = [
        Line(
            (Link(each.group, known.group(each.group)),
             f" {each.text}"),
            Status("done", "Recommends it") if each.recommends else Status("cross", "Does not"),
        )
        for each in it.reviews
    ]  # fmt: skip
    waiting = [Line(each, Status("open", "To review")) for each in it.unreviewed]
    return Lines((*said, *waiting)) if said or waiting else None


def applied(known: Known) -> Lines | None:
    """List what was changed, what is still to be, and the version that makes it, if one does."""
    it = known.it
    lines = [
        Line((f"{each.what}: {each.text}", f" {each.version}" if each.version else "",
              Soft(_how(each))), dates.short(each.on))
        for each in it.applied
    ]  # fmt: skip
    if it.version and it.commences:
        to = find("framework:index", programme=known.programme)
        says = (Link(f"Version {it.version.rpartition('@')[2]}", to), " of the framework")
        lines.append(Line(says, f"From {dates.short(it.commences)}"))
    elif it.stage is Stage.ACCEPTED:
        lines += [Line(each, Status("open", "To be changed")) for each in it.unapplied]
    return Lines(tuple(lines)) if lines else None


def _how(each: Applied) -> str:
    if each.needless:
        return " No longer needed"
    return " Beyond what the request lists" if each.beyond else ""


def owed(known: Known) -> Lines | None:
    lines = tuple(
        Line(
            (each.says.removesuffix("."), " ", cites(*each.clauses[:1])),
            dates.short(each.due) if each.due else Soft("No date"),
        )
        for each in known.shown.duties
    )
    return Lines(lines) if lines else None
