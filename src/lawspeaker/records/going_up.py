"""What a viewer may read of what goes up: concerns, appeals, matters taken to the group above."""

from __future__ import annotations

from lawspeaker.framework.names import CaseId
from lawspeaker.records.asked import EVERYTHING, Filter
from lawspeaker.records.reading import escalations, referrals, stays
from lawspeaker.records.shown import (
    AppealLine,
    AppealTold,
    ConcernLine,
    DecisionLine,
    Page,
    ReferralLine,
)
from lawspeaker.records.sight import Sight


class GoingUp:
    """A part of what one viewer may read."""

    sight: Sight

    def concerns(
        self, wanted: Filter = EVERYTHING, after: str = "", most: int = 50
    ) -> Page[ConcernLine]:
        """Return concerns, the last raised first."""
        return escalations.concerns(self.sight, wanted, after, most)

    def appeals(
        self, wanted: Filter = EVERYTHING, after: str = "", most: int = 50
    ) -> Page[AppealLine]:
        """Return appeals, the last filed first."""
        return escalations.appeals(self.sight, wanted, after, most)

    def appeals_told(self, decision: CaseId) -> tuple[AppealTold, ...]:
        """Return the appeals against a decision, as all who read it may know of them."""
        return stays.told(self.sight, decision)

    def referrals(
        self, wanted: Filter = EVERYTHING, after: str = "", most: int = 50
    ) -> Page[ReferralLine]:
        """Return what goes to the sponsor by every route, the last opened first."""
        return referrals.referrals(self.sight, wanted, after, most)

    def every_appeal(self, wanted: Filter = EVERYTHING) -> tuple[AppealLine, ...]:
        """Return all appeals that are wanted, to count them."""
        return escalations.every_appeal(self.sight, wanted)

    def to_chase(self, most: int = 100) -> tuple[DecisionLine, ...]:
        """Return what was decided and is not told, or not carried out, the first taken first."""
        return escalations.to_chase(self.sight, most)

    def taken_up(self, most: int = 50) -> tuple[DecisionLine, ...]:
        """Return the matters that a group took to the one above, the last first."""
        return escalations.taken_up(self.sight, most)
