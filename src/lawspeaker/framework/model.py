"""The lines of a framework file: a closed vocabulary, no expressions, no defaults that matter."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from lawspeaker.framework.names import Group, Office, Statement
from lawspeaker.framework.sums import Sum

Statements = Annotated[tuple[Statement, ...], Meta(min_length=1)]
Level = Literal[2, 3, 4, 5]  # 1 is the sponsor, who stands outside the groups
Under = dict[str, str]  # readings that must be chosen so for a line to hold: {"nc2": "sro"}
Hat = Literal[
    "programme", "assurance", "central", "code", "constituency", "observer", "secretariat"
]
Audience = Literal["public", "registered", "group", "constituency"]
How = Literal["threshold", "consensus", "informed", "sro", "escalate", "external"]
Effect = Literal["accept", "reject", "refer_back", "accept_subject_to", "refer_up", "escalate"]
Played = Literal["chair", "seat", "counted_seat", "party", "raiser", "named", "anyone"]
Unless = Literal["escalated_before", "passed_sideways_before", "enacts_an_appeal"]
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
Circumstance = Literal[
    "about_a_change",
    "constituency_without_seat",
    "few_present",
    "same_office_again",
    "delegated_sideways",
]
# What the record knows of a matter, whatever a framework calls it: levels, money, yes or no.
CarriedLevel = Literal["at", "home"]
CarriedAmount = Literal["cost", "cumulative"]
CarriedTruth = Literal[
    "model", "consumers", "competition", "consensus", "delegated", "external", "office_in_chair"
]
Carried = Literal[CarriedLevel, CarriedAmount, CarriedTruth]


class Line(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A line of the file. A misspelt word is refused when it loads, with the near miss named."""


class OfficeLine(Line, frozen=True, kw_only=True):
    """Somebody who is not a group: "the SRO"."""

    name: str
    hat: Hat
    full: str = ""
    called: str = ""  # within a sentence: "the SRO", "Ofgem"; empty: its name
    function: str = ""  # the part of the programme it belongs to: chairs may be drawn from it
    single: bool = False  # held by one person at a time
    provided_by: Office | None = None  # the office whose organisation must provide it
    by: tuple[Statement, ...] = ()


class OutsideBody(Line, frozen=True, kw_only=True):
    """A body outside the levels that decides some matters: a group may then only recommend."""

    name: str
    by: Statements


class Constituency(Line, frozen=True, kw_only=True):
    """Parties that share a representative; a party may fit those it `shares_with` as well."""

    name: str
    who: str = ""  # which parties belong to it
    shares_with: tuple[str, ...] = ()
    by: tuple[Statement, ...] = ()


class MeetingRule(Line, frozen=True, kw_only=True):
    """The nth weekday of each month; an exception names the day the rule gives and the day held."""

    nth: Literal[1, 2, 3, 4, -1]
    weekday: Weekday
    by: Statements
    moved: dict[str, date] = {}
    cancelled: tuple[date, ...] = ()


class ChairRule(Line, frozen=True, kw_only=True):
    """Who chairs, and what a delegate needs: a delegation, or stated exceptional circumstances."""

    office: Office
    by: Statements
    delegate: Literal["never", "written", "exceptional", "any"]
    delegate_by: tuple[Statement, ...] = ()
    drawn_from: str = ""  # a function; empty: from anywhere


class GroupLine(Line, frozen=True, kw_only=True):
    """A group: its place, its chair, its doors, its meetings, its life."""

    name: str
    level: Level
    by: Statements
    parent: Group | Literal["unknown"] | None = None
    parent_reading: str = ""  # the reading that chose the parent
    chair: ChairRule | None = None
    alternates: Literal["free", "exceptional"] | None = None  # when members may send others
    alternates_under: Under = {}  # freely only where it is read so; else in exceptional cases
    open: bool = False
    closed_by: tuple[Statement, ...] = ()  # what closes it, where it is not open
    schedule: Literal["public", "registered"] = "public"  # who is told when it meets
    audience: Audience = "registered"
    seats: Literal["listed", "unknown", "by_subject"] = "listed"
    scope: tuple[str, ...] = ()
    meets: MeetingRule | None = None
    since: date | None = None
    until: date | None = None
    ended_by: str = ""  # the change that ends it; nothing is decided there any more
    predecessors: tuple[Group, ...] = ()
    successors: tuple[Group, ...] = ()
    inferred: bool = False


class SeatLine(Line, frozen=True, kw_only=True):
    """One entry of a list of members."""

    group: Group
    name: str
    hat: Hat
    constituency: str = ""
    office: Office | None = None  # held by whoever holds this office
    organisation: str = ""  # a body named by the list: "DCC"
    drawn_from: str = ""  # the obligation of the parties that elect to it, and stand
    filled: Literal["standing", "per_meeting", "per_provider", "as_appropriate"] = "standing"
    ended_by: str = ""


class Consensus(Line, frozen=True, kw_only=True):
    """Whose objection counts, and how an objection is settled."""

    counts: tuple[Hat, ...]
    objection: Literal["sustained_by_chair"]
    by: Statements
    quorum: Literal["silent"] | int = "silent"
    warn_below: Literal["half_of_constituency_seats"] | None = None


