"""Headline reports and packs: on a page, and printed."""
