"""Write docs/findings-mhhs.md: what finds each of the 60 findings of a reading by hand."""

import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from lawspeaker.framework.checks.finding import Finding
from lawspeaker.framework.checks.run import CHECKS, check, codes

DOCS = Path(__file__).resolve().parent.parent / "docs"
TABLE, PAGE = DOCS / "findings-mhhs.toml", DOCS / "findings-mhhs.md"
HEAD = """# What the checker finds in the MHHS framework

Sixty findings were made by reading the two sources by hand. None of the checks knows MHHS: each is
a general question, asked of any framework (`lawspeaker check FRAMEWORK`). This page says which
comes upon each finding, on the statements it was made on, what of it is left to a reader, or why it
takes one altogether. `tools/findings.py` writes it from
`findings-mhhs.toml` and from what is found; a test holds it to that.

| finding | what it is | found by | at |
|---|---|---|---|
"""


def key(finding: Finding) -> str:
    """Return what a finding is known by: its code and where it is."""
    return f"{finding.code} {finding.where}"


def rows(table: Mapping[str, Any]) -> Iterator[str]:
    """Yield a row of the page for each finding."""
    for name, line in table.items():
        if "found" in line:
            pairs = [each.split(" ", 1) for each in line["found"]]
            by = ", ".join(dict.fromkeys(f"`{code}`" for code, _ in pairs))
            at = ", ".join(dict.fromkeys(f"`{where}`" for _, where in pairs))
            at += f". {line['rest']}" if "rest" in line else ""
        else:
            by, at = "a reading", line["reading"]
        yield f"| {name} | {line['says']} | {by} | {at} |\n"


def checks() -> Iterator[str]:
    """Yield a row of the list of checks for each."""
    stages = {each.code: (each.stage, each.severity) for each in CHECKS}
    for code, says in codes().items():
        stage, severity = stages.get(code, ("1 to 3", "error"))
        yield f"| `{code}` | {stage} | {severity} | {says} |\n"


def page() -> str:
    """Return the page."""
    table = tomllib.loads(TABLE.read_text("utf-8"))
    found = {key(each) for each in check("mhhs")}
    for name, line in table.items():
        for each in line.get("found", ()):
            if each not in found:
                raise LookupError(f"{name}: {each!r} is not found any more")
    read = sum("reading" in line for line in table.values())
    told = (
        f"\nOf {len(table)}, {len(table) - read} are found by a check and {read} take a reader.\n"
    )
    listed = (
        "\n## The checks\n\n| code | stage | severity | what it looks for |\n|---|---|---|---|\n"
    )
    return "".join((HEAD, *rows(table), told, listed, *checks()))


if __name__ == "__main__":
    sys.exit(PAGE.write_text(page(), "utf-8") == 0)
