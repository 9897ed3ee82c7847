"""Stages 3 and 7, what a line is said to be against what it calls itself, and against its like."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import Any, Final, get_args

from lawspeaker.framework.checks.finding import Check, Found, check
from lawspeaker.framework.checks.words import all_at_once, words_of
from lawspeaker.framework.kept import DocumentKind
from lawspeaker.framework.lines import Path
from lawspeaker.framework.model import Effect, Played, Power
from lawspeaker.framework.names import Office
from lawspeaker.framework.source import dotted
from lawspeaker.framework.version import Framework


def _powers(framework: Framework) -> Iterator[tuple[str, Power]]:
    for key, lines in framework.text.powers.items():
        for line in lines if isinstance(lines, tuple) else (lines,):
            yield key, line


def _best(text: str, choices: Iterable[str]) -> frozenset[str]:
    """Return the words of a closed list that a text says best; none where it says none of them."""
    said = words_of(text)
    words = {each: words_of(each.replace("_", " ")) for each in choices}
    ranked = {each: (len(own & said), -len(own)) for each, own in words.items() if own & said}
    top = max(ranked.values(), default=None)
    return frozenset(each for each, rank in ranked.items() if rank == top)


@check("holder-not-in-words", 3, "notice")
def holder_not_in_words(framework: Framework) -> Iterator[Found]:
    """The sentence of a power should name everybody who holds it."""
    odd = [
        f"{key} ({holder})"
        for key, line in _powers(framework)
        for holder in line.holders
        if not any(name <= words_of(line.says) for name in _called(framework, holder))
    ]
    yield from all_at_once("The sentence of a power does not name who holds it", odd, "powers")


def _called(framework: Framework, holder: str) -> Iterator[set[str]]:
    """Yield the words of each name of a holder."""
    if office := framework.offices.get(Office(holder)):
        yield from (words_of(each) for each in (holder, office.name, office.full) if each)
    elif relation := framework.relations.get(holder):
        yield words_of(relation.says) - {"any"}
    else:
        yield words_of(holder)


@check("force-differs", 3, "notice")
def force_differs(framework: Framework) -> Iterator[Found]:
    """What the same hold on the same grounds in a process should be of one force."""
    alike: dict[Hashable, dict[str, str]] = defaultdict(dict)
    for key, line in _powers(framework):
        alike[key.partition(".")[0], line.holders, line.by][key] = line.force
    odd = [each for forces in alike.values() for each in _unlike(forces)]
    yield from all_at_once("Powers on the same grounds are of other forces", odd, "powers")


@check("theme-differs", 3, "notice")
def theme_differs(framework: Framework) -> Iterator[Found]:
    """Principles on one topic should be of one theme."""
    alike: dict[Hashable, dict[str, str]] = defaultdict(dict)
    for name, line in framework.text.principles.items():
        for each in line.by:
            if each in framework.statements:
                alike[framework.statements[each].topic][name] = line.theme
    odd = [each for themes in alike.values() for each in _unlike(themes)]
    yield from all_at_once("Principles on one topic are of other themes", odd, "principles")


@check("audience-differs", 3, "notice")
def audience_differs(framework: Framework) -> Iterator[Found]:
    """Documents of one kind should be for the same people."""
    alike: dict[Hashable, dict[str, str]] = defaultdict(dict)
    for name, line in framework.text.documents.items():
        alike[line.kind][name] = line.audience or "not said"
    odd = [each for audiences in alike.values() for each in _unlike(audiences)]
    yield from all_at_once("Documents of one kind are for other people", odd, "documents")


def _unlike(said: Mapping[str, str]) -> Iterator[str]:
    """Yield those that say otherwise than most; all of them where no one thing is said by most."""
    counted = Counter(said.values())
    if len(counted) > 1:
        usual, count = counted.most_common(1)[0]
        most = usual if count * 2 > len(said) else None
        yield from (f"{name} ({value})" for name, value in said.items() if value != most)


@check("kind-not-in-name", 3, "notice")
def kind_not_in_name(framework: Framework) -> Iterator[Found]:
    """The name of a document should say of what kind it is, and not another."""
    odd = (
        f"{key} ({line.kind})"
        for key, line in framework.text.documents.items()
        if line.kind not in _best(f"{key.replace('_', ' ')} {line.name}", get_args(DocumentKind))
    )
    yield from all_at_once("The name does not say its kind, or says another", odd, "documents")


@check("effect-not-in-name", 3, "notice")
def effect_not_in_name(framework: Framework) -> Iterator[Found]:
    """The name of an outcome should say what becomes of the matter, and nothing else."""
    odd = (
        f"{key} ({line.effect})"
        for key, line in framework.text.outcomes.items()
        if line.effect not in _best(line.name, get_args(Effect))
    )
    yield from all_at_once("The name does not say its effect, or says another", odd, "outcomes")


@check("part-not-in-words", 3, "notice")
def part_not_in_words(framework: Framework) -> Iterator[Found]:
    """The sentence of a relation should say which part it names, and not another."""
    odd = (
        f"{key} ({line.is_})"
        for key, line in framework.relations.items()
        if line.is_ not in _best(f"{key.replace('_', ' ')} {line.says}", get_args(Played))
    )
    yield from all_at_once("The sentence does not say this part, or says another", odd, "relations")


@check("shares-not-in-name", 5, "notice")
def shares_not_in_name(framework: Framework) -> Iterator[Found]:
    """Constituencies that share parties should share a word of their names."""
    lines = framework.constituencies
    odd = (
        f"{key} ({other})"
        for key, line in lines.items()
        for other in line.shares_with
        if not words_of(f"{key.replace('_', ' ')} {line.name}")
        & words_of(f"{other.replace('_', ' ')} {lines[other].name}")
    )
    yield from all_at_once("These share parties, and no word", odd, "constituencies")


@check("hat-of-another", 5, "warning")
def hat_of_another(framework: Framework) -> Iterator[Found]:
    """A seat of an office, or that is named after one, must be of the office's kind."""
    offices = {office: words_of(own.full) for office, own in framework.offices.items()}
    for key, line in framework.seats.items():
        named = words_of(line.name)
        for office, own in framework.offices.items():
            after = own.full and offices[office] <= named
            if (line.office == office or (after and not line.office)) and line.hat != own.hat:
                says = f'{key} is of the kind "{line.hat}", and {own.name} of "{own.hat}".'
                yield Found(("seats", key, "hat"), says, {"office": office}, (key,))


