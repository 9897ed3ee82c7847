"""Every name that principles, duties, documents and their like use must be a declared one."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from lawspeaker.framework.kept import PROGRAMME, Document, Duty, Principle
from lawspeaker.framework.lines import Path
from lawspeaker.framework.references import Wrong, holders, strangers
from lawspeaker.framework.text import Text
from lawspeaker.framework.tiers import OWN_GROUP


def wrong_kept(text: Text) -> Wrong:
    """Yield every name that leads nowhere, and every line that says nothing."""
    for check in (
        *(_principles, _duties, _documents, _accountable, _separations, _provided),
        *(_withholding, _tiers, _raid, _progress, _templates, _change_control),
        *(_fits, _consultations),
    ):
        yield from check(text)


def _principles(text: Text) -> Wrong:
    keys = {*text.powers, *text.grounds}
    for name, principle in text.principles.items():
        yield from _through(keys, ("principles", name), principle)
        yield from _said(text, ("principles", name), principle)


def _through(keys: Collection[str], at: Path, line: Principle | Duty | Document) -> Wrong:
    yield from strangers((*at, "through"), "power or ground", line.through, keys)


def _said(text: Text, at: Path, line: Principle | Duty) -> Wrong:
    if not line.says and not text.statements:
        yield at, "It must have says, because there is no register of statements that says it."


def _duties(text: Text) -> Wrong:
    levels = {line.level for line in text.groups.values()}
    known = {*holders(text), *text.groups, PROGRAMME}
    keys = {*text.powers, *text.grounds}
    for name, duty in text.duties.items():
        at: Path = ("duties", name)
        yield from _through(keys, at, duty)
        yield from _said(text, at, duty)
        yield from strangers((*at, "who"), "holder", duty.who, known)
        if sum(map(bool, (duty.who, duty.level, duty.outside))) != 1:
            yield at, "A duty must have one of who, level and outside."
        for level in duty.level:
            if level not in levels:
                says = f"Some group must stand at level {level}; there are {sorted(levels)}."
                yield (*at, "level"), says


def _documents(text: Text) -> Wrong:
    known = {*holders(text), *text.groups, PROGRAMME}
    keys = {*text.powers, *text.grounds}
    for name, document in text.documents.items():
        at: Path = ("documents", name)
        yield from _through(keys, at, document)
        yield from strangers((*at, "made_by"), "holder", document.made_by, known)
        for field in ("reviewed_by", "approved_by"):
            yield from strangers((*at, field), "group", getattr(document, field), text.groups)
        office = [each for each in (document.approved_by_office,) if each]
        yield from strangers((*at, "approved_by_office"), "office", office, text.offices)


def _fits(text: Text) -> Wrong:
    levels = {line.level for line in text.groups.values()}
    for name, line in text.fits.items():
        for n, each in enumerate(line.at):
            if each.level not in levels:
                says = f"Some group must stand at level {each.level}; there are {sorted(levels)}."
                yield ("fits", name, "at", n), says


def _accountable(text: Text) -> Wrong:
    for name, line in text.accountable.items():
        yield from strangers(("accountable", name, "office"), "office", [line.office], text.offices)


def _separations(text: Text) -> Wrong:
    organisations = {line.organisation for line in text.seats.values() if line.organisation}
    for name, line in text.separations.items():
        at: Path = ("separations", name)
        named = [line.organisation]
        yield from strangers((*at, "organisation"), "organisation of a seat", named, organisations)
        yield from strangers((*at, "ensured_by"), "office", line.ensured_by, text.offices)
        if line.organisation in organisations:
            sits = {e.hat for e in text.seats.values() if e.organisation == line.organisation}
            yield from strangers((*at, "hats"), "hat of its seats", line.hats, sits)


def _withholding(text: Text) -> Wrong:
    for name, line in text.withholding.items():
        at: Path = ("withholding", name, "reviewers")
        yield from strangers(at, "office", line.reviewers, text.offices)


def _provided(text: Text) -> Wrong:
    for name, office in text.offices.items():
        if office.provided_by is not None:
            at: Path = ("offices", name, "provided_by")
            yield from strangers(at, "office", [office.provided_by], text.offices)


CONTROL_UNSAID: Final = "Change control must cite what it rests on or say local = true."
CONSULTATIONS_UNSAID: Final = "Consultations must cite what they rest on or say local = true."
PROGRESS_UNSAID: Final = "Progress must cite what it rests on or say local = true."
TEMPLATE_UNSAID: Final = "A template must cite what it rests on or say local = true."
TIER_UNSAID: Final = "A tier, and a limit of one, must cite what it rests on or say local = true."


def _tiers(text: Text) -> Wrong:
    known = {*text.groups, *text.offices, OWN_GROUP}
    for name, tier in text.tiers.items():
        at: Path = ("tiers", name)
        if tier.local is bool(tier.by):
            yield at, TIER_UNSAID
        for index, limit in enumerate(tier.limits):
            here: Path = (*at, "limits", index)
            yield from strangers((*here, "decided_by"), "group or office", limit.decided_by, known)
            if limit.local is bool(limit.by):
                yield here, TIER_UNSAID


def _raid(text: Text) -> Wrong:
    """Yield each score that the scale never reaches."""
    if (line := text.raid) is None:
        return
    scores = [("headline", line.headline)]
    scores += [("taken_up", each.score) for each in line.taken_up]
    scores += [("reviewed", each.score) for each in line.reviewed]
    for field, score in scores:
        if not 1 <= score <= line.worst:
            yield ("raid", field), f"It must be a score from 1 to {line.worst}; found {score}."


def _progress(text: Text) -> Wrong:
    if (line := text.progress) is not None:
        at: Path = ("progress", "reviewed_by")
        yield from strangers(at, "group", [line.reviewed_by], text.groups)
        if line.local is bool(line.by):
            yield ("progress",), PROGRESS_UNSAID


def _consultations(text: Text) -> Wrong:
    if (line := text.consultations) is not None and line.local is bool(line.by):
        yield ("consultations",), CONSULTATIONS_UNSAID


def _change_control(text: Text) -> Wrong:
    if (line := text.change_control) is not None and line.local is bool(line.by):
        yield ("change_control",), CONTROL_UNSAID


def _templates(text: Text) -> Wrong:
    for name, line in text.templates.items():
        at: Path = ("templates", name)
        if line.local is bool(line.by):
            yield at, TEMPLATE_UNSAID
        for column, each in line.columns.items():
            if each.least is not None and each.most is not None and each.least > each.most:
                says = f"The least must not be above the most; found {each.least} and {each.most}."
                yield (*at, "columns", column), says
