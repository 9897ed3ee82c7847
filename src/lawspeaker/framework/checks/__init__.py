"""The checker: named checks in stages, each of which looks for one kind of fault in a framework."""
