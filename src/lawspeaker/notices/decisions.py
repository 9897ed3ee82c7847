"""What is told of decisions: that they were taken, taken up, referred, directed, told to all."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.holders import who
from lawspeaker.notices.words import Notice, chairs, everybody, its_group, members, secretariat
from lawspeaker.processes.decision.advising import AdviceAsked
from lawspeaker.processes.decision.contesting import Contested
from lawspeaker.processes.decision.events import (
    Confirmed,
    Directed,
    Escalated,
    Referred,
    Relayed,
    Taken,
    Told,
    Withdrawn,
)
from lawspeaker.processes.decision.matter import Matter
from lawspeaker.processes.decision.superseding import Superseded


def _taken_up(event: Escalated, _it: Matter, framework: Framework) -> Iterator[str]:
    yield from chairs(event.to, framework)
    yield members(event.to)


def _referred(_event: Referred, it: Matter, framework: Framework) -> Iterator[str]:
    """Tell whoever must now decide, the secretariat, and the group it comes from."""
    yield from who(framework, "decision.direct", Part(it.group))
    yield from secretariat(framework)
    yield members(it.group)


def _adviser(event: AdviceAsked, _it: Matter, _framework: Framework) -> Iterator[str]:
    yield event.of


def _directed(_event: Directed, it: Matter, framework: Framework) -> Iterator[str]:
    """Tell those who must pass it on."""
    yield from who(framework, "decision.relay", Part(it.group))
    yield from who(framework, "decision.instruct", Part(it.group))
    yield from secretariat(framework)


def _contested(_event: Contested, it: Matter, framework: Framework) -> Iterator[str]:
    """Tell whoever assessed it, who must answer, and who chairs the group."""
    if it.assessment is not None:
        yield it.assessment.assessor
    yield from chairs(it.group, framework)
    yield from secretariat(framework)


def _relayed(_event: Relayed, it: Matter, framework: Framework) -> Iterator[str]:
    yield from who(framework, "decision.instruct", Part(it.group))
    yield members(it.group)


def _is_taken(event: Taken | Confirmed, _it: Matter) -> bool:
    """Say whether it takes effect: what was typed in for its decider does once confirmed."""
    return isinstance(event, Confirmed) or event.confirmed


NOTICES: Final = (
    Notice(
        "decision.taken",
        "A decision is taken",
        "{group} decided: {title}",
        "{group} has decided on “{title}”.",
        its_group,
        on=(Taken, Confirmed),
        when=_is_taken,
    ),
    Notice(
        "decision.withdrawn",
        "A matter is withdrawn",
        "Withdrawn from {group}: {title}",
        "The matter “{title}” is withdrawn from {group}: {reason}",
        its_group,
        on=(Withdrawn,),
    ),
    Notice(
        "decision.escalated",
        "A matter is taken up",
        "Taken up to {to}: {title}",
        "“{title}” is taken up to {to}: {reason}",
        _taken_up,
        on=(Escalated,),
    ),
    Notice(
        "decision.contested",
        "An assessment is contested",
        "The assessment is contested: {title}",
        "What “{title}” is assessed at is contested: {text}",
        _contested,
        on=(Contested,),
    ),
    Notice(
        "decision.referred",
        "A matter is referred to the sponsor",
        "Referred to the sponsor: {title}",
        "“{title}” is referred to the sponsor for decision.",
        _referred,
        on=(Referred,),
    ),
    Notice(
        "decision.advice_asked",
        "The sponsor asks for advice on a matter",
        "Your advice is asked: {title}",
        "The sponsor asks for your advice on “{title}”: {question}",
        _adviser,
        on=(AdviceAsked,),
    ),
    Notice(
        "decision.directed",
        "The sponsor decides",
        "The sponsor decided: {title}",
        "The sponsor has decided on “{title}”: {direction}",
        _directed,
        on=(Directed,),
    ),
    Notice(
        "decision.relayed",
        "What the sponsor decided is passed on",
        "What the sponsor decided: {title}",
        "What the sponsor decided on “{title}” is passed on: {direction}",
        _relayed,
        on=(Relayed,),
    ),
    Notice(
        "decision.superseded",
        "A later decision takes the place of another",
        "{case} is superseded by {later}: {title}",
        "Decision {later} takes the place of “{title}”: {reason}",
        its_group,
        on=(Superseded,),
    ),
    Notice(
        "decision.told",
        "The outcome of a decision is told to everybody",
        "Outcome: {title}",
        "The outcome of “{title}” is: {text}",
        everybody,
        on=(Told,),
        published=True,
    ),
)
