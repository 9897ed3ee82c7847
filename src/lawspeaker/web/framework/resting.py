"""What rests on each statement of a framework: the lines of its file that cite it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from lawspeaker.documents.compliance import waits_for
from lawspeaker.framework.coverage import SHOWN_ONLY, Entry, coverage
from lawspeaker.framework.names import Statement
from lawspeaker.framework.sentence import Sentence
from lawspeaker.framework.sentences import sentences
from lawspeaker.framework.version import Framework

# What a line is called beside its sentence, by the table of the file that it stands in.
TAGS: Final = {
    "powers": "power",
    "grounds": "rule",
    "clocks": "clock",
    "thresholds": "limit",
    "outcomes": "outcome",
    "moves": "move",
    "consensus": "consensus",
    "readings": "reading",
    "silent": "silent",
    "bodies": "body",
    "principles": "principle",
    "duties": "duty",
    "documents": "document",
    "instruments": "instrument",
    "versions": "version",
    "accountable": "answers",
    "separations": "separation",
    "withholding": "held back",
    "subjects": "subject",
}


@dataclass(frozen=True)
class Use:
    """A line of the file that rests on some statements, and what it says."""

    table: str  # "who_decides"
    tag: str  # "P1", "power", "PSG"
    sentence: Sentence

    @property
    def is_rule(self) -> bool:
        """Say whether anything follows from it; a reading asks, and what is only kept is shown."""
        return self.table not in {"readings", *SHOWN_ONLY}

    @property
    def name(self) -> str:
        """Return the key of the line in its table."""
        return self.sentence.id.partition(".")[2]


@lru_cache(maxsize=16)
def uses(framework: Framework) -> tuple[Use, ...]:
    """Return every line of a framework in the order of its file."""
    return tuple(_use(each) for each in sentences(framework))


def _use(sentence: Sentence) -> Use:
    table, _, name = sentence.id.partition(".")
    return Use(table, TAGS.get(table) or name.partition(".")[0], sentence)


@lru_cache(maxsize=16)
def entries(framework: Framework) -> tuple[Entry, ...]:
    """Return every statement and seat of a framework with what carries it."""
    return coverage(framework)


@lru_cache(maxsize=16)
def waiting(framework: Framework) -> Mapping[Statement, str]:
    """Return what each statement that waits waits for, in words."""
    return {each.id: waits_for(framework, each) for each in entries(framework) if each.waits_for}


@lru_cache(maxsize=16)
def resting(framework: Framework) -> Mapping[Statement, tuple[Use, ...]]:
    """Return for each statement the lines that rest on it."""
    found: dict[Statement, tuple[Use, ...]] = {}
    for use in uses(framework):
        for each in dict.fromkeys(use.sentence.clauses):
            found[each] = (*found.get(each, ()), use)
    return found


def on_any(framework: Framework, statements: Iterable[Statement]) -> tuple[Use, ...]:
    """Return the lines that rest on any of some statements, each once, in the file's order."""
    among = set(statements)
    return tuple(use for use in uses(framework) if among.intersection(use.sentence.clauses))