@check("no-scope", 7, "notice")
def no_scope(framework: Framework) -> Iterator[Found]:
    """If it is said of one group what it is there for, it should be of every group."""
    lines = {name: line for name, line in framework.groups.items() if framework.stands(name)}
    said = any(line.scope for line in lines.values())
    odd = (name for name, line in lines.items() if said and not line.scope)
    yield from all_at_once("It is not said what these are there for", odd, "groups")


@check("listed-twice", 3, "warning")
def listed_twice(framework: Framework) -> Iterator[Found]:
    """A list should say each thing once."""
    for path, value in _lists(framework.written.raw, ()):
        twice = [each for each, count in Counter(value).items() if count > 1]
        if twice:
            says = f"{dotted(path)} lists {', '.join(map(str, twice))} twice."
            yield Found(path, says, {"twice": tuple(map(str, twice))})


def _lists(raw: Any, path: Path) -> Iterator[tuple[Path, list[Any]]]:
    """Yield every list of names or numbers, and where it stands."""
    if isinstance(raw, dict):
        for name, each in raw.items():
            yield from _lists(each, (*path, name))
    elif isinstance(raw, list):
        if raw and not any(isinstance(each, dict | list) for each in raw):
            yield path, raw
        for index, each in enumerate(raw):
            yield from _lists(each, (*path, index))


CHECKS: Final[tuple[Check, ...]] = (
    holder_not_in_words,
    force_differs,
    theme_differs,
    audience_differs,
    kind_not_in_name,
    effect_not_in_name,
    part_not_in_words,
    shares_not_in_name,
    hat_of_another,
    no_scope,
    listed_twice,
)
