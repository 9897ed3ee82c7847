"""What is told of elections: to those who may nominate and vote, and to those it is about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from lawspeaker.framework.names import of_party
from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.holders import who
from lawspeaker.notices.words import Notice, constituents, members
from lawspeaker.processes.election.enrolling import SettleContest
from lawspeaker.processes.election.events import (
    Abandoned,
    Called,
    ContestSettled,
    Declared,
    LeftOut,
    LeftVacant,
    Nominated,
    PollClosed,
    PollOpened,
    Reminded,
    RollContested,
)
from lawspeaker.processes.election.state import Election


def _constituency(_event: Any, it: Election, _framework: Framework) -> Iterator[str]:
    if it.constituency:
        yield constituents(it.constituency)


def _nominee(event: Nominated, _it: Election, _framework: Framework) -> Iterator[str]:
    yield event.person


def _electors(_event: Any, it: Election, _framework: Framework) -> Iterator[str]:
    yield from (of_party(each.organisation) for each in it.roll)


def _silent(_event: Reminded, it: Election, _framework: Framework) -> Iterator[str]:
    """Tell those on the roll who have not voted."""
    yield from (of_party(e.organisation) for e in it.roll if e.organisation not in it.voted)


def _left_out(event: LeftOut, _it: Election, _framework: Framework) -> Iterator[str]:
    yield of_party(event.organisation)


def _whoever_settles(_event: Any, it: Election, framework: Framework) -> Iterator[str]:
    yield from who(framework, SettleContest.name, Part(it.group))


def _contested(event: ContestSettled, it: Election, _framework: Framework) -> Iterator[str]:
    """Tell the party whose place on the roll was contested."""
    found = (each for each in it.contests if each.number == event.contest)
    yield from (of_party(each.organisation) for each in found)


def _concerned(_event: Declared | LeftVacant, it: Election, _framework: Framework) -> Iterator[str]:
    """Tell the constituency, the group it sends somebody to, and all who stood."""
    yield from _constituency(_event, it, _framework)
    yield members(it.group)
    yield from (each.person for each in it.nominees)


NOTICES: Final = (
    Notice(
        "election.called",
        "Nominations for a seat are called for",
        "Nominations for {constituency} at {group} until {until}",
        "Nominations for {constituency} at {group} are called for until {until}: {reason}",
        _constituency,
        on=(Called,),
    ),
    Notice(
        "election.nominated",
        "You are nominated for a seat",
        "You are nominated for {group}",
        "{organisation} is named as where you come from in a nomination for {group}: {statement}",
        _nominee,
        on=(Nominated,),
    ),
    Notice(
        "election.left_out",
        "Your party is left out of a roll of electors",
        "Your party is left out of the roll for {group}",
        "Your party is left out of the roll of electors for {group}: {reason}",
        _left_out,
        on=(LeftOut,),
    ),
    Notice(
        "election.roll_contested",
        "A roll of electors is contested",
        "The roll for {group} is contested",
        "The roll of electors for {group} is contested, over {organisation}: {ground}",
        _whoever_settles,
        on=(RollContested,),
    ),
    Notice(
        "election.contest_settled",
        "A contest of a roll, over your party, is settled",
        "The contest of the roll for {group} is settled",
        "The contest of the roll of electors for {group} over your party is settled: {reason}",
        _contested,
        on=(ContestSettled,),
    ),
    Notice(
        "election.poll_opened",
        "A poll is open",
        "Vote for a seat at {group} by {until}",
        "The poll for {constituency} at {group} is open until {until}.",
        _electors,
        on=(PollOpened,),
    ),
    Notice(
        "election.reminded",
        "A poll you have not voted in closes soon",
        "Vote for a seat at {group} by {due}",
        "Your party has not voted for {constituency} at {group}; the poll closes on {due}: {text}",
        _silent,
        on=(Reminded,),
    ),
    Notice(
        "election.poll_closed",
        "A poll is closed",
        "The poll for {group} is closed",
        "The poll for {constituency} at {group} is closed; so many voted: {voted}.",
        _electors,
        on=(PollClosed,),
    ),
    Notice(
        "election.declared",
        "The result of an election is declared",
        "{constituency} at {group}: the result",
        "The result for {constituency} at {group} is declared, from {since}; mandate: {mandate}",
        _concerned,
        on=(Declared,),
    ),
    Notice(
        "election.left_vacant",
        "A seat stays vacant after an election",
        "{constituency} at {group}: the seat {seat} stays vacant",
        "The seat {seat} at {group} stays vacant: on {since} it is not filled from {organisation},"
        " where nominee {nominee} comes from. Another election may be called.",
        _concerned,
        on=(LeftVacant,),
    ),
    Notice(
        "election.abandoned",
        "An election is abandoned",
        "The election for {group} is abandoned",
        "The election for {constituency} at {group} is abandoned: {reason}",
        _constituency,
        on=(Abandoned,),
    ),
)
