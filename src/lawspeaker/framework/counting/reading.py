"""A file of ballots, BLT or CSV: which of the two it is, and what it says."""

from __future__ import annotations

from lawspeaker.framework.counting.ballots import BadBallots, Ballots
from lawspeaker.framework.counting.blt import HEAD, read_blt
from lawspeaker.framework.counting.tabled import read_csv


def read(content: bytes, name: str = "") -> Ballots:
    """Read ballots: the ending of the name says how they are written, or else the first line."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadBallots(f"it must be text in UTF-8; byte {error.start} is not.") from error
    if "\0" in text:
        raise BadBallots("it must be text in UTF-8; it has a zero byte.")
    if not text.strip():
        raise BadBallots("it must hold ballots; it is empty.")
    return read_blt(text) if _is_blt(text, name.lower()) else read_csv(text)


def _is_blt(text: str, name: str) -> bool:
    if name.endswith((".blt", ".csv")):
        return name.endswith(".blt")
    lines = (line for line in text.splitlines() if line.strip() and not line.startswith("#"))
    return HEAD.fullmatch(next(lines, "")) is not None
