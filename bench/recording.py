"""Recording a view over HTTP: what it costs beside the one sync that makes it last."""

from __future__ import annotations

import json
from collections.abc import Iterator
from statistics import median
from typing import Any

from bench.figures import Figure, timed
from bench.site import Visitor
from bench.stage import SLUG

AIM_CPU = 5.0  # milliseconds
AIM_SYNCS = 1
TIMES = 14  # no more: each makes the case longer than cases are


def figures(visitor: Visitor, view: Any) -> Iterator[Figure]:
    runs = []
    path = f"/api/v1/programmes/{SLUG}/decision/{view.case}/give-view"
    visitor.post(path, _body(view, "a first time"))
    for n in range(TIMES):
        body = _body(view, f"time {n}")
        with timed() as spent:
            visitor.post(path, body)
        runs.append(spent)
    cpu = median(each.cpu for each in runs) * 1000
    wall = median(each.wall for each in runs) * 1000
    yield Figure("a view over HTTP, CPU", cpu, AIM_CPU, " ms", note=f"{wall:.1f} ms in all")


def _body(view: Any, words: str) -> bytes:
    said = {"stand": "agrees", "basis": "consensus", "text": f"Said {words}."}
    by = view.act.by
    of_seat = {"seat": by.holds, "acting_as": by.holds, "on_behalf_of": by.person}
    return json.dumps({**said, **of_seat}).encode()
