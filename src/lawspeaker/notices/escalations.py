"""What is told of what goes up or is handed on: concerns, delegations of power, referrals."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.holders import who
from lawspeaker.notices.words import Notice, chairs, everybody, members, secretariat
from lawspeaker.processes.concern import answering
from lawspeaker.processes.concern.life import (
    Concern,
    Conveyed,
    Declined,
    Escalated,
    GroupAnswered,
    Maintained,
    OfficeAnswered,
    Raised,
    RaisedDirectly,
    RaisedFromBelow,
    Stage,
    Turned,
)
from lawspeaker.processes.devolution import Devolution, Ended, Given
from lawspeaker.processes.referral import asking
from lawspeaker.processes.referral.life import (
    AdviceAsked,
    Filed,
    PassedOn,
    Referral,
    Relayed,
    Ruled,
    Told,
)


def _whoever_it_is_with(_event: Any, it: Concern, framework: Framework) -> Iterator[str]:
    """Tell the representative it was raised with, or whoever answers for the programme."""
    named = () if it.stage is Stage.WITH_OFFICE else it.named
    yield from named or who(framework, answering.AnswerDirectly.name, Part(it.group))


def _group(_event: Any, it: Concern, framework: Framework) -> Iterator[str]:
    yield from chairs(it.group, framework)
    yield members(it.group)


def _raiser(_event: Any, it: Concern, framework: Framework) -> Iterator[str]:
    """Tell whose concern it is: a party, or the chair of the group below."""
    yield from chairs(it.below, framework) if it.below else (it.raiser,)


def _answered(event: Any, it: Concern, framework: Framework) -> Iterator[str]:
    """Tell whose concern it is, and who may have to take it up; the answer is the group's."""
    yield from _raiser(event, it, framework)
    yield from it.named


def _taken_up(event: Escalated, it: Concern, framework: Framework) -> Iterator[str]:
    """Tell the group above, whoever supports an escalation, and whose concern it is."""
    yield from chairs(event.to, framework)
    yield members(event.to)
    yield from who(framework, answering.Support.name, Part(it.group))
    yield from _raiser(event, it, framework)


def _both_groups(_event: Any, it: Devolution, framework: Framework) -> Iterator[str]:
    for group in (it.group, *((it.to,) if it.to else ())):
        yield from chairs(group, framework)
        yield members(group)


def _assurer(_event: Any, it: Referral, framework: Framework) -> Iterator[str]:
    yield from who(framework, asking.PassOn.name, Part(it.group))
    yield from chairs(it.group, framework)


def _sponsor(_event: Any, it: Referral, framework: Framework) -> Iterator[str]:
    """Tell whoever must answer, and whoever asked for it."""
    yield from who(framework, asking.Answer.name, Part(it.group))
    yield it.raiser


def _adviser(event: AdviceAsked, _it: Referral, _framework: Framework) -> Iterator[str]:
    yield event.of


def _those_who_pass_it_on(_event: Any, it: Referral, framework: Framework) -> Iterator[str]:
    yield from who(framework, asking.Relay.name, Part(it.group))
    yield from who(framework, asking.Instruct.name, Part(it.group))
    yield it.raiser


def _relayed(_event: Any, it: Referral, framework: Framework) -> Iterator[str]:
    """Tell those the programme is told by: who instructs, the secretariat, the group."""
    yield from who(framework, asking.Instruct.name, Part(it.group))
    yield from secretariat(framework)
    yield members(it.group)


NOTICES: Final = (
    Notice(
        "concern.raised",
        "A concern is raised",
        "Concern in {group}: {title}",
        "A concern is raised in {group}: “{title}”. {text}",
        _whoever_it_is_with,
        on=(Raised, RaisedDirectly, Turned),
    ),
    Notice(
        "concern.with_group",
        "A concern is brought to a group",
        "Before {group}: {title}",
        "The concern “{title}” is before {group}, which is to resolve it.",
        _group,
        on=(Conveyed, RaisedFromBelow),
    ),
    Notice(
        "concern.answered",
        "A concern is answered",
        "Answered: {title}",
        "The concern “{title}” is answered: {text}",
        _answered,
        on=(GroupAnswered, OfficeAnswered),
    ),
    Notice(
        "concern.declined",
        "A representative declines to take a concern further",
        "Declined: {title}",
        "The representative declines to take the concern “{title}” further: {reason}",
        _raiser,
        on=(Declined,),
    ),
    Notice(
        "concern.maintained",
        "A concern is maintained",
        "Maintained: {title}",
        "The answer does not resolve the concern “{title}”: {reason}",
        _whoever_it_is_with,
        on=(Maintained,),
    ),
    Notice(
        "concern.escalated",
        "A concern is taken to the group above",
        "Taken up to {to}: {title}",
        "The concern “{title}” is taken up to {to}: {reason}",
        _taken_up,
        on=(Escalated,),
    ),
    Notice(
        "devolution.given",
        "A group delegates to another",
        "{group} delegates to {to}: {scope}",
        "{group} delegates {what} to {to} from {since} to {last}: “{scope}”.",
        _both_groups,
        on=(Given,),
    ),
    Notice(
        "devolution.ended",
        "A delegation is taken back",
        "{group} takes back from {to}: {scope}",
        "{group} takes back what it delegated to {to} from {on}: “{scope}”. {reason}",
        _both_groups,
        on=(Ended,),
    ),
    Notice(
        "referral.filed",
        "A party asks that a matter be taken to the sponsor",
        "To be taken to the sponsor: {title}",
        "A party believes that “{title}” meets a threshold, and asks that it be passed on. {text}",
        _assurer,
        on=(Filed,),
    ),
    Notice(
        "referral.passed_on",
        "A referral is passed on to the sponsor",
        "Passed on to the sponsor: {title}",
        "“{title}” is passed on to the sponsor with the opinion: {opinion}",
        _sponsor,
        on=(PassedOn,),
    ),
    Notice(
        "referral.advice_asked",
        "The sponsor asks for advice on a referral",
        "Your advice is asked: {title}",
        "The sponsor asks for your advice on “{title}”: {question}",
        _adviser,
        on=(AdviceAsked,),
    ),
    Notice(
        "referral.answered",
        "The sponsor answers a referral",
        "The sponsor answered: {title}",
        "The sponsor has answered whether “{title}” meets a threshold: {answer}",
        _those_who_pass_it_on,
        on=(Ruled,),
    ),
    Notice(
        "referral.relayed",
        "What the sponsor answered is passed on",
        "What the sponsor answered: {title}",
        "What the sponsor answered on “{title}” is passed on: {answer}",
        _relayed,
        on=(Relayed,),
    ),
    Notice(
        "referral.told",
        "The answer to a referral is told to everybody",
        "The sponsor's answer: {title}",
        "The sponsor has answered on “{title}”: {text}",
        everybody,
        on=(Told,),
    ),
)
