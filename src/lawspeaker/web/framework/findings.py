"""The findings that touch a matter: what the source leaves open, and how it is read."""

from lawspeaker.framework.model import Reading
from lawspeaker.kernel.words import Case
from lawspeaker.processes.decision.circumstances import touching
from lawspeaker.processes.decision.matter import Matter
from lawspeaker.web.components import Line, Lines, Link, Soft, Status
from lawspeaker.web.framework.place import Place


def findings(case: Case[Matter], place: Place) -> Lines | None:
    """List the findings that touch a matter, warnings first, each in one sentence."""
    found = sorted(touching(case), key=lambda each: not each.warns)
    lines = tuple(_line(case, place, each.reading, warns=each.warns) for each in found)
    return Lines(lines) if lines else None


def _line(case: Case[Matter], place: Place, key: str, *, warns: bool) -> Line:
    line, choice = case.framework.text.readings[key], case.framework.readings[key]
    read = f"{_whose(line, choice)}: {line.choices[choice]}"
    cited = Soft(f" § {case.framework.cite(line.by)}")  # the page of the reading has the statements
    pieces = (Link(line.finding, place.reading(key)), f" {line.question} {read}", cited)
    return Line(pieces, Status("soon", "Warning") if warns else "")


def _whose(line: Reading, choice: str) -> str:
    """Say who read it so."""
    if line.agreed_by:
        return f"As {line.agreed_by} agreed"
    return "By default" if choice == line.default else "As the programme agreed"
