"""Law and text fit: what a framework maps is there, and what it leaves is known by name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from typing import Any

import pytest

from keys_of_groups import OF_GROUPS
from keys_of_registers import OF_REGISTERS, OF_THE_SPONSOR, REACTED
from keys_of_seats import OF_SEATS
from law import FRAMEWORKS, MHHS, MHHS_31, STANDARDS, capacity
from lawspeaker import notices
from lawspeaker.framework.model import Ground, Power
from lawspeaker.framework.names import Group
from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel import common
from lawspeaker.kernel.holders import ANYONE, who
from lawspeaker.kernel.words import Command, Rule
from lawspeaker.processes import ALL, process
from lawspeaker.processes.party import obliging

COMMANDS = [each for of in ALL for each in of.own_commands]
under_every_framework = pytest.mark.parametrize(
    "framework", FRAMEWORKS, ids=["mhhs@3.1", "mhhs", "standards"]
)


def rules_of(command: type[Command[Any]]) -> list[Rule[...]]:
    return [*command.given, *command.checks()]


RULES = {each.key for command in COMMANDS for each in rules_of(command)} | {*common.KEYS}
POWERS = {each.name for each in COMMANDS}
COMMON = {f"*.{verb}" for verb in ("adopt", "retract", "correct", "override")}


def grounds_of(framework: Framework) -> Iterator[tuple[str, Ground]]:
    for key, lines in framework.text.grounds.items():
        yield from ((key, each) for each in (lines if isinstance(lines, tuple) else (lines,)))


def powers_of(framework: Framework) -> Iterator[tuple[str, Power]]:
    for key, lines in framework.text.powers.items():
        yield from ((key, each) for each in (lines if isinstance(lines, tuple) else (lines,)))


CONSULTATION = {
    *("consultation.group", "consultation.detail", "consultation.questions", "consultation.asked"),
    *("consultation.known", "consultation.set_by", "consultation.time", "consultation.closes"),
    *("consultation.published", "consultation.change", "consultation.later", "consultation.over"),
    *("consultation.stage", "consultation.disposed", "consultation.replies"),
    *("consultation.is_asked", "consultation.amended", "consultation.for_all"),
    "decision.asked_in",
    *("decision.alternative", "decision.alternatives"),
    *("decision.contested", "decision.contested_threshold"),
    *("consultation.comment", "consultation.own_comment", "consultation.disposed_first"),
}
PLATFORM = CONSULTATION | {  # the keys no statement of MHHS says; a forgotten one fails here
    *("action.due", "action.group", "action.other_owner", "action.owner", "action.stage"),
    *("adopt.history", "adopt.order", "adopt.told", "adopt.untouched", "adopt.whole"),
    *("correct.meeting_open", "correct.prose"),
    *("correct.published", "correct.same_decider", "correct.same_typist", "framework.at_hand"),
    *("framework.part", "override.listed", "override.office"),
    *("retract.acted", "retract.entry", "retract.final", "retract.last", "retract.meeting_open"),
    *("retract.same_day", "retract.same_decider", "retract.same_typist", "decision.own_ruling"),
    *("framework.days", "framework.text", "meeting.moved_day", "meeting.one_a_day"),
    *("meeting.published", "meeting.own_decision"),
    *("plan.subject", "decision.appealed", "decision.not_set_aside", "appeal.set_aside"),
    *("decision.in_force", "decision.later", "decision.not_earlier", "decision.of_its_group"),
    *("alternate.in_term", "alternate.member", "alternate.named", "alternate.new"),
    *("alternate.seat", "alternate.term", "alternate.constituency", "delegation.written"),
    *("alternate.meeting", "alternate.moved", "alternate.passes", "alternate.when"),
    *("direction.ahead", "direction.carried_out_once", "direction.decision", "direction.due"),
    *("direction.in_force", "direction.last", "direction.new", "direction.office"),
    *("direction.report", "direction.report_order", "proposal.into_known"),
    *("framework.no_objection", "meeting.parent"),
    *("decision.assessor", "decision.assured_once", "decision.delegate", "decision.home"),
    *("decision.in_meeting", "decision.instructed_once", "decision.is_confirmed"),
    *("decision.known_group", "decision.meeting_to_come", "decision.objection_text"),
    *("decision.objections", "decision.objects", "decision.own_meeting", "decision.own_seat"),
    *("decision.present", "decision.published_once", "decision.relayed_once", "decision.seat"),
    *("decision.set_aside", "decision.own_word", "decision.own_assessment", "group.own_reading"),
    *("decision.stage", "decision.told_once", "decision.unconfirmed"),
    *("decision.group_stands", "decision.change", "decision.delegated", "decision.delegates"),
    *("correct.answered", "decision.follows", "report.after"),
    *("decision.in_its_item", "decision.meeting_cancelled"),
    *("delegation.allowed", "delegation.given", "delegation.group", "delegation.in_term"),
    *("delegation.new", "delegation.term", "delegation.organisation"),
    *("framework.adopted", "framework.calendar_once", "framework.not_back"),
    *("framework.of_change", "framework.part_once", "framework.same", "framework.same_group"),
    *("framework.agreed_once", "framework.reading", "framework.choice"),
    *("framework.decided_at_the_top", "framework.reading_accepted", "framework.reading_followed"),
    *("decision.final", "decision.implemented_once", "group.unfinished", "group.own_decision"),
    *("framework.version_once", "group.decided_above"),
    *("group.accepted", "group.after_start", "group.heir_above", "group.heirs", "group.known"),
    *("group.new", "group.parent_open", "group.stands_already", "group.reading", "group.stands"),
    *("group.end_reason", "group.ended_by", "group.term_ahead"),
    *("meeting.agenda_keeps", "meeting.by_rule", "meeting.agenda_numbers", "meeting.all_taken"),
    *("meeting.day", "meeting.agenda_papers", "meeting.not_decided", "meeting.unopened"),
    *("meeting.group_stands", "meeting.here", "meeting.item", "meeting.item_once"),
    *("meeting.item_open", "meeting.not_here", "meeting.one_item", "meeting.paper_item"),
    *("meeting.phase", "meeting.reason", "meeting.today", "meeting.item_end", "meeting.end"),
    *("meeting.item_after", "meeting.item_begins", "report.place"),
    *("office.held", "office.known", "office.term", "office.vacant", "office.single"),
    *("programme.framework", "programme.new", "programme.offices", "programme.single"),
    *("programme.holds", "programme.leaves_after"),
    *("report.of_meeting", "report.own_meeting", "report.stage", "report.once"),
    *("meeting.short_notice", "meeting.late_paper", "meeting.is_late", "meeting.decides"),
    *("meeting.untaken", "meeting.consents", "meeting.consent_once", "meeting.consent"),
    *("meeting.consent_item", "meeting.consent_after", "meeting.seat_of_group"),
    *("meeting.interest_seat", "meeting.kept", "meeting.recorded", "meeting.late"),
    *("meeting.heard", "meeting.opened_apart", "meeting.rehidden", "meeting.withheld"),
    *("attendance.group_stands", "attendance.meeting", "attendance.stage"),
    *("report.amended", "report.asked", "report.new_words", "report.not_the_report"),
    *("report.told_of", "report.unanswered", "report.words_of"),
    *("constituency.belongs", "constituency.meeting", "constituency.new"),
    *("constituency.numbered", "constituency.parties", "constituency.question"),
    *("constituency.seat", "constituency.stage", "constituency.until", "constituency.why"),
    "constituency.owner",
    *("information.asked", "information.constituency", "information.ground", "information.one"),
    *("information.owner", "information.party", "information.reviewer", "information.stage"),
    *("information.topic", "information.unnamed", "information.until"),
    *("answer.constituency", "answer.new", "answer.request", "answer.stands", "answer.unnamed"),
    *("interest.handling", "interest.own", "interest.own_handling", "interest.stage"),
    # Change control.
    *("framework.heirs", "group.business", "group.heir_stands", "decision.heir", "action.heir"),
    *("change.authorised_above", "change.authorised_to", "change.figures", "change.own_draft"),
    *("change.to_be_reviewed", "change.matter_withdrawn", "change.own_constituency"),
    *("change.listed", "change.applied_once", "change.needless", "change.all_applied"),
    *("change.commenced", "change.its_version", "change.version_once"),
    *("change.own_day", "change.one_consultation", "change.consultation_withdrawn"),
    *("change.follows_withdrawal", "change.estimated_cost"),
    "decision.authorises",
    *("change.authorised", "change.closed_review", "change.constituency", "change.consultation"),
    *("change.decided", "change.decider_named", "change.decider_stands", "change.edit"),
    *("change.edit_objection", "change.edit_reason", "change.edited", "change.estimate"),
    *("change.is_standard", "change.needs_decision", "change.open_decider", "change.own_decision"),
    *("change.parties", "change.raised_here", "change.reviewers", "change.set_by"),
    *("change.stage", "change.undecided", "change.until", "change.wanted_by"),
    # Delegating to another group.
    *("devolution.decided", "devolution.given", "devolution.in_term", "devolution.new"),
    *("devolution.onward", "devolution.own", "devolution.sideways_once", "devolution.term"),
    *("devolution.under", "devolution.within", "devolution.to_come"),
    # Concerns.
    *("concern.about", "concern.about_either", "concern.has_raiser", "concern.known_group"),
    *(
        "concern.at_the_top",
        "concern.own_meeting",
        "concern.stage",
        "concern.supported_once",
        "decision.concern",
    ),
}
PLATFORM |= OF_THE_SPONSOR | OF_REGISTERS | OF_GROUPS | OF_SEATS
MAPPED = {  # of the standards body, which leaves nearly everything to the platform
    *("decision.consultation", "decision.group_above", "decision.outcome"),
    *("group.consulted", "meeting.agenda", "report.timestamps"),
    *("appeal.final", "appeal.goes_up", "appeal.ground", "appeal.group_above", "appeal.in_time"),
}
CONDUCT = ("information", "answer", "interest", "separation", "survey", "response", "feedback")
UNMAPPED_POWERS = {
    MHHS_31.id: REACTED | {"appeal.take_on"},
    MHHS.id: REACTED | {"appeal.take_on"},
    STANDARDS.id: {
        *("consultation.extend", "consultation.take_in", "artefact.endorse", "artefact.baseline"),
        *(each.name for each in obliging.COMMANDS),
        *(each.name for each in process("tranche").own_commands),
        "consultation.judge",
        *(*REACTED, "framework.record_no_objection", "framework.commence_part"),
        *("appeal.turn_away", "appeal.stay", "appeal.enact", "appeal.refer"),
        *(
            "decision.assess",
            "decision.advise",
            "decision.contest",
            "decision.hand_over",
            "decision.refer",
        ),
        *("decision.direct", "decision.relay", "decision.instruct", "decision.assure"),
        *("decision.ask_advice", "decision.advise_sponsor", "decision.note_no_advice"),
        *("report.ask_amendment", "report.send_on"),
        *(each for each in POWERS if each.startswith("change.")),
        *(each.name for each in process("concern").own_commands),
        *("devolution.give", "devolution.end"),
        *("decision.recommend_outside", "decision.record_outside", "decision.bring_remedy"),
        *(each.name for each in process("referral").own_commands),
        *(e.name for of in ("assurance", "audit") for e in process(of).own_commands),
        *(e.name for name in ("template", "submission") for e in process(name).own_commands),
        *(each.name for each in process("direction").own_commands),
        *(each.name for name in CONDUCT for each in process(name).own_commands),
        "constituency.direct",
    },
}


@pytest.mark.parametrize(
    ("framework", "platform"),
    [
        (MHHS, PLATFORM),
        (MHHS_31, PLATFORM | {"group.decided"}),
        (STANDARDS, RULES - MAPPED),
    ],
    ids=["mhhs", "mhhs@3.1", "standards"],
)
def test_every_rule_has_its_ground_or_is_known_to_be_the_platforms(framework, platform):
    assert RULES - framework.text.grounds.keys() == platform


@under_every_framework
def test_a_framework_says_how_notices_go_out_that_there_are(framework):
    assert framework.notices.keys() <= notices.KINDS.keys()


@under_every_framework
def test_every_command_is_held_by_somebody_or_known_to_be_nobodys(framework):
    assert POWERS - framework.text.powers.keys() == UNMAPPED_POWERS[framework.id]


@under_every_framework
def test_a_framework_maps_nothing_that_the_law_does_not_have(framework):
    assert framework.text.grounds.keys() <= RULES
    one_by_one = {f"{it.name}{each[1:]}" for it in ALL for each in COMMON}
    assert framework.text.powers.keys() <= POWERS | COMMON | one_by_one
    assert framework.text.silent.keys() <= RULES


@under_every_framework
def test_a_power_names_those_who_hold_it(framework):
    for key, power in powers_of(framework):
        for holder in power.holders:
            name = called(framework, holder)
            assert name.lower() in power.says.lower(), (key, name)


def called(framework: Framework, holder: str) -> str:
    if holder in framework.relations:
        return re.sub("^(the|a|any) ", "", framework.relations[holder].says, flags=re.IGNORECASE)
    return framework.offices[holder].name


@under_every_framework
def test_what_the_framework_says_is_a_sentence_with_the_force_of_its_verb(framework):
    lines = [*grounds_of(framework), *powers_of(framework)]
    for key, line in lines:
        assert re.fullmatch(r"[A-Z].*[^.]\.", line.says), key
    for key, ground in grounds_of(framework):
        assert re.search(rf"\b({ground.force}|may .* only)\b", ground.says), key


LEANT_ON = {  # the law goes on from these: weaker, it would not know how
    *("seat.known", "alternate.seat", "decision.timestamp", "decision.decider"),
    *("report.own_meeting", "decision.five_answers", "decision.assessor", "decision.stage"),
    *("meeting.phase", "report.stage", "action.stage", "decision.group_above"),
    *("group.stands", "decision.threshold"),
}


@under_every_framework
def test_no_framework_weakens_a_rule_the_law_leans_on(framework):
    weak = {key for key, ground in grounds_of(framework) if ground.force == "should"}
    lifted = {key for key, ground in grounds_of(framework) if ground.override is not None}
    assert LEANT_ON <= RULES
    assert LEANT_ON.isdisjoint(weak | lifted | framework.text.silent.keys())


def test_every_rule_that_is_alike_reads_alike():
    sentences: dict[str, set[str]] = {}
    for command in COMMANDS:
        for each in rules_of(command):
            sentences.setdefault(each.key, set()).add(each.says)
    several = {key for key, says in sentences.items() if len(says) > 1}
    assert several <= {f"{it.name}.stage" for it in ALL} | {"meeting.phase"}


@under_every_framework
def test_whom_a_duty_falls_on_may_do_it(framework):
    """Who a power is for by name, and who may use it, are the same people."""
    group = next(each for each in framework.groups if framework.seats_of(each))
    for command, other in product(COMMANDS, (group, Group("NOWHERE"))):
        check_holders(framework, command, other)


def check_holders(framework, command, group) -> None:
    part = Part(group, "acme", ("M-PSG-n", "bolt"))
    power = framework.power(command.name)
    for holder in who(framework, command.name, part):
        if holder == ANYONE:
            continue
        holds, _, of = holder.partition("@")
        organisation = "acme" if holder == "acme" else "nobody"
        by = replace(capacity(holds, of), organisation=organisation)
        assert framework.may(power, by, part), (command.name, holder)
