"""What an act may rest on: a decision that nobody can take back, and that nothing stops."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from lawspeaker.framework.names import CaseId
from lawspeaker.kernel.contested import StoppedNow, Stopping
from lawspeaker.kernel.facts import Need, Settled
from lawspeaker.kernel.words import Case, Rule


def _is_final(case: Case[Any]) -> bool:
    if not case.has(Settled):
        return True
    return case.known(Settled).final or not case.known(Settled).accepted


def nobody_can_take_back(field: str = "decision") -> Rule[[Case[Any]]]:
    """Make the rule for the decision that a field of a command names."""
    says = "The decision it rests on must be confirmed, and its meeting closed."
    return Rule("decision.final", says, _is_final, field)


def _is_not_stopped(case: Case[Any]) -> bool:
    return not case.has(StoppedNow) or case.known(StoppedNow).stopped_by is None


def _is_not_under_appeal(case: Case[Any]) -> bool:
    return not case.has(StoppedNow) or case.known(StoppedNow).appealed_in is None


STAYED = "No appeal must have stayed the decision, or set it aside."
WAITS = "An appeal against the decision must have come to its end."
SPONSOR_FIRST = "What the sponsor found to meet a threshold must be decided by it first."


def no_appeal_stops_it(field: str = "") -> tuple[Rule[[Case[Any]]], ...]:
    """Make the rules for a decision, as the framework reads what an appeal does to it."""
    stayed = Rule("decision.stayed", STAYED, _is_not_stopped, field)
    return stayed, Rule("decision.under_appeal", WAITS, _is_not_under_appeal, field)


def _is_not_claimed(case: Case[Any]) -> bool:
    return not case.has(StoppedNow) or not case.known(StoppedNow).claimed


def nothing_stops_it(field: str = "") -> tuple[Rule[[Case[Any]]], ...]:
    """Make the rules for a decision that something is built on: no appeal, nor the sponsor."""
    claimed = Rule("decision.sponsor_first", SPONSOR_FIRST, _is_not_claimed, field)
    return *no_appeal_stops_it(field), claimed


def nothing_stops_any(of: Callable[[Any], Iterable[CaseId]]) -> tuple[Rule[[Case[Any]]], ...]:
    """Make the rules for all the decisions that a state rests on by now."""

    def is_none_of(which: Callable[[Stopping], Iterable[CaseId]]) -> Callable[[Case[Any]], bool]:
        def is_met(case: Case[Any]) -> bool:
            named = frozenset(of(case.state))
            return not case.has(Stopping) or named.isdisjoint(which(case.known(Stopping)))

        return is_met

    return (
        Rule("decision.stayed", STAYED, is_none_of(lambda known: known.stopped)),
        Rule("decision.under_appeal", WAITS, is_none_of(lambda known: known.appealed)),
        Rule("decision.sponsor_first", SPONSOR_FIRST, is_none_of(lambda known: known.claimed)),
    )


STOPPED = Need("stopped", "decision", optional=True)  # what these rules look at
