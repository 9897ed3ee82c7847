"""A meeting and its report for those who may not know of a matter that they tell of."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Any, Final

from lawspeaker.framework.names import CaseId, Prose
from lawspeaker.kernel.kinds import Title
from lawspeaker.processes.meeting.agenda import Item, Meeting
from lawspeaker.processes.report.life import Account, Report
from lawspeaker.records.sight import OF_GROUP, Sight

CLOSED: Final = "A matter of a closed group"


def without(state: Any, dark: Collection[CaseId]) -> Any:
    """Return a state without what it says of these decisions; a place on the agenda stays."""
    match state:
        case Meeting() if dark:
            kept = [each.number for each in state.agenda if each.decision not in dark]
            return replace(
                state,
                agenda=tuple(_item(each, dark) for each in state.agenda),
                papers=tuple(each for each in state.papers if each.item in kept),
                notes=tuple(each for each in state.notes if each.item in kept),
            )
        case Report() if dark:
            return replace(state, accounts=tuple(_account(e, dark) for e in state.accounts))
        case _:
            return state


def unheard(state: Any, sight: Sight, case: CaseId) -> Any:
    """Return a state without the place of a recording that the viewer may not hear."""
    match state:
        case Meeting(is_for_its_group=True):
            hears = sight.may_see(f"{OF_GROUP}{state.group}") or sight.reads_as_guest(case)
            return state if hears else replace(state, recording=None)
        case _:
            return state


def _item(item: Item, dark: Collection[CaseId]) -> Item:
    return replace(item, title=Title(CLOSED)) if item.decision in dark else item


def _account(account: Account, dark: Collection[CaseId]) -> Account:
    if account.decision not in dark:
        return account
    return replace(account, context=Prose(CLOSED), viewpoints=Prose(CLOSED))
