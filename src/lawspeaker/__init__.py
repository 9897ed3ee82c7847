"""Lawspeaker runs the governance of a multi-party programme by its own framework."""
