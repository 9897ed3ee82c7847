"""Decisions: a matter goes from a recommendation to a decision that everybody knows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.history import History
from lawspeaker.kernel.holders import who
from lawspeaker.kernel.process import Process
from lawspeaker.kernel.words import Case, Command, Duty, rule
from lawspeaker.processes.decision import (
    advising,
    arguing,
    assuring,
    board,
    claimed,
    confirming,
    consulting,
    contesting,
    deciding,
    following,
    heeding,
    inheriting,
    recommending,
    remedying,
    setting_aside,
    superseding,
    unplacing,
)
from lawspeaker.processes.decision.events import EVENTS
from lawspeaker.processes.decision.life import evolve
from lawspeaker.processes.decision.matter import Matter, Stage
from lawspeaker.processes.decision.routing import ALONE


def duties(it: Matter, framework: Framework) -> Iterator[Duty]:
    part = Part(it.group, named=it.named)
    for command, anchor, clock in _owed(it):
        if anchor is not None and framework.power(command.name) is not None:
            yield Duty(command, who(framework, command.name, part), anchor, clock)


TAKEN = (Stage.DECIDED, Stage.FOR_SPONSOR, Stage.REFERRED_BACK)
Owed = tuple[type[Command[Matter]], date | None, str]  # what, counted from when, by which clock


def _owed(it: Matter) -> Iterator[Owed]:
    if it.set_aside_by is not None:
        return
    if it.stage is Stage.FOR_SPONSOR and it.ruling:
        yield following.Refer, it.ruling.on, ""
    if claimed.is_claimed(it):
        yield following.Refer, it.sponsor.found_on, ""
    if it.stage is Stage.WITH_SPONSOR:
        yield following.Direct, it.referred_on, ""
        if it.named:
            yield advising.AdviseSponsor, it.referred_on, ""
    if it.stage is Stage.DIRECTED and it.relayed_on is None:
        yield following.Relay, it.directed_on, ""
    if it.stage is Stage.DIRECTED and it.instructed_on is None:
        yield following.Instruct, it.directed_on, ""
    if it.stage is Stage.WITH_BOARD:
        yield board.RecordOutside, it.board_asked_on, ""
    if it.ruling and not it.confirmed and it.stage in TAKEN:
        yield confirming.Confirm, it.ruling.on, ""
    if it.final_on and it.assured_on is None and it.ruling and it.ruling.how == ALONE:
        yield assuring.Assure, it.final_on, ""
    if it.final_on and it.told_on is None:
        clock = following.OUTCOME_CLOCK if it.change else ""
        yield following.Communicate, it.final_on, clock
    if it.final_on and it.published_on is None:
        yield following.Publish, it.final_on, ""


@rule("adopt.settled", "What is still to be decided must be recommended, and argued, here.")
def was_settled(it: Matter, _case: Case[Matter]) -> bool:
    settled = it.stage is Stage.DECIDED and it.ruling is not None and it.confirmed
    return settled or it.stage in (Stage.DIRECTED, Stage.WITHDRAWN)


@rule("adopt.outcome", "The outcome must be one of the framework.")
def has_a_known_outcome(it: Matter, case: Case[Matter]) -> bool:
    return it.ruling is None or it.ruling.outcome in case.framework.outcomes


DECISION = Process(
    "decision",
    "D",
    Matter(),
    evolve,
    duties,
    (
        *(*recommending.COMMANDS, *unplacing.COMMANDS, *consulting.COMMANDS),
        *(*inheriting.COMMANDS, *arguing.COMMANDS, *contesting.COMMANDS, *remedying.COMMANDS),
        *(*deciding.COMMANDS, *board.COMMANDS, *confirming.COMMANDS, *following.COMMANDS),
        *(*assuring.COMMANDS, *superseding.COMMANDS),
        *(*heeding.COMMANDS, *setting_aside.COMMANDS, *advising.COMMANDS),
    ),
    (
        *contesting.EVENTS,
        *(*EVENTS, inheriting.Inherited, *board.EVENTS, *remedying.EVENTS),
        *(*superseding.EVENTS, *heeding.EVENTS, *setting_aside.EVENTS),
        *advising.EVENTS,
    ),
    title=lambda it: it.title or "",
    widened=lambda it: "public" if it.published_on or it.published_before else "",
    history=History(
        recommending.Recommend,
        (recommending.Recommend.names_a_change_of_the_programme, was_settled, has_a_known_outcome),
        meant=("ruling/text", "ruling/on"),
    ),
    in_hand=lambda it: (it.group,) if it.stage in inheriting.PASSES else (),
)
