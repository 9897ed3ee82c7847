"""The language of frameworks: names, model, loading, routing, calendars, checks; pure."""
