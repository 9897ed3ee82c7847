"""The register of the RAID log: the heat map, the filters, and every item, the heaviest first."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from lawspeaker.framework.logs import Raid
from lawspeaker.framework.names import Group
from lawspeaker.framework.version import Framework
from lawspeaker.processes.raid.item import Stage
from lawspeaker.records.shown import DutyShown, RaidLine
from lawspeaker.records.visible import Filter
from lawspeaker.web.acts.offers import Offers
from lawspeaker.web.acts.places import case_page
from lawspeaker.web.addresses import find
from lawspeaker.web.components import (
    Act,
    Chart,
    Choice,
    Closed,
    Column,
    Day,
    Empty,
    Field,
    Form,
    Head,
    Link,
    Row,
    Soft,
    Standing,
    Status,
    Table,
    cites,
)
from lawspeaker.web.drawings import heat
from lawspeaker.web.framework.words import plural
from lawspeaker.web.raid import words

ASKED: Final = ("text", "kind", "group", "stage", "owner")
STAGES: Final = {
    "": "Not closed",
    Stage.RAISED: "To be taken in",
    Stage.OPEN: "Open",
    Stage.CLOSED: "Closed",
}
EVERY: Final = "all"  # closed or not


@dataclass(frozen=True)
class Register:
    """What was read for the page; `open` is all that is not closed, whatever was asked for."""

    programme: str
    day: date
    framework: Framework
    lines: tuple[RaidLine, ...]
    open: tuple[RaidLine, ...]
    asked: Mapping[str, str]
    own: tuple[DutyShown, ...]
    offers: Offers

    @property
    def scale(self) -> Raid | None:
        return self.framework.text.raid

    @property
    def index(self) -> str:
        return find("raid:index", programme=self.programme)

    @property
    def headline(self) -> tuple[RaidLine, ...]:
        """What is heavy enough to be told of to whoever steers."""
        least = self.scale.headline if self.scale else 0
        return tuple(each for each in self.open if each.score and each.score >= least)


@dataclass(frozen=True)
class RegisterPage:
    """The RAID log."""

    head: Head
    standing: Standing
    chart: Chart | None
    filters: Form
    table: Table | None
    empty: Empty | None
    shown: str
    others: tuple[Act, ...]
    closed: Closed | None


def wanted(asked: Mapping[str, str]) -> Filter:
    """Read what a filter asks for."""
    stage = asked.get("stage", "")
    return Filter(
        group=Group(asked["group"]) if asked.get("group") else None,
        stage="" if stage == EVERY else stage,
        text=asked.get("text", ""),
        owner=asked.get("owner", ""),
    )


def register_page(of: Register) -> RegisterPage:
    """Make the page."""
    links = (Link("As a workbook", find("raid:workbook", programme=of.programme)),
             Link("On paper", find("raid:paper", programme=of.programme)))  # fmt: skip
    return RegisterPage(
        head=Head(
            "RAID log",
            "Risks, assumptions, issues and dependencies, the heaviest first",
            links=tuple(each for each in links if each.to),
        ),
        standing=_standing(of),
        chart=heat_map(of.open, of.scale) if of.scale else None,
        filters=_filters(of),
        table=_table(of) if of.lines else None,
        empty=None if of.lines else _empty(of),
        shown=plural(len(of.lines), "item"),
        others=of.offers.others,
        closed=of.offers.greyed("column"),
    )


def _standing(of: Register) -> Standing:
    first, offered = next(iter(of.own), None), of.offers.primary
    act = offered.as_primary() if offered else None
    note = offered.note if offered else ""
    if first is not None:
        act = Act(
            first.says.removesuffix(".").partition(",")[0],
            case_page(of.programme, "raid", first.case),
            variant="primary",
            small=False,
        )
        note = (f"{first.case} {first.title} ", cites(*first.clauses[:1]))  # fmt: skip
    heavy = len(of.headline)
    return Standing(
        stands=Status("half", f"{plural(len(of.open), 'item')} open")
        if of.open
        else Status("done", "Nothing is open"),
        stands_note=f"{heavy} of them told of in status reports" if heavy else "",
        act=act,
        act_note=note,
        when=Day(first.due) if first and first.due else "No date",
        when_asks="Your next one",
        when_note=first.says if first else "You owe nothing on the RAID log",
    )


def heat_map(lines: tuple[RaidLine, ...], scale: Raid) -> Chart | None:
    """Draw how many items are how likely and how bad; the table says which."""
    rated = [each for each in lines if each.probability and each.impact]
    if not rated:
        return None
    counts = Counter((each.probability or 0, each.impact or 0) for each in rated)
    title = f"{plural(len(rated), 'rated item')} by probability and impact"
    drawn = heat.draw(
        heat.Heat(title, counts, scale.probability, scale.impact, "Probability", "Impact")
    )
    rows = tuple(
        Row((words.step(likely, scale, 0), words.step(bad, scale, 1), str(likely * bad),
             ", ".join(each.case for each in rated
                       if (each.probability, each.impact) == (likely, bad))))
        for likely, bad in sorted(counts, key=lambda each: (-each[0] * each[1], -each[0]))
    )  # fmt: skip
    columns = (Column("Probability"), Column("Impact"), Column("Score", number=True),
               Column("Which"))  # fmt: skip
    note = "The steps are a choice of whoever runs the record." if scale.local else ""
    return Chart(drawn, note=note, table=Table(title, columns, rows))


def _filters(of: Register) -> Form:
    value = of.asked.get
    kinds = tuple(Choice(key, says) for key, says in words.KINDS.items())
    groups = tuple(Choice(key, key) for key in of.framework.groups)
    stages = (*(Choice(str(key), says) for key, says in STAGES.items()), Choice(EVERY, "All"))
    owners = tuple(
        Choice(each, words.owned(each, of.framework))
        for each in sorted({each.owner for each in of.open if each.owner} | _asked_owner(of))
    )
    fields = (
        Field("text", "Words", "search", value("text", ""), required=True),
        Field("kind", "Kind", "select", value("kind", ""), choices=_any(kinds), required=True),
        Field("group", "Group", "select", value("group", ""), choices=_any(groups), required=True),
        Field("owner", "Owner", "select", value("owner", ""), choices=_any(owners), required=True),
        Field("stage", "Stands", "select", value("stage", ""), choices=stages, required=True),
    )
    also = (Act("Show all open", of.index, variant="tertiary"),) if any(of.asked.values()) else ()
    return Form(of.index, fields, Act("Filter"), id="filter", method="get", also=also)


def _asked_owner(of: Register) -> set[str]:
    return {of.asked["owner"]} if of.asked.get("owner") else set()


def _any(choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
    return (Choice("", "Any"), *choices)


COLUMNS: Final = (
    Column("Item", nowrap=True, card="title"),
    Column("Kind", nowrap=True, card="for"),
    Column("What", card="note"),
    Column("Group", nowrap=True, card="clause"),
    Column("Owner"),
    Column("First", number=True, labelled=True),
    Column("Now", nowrap=True, card="state"),
    Column("Aim", number=True, labelled=True),
    Column("Review", nowrap=True, card="due", labelled=True),
    Column("Stands", nowrap=True, soft=True),
)


def _table(of: Register) -> Table:
    return Table("RAID log", COLUMNS, tuple(_row(of, each) for each in of.lines), folds=True)


def _row(of: Register, line: RaidLine) -> Row:
    return Row(
        (
            Link(line.case, case_page(of.programme, "raid", line.case)),
            words.KINDS.get(line.kind, line.kind),
            (line.title, Soft(" · early warning")) if line.material else line.title,
            line.group,
            words.owned(line.owner, of.framework) if line.owner else Soft("Nobody yet"),
            "" if line.first is None else str(line.first),
            words.weighs(line.score, of.scale),
            "" if line.aimed is None else str(line.aimed),
            words.next_day(line, of.day),
            words.stands(line.stage, line.kind, line.ending),
        )
    )


def _empty(of: Register) -> Empty:
    if any(of.asked.values()):
        return Empty("No item fits.", "Ask for less.", Act("Show all open", of.index))
    return Empty("The RAID log is empty.", "Any party raises what it is aware of.")
