"""Finding words: each database by its own index, and only among what the viewer may read."""

from __future__ import annotations

from dataclasses import dataclass
from re import findall
from typing import Any, Final

from django.db import connections

from lawspeaker.records.sight import Sight
from lawspeaker.records.tables.texts import OF_MATTER
from lawspeaker.records.where import NOTHING, Where

BEFORE, AFTER = "⟦", "⟧"  # around the words found


@dataclass(frozen=True)
class Fts5:
    """SQLite: the index is a table of its own; better matches have lower ranks."""

    tables: str = "records_words JOIN records_text t ON t.number = records_words.rowid"
    matches: str = "records_words MATCH %s"
    order: str = "bm25(records_words, 4.0, 1.0)"
    snippet: str = f"snippet(records_words, 1, '{BEFORE}', '{AFTER}', '…', 20)"

    def query(self, words: str) -> str:
        """Return words as the index takes them; all of them must be there, and at least one."""
        return " ".join(f'"{each}"' for each in findall(r"\w+", words)) or '""'


@dataclass(frozen=True)
class Tsvector:
    """PostgreSQL: the index is a column; better matches have higher ranks."""

    tables: str = "records_text t CROSS JOIN plainto_tsquery('english', %s) asked"
    matches: str = "t.words @@ asked"
    order: str = "-ts_rank(t.words, asked)"
    snippet: str = (
        "ts_headline('english', t.body, asked,"
        f" 'StartSel={BEFORE}, StopSel={AFTER}, MaxWords=20, MinWords=8, MaxFragments=1')"
    )

    def query(self, words: str) -> str:
        return words


type Index = Fts5 | Tsvector

INDEXES: Final[dict[str, Index]] = {"sqlite": Fts5(), "postgresql": Tsvector()}


@dataclass(frozen=True)
class Hit:
    """A case that holds the words, and the text around them."""

    case: str
    snippet: str


def hits(sight: Sight, words: str, process: str, most: int) -> tuple[tuple[Hit, ...], int]:
    """Return the best hits, and how many cases there are that the viewer may read."""
    index = _index(sight)
    said, filled = _where(sight, index, words, process)
    with connections[sight.using].cursor() as cursor:
        cursor.execute(f'SELECT count(DISTINCT t."case") FROM {said}', filled)  # noqa: S608  # constants
        total: int = cursor.fetchone()[0]
        cursor.execute(
            f'SELECT t."case", {index.snippet} FROM {said}'  # noqa: S608  # constants
            f' ORDER BY {index.order}, t."case" LIMIT %s',
            [*filled, most * ROWS_OF_A_CASE],
        )
        rows = cursor.fetchall()
    best = {case: Hit(case, snippet) for case, snippet in reversed(rows)}
    ordered = dict.fromkeys(case for case, _ in rows)
    return tuple(best[case] for case in ordered)[:most], total


ROWS_OF_A_CASE: Final = 4  # one for each audience of its entries: rarely more


def also_with(asked: Where, sight: Sight, words: str) -> Where:
    """Return the condition that asks for cases that hold the words, too; without words itself."""
    if not words:
        return asked
    said, filled = _where(sight, _index(sight), words, "")
    return asked.also(f'"case" IN (SELECT t."case" FROM {said})', *filled)  # noqa: S608  # constants


def _index(sight: Sight) -> Index:
    return INDEXES[connections[sight.using].vendor]


def _where(sight: Sight, index: Index, words: str, process: str) -> tuple[str, tuple[Any, ...]]:
    """Return the tables and the condition: the text must be for the viewer, and so the case."""
    text, case = _texts(sight), _cases(sight)
    joined = 'JOIN records_case c ON c.programme = t.programme AND c."case" = t."case"'
    asked = Where(index.matches, (index.query(words),))
    asked = asked.also(text.says, *text.filled).also(case.says, *case.filled)
    if process:
        asked = asked.also("c.process = %s", process)
    return f"{index.tables} {joined} WHERE {asked.says}", asked.filled


def _cases(sight: Sight) -> Where:
    """Return what picks the cases for the viewer: of the library, everybody has what came out."""
    case = sight.readable("c.", by_name=True)
    if not sight.is_public:
        return case
    out = sight.visible("p.")
    known = f'c."case" IN (SELECT p."case" FROM records_published_artefact p WHERE {out.says})'  # noqa: S608  # constants
    asked = ("c.programme = %s", sight.programme)
    return Where(f"{asked[0]} AND ({case.says} OR {known})", (asked[1], *case.filled, *out.filled))


def _texts(sight: Sight) -> Where:
    """Return what picks the texts for the viewer: those of a matter by who may know of that."""
    text, part = sight.seeing("t."), sight.besides("t.", by_name=True)
    if part != NOTHING:
        text = text.either(part.also("t.audience NOT LIKE %s", f"{OF_MATTER}%"))
    text = Where("t.programme = %s", (sight.programme,)).both(text)
    if sight.is_public:  # what is said of a matter on the way is published nowhere
        return text
    matter = sight.visible("d.")
    known = (
        "t.programme = %s AND t.audience LIKE %s"  # noqa: S608  # constants
        f' AND substr(t.audience, %s) IN (SELECT d."case" FROM records_decision d'
        f" WHERE {matter.says})"
    )
    asked = (sight.programme, f"{OF_MATTER}%", len(OF_MATTER) + 1, *matter.filled)
    return Where(f"({text.says} OR {known})", (*text.filled, *asked))
