"""The story the demo plays through the door: CR035, from a change request to three new groups."""
