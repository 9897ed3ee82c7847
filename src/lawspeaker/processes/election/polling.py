"""The poll: it opens with a sealed box, takes each elector's paper once, and closes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lawspeaker.framework.counting.ballots import BadBallots
from lawspeaker.framework.counting.blt import read_ranks
from lawspeaker.framework.names import Prose
from lawspeaker.kernel.facts import Need
from lawspeaker.kernel.kinds import Count, Digest, Secret
from lawspeaker.kernel.polls import KeyNow
from lawspeaker.kernel.words import Because, Case, Command, Event, Rule, record, rule
from lawspeaker.processes.election.enrolling import has_no_open_contest, is_frozen
from lawspeaker.processes.election.events import PollClosed, PollOpened, Reminded, Voted
from lawspeaker.processes.election.nominating import gone, is_nominating
from lawspeaker.processes.election.state import Election, Stage

is_over: Rule[[Case[Election]]] = Rule(
    "election.nominations_over",
    "The last day for nominations must be over.",
    lambda case: case.state.due is None or case.today > case.state.due,
)
is_contested: Rule[[Case[Election]]] = Rule(
    "election.contested",
    "There must be more nominees than seats; otherwise nobody has to vote.",
    lambda case: case.state.needs_a_poll,
)
has_nobody_gone: Rule[[Case[Election]]] = Rule(
    "election.nobody_gone",
    "Whoever stands must come from where the seats are filled: strike those who no longer do.",
    lambda case: not gone(case),
)
is_polling: Rule[[Case[Election]]] = Rule(
    "election.polling",
    "The poll must be open.",
    lambda case: case.state.stage is Stage.POLLING,
)
is_in_time: Rule[[Case[Election]]] = Rule(
    "election.poll_in_time",
    "A vote must be cast by the last day of the poll.",
    # By the day it is recorded: a vote that comes late is not one that was cast in time.
    lambda case: case.state.due is None or (case.recorded_on or case.today) <= case.state.due,
)
is_on_the_roll: Rule[[Case[Election]]] = Rule(
    "election.on_roll",
    "A vote must be cast for a party on the roll of the constituency.",
    lambda case: (
        case.state.stage is not Stage.POLLING or case.state.is_elector(case.act.by.organisation)
    ),
)
has_not_voted: Rule[[Case[Election]]] = Rule(
    "election.one_vote",
    "An organisation must vote once, under whatever hat.",
    lambda case: case.act.by.organisation not in case.state.voted,
)
is_run_out: Rule[[Case[Election]]] = Rule(
    "election.poll_over",
    "The last day of the poll must be over, or everybody on the roll have voted.",
    lambda case: (
        case.state.due is None
        or case.today > case.state.due
        or len(case.state.voted) == len(case.state.roll)
    ),
)


@record("election.open_poll", "Open the poll, with a box sealed to your key.")
class OpenPoll(Command[Election]):
    given = (is_nominating, is_over, is_contested, has_nobody_gone, is_frozen, has_no_open_contest)
    needs = (Need("key", "key"), Need("electorate", "electorate"))
    key: Digest
    until: date

    @rule(
        "election.key_made",
        "The key must be the public one of a pair, whole, as `lawspeaker ballot-key` makes it.",
        "key",
    )
    def can_be_sealed_to(self, case: Case[Election]) -> bool:
        return case.known(KeyNow).fits

    @rule("election.key_new", "The key must be one that no other poll has had.", "key")
    def is_of_this_poll_alone(self, case: Case[Election]) -> bool:
        return not case.known(KeyNow).used

    @rule("election.until", "The last day must not lie in the past.", "until")
    def leaves_time(self, case: Case[Election]) -> bool:
        return self.until >= case.today

    def decide(self, case: Case[Election]) -> Iterator[Event]:
        yield PollOpened(self.key, self.until)


@record("election.vote", "Vote: the paper goes into a sealed box, and that you voted is recorded.")
class Vote(Command[Election]):
    """`paper` says the numbers of nominees, the best first; `2=3` are equal, 0 is a blank paper."""

    given = (is_polling, is_in_time, is_on_the_roll, has_not_voted)
    paper: Secret

    @rule("election.paper", "A paper must number nominees who stand, each once.", "paper")
    def can_be_counted(self, case: Case[Election]) -> bool | Because:
        numbers = {each.number for each in case.state.standing}
        try:
            ranks = read_ranks(self.paper, len(case.state.nominees))
        except BadBallots as error:
            return Because(f"A paper must number nominees who stand, each once: {error}", ())
        return all(number + 1 in numbers for rank in ranks for number in rank)

    def decide(self, case: Case[Election]) -> Iterator[Event]:
        yield Voted(case.act.by.organisation)


@record("election.remind", "Remind those on the roll who have not voted.")
class Remind(Command[Election]):
    given = (is_polling,)
    text: Prose

    def decide(self, _case: Case[Election]) -> Iterator[Event]:
        yield Reminded(self.text)


@record("election.close_poll", "Close the poll.")
class ClosePoll(Command[Election]):
    given = (is_polling, is_run_out)

    def decide(self, case: Case[Election]) -> Iterator[Event]:
        yield PollClosed(Count(len(case.state.voted)))


COMMANDS = (OpenPoll, Vote, Remind, ClosePoll)
