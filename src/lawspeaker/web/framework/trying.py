"""A matter tried on a framework: who decides it, why no other rule answers, what would tip it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lawspeaker.framework.carried import as_told
from lawspeaker.framework.explain import Explanation, WhyNot, explain
from lawspeaker.framework.facts import ABOVE, WrongFacts, from_pounds, pounds
from lawspeaker.framework.model import Fact
from lawspeaker.framework.names import Statement
from lawspeaker.framework.route import Answer, Partial
from lawspeaker.framework.text import WorkedCase
from lawspeaker.framework.thresholds import limits
from lawspeaker.framework.version import Framework, NoSuchReading
from lawspeaker.records.numbers import whole
from lawspeaker.web.framework.words import capital, decider, group_at, spelt

READING = "reading_"  # what the name of a reading has before it in an address
WORDS = {"yes": True, "no": False}
MOST_TIPS = 3


@dataclass(frozen=True)
class Tip:
    """Something that would give the matter to somebody else."""

    says: str
    who: str
    near: float  # how far off, as a part of the limit; 2 for an answer that would be another


@dataclass(frozen=True)
class Tried:
    """A matter as it was asked, and what the framework answers."""

    framework: Framework  # as it was read for this matter
    asked: Mapping[str, str]  # as written in the form
    facts: Mapping[str, object]
    wrong: tuple[str, ...] = ()
    partial: Partial | None = None
    why: Explanation | None = None
    held_by: str = ""  # the group that holds the matter, where that is known

    @property
    def answer(self) -> Answer | None:
        """Return the answer where there is only one."""
        only = self.partial is not None and len(self.partial.deciders) == 1
        return self.partial.deciders[0] if only and self.partial else None

    @property
    def group(self) -> str:
        return self.held_by or group_at(self.framework, as_told(self.framework, self.facts, "at"))

    def named(self, who: str) -> str:
        return decider(self.framework, who, self.group)


def asked_of(case: WorkedCase) -> dict[str, str]:
    """Return a worked case as its facts are written in the form."""
    readings = {f"{READING}{key}": choice for key, choice in case.readings.items()}
    return {name: _written(value) for name, value in case.given.items()} | readings


def _written(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    whole, point, pence = str(value).partition(".")
    return f"{int(whole):,}{point}{pence}"


def tried(framework: Framework, asked: Mapping[str, str]) -> Tried:
    """Ask a framework about a matter; what cannot be understood is said, all at once."""
    given = {name: value.strip() for name, value in asked.items() if value.strip()}
    chosen = {k.removeprefix(READING): v for k, v in given.items() if k.startswith(READING)}
    try:
        read = framework.with_readings(chosen) if chosen else framework
        facts = _facts(read, given)
        partial = read.possible(facts)
    except WrongFacts as error:
        return Tried(framework, given, {}, error.says)
    except NoSuchReading as error:
        return Tried(framework, given, {}, (str(error),))
    return Tried(read, given, facts, (), partial, explain(read, facts))


def tried_facts(framework: Framework, facts: Mapping[str, object], group: str) -> Tried:
    """Ask a framework about a matter whose facts are known as the law knows them."""
    possible, why = framework.possible(facts), explain(framework, facts)
    return Tried(framework, {}, facts, (), possible, why, group)


def _facts(framework: Framework, given: Mapping[str, str]) -> dict[str, object]:
    facts: dict[str, object] = {}
    for name, line in framework.facts.items():
        value = given.get(name, "")
        if not value:
            continue
        if line.money:
            facts[name] = value.replace(",", "").removeprefix("£")
        elif line.yes_no:
            facts[name] = WORDS.get(value, value)
        else:
            number = whole(value)
            facts[name] = value if number is None else number
    return from_pounds(framework.facts, facts)


def why_not(tried: Tried) -> tuple[tuple[WhyNot, str], ...]:
    """Say why each other rule does not answer, those that came nearest first."""
    if tried.why is None:
        return ()
    found = sorted(tried.why.others, key=lambda each: _missed(tried, each.rule))
    return tuple((each, _says(tried, each)) for each in found)


def _missed(tried: Tried, rule: str) -> tuple[int, int]:
    """Count what fails a rule, then what does not, so that the nearest come first."""
    read = tried.framework
    facts = {name: each.default for name, each in read.facts.items()} | dict(tried.facts)
    facts[ABOVE] = bool(read.thresholds_met(tried.facts))
    line = read.text.who_decides[rule]
    met = sum(facts.get(fact) == wanted for fact, wanted in line.when.items())
    return len(line.when) - met + (not read.reads(line.under)), -met


def _says(tried: Tried, other: WhyNot) -> str:
    text = tried.framework.text
    # A rule of another level does not speak of the group that holds this matter.
    group = "" if other.fact in text.facts and text.facts[other.fact].one_of else tried.group
    who = capital(decider(tried.framework, text.who_decides[other.rule].decider, group))
    if other.fact == ABOVE:
        return f"{who}: {_threshold(tried, other)}."
    if other.fact in text.readings:
        return f"{who}: only where reading {text.readings[other.fact].finding} is read so."
    if other.fact in text.who_decides:
        return f"{who}: gives way to {other.fact}."
    return f"{who}: {_failed(text.facts[other.fact], other)}"


def _threshold(tried: Tried, other: WhyNot) -> str:
    if other.given is False:
        return figures(tried)
    return "a threshold is met" if other.given else "not known yet"


def _failed(asked: Fact, other: WhyNot) -> str:
    if other.given is None:
        return f"turns on “{asked.ask}”"
    if asked.yes_no:
        return f"{asked.ask} {'Yes' if other.given else 'No'}."
    return f"{(asked.called or spelt(other.fact)).lower()} {other.given}, not {other.wanted}."


def figures(tried: Tried) -> str:
    """Say how far the matter is from each threshold: "£0.41m is under £5m, nothing material"."""
    if tried.why is None:
        return ""
    amounts = [
        each.says.removesuffix(".") for each in tried.why.thresholds if _is_money(each.given)
    ]
    others = [each for each in tried.why.thresholds if not _is_money(each.given)]
    met = [each.threshold for each in others if each.met]
    if met:
        names = (tried.framework.thresholds[each].name for each in met)
        return ", ".join((*amounts, f"material to {', '.join(names)}"))
    return ", ".join((*amounts, *(["nothing material"] if others else [])))


def _is_money(given: str) -> bool:
    return given.startswith("£")


def threshold_clauses(framework: Framework) -> tuple[Statement, ...]:
    """Return what the thresholds rest on, each statement once."""
    cited = (each for line in framework.thresholds.values() for each in line.by)
    return tuple(dict.fromkeys(cited))


def tips(tried: Tried) -> tuple[Tip, ...]:
    """Say what would give the matter to somebody else, the nearest first."""
    if tried.answer is None:
        return ()
    found = sorted((*_money_tips(tried), *_fact_tips(tried)), key=lambda each: -each.near)
    nearest = {each.who: each for each in found}  # the nearest for each who would decide then
    return tuple(sorted(nearest.values(), key=lambda each: each.near)[:MOST_TIPS])


def _money_tips(tried: Tried) -> Iterator[Tip]:
    for limit in limits(tried.framework.thresholds, tried.framework.readings):
        given = tried.facts.get(limit.fact)
        if limit.amount is None or not isinstance(given, int) or limit.met({limit.fact: given}):
            continue
        more = limit.amount - given + limit.more_than
        if who := _otherwise(tried, limit.fact, given + more):
            name = tried.framework.thresholds[limit.name].name
            says = f"{pounds(more)} more and {who} decides: the threshold “{name}” is met."
            yield Tip(says, who, more / limit.amount)


def _fact_tips(tried: Tried) -> Iterator[Tip]:
    for name, line in tried.framework.facts.items():
        value = tried.facts.get(name, line.default)
        if line.yes_no and isinstance(value, bool) and (who := _otherwise(tried, name, not value)):
            yield Tip(f"{line.ask} If {'no' if value else 'yes'}, {who} decides.", who, 2)


def _otherwise(tried: Tried, fact: str, value: object) -> str:
    """Return who would decide if one fact were otherwise; nothing if it were the same."""
    answers = tried.framework.possible({**tried.facts, fact: value}).deciders
    if tried.answer is None or len(answers) != 1:
        return ""
    same = (answers[0].decider, answers[0].how) == (tried.answer.decider, tried.answer.how)
    return "" if same else tried.named(answers[0].decider)
