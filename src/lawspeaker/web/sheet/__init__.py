"""The component sheet: every component in all its states, with invented matter."""
