"""`lawspeaker schema` prints the schema of each kind of file."""

import json

import pytest

from lawspeaker.cli.framework_commands import SCHEMAS
from lawspeaker.cli.main import run
from lawspeaker.framework.schema import KINDS


def test_every_schema_there_is_can_be_asked_for():
    assert tuple(KINDS) == SCHEMAS


@pytest.mark.parametrize(
    ("args", "title"),
    [
        ((), "A framework"),
        (("included",), "A part of a framework"),
        (("change",), "A change"),
        (("calendar",), "A calendar"),
    ],
)
def test_a_schema_is_printed(capsys, args, title):
    assert run(("schema", *args)) == 0
    assert json.loads(capsys.readouterr().out)["title"].startswith(title)
