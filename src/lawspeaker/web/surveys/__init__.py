"""Surveys and informal feedback: what is asked, what parties come to, what was done about it."""
