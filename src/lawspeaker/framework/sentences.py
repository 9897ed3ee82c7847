"""A framework as plain sentences, each with its clauses and the readings it rests on.

Where the file has a sentence, that is what stands here. Each other kind of line has a template
that is a whole sentence, so that nothing has to be fitted together and each can be translated.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from lawspeaker.framework import kept_sentences as kept
from lawspeaker.framework import log_sentences
from lawspeaker.framework.facts import pounds
from lawspeaker.framework.model import (
    ChairRule,
    Clock,
    GroupLine,
    MeetingRule,
    Move,
    Threshold,
)
from lawspeaker.framework.names import Group, Office, Statement
from lawspeaker.framework.sentence import LOCAL, Sentence, called, capital
from lawspeaker.framework.thresholds import MORE_THAN
from lawspeaker.framework.version import Framework

NTH: Final = {1: "first", 2: "second", 3: "third", 4: "fourth", -1: "last"}
DAYS: Final = {
    "mon": "Monday",
    "tue": "Tuesday",
    "wed": "Wednesday",
    "thu": "Thursday",
    "fri": "Friday",
    "sat": "Saturday",
    "sun": "Sunday",
}
CHAIRS: Final = {
    "never": "{chair} must chair the {group} in person.",
    "written": "{chair} chairs the {group}, or a delegate who was appointed in writing.",
    "exceptional": "{chair} chairs the {group}; a delegate may in exceptional circumstances that "
    "are stated.",
    "any": "{chair} chairs the {group}, or a delegate.",
}
NOBODY: Final = "The source names nobody for it."
DRAWN: Final = {
    "written": "{chair} chairs the {group}, or a delegate from {function} who was appointed in "
    "writing.",
    "exceptional": "{chair} chairs the {group}; a delegate from {function} may in exceptional "
    "circumstances that are stated.",
    "any": "{chair} chairs the {group}, or a delegate from {function}.",
}
TO: Final = {
    "parent": "the group above",
    "child": "a group below",
    "peer": "another group of the same level",
}
MOVES: Final = {
    ("escalate", False): "A matter at level {levels} may be escalated to {to}.",
    ("delegate", False): "A matter at level {levels} may be delegated to {to}.",
    ("appeal", False): "A decision at level {levels} may be appealed to {to}.",
    ("escalate", True): "A matter that was decided may be escalated to {to}.",
    ("delegate", True): "A matter that was decided may be delegated to {to}.",
    ("appeal", True): "Any decision may be appealed to {to}.",
}
UNLESS: Final = {
    "escalated_before": "That does not hold for a matter that was escalated before.",
    "passed_sideways_before": "That does not hold for a matter that was passed sideways before.",
    "enacts_an_appeal": "That does not hold for a decision that carries out an appeal.",
}


def sentences(framework: Framework) -> tuple[Sentence, ...]:
    """Say all of a framework as it is read, in the order of its file."""
    return tuple(sentence for part in PARTS for sentence in part(framework))


def _groups(framework: Framework) -> Iterator[Sentence]:
    for name, line in framework.groups.items():
        says = _place(framework, name, line)
        yield _under(framework, f"groups.{name}", says, line.by, [line.parent_reading])
        if line.ended_by:
            continue
        if line.chair:
            by = (*line.chair.by, *line.chair.delegate_by)
            yield Sentence(f"groups.{name}.chair", _chair(framework, line.name, line.chair), by)
        if line.meets:
            yield Sentence(f"groups.{name}.meets", _meets(line.name, line.meets), line.meets.by)


def _place(framework: Framework, name: Group, line: GroupLine) -> str:
    called = f"{line.name} ({name})" if line.name != name else line.name
    if line.ended_by:
        return f"The {called} was ended by {line.ended_by}."
    if line.parent == "unknown":
        return f"The {called} stands at level {line.level}; no text says below which group."
    if line.parent is None:
        return f"The {called} stands at level {line.level}, and no group stands above it."
    above = framework.groups[Group(line.parent)].name
    return f"The {called} stands at level {line.level}, below the {above}."


def _chair(framework: Framework, group: str, rule: ChairRule) -> str:
    drawn = rule.drawn_from and rule.delegate in DRAWN
    template = DRAWN[rule.delegate] if drawn else CHAIRS[rule.delegate]
    chair = capital(called(framework, rule.office))
    return template.format(chair=chair, group=group, function=_function(framework, rule.drawn_from))


def _function(framework: Framework, function: str) -> str:
    return called(framework, Office(function)) if function in framework.offices else function


def _meets(group: str, rule: MeetingRule) -> str:
    day = f"{NTH[rule.nth]} {DAYS[rule.weekday]}"
    says = [f"The {group} meets on the {day} of every month."]
    says += [f"The meeting of {day} is held on {held}." for day, held in rule.moved.items()]
    says += [f"The meeting of {day} is cancelled." for day in rule.cancelled]
    return " ".join(says)


def _consensus(framework: Framework) -> Iterator[Sentence]:
    if (rule := framework.text.consensus) is not None:
        says = (
            "Consensus is reached where the chair sustains no objection from a seat of one of "
            f"these kinds: {', '.join(rule.counts)}."
        )
        yield Sentence("consensus", says, rule.by)


def _thresholds(framework: Framework) -> Iterator[Sentence]:
    for name, line in framework.thresholds.items():
        says = _threshold(framework, line)
        yield _under(framework, f"thresholds.{name}", says, line.by, [line.compare])


def _threshold(framework: Framework, line: Threshold) -> str:
    if line.at_least is None:
        ask, answer = framework.facts[line.fact].ask, "yes" if line.is_ else "no"
        return f'The threshold "{line.name}" is met where the answer is {answer}: {ask}'
    amount = pounds(line.at_least * 100)
    if framework.readings.get(line.compare) == MORE_THAN:
        return f'The threshold "{line.name}" is met above {amount}.'
    return f'The threshold "{line.name}" is met at {amount} and above.'


def _who_decides(framework: Framework) -> Iterator[Sentence]:
    for name, line in framework.text.who_decides.items():
        if framework.reads(line.under):
            by = (*line.by, *line.also_by)
            yield _under(framework, f"who_decides.{name}", line.says, by, line.under)


def _bodies(framework: Framework) -> Iterator[Sentence]:
    for name, line in framework.bodies.items():
        says = f"Where a matter is for the {line.name}, a group may only recommend."
        yield Sentence(f"bodies.{name}", says, line.by)


def _moves(framework: Framework) -> Iterator[Sentence]:
    for name, line in framework.text.moves.items():
        yield Sentence(f"moves.{name}", _move(framework, line), line.by)


def _move(framework: Framework, line: Move) -> str:
    to = TO.get(line.to) or called(framework, line.to)
    decided = line.from_ == "decided"
    levels = [] if line.from_ == "decided" else [str(each) for each in line.from_]
    listed = " or ".join(filter(None, (", ".join(levels[:-1]), *levels[-1:])))
    says = MOVES[line.how, decided].format(levels=listed, to=to)
    return " ".join((says, *(UNLESS[each] for each in line.unless)))


def _outcomes(framework: Framework) -> Iterator[Sentence]:
    for name, line in framework.outcomes.items():
        by = tuple(dict.fromkeys(each for at in line.at for each in at.by))
        yield Sentence(f"outcomes.{name}", f"{line.name}: {line.says}", by)


def _clocks(framework: Framework) -> Iterator[Sentence]:
    for name, line in framework.clocks.items():
        says = _clock(line, capital(called(framework, line.who)))
        if line.local:
            says += " This limit is a setting of this installation, not one of the framework."
        yield Sentence(f"clocks.{name}", says, line.by)


def _clock(line: Clock, who: str) -> str:
    event = f"next {line.event}" if line.counts_from == "next" else line.event
    event = event.replace("_", " ")
    if line.working_days == 0:
        return f"{who} must {line.does} on the day of the {event}."
    number = abs(line.working_days)
    days = "1 working day" if number == 1 else f"{number} working days"
    if line.working_days < 0:
        return f"{who} must {line.does} at least {days} before the {event}."
    return f"{who} must {line.does} within {days} after the {event}."


def _readings(framework: Framework) -> Iterator[Sentence]:
    for name, line in framework.text.readings.items():
        says = f"{line.question} {line.choices[framework.readings[name]]}"
        yield _under(framework, f"readings.{name}", says, line.by, [name])


def _powers(framework: Framework) -> Iterator[Sentence]:
    for key in framework.text.powers:
        if power := framework.power(key):
            says = f"{power.says} {NOBODY} {LOCAL}" if power.local is True else power.says
            yield _under(framework, f"powers.{key}", says, power.by, power.under)


def _grounds(framework: Framework) -> Iterator[Sentence]:
    for key in framework.text.grounds:
        if ground := framework.ground(key):
            yield _under(framework, f"grounds.{key}", ground.says, ground.by, ground.under)


def _silences(framework: Framework) -> Iterator[Sentence]:
    for key, line in framework.text.silent.items():
        if framework.is_silent(key):
            yield _under(framework, f"silent.{key}", line.why, line.by, line.under)


def _notices(framework: Framework) -> Iterator[Sentence]:
    for kind, line in ((kind, each) for kind, each in framework.notices.items() if each.by):
        when = "at once" if line.urgent else "with the digest of the day"
        must = ", and nobody may decline it" if line.urgent else ""
        yield Sentence(f"notices.{kind}", f"The notice “{kind}” goes out {when}{must}.", line.by)


def _tiers(framework: Framework) -> Iterator[Sentence]:
    for name, tier in framework.tiers.items():
        told = " It is reported on." if tier.reported else ""
        says = f"A milestone may be of {tier.name} ({tier.of}).{told}"
        yield Sentence(f"tiers.{name}", f"{says} {LOCAL}" if tier.local else says, tier.by)
        for n, limit in enumerate(tier.limits):
            says = f"{limit.says} {LOCAL}" if limit.local else limit.says
            yield Sentence(f"tiers.{name}.limits.{n}", says, limit.by)


PARTS: Final[tuple[Callable[[Framework], Iterator[Sentence]], ...]] = (
    _groups,
    _bodies,
    _consensus,
    _thresholds,
    _who_decides,
    _moves,
    _outcomes,
    _clocks,
    _readings,
    _powers,
    _grounds,
    _silences,
    _notices,
    _tiers,
    kept.obligations,
    kept.principles,
    kept.duties,
    kept.spared,
    kept.documents,
    log_sentences.raid,
    log_sentences.progress,
    log_sentences.consultations,
    log_sentences.templates,
    log_sentences.change_control,
    kept.fits,
    kept.instruments,
    kept.versions,
    kept.accountable,
    kept.separations,
    kept.withholding,
    kept.subjects,
)


def _under(
    framework: Framework,
    name: str,
    says: str,
    by: tuple[Statement, ...],
    readings: Iterable[str],
) -> Sentence:
    chosen = tuple((each, framework.readings[each]) for each in readings if each)
    return Sentence(name, says, by, chosen)
