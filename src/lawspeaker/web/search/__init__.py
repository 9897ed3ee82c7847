"""The search: cases, clauses, groups, and who sits where."""
