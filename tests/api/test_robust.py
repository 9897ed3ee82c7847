"""Whatever is sent, the interface answers as its description says, and never breaks."""

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from api.conftest import Caller
from lawspeaker.records.models import CaseRow
from lawspeaker.site.wsgi import application
from told_story import PROGRAMME

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]
BOTH = (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)


def served(environ, start):
    """Serve the site to a client that is on this machine."""
    return application({"REMOTE_ADDR": "127.0.0.1", **environ}, start)


@pytest.fixture
def described(now) -> Any:
    return schemathesis.openapi.from_wsgi("/api/v1/openapi.json", served)


def operations(described) -> Iterator[Any]:
    for found in described.get_all_operations():
        yield found.ok()


def fixed(operation) -> dict[str, str]:
    """Lead an operation to what is there, so that it comes further than to a 404."""
    process = operation.path.split("/")[3] if operation.path.count("/") > 2 else ""
    row = CaseRow.objects.filter(programme=PROGRAMME, process=process).order_by("opened_at").last()
    known = {"programme": PROGRAMME, "case": row.case if row else "new"}
    known |= {"group": "PSG", "seat": "M-PSG-l"}
    return {name: value for name, value in known.items() if f"{{{name}}}" in operation.path}


def bombard(operation, who: Caller, examples: int, mode: GenerationMode) -> None:
    """Send what the description allows, or what it does not, and look at each answer."""
    strategy = operation.as_strategy(mode, path_parameters=fixed(operation))

    @seed(35)
    @settings(
        max_examples=examples,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=strategy)
    def answered(case) -> None:
        case.headers = {**(case.headers or {}), **who.headers}
        case.validate_response(case.call(), checks=CHECKS)

    with suppress(Unsatisfiable):  # nothing in it can be wrong
        answered()


@pytest.mark.parametrize("mode", BOTH, ids=lambda each: each.value)
def test_whatever_is_sent_is_answered_as_described(described, mode):
    for operation in operations(described):
        bombard(operation, Caller("raman"), 2, mode)


def test_whatever_the_public_asks_is_answered_as_described(described):
    for operation in operations(described):
        if operation.method == "get":
            bombard(operation, Caller(), 3, GenerationMode.POSITIVE)


@pytest.mark.full
@pytest.mark.parametrize("mode", BOTH, ids=lambda each: each.value)
def test_much_more_is_answered_as_described(described, mode):
    for operation in operations(described):
        bombard(operation, Caller("raman"), 12, mode)
