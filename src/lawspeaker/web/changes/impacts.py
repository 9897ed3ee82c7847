"""What a change would do, party by party, and in all."""

from collections.abc import Iterator

from lawspeaker.processes.change.said import Effect, Impact
from lawspeaker.web import dates
from lawspeaker.web.changes.known import Known, money
from lawspeaker.web.components import Column, Line, Lines, Row, Soft, Status, Table
from lawspeaker.web.framework.words import plural

KINDS = {Effect.NONE: "None", Effect.MINOR: "Minor", Effect.MAJOR: "Major"}


def asked(known: Known) -> str:
    """Say how many were asked and have answered, and until when they may."""
    it = known.it
    if not it.asked:
        return ""
    left = len(it.asked) - len(it.unanswered)
    until = f", until {dates.said(it.asked_until)}" if it.asked_until else ""
    late = f", {len(it.late)} late" if it.late else ""
    return f"{len(it.asked)} asked, {left} answered{late}{until}"


def table(known: Known) -> Table | None:
    """List who was asked, what each said, and the total."""
    it = known.it
    if not it.asked and not it.impacts:
        return None
    said = [_row(known, each) for each in sorted(it.impacts, key=lambda e: -e.cost)]
    waiting = [
        Row((known.names.full(each), "", "", "", _mine(known, each), _missing(known)))
        for each in it.unanswered
    ]
    columns = (
        Column("Party", card="title"),
        Column("Impact", nowrap=True, card="for"),
        Column("Cost", number=True, card="due", labelled=True),
        Column("Days", number=True),
        Column("Main reason", card="note"),
        Column("Answered", nowrap=True, card="state"),
    )
    return Table("Impact assessments", columns, (*said, *waiting, _total(known)), folds=True)


def _row(known: Known, impact: Impact) -> Row:
    return Row(
        (
            known.names.full(impact.party),
            KINDS[impact.effect],
            money(impact.cost),
            str(impact.days) if impact.days is not None else "",
            (impact.reason, *_told(known, impact)),
            _answered(known, impact),
        )
    )


def _answered(known: Known, impact: Impact) -> Status:
    """Say when it was answered, and whether that was late or was not asked."""
    says = dates.day_and_month(impact.on) if impact.on else "Answered"
    if impact.party not in known.it.asked:
        return Status("open", f"{says}, not asked")
    return Status("late", f"{says}, late") if impact.is_late else Status("done", says)


def _told(known: Known, impact: Impact) -> Iterator[Soft]:
    """Yield what was answered to each question of the template."""
    control = known.framework.text.change_control
    asked = control.impact if control else {}
    for each in impact.answers:
        yield Soft(f" {asked.get(each.question, each.question)} {each.text}")


def _mine(known: Known, party: str) -> Soft | str:
    return Soft("Yours to answer") if party in known.own else ""


def _missing(known: Known) -> Status:
    until = known.it.asked_until
    if until is not None and until < known.day:
        return Status("late", "Not answered")
    return Status("soon", "Not yet")


def _total(known: Known) -> Row:
    found = known.it.answered
    major = sum(each.effect is Effect.MAJOR for each in found)
    cost = sum(each.cost for each in found)
    parties = len(known.it.asked)
    says = f"{major} major" if major else ""
    own = known.it.cost
    note = f"The programme: {money(own)}" if known.it.costed_on and own is not None else ""
    cells = (f"Total, {plural(parties, 'party', 'parties')}", says, money(cost), "", note, "")
    return Row(cells, "sum")


def answers(known: Known) -> Lines | None:
    """List what parties said of a draft."""
    lines = tuple(
        Line(
            f"{known.names.full(each.party)}: {each.text}",
            Status("late", f"{dates.short(each.on)}, late")
            if each.is_late
            else dates.short(each.on),
        )
        for each in known.it.answers
    )
    return Lines(lines) if lines else None
