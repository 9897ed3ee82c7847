"""Alter or delete each meaningful line of a framework's files, and see whether the checker notices.

    python tools/mutations.py mhhs [--sample N] [--seed N]

Display text does not count: a sentence, a title, a question, where something stands in the source.
Nor does a line that says only what goes without saying. A mutation is noticed where the framework
is refused; something else is found than before in a version that ships; an entry of the compliance
statement is carried, read or tried otherwise, which a test named for the entry tells; a statement
is other than the catalogue of the sources has it, which a test named for it tells; or somebody else
holds a command as it is read by default, which the pinned answers tell.
"""

import argparse
import copy
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random  # noqa: TID251  # a seed draws the same sample again
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from lawspeaker.framework.checks.run import check_alone
from lawspeaker.framework.coverage import coverage
from lawspeaker.framework.faults import Faults
from lawspeaker.framework.lines import Path as Place
from lawspeaker.framework.load import drafted
from lawspeaker.framework.names import Key
from lawspeaker.framework.parsing import parse, read
from lawspeaker.framework.source import Source
from lawspeaker.framework.text import Register, Text
from lawspeaker.framework.versions import (
    FOLDER,
    History,
    base_of,
    consolidated,
    in_order,
    read_change,
)
from lawspeaker.processes import ALL

NOTHING: Final[Mapping[str, Source]] = MappingProxyType({})
COMMANDS: Final = frozenset(each.name for process in ALL for each in process.own_commands)

SHOWN = frozenset(
    {"says", "why", "question", "title", "full_title", "source", "name", "full", "called", "ask"}
    | {"measure", "lines", "does", "not_encoded", "recordings", "expected", "published", "finding"}
    | {"base", "window", "reset", "offset", "by_whom"}
)
SHOWN_TABLES = frozenset({"choices", "reasons", "sections", "vocabulary"})


class Seen(NamedTuple):
    """What a version says, and what tests see of it: findings, entries, statements and holders."""

    text: Text
    found: frozenset[object]


@dataclass(frozen=True, order=True)
class Mutation:
    """One change of one line: of its file, its number, deleted or altered at a place."""

    file: str
    line: int
    how: str
    place: Place = ()

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.how} {'.'.join(map(str, self.place))}"


def is_shown(place: Place) -> bool:
    """Say whether a value is for display only."""
    names = [each for each in place if isinstance(each, str)]
    return names[-1] in SHOWN or not SHOWN_TABLES.isdisjoint(names)


def leaves(value: Any, place: Place = ()) -> Iterator[tuple[Place, Any]]:
    """Yield every value that is not a table or a list, and where it stands."""
    if isinstance(value, dict):
        for name, each in value.items():
            yield from leaves(each, (*place, name))
    elif isinstance(value, list):
        for index, each in enumerate(value):
            yield from leaves(each, (*place, index))
    else:
        yield place, value


def attributes(entry: Register) -> tuple[object, ...]:
    """Return what the catalogue has of a statement."""
    return (entry.modal, entry.kind, entry.topic, entry.actor, entry.trigger, entry.due, entry.do)


