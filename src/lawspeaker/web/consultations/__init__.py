"""Consultations: the list of them, and one with its questions, answers and comments."""
