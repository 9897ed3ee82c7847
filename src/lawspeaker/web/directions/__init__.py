"""Directions of the sponsor, and the reports they ask for."""
