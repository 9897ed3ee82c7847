"""A matter comes to a group: recommended, routed, placed on an agenda, withdrawn or taken up."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.carried import named
from lawspeaker.framework.names import NO_GROUP, CaseId, Group, Pence, Prose
from lawspeaker.kernel.above import above
from lawspeaker.kernel.contested import AppealNow
from lawspeaker.kernel.elsewhere import ConcernNow
from lawspeaker.kernel.facts import ChangeNow, GroupNow, MeetingNow, Need, Phase
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.kernel.words import Case, Command, Event, Rule, record, rule
from lawspeaker.processes.decision.claimed import is_not_for_the_sponsor
from lawspeaker.processes.decision.delegated import DELEGATED, DELEGATES, covers, is_in_force
from lawspeaker.processes.decision.events import Escalated, Placed, Recommended, Withdrawn
from lawspeaker.processes.decision.matter import Matter, Stage
from lawspeaker.processes.decision.outside import may_belong_outside
from lawspeaker.processes.decision.routed import Route, Routed
from lawspeaker.processes.decision.routing import known_facts

LIMITED = (
    "What authorises standard changes in advance must say which, and what one may cost at most."
)


def at(*stages: Stage) -> Rule[[Case[Matter]]]:
    says = f"The matter must be {' or '.join(stages)}."
    return Rule("decision.stage", says, lambda case: case.state.stage in stages)


@rule("decision.follows", "It must not be dated before the word that it follows.")
def is_not_before_what_it_follows(case: Case[Matter]) -> bool:
    last = case.state.last_on
    return last is None or case.today >= last


is_undecided = at(Stage.RECOMMENDED, Stage.PLACED, Stage.REFERRED_BACK)


@record("decision.recommend", "Recommend a matter to a group.")
class Recommend(Command[Matter]):
    """What another group may decide was delegated by the group whose it is: `delegated_by`.

    It names the instrument, which has its scope and its end: no decision delegates by itself.
    """

    given = (at(Stage.NEW),)
    needs = (
        Need("group", "group"),
        Need("change", "change", optional=True),
        Need("devolution", "delegated_by", optional=True),
        Need("concern", "concern", optional=True),
        Need("appeal", "appeal", optional=True),
    )
    opens = True
    group: Group
    title: Title
    question: Prose
    recommendation: Prose
    home: Count
    cost: Pence
    external: bool = False
    change: CaseId | None = None
    delegated_by: CaseId | None = None
    recommended_by: Title | None = None
    concern: CaseId | None = None
    appeal: CaseId | None = None
    alternatives: tuple[Title, ...] = ()
    authorises: Title | None = None  # standard changes of this kind, in advance
    authorises_to: Pence | None = None  # what one of them may cost at most

    belongs_outside_only_where_it_may = may_belong_outside

    @rule("decision.known_group", "The group must be one of the framework.", "group")
    def names_a_group_of_the_framework(self, case: Case[Matter]) -> bool:
        return self.group in case.framework.groups

    @rule("decision.group_stands", "The group must stand on the day.", "group")
    def is_for_a_group_that_stands(self, case: Case[Matter]) -> bool:
        return case.has(GroupNow) and case.known(GroupNow).stands

    @rule("decision.change", "The change must be a change request of the programme.", "change")
    def names_a_change_of_the_programme(self, case: Case[Matter]) -> bool:
        return self.change is None or case.has(ChangeNow)

    @rule("decision.delegated", DELEGATED, "delegated_by")
    def names_what_delegates_it(self, case: Case[Matter]) -> bool:
        return self.delegated_by is None or is_in_force(case)

    @rule("decision.delegates", DELEGATES, "delegated_by")
    def is_delegated_by_a_group_that_may(self, case: Case[Matter]) -> bool:
        return self.delegated_by is None or covers(case, self.group, self.home)

    @rule("decision.home", "The matter must belong to a level that decides.", "home")
    def belongs_to_a_level(self, case: Case[Matter]) -> bool:
        facts = case.framework.facts
        return all(self.home in facts[each].one_of for each in named(case.framework, "home"))

    @rule("decision.alternatives", "One alternative is none: put two or more.", "alternatives")
    def puts_more_than_one(self, _case: Case[Matter]) -> bool:
        return len({*self.alternatives}) == len(self.alternatives) != 1

    @rule("decision.concern", "The concern must be one that was taken up to it.", "concern")
    def names_a_concern_that_was_taken_up(self, case: Case[Matter]) -> bool:
        if self.concern is None:
            return True
        return case.has(ConcernNow) and case.known(ConcernNow).taken_to == self.group

    @rule("decision.appeal", "The appeal must be one that was upheld in a matter of it.", "appeal")
    def names_an_appeal_that_was_upheld(self, case: Case[Matter]) -> bool:
        if self.appeal is None:
            return True
        it = case.known(AppealNow) if case.has(AppealNow) else None
        return it is not None and it.is_upheld and it.group == self.group

    @rule("decision.authorises", LIMITED, "authorises_to")
    def says_what_it_limits(self, _case: Case[Matter]) -> bool:
        return (self.authorises is None) is (self.authorises_to is None)

    def decide(self, case: Case[Matter]) -> Iterator[Event]:
        below = case.known(ConcernNow).decided_by if case.has(ConcernNow) else None
        yield Recommended(**vars(self), decided_below=below)


@record("decision.route", "Find who may decide, as far as is known.")
class FindRoute(Command[Matter]):
    given = (is_undecided,)
    needs = (Need("devolution", "delegated_by", optional=True),)

    def decide(self, case: Case[Matter]) -> Iterator[Event]:
        possible = case.framework.possible(known_facts(case))
        answers = possible.deciders
        yield Routed(
            Route(
                tuple(dict.fromkeys(Name(each.decider) for each in answers)),
                tuple(map(Name, possible.separated_by)),
                tuple(dict.fromkeys(Name(line) for each in answers for line in each.rules)),
            )
        )


@record("decision.place", "Place the matter on the agenda of a meeting.")
class Place(Command[Matter]):
    given = (is_undecided,)
    needs = (Need("meeting", "meeting"),)
    meeting: CaseId
    minutes: Count

    @rule("decision.own_meeting", "The meeting must be one of the group that holds the matter.")
    def is_a_meeting_of_its_group(self, case: Case[Matter]) -> bool:
        return case.has(MeetingNow) and case.known(MeetingNow).group == case.state.group

    @rule("decision.meeting_to_come", "The meeting must be still to come, or open.", "meeting")
    def is_still_to_come(self, case: Case[Matter]) -> bool:
        if not case.has(MeetingNow):
            return False
        return case.known(MeetingNow).phase in (Phase.CALLED, Phase.OPEN)

    def decide(self, case: Case[Matter]) -> Iterator[Event]:
        yield Placed(self.meeting, self.minutes, Title(case.state.title or case.id))


@rule("decision.group_above", "There must be a group above the group that holds the matter.")
def has_a_group_above(case: Case[Matter]) -> bool:
    return above(case) != NO_GROUP


@record("decision.escalate", "Take the matter up to the group above.")
class Escalate(Command[Matter]):
    given = (is_undecided, has_a_group_above)
    needs = (Need("group", "group"),)
    reason: Prose

    def decide(self, case: Case[Matter]) -> Iterator[Event]:
        yield Escalated(above(case), self.reason)


@rule("decision.carries_out", "What carries out an appeal must be decided, and not withdrawn.")
def carries_no_appeal_out(case: Case[Matter]) -> bool:
    return not case.has(AppealNow) or not case.known(AppealNow).needs(case.id)


@record("decision.withdraw", "Withdraw the matter.")
class Withdraw(Command[Matter]):
    given = (is_undecided, carries_no_appeal_out, is_not_for_the_sponsor)
    needs = (Need("appeal", "appeal", optional=True),)
    reason: Prose

    def decide(self, case: Case[Matter]) -> Iterator[Event]:
        yield Withdrawn(self.reason, case.state.change)


COMMANDS = (Recommend, FindRoute, Place, Escalate, Withdraw)
