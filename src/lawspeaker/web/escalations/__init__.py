"""Escalations: concerns and what else goes up, each with its way so far."""
