"""Decisions: the log of them, and each with its route, its views, its trail and its proof."""