class Files:
    """The files of a framework, what is written in them, and what is found in it."""

    def __init__(self, name: str) -> None:
        self.name = name
        paths = sorted((FOLDER / name).glob("*.toml"))
        self.sources = {path.name: read(path, path.name) for path in paths}
        self.pools: dict[object, set[Any]] = defaultdict(set)
        for source in self.sources.values():
            for place, value in leaves(source.raw):
                self.pools[_field(place)].add(value)
        self.before = {version: self.found(version) for version in self.versions()}

    def mutations(self) -> Iterator[Mutation]:
        """Yield each deletion and each alteration, one of each for a line that means something."""
        for file, source in self.sources.items():
            at: dict[int, list[Place]] = defaultdict(list)
            for place, _ in leaves(source.raw):
                if place in source.lines and not is_shown(place):
                    at[source.lines[place]].append(place)
            for line, places in sorted(at.items()):
                yield Mutation(file, line, "delete", places[0])
                yield Mutation(file, line, "alter", places[line % len(places)])

    def mutated(self, mutation: Mutation, random: Random) -> Source | None:
        """Return the file after a mutation; None if it cannot be altered."""
        source = self.sources[mutation.file]
        if mutation.how == "delete":
            lines = source.text.splitlines(keepends=True)
            del lines[mutation.line - 1]
            return parse("".join(lines).encode(), source.file)
        raw = copy.deepcopy(source.raw)
        holder: Any = raw
        for name in mutation.place[:-1]:
            holder = holder[name]
        pool = self.pools[_field(mutation.place)]
        other = _other(holder[mutation.place[-1]], pool, random)
        if other is None:
            return None
        holder[mutation.place[-1]] = other
        return Source(source.file, source.text, raw)

    def versions(self, instead: Mapping[str, Source] = NOTHING) -> tuple[str, ...]:
        """Return every version of the framework, the newest first."""
        return tuple(reversed(_history(self.name, {**self.sources, **instead}).versions()))

    def found(self, version: str, instead: Mapping[str, Source] = NOTHING) -> Seen:
        """Return what a version says and what is found in it, with some files instead."""
        of = _history(self.name, {**self.sources, **instead})
        changes = [each for each in of.changes if each.change.makes == version]
        framework = drafted(self.name, consolidated(of, version, ()), *changes)
        found = {(f.code, f.where, f.says, str(f.witness)) for f in check_alone(framework)}
        entries = {(e.id, e.state, e.carried_by, e.readings, e.tests) for e in coverage(framework)}
        stated = {(each, *attributes(it)) for each, it in framework.statements.items()}
        held = {(name, it.holders) for name in COMMANDS if (it := framework.power(Key(name)))}
        return Seen(framework.text, frozenset(found | entries | stated | held))

    def noticed(self, instead: Mapping[str, Source]) -> bool | None:
        """Say whether anything is noticed in a version that ships; None if nothing is altered."""
        altered = False
        try:
            if self.versions(instead) != self.versions():
                return True
            for version, before in self.before.items():
                after = self.found(version, instead)
                altered = altered or after.text != before.text
                if after.found != before.found:
                    return True
        except Faults:
            return True
        return False if altered else None


def _field(place: Place) -> object:
    names = [each for each in place if isinstance(each, str)]
    return names[-1]


def _other(value: Any, pool: set[Any], random: Random) -> Any:
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value + 1
    if isinstance(value, date):
        return value + timedelta(days=1)
    others = sorted(each for each in pool if isinstance(each, str) and each != value)
    return random.choice(others) if others else None


def _history(name: str, sources: Mapping[str, Source]) -> History:
    base = next(each for file, each in sources.items() if file.startswith(f"{name}-"))
    included = base.raw.get("include", [])
    written = base_of([base, *(sources[each] for each in included if each in sources)])
    rest = (each for file, each in sources.items() if each is not base and file not in included)
    changes = in_order(str(written.raw.get("version")), [*map(read_change, rest)])
    return History(name, written, tuple(changes))


def run(name: str, sample: int, seed: int) -> tuple[Counter[str], Counter[str], list[Mutation]]:
    """Return how many mutations of each file there were, how many were noticed, and the rest."""
    files, random = Files(name), Random(seed)
    every = [*files.mutations()]
    tried, noticed, survived = Counter[str](), Counter[str](), []
    for mutation in sorted(random.sample(every, min(sample, len(every))) if sample else every):
        try:
            source = files.mutated(mutation, random)
            seen = files.noticed({mutation.file: source}) if source else None
        except Faults:
            seen = True
        if seen is None:
            continue
        tried[mutation.file] += 1
        if seen:
            noticed[mutation.file] += 1
        else:
            survived.append(mutation)
    return tried, noticed, survived


def main(args: Sequence[str] | None = None) -> int:
    """Run the mutations, and tell what survives."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("framework")
    parser.add_argument("--sample", type=int, default=0, help="so many of them, drawn by lot")
    parser.add_argument("--seed", type=int, default=1, help="the lot that draws them")
    given = parser.parse_args(args)
    tried, noticed, survived = run(given.framework, given.sample, given.seed)
    for mutation in survived:
        print(f"survives: {mutation}")
    for file, count in sorted(tried.items()):
        print(f"{file:<24}{noticed[file]:>6} of {count:>6} noticed")
    share = noticed.total() / tried.total() if tried else 1.0
    print(f"{'all':<24}{noticed.total():>6} of {tried.total():>6} noticed, {share:.1%}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
