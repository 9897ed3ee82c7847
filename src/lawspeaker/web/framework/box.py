"""The box in which a matter is tried: the facts asked for, the answer, and why not another."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lawspeaker.framework.cells import routing_readings
from lawspeaker.framework.model import Fact
from lawspeaker.framework.version import Framework
from lawspeaker.web.components import (
    Act,
    Choice,
    Cites,
    Field,
    Form,
    Link,
    Pair,
    Piece,
    Reason,
    Rule,
    Says,
)
from lawspeaker.web.framework.place import Place
from lawspeaker.web.framework.trying import READING, Tried, figures, tips, why_not
from lawspeaker.web.framework.words import ALSO, capital, label

NEAREST = 4  # rules that are explained at once; the others open


@dataclass(frozen=True)
class Other:
    """A rule that does not answer, and why."""

    rule: Rule
    says: str


@dataclass(frozen=True)
class TryBox:
    """A matter tried. `address` gives the same answer to whoever has it."""

    form: Form
    title: Says
    says: Says
    also: str
    nearest: tuple[Other, ...]
    others: tuple[Other, ...]
    tips: tuple[str, ...]
    readings: Says
    address: str


def try_box(tried: Tried, framework: Framework, place: Place, to: str, readings: bool) -> TryBox:  # noqa: FBT001
    """Make the box; `to` is where its form leads, and `readings` offers to read otherwise too."""
    others = tuple(Other(Rule(each.rule), says) for each, says in why_not(tried))
    return TryBox(
        form=_form(tried, framework, to, readings=readings),
        title=_title(tried),
        says=_says(tried),
        also=_also(tried),
        nearest=others[:NEAREST],
        others=others[NEAREST:],
        tips=tuple(each.says for each in tips(tried)),
        readings=_readings(tried, place),
        address=place.tried(dict(tried.asked)),
    )


def _title(tried: Tried) -> Says:
    if tried.partial is None:
        return "That cannot be asked"
    if tried.answer is None:
        names = [tried.named(each.decider) for each in tried.partial.deciders]
        listed = ", ".join(dict.fromkeys(names))
        return f"It may be for {listed}" if len(names) < NEAREST else "That is not enough to say"
    rules = tuple(piece for each in tried.answer.rules for piece in (" ", Rule(each)))
    who = capital(tried.named(tried.answer.decider))
    return (f"{who} decides", *rules, " ", Cites(tried.answer.clauses))


def _says(tried: Tried) -> Says:
    if tried.partial is None:
        return " ".join(tried.wrong)
    if tried.answer is None:
        asks = (tried.framework.facts[each].ask for each in tried.partial.separated_by)
        return f"These facts would settle it: {' '.join(asks)}"
    rules = tried.framework.text.who_decides
    says = " ".join(rules[each].says for each in tried.answer.rules)
    measured = figures(tried)
    return f"{says} {capital(measured)}." if measured and tried.answer.how == "threshold" else says


def _also(tried: Tried) -> str:
    if tried.answer is None or not tried.answer.may_also:
        return ""
    may = " or ".join(ALSO[each] for each in tried.answer.may_also)
    return f"{capital(tried.named(tried.answer.decider))} {may}."


def _readings(tried: Tried, place: Place) -> Says:
    if tried.answer is None or not tried.answer.readings:
        return ""
    pieces: list[Piece] = ["Rests on "]
    for key, choice in tried.answer.readings:
        line = tried.framework.text.readings[key]
        pieces += [
            Link(f"reading {line.finding}", place.reading(key)),
            f": {line.choices[choice]} ",
        ]
    return tuple(pieces)


def _form(tried: Tried, framework: Framework, to: str, *, readings: bool) -> Form:
    fields = [_field(name, line, tried) for name, line in framework.facts.items()]
    money = [each for each in fields if each.kind == "money"]
    others = [each for each in fields if each.kind != "money"]
    asked = [*_paired(money), *_paired(others)]
    if readings:
        asked += [_reading(framework, key, tried) for key in deciding(framework)]
    return Form(
        to=to,
        fields=tuple(asked),
        act=Act("Who decides?"),
        id="try-matter",
        method="get",
        reasons=tuple(map(Reason, tried.wrong)),
    )


def deciding(framework: Framework) -> tuple[str, ...]:
    """Return the readings that who decides may turn on."""
    compared = (line.compare for line in framework.thresholds.values() if line.compare)
    return tuple(dict.fromkeys((*routing_readings(framework.text), *compared)))


def _paired(fields: list[Field]) -> Iterator[Field | Pair]:
    for n in range(0, len(fields) - 1, 2):
        yield Pair(fields[n], fields[n + 1])
    if len(fields) % 2:
        yield fields[-1]


def _field(name: str, line: Fact, tried: Tried) -> Field:
    value = tried.asked.get(name, "")
    if line.money:
        return Field(name, label(tried.framework, name), "money", value, required=True)
    value, choices = value or _default(line), tuple(_choices(line))
    says = label(tried.framework, name)
    return Field(name, says, "select", value, choices=choices, required=True)


def _default(line: Fact) -> str:
    if isinstance(line.default, bool):
        return "yes" if line.default else "no"
    return "" if line.default is None else str(line.default)


def _choices(line: Fact) -> Iterator[Choice]:
    yield Choice("", "Not known")
    if line.yes_no:
        yield Choice("yes", "Yes")
        yield Choice("no", "No")
    yield from (Choice(str(each), str(each)) for each in line.one_of)


def _reading(framework: Framework, key: str, tried: Tried) -> Field:
    line = framework.text.readings[key]
    name = f"{READING}{key}"
    chosen = tried.asked.get(name, framework.readings[key])
    choices = tuple(Choice(each, says) for each, says in line.choices.items())
    label = f"{line.finding} {line.question}"
    return Field(name, label, "select", chosen, choices=choices, required=True)


def questions(framework: Framework) -> Iterable[tuple[str, str]]:
    """Return what each short name of the form asks for, in the words of the framework."""
    return tuple((label(framework, name), line.ask) for name, line in framework.facts.items())
