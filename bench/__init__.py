"""What is measured, against what, in one command: `uv run python -m bench`."""
