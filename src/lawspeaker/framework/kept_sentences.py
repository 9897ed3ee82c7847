"""What a framework keeps and shows, and refuses nobody for, as plain sentences."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from lawspeaker.framework.kept import Document, Edition, Instrument
from lawspeaker.framework.names import Statement
from lawspeaker.framework.sentence import Sentence, called, capital, listed
from lawspeaker.framework.version import Framework

PRECEDENCE: Final = {
    "not_stated": "{name} is one of the instruments ({of}); no text says which of them prevails.",
    "above": "{name} is one of the instruments ({of}) and prevails over this framework.",
    "below": "{name} is one of the instruments ({of}); this framework prevails over it.",
}
TEXTS: Final = {
    "unknown": "Its text is not known.",
    "carried_back": "Its text is not known; it is carried back from a later one.",
    "known": "Its text is known.",
}
ANSWERS_FOR: Final = {
    ("decision", None): "every decision",
    ("decision", False): "each decision that meets no threshold",
    ("decision", True): "each decision that meets a threshold",
    ("programme", None): "the programme as a whole",
    ("programme", False): "the programme as a whole where no threshold is met",
    ("programme", True): "the programme as a whole where a threshold is met",
}
MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def principles(framework: Framework) -> Iterator[Sentence]:
    """Say what is asked of conduct."""
    for name, line in framework.text.principles.items():
        says = line.says or _registered(framework, line.by)
        yield Sentence(f"principles.{name}", says, line.by)


def duties(framework: Framework) -> Iterator[Sentence]:
    """Say what is laid on somebody."""
    for name, line in framework.text.duties.items():
        says = line.says or _registered(framework, line.by)
        yield Sentence(f"duties.{name}", says, line.by)


def spared(framework: Framework) -> Iterator[Sentence]:
    """Say what meetings at some levels need not have."""
    for name, line in framework.text.spared.items():
        if framework.reads(line.under):
            chosen = tuple(sorted(line.under.items()))
            yield Sentence(f"spared.{name}", line.says, line.by, chosen)


def documents(framework: Framework) -> Iterator[Sentence]:
    """Say which documents there are, and who makes, reviews and approves them."""
    for name, line in framework.text.documents.items():
        yield Sentence(f"documents.{name}", " ".join(_document(framework, line)), line.by)


def obligations(framework: Framework) -> Iterator[Sentence]:
    """Say what lies on some parties only, and which seats are filled from among them."""
    for name, line in framework.text.obligations.items():
        says = f"The obligation “{line.name}” lies on some parties only. {line.who}".strip()
        yield Sentence(f"obligations.{name}", says, line.by)
        for group in framework.groups:
            seats = (framework.seats[each] for each in framework.seats_of(group))
            if drawn := [each.name for each in seats if each.drawn_from == name]:
                whose = framework.groups[group].name
                says = f"These seats of the {whose} are filled from among them: {listed(drawn)}."
                yield Sentence(f"obligations.{name}.{group}", says, line.by)


def fits(framework: Framework) -> Iterator[Sentence]:
    """Say what an approval must find of an artefact."""
    for name, line in framework.text.fits.items():
        levels = listed([str(each.level) for each in line.at])
        says = f"What a group approves must fit, at level {levels}: {line.name}."
        yield Sentence(f"fits.{name}", says, tuple(by for each in line.at for by in each.by))


def instruments(framework: Framework) -> Iterator[Sentence]:
    """Say which instruments there are besides."""
    for name, line in framework.text.instruments.items():
        yield Sentence(f"instruments.{name}", " ".join(_instrument(line)), line.by)


def versions(framework: Framework) -> Iterator[Sentence]:
    """Say which versions there were."""
    for name, line in framework.text.versions.items():
        yield Sentence(f"versions.{name}", " ".join(_version(name, line)), line.by)


def accountable(framework: Framework) -> Iterator[Sentence]:
    """Say who answers for decisions, and for the programme."""
    for name, line in framework.text.accountable.items():
        if framework.reads(line.under):
            office = framework.offices[line.office]
            who = capital(office.called or office.name)
            read = tuple((each, framework.readings[each]) for each in line.under)
            what = ANSWERS_FOR[line.answers_for, line.above_threshold]
            says = f"{who} is accountable for {what}."
            yield Sentence(f"accountable.{name}", says, line.by, read)


def separations(framework: Framework) -> Iterator[Sentence]:
    """Say which organisation must keep which of its businesses apart."""
    for name, line in framework.text.separations.items():
        hats = listed([f"“{hat}”" for hat in line.hats])
        says = f"{line.organisation} must keep its businesses under the hats {hats} apart."
        ensuring = [called(framework, each) for each in line.ensured_by]
        if sees := listed([*ensuring, *filter(None, (line.outside,))]):
            says += f" Ensured by: {sees}."
        yield Sentence(f"separations.{name}", says, line.by)


def withholding(framework: Framework) -> Iterator[Sentence]:
    """Say on which grounds information may be held back, and who reviews it."""
    for name, line in framework.text.withholding.items():
        reviewers = listed([called(framework, each) for each in line.reviewers])
        says = f"{line.name} is a ground for holding information back, reviewed by {reviewers}."
        yield Sentence(f"withholding.{name}", says, line.by)


def subjects(framework: Framework) -> Iterator[Sentence]:
    """Say on which subjects interests are declared first."""
    for name, line in framework.text.subjects.items():
        says = f"{line.name} is a subject on which interests are declared first."
        yield Sentence(f"subjects.{name}", says, line.by)


def _registered(framework: Framework, by: tuple[Statement, ...]) -> str:
    return " ".join(framework.statements[each].says for each in by if each in framework.statements)


def _document(framework: Framework, line: Document) -> Iterator[str]:
    yield f"The framework names a document: {line.name}."
    if line.ended_by:
        yield f"Nobody makes it since {line.ended_by}."
    made = [called(framework, each) for each in line.made_by]
    for says, names in (
        ("Made by: {}.", [*made, *filter(None, (line.outside,))]),
        ("Reviewed by: {}.", [called(framework, each) for each in line.reviewed_by]),
        ("Approved by: {}.", [called(framework, each) for each in _approving(line)]),
    ):
        if names:
            yield says.format(listed(names))
    if line.tranches:
        yield f"It comes in {line.tranches} tranches."
    if line.baseline:
        yield f"Its baseline was set for {_day(line.baseline)}."


def _approving(line: Document) -> tuple[str, ...]:
    return (*line.approved_by, *filter(None, (line.approved_by_office,)))


def _instrument(line: Instrument) -> Iterator[str]:
    yield PRECEDENCE[line.precedence].format(name=line.name, of=line.of)
    if line.dated:
        days = listed([f"the {given} gives {_day(day)}" for given, day in line.dated.items()])
        yield f"Its date is in doubt: {days}."


def _version(name: str, line: Edition) -> Iterator[str]:
    yield f"Version {name} is of {_day(line.on)}."
    yield (
        f"Made by {listed(line.made_by)}."
        if line.made_by
        else "The record names no change request."
    )
    yield TEXTS[line.text]


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
