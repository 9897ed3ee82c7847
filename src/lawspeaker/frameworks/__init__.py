"""The frameworks themselves, as data: one folder a body."""
