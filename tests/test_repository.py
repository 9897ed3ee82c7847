"""The repository keeps its own rules: sizes, names, one lock, no trace of one machine."""

import ast
import json
import re
import tomllib
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from repository import ROOT, SOURCE, files, name

PYTHON = files("*.py")
LAW = tuple(path for path in PYTHON if path.is_relative_to(SOURCE / "processes"))
PURE = tuple(
    path
    for path in PYTHON
    if path.is_relative_to(SOURCE / "kernel") or path in LAW or path == SOURCE / "reactions.py"
)
TEXT = tuple(path for path in files() if b"\0" not in path.read_bytes()[:4096])
LONGEST_FILE, LONGEST_LAW, LONGEST_FUNCTION, LONGEST_VERIFIER = 300, 200, 40, 150

STATEMENT = re.compile(r"""["'](?:\d+(?:\.\d+)*-\d+|WEB-\d+)["']""")
ONE_MACHINE = re.compile(r"""(?<![\w.$}])/(?:work|root|home/\w+|Users/\w+)/""")
ANOTHER_REGISTRY = re.compile(
    r"(?i)(?:extra-)?index-url|find-links|^registry\s*=|https?://[^/\s]*:\d+/simple"
)
WRITTEN = tuple(path for path in PYTHON if "migrations" not in path.parts)  # Django writes those


@pytest.mark.parametrize("path", WRITTEN, ids=name)
def test_a_file_fits_a_sitting(path: Path):
    allowed = LONGEST_LAW if path in LAW else LONGEST_FILE
    assert path.read_text("utf-8").count("\n") <= allowed


@pytest.mark.parametrize("part", ["verifier", "export", "report"])
def test_each_part_of_the_verifier_can_be_read_at_once(part: str):
    lines = (SOURCE / f"verify/{part}.py").read_text("utf-8").count("\n")
    assert lines <= LONGEST_VERIFIER


@pytest.mark.parametrize("path", PYTHON, ids=name)
def test_a_module_begins_with_a_sentence_that_says_what_it_is(path: Path):
    if source := path.read_text("utf-8"):
        said = ast.get_docstring(ast.parse(source)) or ""
        assert re.match(r"\S[^\n]+[.:]", said), f"{name(path)} must begin with a sentence"


@pytest.mark.parametrize("path", files("src/*.py"), ids=name)
def test_a_function_fits_a_glance(path: Path):
    long = [
        f"{name(path)}:{node.lineno}: {node.name} has {length} lines"
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (length := (node.end_lineno or node.lineno) - node.lineno + 1) > LONGEST_FUNCTION
    ]
    assert not long, "\n".join(long)


@pytest.mark.parametrize("path", PURE, ids=name)
def test_the_law_knows_no_clause_number(path: Path):
    found = STATEMENT.findall(path.read_text("utf-8"))
    assert not found


@pytest.mark.parametrize("number", ['"3.7-05"', "'WEB-27'", '"3-1"'])
def test_a_clause_number_would_be_seen(number):
    assert STATEMENT.search(f"cite({number})")


@pytest.mark.parametrize("path", TEXT, ids=name)
def test_no_file_names_one_machine(path: Path):
    found = ONE_MACHINE.findall(path.read_text("utf-8"))
    assert not found


def test_everything_comes_from_the_public_registries():
    lock = tomllib.loads((ROOT / "uv.lock").read_text("utf-8"))
    sources = {json.dumps(package["source"]) for package in lock["package"]}
    kinds = {next(iter(package["source"])) for package in lock["package"]}
    assert kinds == {"registry", "editable"}
    assert len(sources) == len(kinds), sources
    urls = re.findall(r'url = "([^"]+)"', (ROOT / "uv.lock").read_text("utf-8"))
    places = {(urlsplit(url).scheme, urlsplit(url).netloc) for url in urls}
    assert len(places) == 1
    assert all(scheme == "https" and re.fullmatch(r"[a-z.]+", host) for scheme, host in places)


def test_the_npm_lock_names_no_registry():
    packages = json.loads((ROOT / "frontend" / "package-lock.json").read_text("utf-8"))["packages"]
    assert not [where for where, package in packages.items() if "resolved" in package]


@pytest.mark.parametrize(
    "path", files("*.toml", "*.json", "*.sh", "*.cfg", ".ci/*", "check", "lawspeaker"), ids=name
)
def test_no_setting_asks_another_registry(path: Path):
    found = ANOTHER_REGISTRY.findall(path.read_text("utf-8"))
    assert not found


def test_npm_packages_are_pinned_exactly():
    wanted = json.loads((ROOT / "frontend" / "package.json").read_text("utf-8"))["dependencies"]
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in wanted.values()), wanted


@pytest.mark.parametrize("path", files("*.md"), ids=name)
def test_a_page_links_only_to_what_is_there(path: Path):
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", path.read_text("utf-8"))
    assert not [link for link in links if not (path.parent / link).exists()]


def test_each_page_of_a_decision_has_a_number_of_its_own_and_says_it():
    pages = files("docs/decisions/*.md")
    assert [int(page.name.partition("-")[0]) for page in pages] == [*range(1, len(pages) + 1)]
    for page in pages:
        assert page.read_text("utf-8").startswith(f"# {int(page.name.partition('-')[0])}. ")
