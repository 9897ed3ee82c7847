"""What an editor is told of a file: the schema that its first line names, which accepts it."""

import json
import tomllib
from pathlib import Path

import msgspec
import pytest
from jsonschema import Draft202012Validator, FormatChecker

from lawspeaker.framework.load import load
from lawspeaker.framework.schema import KINDS, schema
from lawspeaker.framework.text import Text
from repository import SOURCE

FRAMEWORKS = SOURCE / "frameworks"
SHIPPED = sorted(FRAMEWORKS.glob("*/*.toml"))
HERE = Path(__file__).parent
EXAMPLES = sorted(HERE.glob("checks/*/good/framework.toml"))
# Faults that lie in the shape of a file or in a word of a closed list.
MISSHAPEN = [
    *("change-by-an-unknown-step", "document-of-another-kind", "empty-citation"),
    *("fact-of-nothing-a-matter-has", "missing-field", "unknown-choice", "unknown-field"),
    *("unknown-page", "unknown-precedence", "unknown-table", "wrong-type"),
]


def wrong(content: object, of: dict) -> list[str]:
    """Say what a schema has against a file, read as editors read it: a date is text."""
    plain = json.loads(msgspec.json.encode(content))
    checked = Draft202012Validator(of, format_checker=FormatChecker())
    return [f"{each.json_path}: {each.message}" for each in checked.iter_errors(plain)]


def told(path: Path) -> str:
    return path.relative_to(FRAMEWORKS).as_posix()


@pytest.mark.parametrize("path", SHIPPED, ids=told)
def test_a_file_that_ships_is_by_the_schema_that_its_first_line_names(path):
    text = path.read_text("utf-8")
    mark, _, named = text.partition("\n")[0].partition(" ")
    assert mark == "#:schema"
    beside = (path.parent / named).resolve()
    assert beside.parent == FRAMEWORKS
    assert wrong(tomllib.loads(text), json.loads(beside.read_text("utf-8"))) == []


@pytest.mark.parametrize("kind", KINDS)
def test_the_schema_beside_the_files_is_the_one_made_from_the_model(kind):
    made = schema(kind)
    beside = json.loads((FRAMEWORKS / f"{kind}.schema.json").read_text("utf-8"))
    assert beside == json.loads(msgspec.json.encode(made)), f"run: lawspeaker schema {kind}"
    Draft202012Validator.check_schema(beside)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.parent.name)
def test_what_loads_is_by_the_schema(path):
    content = tomllib.loads(path.read_text("utf-8"))
    assert wrong(content, schema("change" if "change" in content else "framework")) == []


@pytest.mark.parametrize("fault", MISSHAPEN)
def test_what_is_of_another_shape_is_marked_by_the_editor(fault):
    content = tomllib.loads((HERE / "bad" / fault / "framework.toml").read_text("utf-8"))
    assert wrong(content, schema("change" if "change" in content else "framework"))


def test_an_included_file_says_any_table_and_nothing_that_the_first_file_must_say():
    model = schema("included")["$defs"]["Text"]
    first = {each.encode_name for each in msgspec.structs.fields(Text) if each.required}
    every = {each.encode_name for each in msgspec.structs.fields(Text)}
    assert model["properties"].keys() == every - first - {"include"}
    assert model["required"] == []
    assert wrong({}, schema("included")) == []
    assert wrong({"title": "Again"}, schema("included"))
    assert wrong({"groups": {"TOP": {"name": "Top"}}}, schema("included"))


def test_what_the_framework_includes_is_of_the_schema_of_an_included_file():
    for source in load("mhhs@3.1").written.sources[1:]:
        assert source.text.startswith("#:schema ../included.schema.json\n"), source.file


@pytest.mark.parametrize(
    ("kind", "names"),
    [("framework", "groups"), ("included", "groups"), ("change", "step"), ("calendar", "ordinary")],
)
def test_editors_are_told_the_fields_of_a_file(kind, names):
    made = schema(kind)
    model = made["$defs"][made["$ref"].rpartition("/")[2]]
    assert names in model["properties"]
    assert model["additionalProperties"] is False
