"""What is planted in a closed group, to be looked for on every surface afterwards."""

from collections.abc import Iterator
from dataclasses import dataclass

from journeys.visitors import SLUG, Visitor
from lawspeaker.service.demo.cast import organisation, person

CLOSED = "SDWG"
DAY = "2024-04-10"
API = f"/api/v1/programmes/{SLUG}/"
WORDS = (
    *("ptarmigan", "gallimaufry", "wolframite", "quokka", "zabaglione"),
    *("kumquat", "bergamot", "cassowary", "oubliette", "mandragora"),
)


WITHIN = ("capercaillie", "rutabaga", "obsidian", "narwhal")  # said among small suppliers
BETWEEN = ("axolotl", "tamarind")  # between one of them and the programme


@dataclass(frozen=True)
class Planted:
    """The words and the cases that nobody outside may meet."""

    cases: dict[str, str]  # process: the id of its case
    positions: range  # of the entries in the ledger
    words: tuple[str, ...] = WORDS

    def met_in(self, text: str) -> list[str]:
        """Return what of it a text gives away."""
        return [each for each in (*self.words, *self.cases.values()) if each in text]


def plant(chair: Visitor, secretary: Visitor) -> Planted:
    """Let a closed group be adopted, call a meeting, take up a matter and give an action."""
    words = iter(WORDS)
    first = _size(secretary)
    stood = {"state/group": CLOSED, "state/since": "2023-03-01", "source": mind(words)}
    group = secretary.act("group", "new", "adopt", **stood)
    chair.act("group", group, "set-parent", parent="DAG", reading="parents", reason=mind(words))
    called = {"group": CLOSED, "day": DAY, "by_rule": "false", "reason": mind(words)}
    meeting = secretary.act("meeting", "new", "call", **called)
    secretary.act("meeting", meeting, "add-item", title=mind(words), minutes="5")
    decision = secretary.act("decision", "new", "recommend", **_matter(words))
    secretary.act("decision", decision, "place", meeting=meeting, minutes="10")
    task = {"group": CLOSED, "what": mind(words), "owner": "IM", "detail": mind(words)}
    action = secretary.act("action", "new", "assign", **task)
    chair.act("delegation", "new", "give-chair", **_delegate(words))
    cases = {"group": group, "meeting": meeting, "decision": decision, "action": action}
    return Planted(cases, range(first, _size(secretary)))


def plant_within(representative: Visitor, party: Visitor) -> Planted:
    """Let small suppliers be asked by their representative, and one of them answer."""
    words = iter(WITHIN)
    first = _size(party)
    body = {"constituency": "small_supplier", "seat": "M-PSG-n"}
    body |= {"acting_as": f"{person('nuttall')}:M-PSG-n@PSG"}
    asked = {f"questions/0/{name}": mind(words) for name in ("title", "text")}
    case = representative.act("constituency", "new", "ask", title=mind(words), **body, **asked)
    said = {"said/0/number": "1", "said/0/stand": "objects", "said/0/text": mind(words)}
    party.act("constituency", case, "answer", **said)
    return Planted({"constituency": case}, range(first, _size(party)), WITHIN)


def plant_between(party: Visitor) -> Planted:
    """Let a small supplier ask the programme something."""
    words = iter(BETWEEN)
    first = _size(party)
    asked = {"about": mind(words), "question": mind(words)}
    case = party.act("contact", "new", "inquire", organisation=organisation("larch"), **asked)
    return Planted({"contact": case}, range(first, _size(party)), BETWEEN)


def mind(words: Iterator[str]) -> str:
    return f"Mind the {next(words)}"


def _matter(words: Iterator[str]) -> dict[str, str]:
    said = {"title": mind(words), "question": mind(words), "recommendation": mind(words)}
    return {"group": CLOSED, "home": "3", "cost": "1000", **said}


def _delegate(words: Iterator[str]) -> dict[str, str]:
    whom = {"to": person("ode"), "organisation": organisation("elexon")}
    return {"group": CLOSED, "since": DAY, "until": "2024-05-01", "instrument": mind(words), **whom}


def _size(visitor: Visitor) -> int:
    return int(visitor.get(f"{API}checkpoint").text.splitlines()[1])
