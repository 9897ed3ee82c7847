"""What one process asks of another: an acyclic table from an event to commands."""

from typing import Final

from lawspeaker.reactions import groups, matters, parties
from lawspeaker.reactions.asked import Asked, Reactions

__all__ = ("REACTIONS", "Asked")

REACTIONS: Final[Reactions] = {**matters.REACTIONS, **groups.REACTIONS, **parties.REACTIONS}
