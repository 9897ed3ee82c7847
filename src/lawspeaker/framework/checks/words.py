"""Stage 3, each statement's attributes against its own sentence, and against those beside it.

What does not agree is often right: each check tells all of it at once, for a reader to look over.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from lawspeaker.framework.checks.finding import FEW, Check, Found, check
from lawspeaker.framework.model import Ground, Power
from lawspeaker.framework.names import Office, Statement, section
from lawspeaker.framework.references import citations
from lawspeaker.framework.text import Register
from lawspeaker.framework.version import Framework

_SHOULD: Final = re.compile(r"\b(should|expected|likely)\b")
_CAN: Final = re.compile(r"\b(can|may|could)\b")
_WORD: Final = re.compile(r"[a-z0-9]+")
_EMPTY: Final = frozenset({"the", "a", "of", "at", "in", "or", "and", "no"})
COMPUTED: Final = frozenset({"clocks", "thresholds", "who_decides", "groups", "consensus"})
ENFORCED: Final = frozenset({"powers", "grounds", "moves", "outcomes", "seats", "membership"})


def words_of(text: str) -> set[str]:
    """Return the words of a text, of one number and in small letters."""
    return {each.rstrip("s") for each in _WORD.findall(text.casefold())} - _EMPTY


def all_at_once(what: str, odd: Iterable[str], at: str = "statements") -> Iterator[Found]:
    """Yield one finding that names everything odd."""
    told = tuple(odd)
    if told:
        more = f" and {len(told) - FEW} more" if len(told) > FEW else ""
        yield Found((at,), f"{what}: {', '.join(told[:FEW])}{more}.", {"all": told})


@check("force-against-words", 3, "notice")
def force_against_words(framework: Framework) -> Iterator[Found]:
    """The force of a statement must be that of the verb in its sentence."""
    for name, line in framework.statements.items():
        should, can = bool(_SHOULD.search(line.says)), bool(_CAN.search(line.says))
        fits = {
            "should": should,
            "can": can,
            "must": not should and not can,
            "fact": not should,
        }
        if not fits[line.modal]:
            says = f'{name} has the force "{line.modal}", and its sentence reads: {line.says}'
            yield Found(("statements", name, "modal"), says, {"force": line.modal}, (name,))


@check("actor-not-in-words", 3, "notice")
def actor_not_in_words(framework: Framework) -> Iterator[Found]:
    """Whoever a statement is about should be named in its sentence."""
    odd = (
        f"{name} ({line.actor})"
        for name, line in framework.statements.items()
        if line.actor and not words_of(line.actor) & words_of(line.says)
    )
    yield from all_at_once("The sentence does not name who acts", odd)


@check("trigger-not-in-words", 3, "notice")
def trigger_not_in_words(framework: Framework) -> Iterator[Found]:
    """What sets a statement off should be named in its sentence."""
    odd = (
        f"{name} ({line.trigger})"
        for name, line in framework.statements.items()
        if line.trigger and not words_of(line.trigger) & words_of(line.says)
    )
    yield from all_at_once("The sentence does not name what sets it off", odd)


@check("topic-alone", 3, "notice")
def topic_alone(framework: Framework) -> Iterator[Found]:
    """A statement should share its topic with another of its section."""
    yield from _alone(
        framework,
        "No other statement of the section has this topic",
        lambda name, line: (section(name), line.topic),
        lambda line: line.topic,
    )


@check("kind-alone", 3, "notice")
def kind_alone(framework: Framework) -> Iterator[Found]:
    """A statement should share its kind and its force with another on its topic."""
    yield from _alone(
        framework,
        "No other statement on the topic is of this kind and force",
        lambda _, line: (line.topic, line.kind, line.modal),
        lambda line: f"{line.kind}, {line.modal}",
    )


@check("use-alone", 3, "notice")
def use_alone(framework: Framework) -> Iterator[Found]:
    """What is to be done with a statement should be what is done with another of its kind."""
    yield from _alone(
        framework,
        "With no other statement of the kind and force is this done",
        lambda _, line: (line.kind, line.modal, line.do),
        lambda line: ", ".join(line.do),
    )


def _alone(
    framework: Framework,
    what: str,
    group: Callable[[Statement, Register], tuple[object, ...]],
    told: Callable[[Register], str],
) -> Iterator[Found]:
    lines = framework.statements.items()
    count = Counter(group(name, line) for name, line in lines)
    odd = (f"{name} ({told(line)})" for name, line in lines if count[group(name, line)] == 1)
    yield from all_at_once(what, odd)


@check("use-not-made", 3, "notice")
def use_not_made(framework: Framework) -> Iterator[Found]:
    """What is to be enforced must be enforced by something, and what is computed computed."""
    used: dict[str, set[object]] = {}
    for path, statements in citations(framework.text):
        for each in statements:
            used.setdefault(each, set()).add(path[0])
    odd = []
    for name, line in framework.statements.items():
        tables = used.get(name, set())
        if ("enforce" in line.do) != bool(tables & (ENFORCED | COMPUTED)):
            odd.append(f"{name} (enforce)")
        if "compute" in line.do and not tables & COMPUTED:
            odd.append(f"{name} (compute)")
    yield from all_at_once("What is to be done and what is done differ", odd)


@check("citation-apart", 3, "notice")
def citation_apart(framework: Framework) -> Iterator[Found]:
    """The statements that a line cites should have a section or a topic in common."""
    odd = []
    for path, statements in citations(framework.text):
        known = [each for each in statements if Statement(each) in framework.statements]
        for each in known:
            others = [other for other in known if other != each]
            if others and not any(_akin(framework, each, other) for other in others):
                odd.append(f"{'.'.join(map(str, path[:-1]))} ({each})")
    yield from all_at_once("These cite a statement that is apart from the others", odd, "powers")


def _akin(framework: Framework, one: str, other: str) -> bool:
    lines = framework.statements
    topics = {lines[Statement(each)].topic for each in (one, other)}
    return len(topics) == 1 or section(one) == section(other)


@check("holder-not-in-source", 3, "notice")
def holder_not_in_source(framework: Framework) -> Iterator[Found]:
    """Whoever holds a power should be who acts in the statements behind it."""
    odd = []
    for key, line in _lines(framework, "powers"):
        by = [framework.statements[e] for e in line.by if e in framework.statements]
        spoken = words_of(" ".join(f"{each.actor} {each.says}" for each in by))
        holders = [*_by_the_source(line)] if by and isinstance(line, Power) else []
        odd += [
            f"{key} ({each})" for each in holders if not words_of(_named(framework, each)) & spoken
        ]
    yield from all_at_once("The statements behind a power do not name who holds it", odd, "powers")


def _by_the_source(line: Power) -> Iterator[str]:
    """Yield the holders whom the statements behind a power name, or should."""
    own = line.local if isinstance(line.local, tuple) else ()
    return (each for each in line.holders if each not in own)


@check("chair-not-in-source", 3, "notice")
def chair_not_in_source(framework: Framework) -> Iterator[Found]:
    """Who chairs a group should be named by a statement behind that."""
    odd = []
    for key, line in framework.groups.items():
        by = line.chair.by if line.chair else ()
        found = [framework.statements[e] for e in by if e in framework.statements]
        spoken = words_of(" ".join(f"{each.actor} {each.says}" for each in found))
        if line.chair and found and not words_of(_named(framework, line.chair.office)) & spoken:
            odd.append(f"{key} ({line.chair.office})")
    yield from all_at_once("The statements behind a chair do not name it", odd, "groups")


def _named(framework: Framework, holder: str) -> str:
    if office := framework.offices.get(Office(holder)):
        return f"{holder} {office.name} {office.full}"
    relation = framework.relations.get(holder)
    return f"{holder.replace('_', ' ')} {relation.says if relation else ''}"


@check("force-not-in-source", 3, "notice")
def force_not_in_source(framework: Framework) -> Iterator[Found]:
    """A power or a ground should be of the force of a statement behind it."""
    odd = []
    for table in ("powers", "grounds"):
        for key, line in _lines(framework, table):
            by = [framework.statements[e] for e in line.by if e in framework.statements]
            if by and _force(line) not in {each.modal for each in by}:
                odd.append(f"{table}.{key} ({_force(line)})")
    yield from all_at_once("No statement behind it is of this force", odd, "powers")


def _force(line: Power | Ground) -> str:
    return "must" if line.force == "will" else line.force


def _lines(framework: Framework, table: str) -> Iterator[tuple[str, Power | Ground]]:
    for key, lines in getattr(framework.text, table).items():
        for line in lines if isinstance(lines, tuple) else (lines,):
            yield key, line


@check("idle-reading", 3, "notice")
def idle_reading(framework: Framework) -> Iterator[Found]:
    """Something should turn on every reading."""
    odd = (
        f"{name} ({line.default})"
        for name, line in framework.text.readings.items()
        if name not in framework.turning
    )
    yield from all_at_once("Nothing in the file turns on how these are read", odd, "readings")


@check("idle-relation", 3, "notice")
def idle_relation(framework: Framework) -> Iterator[Found]:
    """Every relation should hold, or owe, something."""
    text = framework.text
    powers = [line for _, line in _lines(framework, "powers") if isinstance(line, Power)]
    named = {name for line in powers for name in (*line.holders, *line.typed_by)}
    named |= {line.who for line in text.clocks.values()}
    named |= {name for line in text.duties.values() for name in line.who}
    named |= {name for line in text.documents.values() for name in line.made_by}
    named |= {name for line in text.thresholds.values() for name in line.assessor}
    odd = (name for name in text.relations if name not in named)
    yield from all_at_once("Nothing is held or owed by whom these name", odd, "relations")


@check("scope-not-in-words", 3, "notice")
def scope_not_in_words(framework: Framework) -> Iterator[Found]:
    """What a group is there for should be said in the statements behind it, or in its name."""
    odd = []
    for key, line in framework.groups.items():
        by = (framework.statements[e].says for e in line.by if e in framework.statements)
        said = words_of(f"{line.name} {' '.join(by)}")
        odd += [f"{key} ({e})" for e in line.scope if not words_of(e.replace("_", " ")) & said]
    yield from all_at_once("The statements behind a group do not name this scope", odd, "groups")


@check("keyed-by-another", 3, "warning")
def keyed_by_another(framework: Framework) -> Iterator[Found]:
    """Only a secretariat may key in what others say."""
    for key, line in _lines(framework, "powers"):
        for each in line.typed_by if isinstance(line, Power) else ():
            office = framework.offices.get(Office(each))
            if office is None or office.hat != "secretariat":
                says = f"{each} may key in {key} for another, and is no secretariat."
                yield Found(("powers", key, "typed_by"), says, {"typed_by": each})


@check("case-on-other-grounds", 4, "notice")
def case_on_other_grounds(framework: Framework) -> Iterator[Found]:
    """A dated case should rest on the statements of its clock."""
    for name, case in framework.text.dated.items():
        clock = framework.clocks[case.clock]
        if other := [each for each in case.by if each not in clock.by]:
            says = f'{", ".join(other)} is not what the clock "{case.clock}" rests on.'
            yield Found(("dated", name), says, {"other": tuple(other)})


CHECKS: Final[tuple[Check, ...]] = (
    force_against_words,
    actor_not_in_words,
    trigger_not_in_words,
    topic_alone,
    kind_alone,
    use_alone,
    use_not_made,
    citation_apart,
    holder_not_in_source,
    force_not_in_source,
    idle_reading,
    idle_relation,
    scope_not_in_words,
    chair_not_in_source,
    keyed_by_another,
    case_on_other_grounds,
)
