"""Findings in SARIF 2.1.0, which editors and forges show beside the line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final
from urllib.parse import quote

from lawspeaker.framework.checks.finding import Finding

SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS: Final = {"error": "error", "warning": "warning", "notice": "note"}


def sarif(findings: Iterable[Finding], codes: Mapping[str, str], version: str) -> dict[str, Any]:
    """Return the log of one run: the codes there are, and what was found."""
    rules = [{"id": code, "shortDescription": {"text": says}} for code, says in codes.items()]
    driver = {"name": "lawspeaker", "version": version, "rules": rules}
    results = [_result(each) for each in findings]
    return {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "results": results}],
    }


def _result(finding: Finding) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": quote(finding.file)}}
    if finding.line:
        place["region"] = {"startLine": finding.line}
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "level": LEVELS[finding.severity],
        "message": {"text": finding.says},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"place/v1": f"{finding.code}:{finding.where}"},
        "properties": {
            "clauses": finding.clauses,
            "where": finding.where,
            "witness": finding.witness,
        },
    }
    if finding.accepted:
        why = f"{finding.accepted.why} ({finding.accepted.agreed_by})"
        result["suppressions"] = [{"kind": "external", "justification": why}]
    return result
