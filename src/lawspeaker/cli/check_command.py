"""`lawspeaker check`: what is wrong with a framework, and what its source leaves open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import click
import msgspec

from lawspeaker.cli.asking import framework_argument, json_option, show, told
from lawspeaker.framework.checks.finding import Finding


@click.command()
@framework_argument
@click.option("--sarif", "as_sarif", is_flag=True, help="Answer in SARIF, for editors and forges.")
@json_option
def check(framework: str, *, as_sarif: bool, as_json: bool) -> int:
    """Check a framework, and say all that is found.

    An error is a framework that cannot be run as it is written, a warning is for somebody to
    settle, a notice is for somebody to know. Exit status: 1 if an error is not accepted.

    \b
    Example:
      lawspeaker check mhhs --json
    """
    from lawspeaker.framework.checks.run import check as run

    with told():
        findings = run(framework)
    if as_sarif:
        show(_sarif(findings))
    elif as_json:
        show([shown(each) for each in findings])
    else:
        for each in findings:
            click.echo(each)
        click.echo(_summed(findings))
    return int(any(each.is_open_error for each in findings))


def shown(finding: Finding) -> dict[str, object]:
    """Return a finding under the names that scripts rely on."""
    return {
        "code": finding.code,
        "severity": finding.severity,
        "clauses": finding.clauses,
        "file": finding.file,
        "line": finding.line,
        "says": finding.says,
        "witness": finding.witness or None,
        "accepted": msgspec.to_builtins(finding.accepted),
        "stage": finding.stage,
        "where": finding.where,
    }


def _sarif(findings: Sequence[Finding]) -> dict[str, object]:
    from importlib.metadata import version
    from pathlib import Path

    from lawspeaker.framework.checks.run import codes
    from lawspeaker.framework.checks.sarif import sarif

    return sarif(findings, codes(), version("lawspeaker"), Path.cwd())


def _summed(findings: Sequence[Finding]) -> str:
    count = Counter(each.severity for each in findings)
    taken = sum(1 for each in findings if each.accepted)
    return (
        f"errors: {count['error']}, warnings: {count['warning']}, notices: {count['notice']}; "
        f"accepted: {taken}"
    )
