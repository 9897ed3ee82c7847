"""The result: the box is opened, a tie broken by a lot announced before, the elected declared."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lawspeaker.framework.counting.lot import BadLot, lot
from lawspeaker.framework.names import Prose
from lawspeaker.kernel.facts import Need
from lawspeaker.kernel.kinds import Name, Secret
from lawspeaker.kernel.polls import BoxNow, Electorate, Papers
from lawspeaker.kernel.words import Case, Command, Event, Rule, record, rule
from lawspeaker.processes.election.events import (
    BoxOpened,
    Chosen,
    Declared,
    LeftVacant,
    LotAnnounced,
    LotDrawn,
    Outcome,
)
from lawspeaker.processes.election.nominating import is_nominating
from lawspeaker.processes.election.polling import is_over
from lawspeaker.processes.election.state import Election, Nominee, Stage

is_closed: Rule[[Case[Election]]] = Rule(
    "election.closed",
    "The poll must be closed, and its box not opened yet.",
    lambda case: case.state.stage is Stage.CLOSED,
)
is_counted: Rule[[Case[Election]]] = Rule(
    "election.counted",
    "The box must have been opened and counted.",
    lambda case: case.state.stage is Stage.COUNTED,
)
is_tied: Rule[[Case[Election]]] = Rule(
    "election.tied",
    "The count must have a tie that only a lot can break.",
    lambda case: case.state.stage is not Stage.COUNTED or not case.state.count.settled,
)
is_settled: Rule[[Case[Election]]] = Rule(
    "election.settled",
    "A tie that decides who is elected must be broken by a lot first.",
    lambda case: case.state.stage is not Stage.COUNTED or case.state.count.settled,
)
is_announced: Rule[[Case[Election]]] = Rule(
    "election.lot_announced",
    "The lot must have been announced, and its day have come.",
    lambda case: case.state.lot_on is not None and case.today >= case.state.lot_on,
)
is_before_its_day: Rule[[Case[Election]]] = Rule(
    "election.lot_stands",
    "A lot whose day has come must be drawn as it was announced.",
    lambda case: case.state.lot_on is None or case.today < case.state.lot_on,
)
is_uncontested: Rule[[Case[Election]]] = Rule(
    "election.uncontested",
    "There must be nominees, and no more of them than seats.",
    lambda case: bool(case.state.standing) and not case.state.needs_a_poll,
)


def is_of_this_poll(papers: Papers, it: Election) -> bool:
    """Say whether papers name nominees who stand, each once."""
    named = [number for rank in papers.ranks for number in rank.nominees]
    return len({*named}) == len(named) and {*named} <= {each.number for each in it.standing}


@record("election.open_box", "Open the box with your key, and count what is in it.")
class OpenBox(Command[Election]):
    given = (is_closed,)
    needs = (Need("box", "key"),)
    key: Secret

    @rule("election.key", "The key must be the one whose box was sealed.", "key")
    def fits_the_box(self, case: Case[Election]) -> bool:
        return case.known(BoxNow).key == case.state.key

    @rule(
        "election.whole",
        "The box must hold one paper for each who voted, and each be one of this poll.",
        "key",
    )
    def holds_every_paper(self, case: Case[Election]) -> bool:
        box = case.known(BoxNow)
        if box.key != case.state.key:
            return True
        cast = sum(each.votes for each in box.papers)
        return cast == len(case.state.voted) and all(
            is_of_this_poll(each, case.state) for each in box.papers
        )

    def decide(self, case: Case[Election]) -> Iterator[Event]:
        yield BoxOpened(case.known(BoxNow).papers)


@record("election.announce_lot", "Announce from which sources, of which day, a lot will be drawn.")
class AnnounceLot(Command[Election]):
    given = (is_counted, is_tied, is_before_its_day)
    sources: Prose
    on: date

    @rule("election.lot_ahead", "The day of the lot must lie ahead.", "on")
    def lies_ahead(self, case: Case[Election]) -> bool:
        return self.on > case.today

    def decide(self, case: Case[Election]) -> Iterator[Event]:
        yield LotAnnounced(self.sources, self.on)


@record("election.draw_lot", "Enter what the announced sources say: that draws the lot.")
class DrawLot(Command[Election]):
    given = (is_counted, is_tied, is_announced)
    numbers: tuple[Name, ...]

    @rule(
        "election.lot_numbers",
        "Each source must be whole numbers with spaces between, as 2 5 12.",
        "numbers",
    )
    def can_be_drawn(self, case: Case[Election]) -> bool:
        try:
            return bool(lot(self.numbers).sources)
        except BadLot:
            return False

    def decide(self, case: Case[Election]) -> Iterator[Event]:
        yield LotDrawn(self.numbers)


# Who may fill the seats on the day from which they are filled.
THEN = Need("electorate", "electorate", later=True, on="since")


def _declared(
    asked: Appoint | Declare, case: Case[Election], nominees: tuple[Nominee, ...], outcome: Outcome
) -> Iterator[Event]:
    """Propose each to a seat; that of whoever no longer comes from where it is filled is vacant."""
    proposed = [
        Chosen(seat, each.number, each.person, each.organisation)
        for seat, each in zip(case.state.seats, nominees, strict=False)
    ]
    there = {each.organisation for each in case.known(Electorate).electors}
    chosen = tuple(each for each in proposed if each.organisation in there)
    yield Declared(chosen, outcome, asked.since, asked.until, asked.mandate)
    for each in proposed:
        if each.organisation not in there:
            yield LeftVacant(**vars(each), since=asked.since)


@record("election.appoint", "Propose whoever stands: there are no more nominees than seats.")
class Appoint(Command[Election]):
    given = (is_nominating, is_over, is_uncontested)
    needs = (THEN,)
    since: date
    mandate: Prose
    until: date | None = None

    def decide(self, case: Case[Election]) -> Iterator[Event]:
        yield from _declared(self, case, case.state.standing, Outcome.APPOINTED)


@record("election.declare", "Declare the result of the count.")
class Declare(Command[Election]):
    given = (is_counted, is_settled)
    needs = (THEN,)
    since: date
    mandate: Prose
    until: date | None = None

    def decide(self, case: Case[Election]) -> Iterator[Event]:
        it = case.state
        named = {str(each.number): each for each in it.nominees}
        elected = tuple(named[each] for each in it.count.elected)
        yield from _declared(self, case, elected, Outcome.ELECTED)


COMMANDS = (OpenBox, AnnounceLot, DrawLot, Appoint, Declare)
