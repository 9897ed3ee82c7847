"""Recording a view over HTTP: what it costs beside the one sync that makes it last."""

from __future__ import annotations

import json
from collections.abc import Iterator
from statistics import median
from typing import Any

from bench.counting import statements
from bench.figures import Figure, timed
from bench.site import Visitor
from bench.stage import SECRETARY, SLUG

AIM_CPU = 5.0  # milliseconds
TIMES = 14  # no more: each makes the case longer than cases are


def figures(view: Any) -> Iterator[Figure]:
    views = Views(view)
    views.record()
    runs = []
    for _ in range(TIMES):
        body = views.body()
        with timed() as spent:
            views.post(body)
        runs.append(spent)
    with statements() as sent:
        views.record()
    cpu = median(each.cpu for each in runs) * 1000
    wall = median(each.wall for each in runs) * 1000
    note = f"{wall:.1f} ms in all, {len(sent)} statements"
    yield Figure("a view over HTTP, CPU", cpu, AIM_CPU, " ms", note=note)


class Views:
    """Views like one that was given, each in its own words, given over HTTP."""

    def __init__(self, view: Any) -> None:
        self.view, self.given = view, 0
        self.visitor = Visitor(SECRETARY)
        self.path = f"/api/v1/programmes/{SLUG}/decision/{view.case}/give-view"

    def record(self) -> None:
        self.post(self.body())

    def post(self, body: bytes) -> None:
        self.visitor.post(self.path, body)

    def body(self) -> bytes:
        self.given += 1
        words = f"Said a {self.given}th time, at {self.view.seq}."
        by = self.view.act.by
        said = {"stand": "agrees", "basis": "consensus", "text": words}
        of_seat = {"seat": by.holds, "acting_as": by.holds, "on_behalf_of": by.person}
        return json.dumps({**said, **of_seat}).encode()
