"""One word for one thing: what people read uses the framework's words and no others."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from repository import files, name

# What is refused, and the word that is meant. A closed list: one is added when it is seen.
REFUSED = {
    r"committees?": "group",
    r"work ?groups?": "working group",
    r"sub-?groups?": "group, and say which is above it",
    r"workstreams?": "group",
    r"participants?(?! checklist)": "party",
    r"stakeholders?": "party",
    r"end[- ]users?": "person",
    r"chair(?:man|men|woman|women|persons?)": "chair",
    r"deput(?:y|ies)": "alternate",
    r"constituent representatives?": "constituency representative",
    r"(?:meeting|draft|approved|agreed) minutes": "headline report",
    r"minutes (?:of|from) the": "headline report",
    r"workflows?": "process",
    r"tickets?": "case",
    r"stage gates?": "decision",
}
PATTERNS = {
    re.compile(rf"(?<![\w-]){word}(?![\w-])", re.IGNORECASE): meant
    for word, meant in REFUSED.items()
}
READ = files(
    "*.md", "docs/*.svg", "src/lawspeaker/*.html", "src/lawspeaker/*.txt", "src/lawspeaker/*.typ"
)
SPOKEN = files("src/lawspeaker/*.py")


def synonyms(text: str) -> tuple[str, ...]:
    """Find the refused words of a text, each with the one that is meant."""
    return tuple(
        f"{found[0]!r}: write {meant}"
        for pattern, meant in PATTERNS.items()
        for found in pattern.finditer(text)
    )


def sentences(source: str) -> Iterator[tuple[int, str]]:
    """Find what a module says to people: every string with a space in it."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value:
            yield node.lineno, node.value


@pytest.mark.parametrize("path", READ, ids=name)
def test_a_page_uses_the_words_of_the_framework(path: Path):
    found = [
        f"{name(path)}:{number}: {synonym}"
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1)
        for synonym in synonyms(line)
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("path", SPOKEN, ids=name)
def test_a_sentence_of_the_product_uses_the_words_of_the_framework(path: Path):
    found = [
        f"{name(path)}:{number}: {synonym}"
        for number, sentence in sentences(path.read_text("utf-8"))
        for synonym in synonyms(sentence)
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    "wrong",
    [
        "The Committee decides.",
        "Every participant is told.",
        "The chairman rules.",
        "draft minutes",
    ],
)
def test_a_synonym_is_found(wrong):
    assert synonyms(wrong)


@pytest.mark.parametrize(
    "right",
    [
        "The group decides.",
        "It lasted 20 minutes.",
        "The participant checklist",
        "the chair's view",
    ],
)
def test_a_right_word_is_let_through(right):
    assert not synonyms(right)
