"""What was accepted is made: thing by thing, or by a version of the framework that commences."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.names import Prose
from lawspeaker.kernel.elsewhere import VersionNow
from lawspeaker.kernel.facts import Need
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.kernel.resting import STOPPED, nothing_stops_it
from lawspeaker.kernel.words import Because, Case, Command, Event, record, rule
from lawspeaker.processes.change import events
from lawspeaker.processes.change.raising import at
from lawspeaker.processes.change.request import Request, Stage
from lawspeaker.processes.change.said import Applied

LISTED = "It must be one of the things that the request lists, or be said to go beyond them."
ONCE = "It must not have been applied already, nor said to be no longer needed."
ALL = "Each thing that the request lists must be applied, or said to be no longer needed."
COMMENCES = "The version of the framework that makes the change must have commenced."


@record("change.apply", "Record that a thing is changed as it was accepted, or needs no change.")
class Apply(Command[Request]):
    given = (at(Stage.ACCEPTED), *nothing_stops_it())
    needs = (STOPPED,)
    what: Title
    text: Prose
    complete: bool
    version: Name | None = None
    needless: bool = False
    beyond: bool = False

    @rule("change.listed", LISTED, "what")
    def is_listed_or_said_to_go_beyond(self, case: Case[Request]) -> bool | Because:
        listed = case.state.listed
        if not listed or self.beyond is not (self.what in listed):
            return True
        return Because(f"{LISTED} It lists: {', '.join(listed)}.", ())

    @rule("change.applied_once", ONCE, "what")
    def is_applied_once(self, case: Case[Request]) -> bool:
        it = case.state
        if self.complete and not self.needless and not it.unapplied:
            return True  # it is named again to say that all is made
        return self.what not in it.listed or self.what in it.unapplied

    @rule("change.needless", "Only what the request lists is said to be no longer needed.")
    def says_it_of_what_is_listed(self, case: Case[Request]) -> bool:
        return not self.needless or self.what in case.state.listed

    @rule("change.all_applied", ALL, "complete")
    def leaves_nothing(self, case: Case[Request]) -> bool | Because:
        left = [each for each in case.state.unapplied if each != self.what]
        if not self.complete or not left or case.state.version is not None:
            return True
        return Because(f"{ALL} Still left: {', '.join(left)}.", ())

    @rule("change.commenced", COMMENCES, "complete")
    def is_in_force(self, case: Case[Request]) -> bool:
        commences = case.state.commences
        return not self.complete or commences is None or commences <= case.today

    def decide(self, case: Case[Request]) -> Iterator[Event]:
        on, how = case.today, (self.needless, self.beyond)
        applied = Applied(self.what, self.text, on, self.version, *how)
        yield events.ChangeApplied(applied, self.complete)


@record("change.change_framework", "Say in the change request which version makes it.")
class ChangeFramework(Command[Request]):
    """It follows from adopting the version, which names the request."""

    needs = (Need("version", "version"),)
    needs_power = False
    rules_typing = True
    version: Name

    @rule("change.its_version", "The version must have been adopted for this change.", "version")
    def is_adopted_for_it(self, case: Case[Request]) -> bool:
        return case.has(VersionNow) and case.known(VersionNow).change == case.id

    @rule("change.version_once", "It must not have been entered already.", "version")
    def is_not_entered_already(self, case: Case[Request]) -> bool:
        return case.state.version != self.version

    def decide(self, case: Case[Request]) -> Iterator[Event]:
        commences = case.known(VersionNow).commences
        yield events.FrameworkChanged(self.version, commences, case.today)


COMMANDS = (Apply, ChangeFramework)