class Fact(Line, frozen=True, kw_only=True):
    """What a matter carries; `ask` is the question on the form, `called` a few words for it."""

    ask: str
    called: str = ""  # empty: its name
    of: Carried | None = None  # what of a matter it is; none: what its name says
    home: tuple[int, ...] = ()  # it holds of matters that belong to these levels; none: to all
    at: tuple[int, ...] = ()  # it holds of matters held at these levels; none: at all
    scope: str = ""  # it may be said of matters of groups with this in their scope; empty: of all
    money: Literal["GBP"] | None = None
    yes_no: Literal[True] | None = None
    one_of: tuple[int, ...] = ()
    default: bool | int | None = None


class Threshold(Line, frozen=True, kw_only=True):
    """A named fact compared with a value; one met is enough. Materiality is a human yes or no."""

    name: str
    fact: str
    by: Statements
    at_least: int | None = None  # pounds; `more_than` where the reading says so
    compare: str = ""  # the reading that chooses at_least or more_than
    is_: bool | None = msgspec.field(default=None, name="is")
    measure: str
    base: str = ""  # what is added up, since when, and what it starts again from
    window: str = ""
    reset: str = ""
    offset: str = ""
    assessor: tuple[str, ...] = ()
    sums: tuple[Sum, ...] = ()  # how a total of many decisions is made; none: the first way
    asks: dict[str, str] = {}  # what else is asked with it: `benefit`, `saving`


class WhoDecides(Line, frozen=True, kw_only=True):
    """A rule of who decides. No order of lines; two that fit one matter must agree."""

    when: dict[str, bool | int]
    decider: str
    how: How
    by: Statements
    says: str
    may_also: tuple[Literal["escalate", "decide", "delegate"], ...] = ()
    also_by: tuple[Statement, ...] = ()
    despite: tuple[str, ...] = ()
    under: Under = {}


class Move(Line, frozen=True, kw_only=True):
    """How a matter may travel besides the answer of who decides."""

    from_: tuple[int, ...] | Literal["decided"] = msgspec.field(name="from")
    to: str
    how: Literal["escalate", "delegate", "appeal"]
    by: Statements
    unless: tuple[Unless, ...] = ()
    grounds: dict[str, str] = {}  # of an appeal; none: the source lists none
    audience: Audience = "registered"  # public: all may know of one against what is published


class OutcomeAt(Line, frozen=True, kw_only=True):
    """Where a level's list has an outcome, and which statement lists it."""

    level: Level
    by: Statements


class Outcome(Line, frozen=True, kw_only=True):
    """One of the closed list; `effect` is what the law makes of it, `reasons` its codes.

    `refer_up` sends the matter to the sponsor, `escalate` to the group above.
    """

    name: str
    effect: Effect
    at: tuple[OutcomeAt, ...]
    reasons: dict[str, str]
    says: str


class Clock(Line, frozen=True, kw_only=True):
    """When something is due, in working days from an event, which does not count itself."""

    event: str
    working_days: int
    who: str
    does: str
    by: Statements
    counts_from: Literal["event", "next"] = "event"
    short_notice: Literal["silent", "chair"] = "silent"  # who may shorten it in an emergency
    local: bool = False  # a setting of this installation, not a limit of the framework


class Touch(Line, frozen=True, kw_only=True):
    """What must hold of a matter, all of it, for a reading to touch it."""

    when: dict[str, bool | int] = {}  # facts, as in a rule of who decides
    amounts: tuple[str, ...] = ()  # facts in money that are more than nothing
    hangs_on: tuple[str, ...] = ()  # facts of which one at least may turn who decides
    where: tuple[Circumstance, ...] = ()
    warns: bool = False


class Reading(Line, frozen=True, kw_only=True):
    """A place where the source reads two ways: the choices, the default, and who agreed it."""

    finding: str
    question: str
    by: Statements
    choices: dict[str, str]
    default: str
    agreed_by: str = ""
    turns_on: str = ""
    touches: tuple[Touch, ...] = ()  # none: it touches what it decides differently


class Relation(Line, frozen=True, kw_only=True):
    """A holder of powers named by the part it plays in the case."""

    says: str
    is_: Played = msgspec.field(name="is")
    of: Literal["group", "parent", "any_group", ""] = ""
    hats: tuple[Hat, ...] = ()  # only seats of these; none: all


class Power(Line, frozen=True, kw_only=True):
    """Who may do something: offices, seats or relations; by a statement, or a local choice."""

    holders: Annotated[tuple[str, ...], Meta(min_length=1)]
    force: Literal["must", "will", "should", "can"]
    says: str
    by: Statements = ()
    local: bool | tuple[str, ...] = False  # what whoever runs the record chose: all, or these
    typed_by: tuple[str, ...] = ()  # who may key it in for the holder
    under: Under = {}


class Ground(Line, frozen=True, kw_only=True):
    """What the framework says where the law knows only the key of a rule."""

    by: Statements
    force: Literal["must", "should"]
    says: str
    override: Office | None = None
    under: Under = {}


class NoticeLine(Line, frozen=True, kw_only=True):
    """How a kind of notice goes out: `urgent` at once, the others with the digest of the day.

    `by` is what lays on somebody to tell it: then what is urgent may not be declined.
    """

    urgent: bool = False
    by: tuple[Statement, ...] = ()
