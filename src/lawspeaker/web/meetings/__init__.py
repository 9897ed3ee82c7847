"""The meetings: the calendar, a meeting before and after it, and the screen while it is held."""
