"""Findings in SARIF 2.1.0, which editors and forges show beside the line."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import PurePath
from typing import Any, Final
from urllib.parse import quote

from lawspeaker.framework.checks.finding import Finding

SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS: Final = {"error": "error", "warning": "warning", "notice": "note"}


def sarif(
    findings: Iterable[Finding], codes: Mapping[str, str], version: str, here: PurePath
) -> dict[str, Any]:
    """Return the log of one run: the codes there are, and what was found, with files from here."""
    rules = [{"id": code, "shortDescription": {"text": says}} for code, says in codes.items()]
    index = {code: n for n, code in enumerate(codes)}
    driver = {"name": "lawspeaker", "version": version, "rules": rules}
    results = [_result(each, here) | {"ruleIndex": index[each.code]} for each in findings]
    return {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "results": results}],
    }


def _address(file: str, here: PurePath) -> str:
    """Return how a file is reached from here if it lies below, else its whole address."""
    path = PurePath(file)
    if path.is_relative_to(here):
        path = path.relative_to(here)
    # By its bytes: a name need not be text.
    return path.as_uri() if path.is_absolute() else quote(os.fsencode(path.as_posix()))


def _result(finding: Finding, here: PurePath) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": _address(finding.file, here)}}
    if finding.line:
        place["region"] = {"startLine": finding.line}
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "level": LEVELS[finding.severity],
        "message": {"text": finding.sentence},
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
