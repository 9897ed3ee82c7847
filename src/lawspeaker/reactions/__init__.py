"""What one process asks of another: an acyclic table from an event to commands."""

from typing import Final

from lawspeaker.reactions import groups, matters, parties, shelf
from lawspeaker.reactions.asked import Asked, AskedOfEach, Reactions, together

__all__ = ("REACTIONS", "Asked", "AskedOfEach")

REACTIONS: Final[Reactions] = together(
    matters.REACTIONS, groups.REACTIONS, parties.REACTIONS, shelf.REACTIONS
)
