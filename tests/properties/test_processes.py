"""What must hold of every process under every framework, derived from the classes themselves."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drawn import POOLS, Pool
from law import (
    CALENDAR,
    CAT,
    FRAMEWORKS,
    MHHS,
    STANDARDS,
    TODAY,
    WHY,
    capacity,
    every_capacity,
    moment,
)
from lawspeaker.framework.names import CHAIR, NO_GROUP, PARTY, Capacity, CaseId, Group, section
from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel import common
from lawspeaker.kernel.acts import Act, Departure
from lawspeaker.kernel.canonical import canonical, parse
from lawspeaker.kernel.elsewhere import ACTOR
from lawspeaker.kernel.facts import FACTS
from lawspeaker.kernel.kinds import Position, hints, leaves, strangers
from lawspeaker.kernel.process import Process
from lawspeaker.kernel.words import Case, Command, Event, Past, Refused, Rule, unmet
from lawspeaker.processes import ALL, NoSuchProcess
from lawspeaker.processes import process as process_of
from lawspeaker.reactions.groups import INHERITED
from lawspeaker.records.business import PASSES

SOURCE = Path(common.__file__).parents[1]
LAW = [*(SOURCE / "processes").rglob("*.py"), *(SOURCE / "kernel").glob("*.py")]
every_process = pytest.mark.parametrize("process", ALL, ids=lambda each: each.name)
under_every_framework = pytest.mark.parametrize(
    "framework", FRAMEWORKS, ids=["mhhs@3.1", "mhhs", "standards"]
)


def rules_of(command: type[Command[Any]]) -> list[Rule[...]]:
    return [*command.given, *command.checks()]


@every_process
def test_a_rule_looks_at_no_field_that_its_command_has_not(process):
    """Programs are told in which field they find what stands in the way."""
    strange = {
        (command.name, each.key, each.field)
        for command in process.commands
        for each in rules_of(command)
        if each.field and each.field not in {of.name for of in fields(command)}
    }
    assert not strange


# Walks.


def decoded(process: Process[Any], event: Event) -> Event:
    """Return an event as the ledger gives it back."""
    spelling = canonical(msgspec.to_builtins(event))
    kinds = {each.name: each for each in process.events}
    return msgspec.convert(parse(spelling), kinds[event.name])


def whoever(framework: Framework, pool: Pool) -> list[Capacity]:
    chairs = [capacity(CHAIR, group) for group in pool.groups]
    return [*map(capacity, (*framework.offices, *pool.seats, PARTY, "")), *chairs]


quickly = settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
at_length = settings(quickly, max_examples=40)


@every_process
@pytest.mark.parametrize("framework", [MHHS, STANDARDS], ids=["mhhs", "standards"])
@quickly
@given(data=st.data())
def test_whoever_asks_for_whatever_is_answered_with_events_or_reasons(process, framework, data):
    walk(process, framework, data)


@pytest.mark.full
@every_process
@under_every_framework
@at_length
@given(data=st.data())
def test_whoever_asks_long_enough_is_answered_too(process, framework, data):
    walk(process, framework, data)


def walk(process, framework, data) -> None:
    """Walk at random over the open moves; what happened is read back and folds to the same."""
    pool = POOLS[framework.id]
    trail: tuple[Past, ...] = ()
    for _ in range(data.draw(st.integers(1, 7))):
        command, case = asked(process, framework, pool, trail, data)
        try:
            decision = process.decide(command, case)
        except Refused as refusal:
            assert refusal.reasons
            known = {*framework.statements, *framework.seats, *framework.sections}
            cited = {by for each in refusal.reasons for by in each.by}
            assert {by if by in known else section(by) for by in cited} <= known
            continue
        assert decision.events or not command.needs_power, (
            "only what follows may find nothing to do"
        )
        news = tuple(
            Past(Position(n), event, case.act.by, case.act.typed_by, case.act.happened)
            for n, event in enumerate(decision.events, len(trail))
        )
        read = tuple(replace(each, event=decoded(process, each.event)) for each in news)
        assert read == news
        if all(type(each) in process.own_events for each in decision.events):
            state = case.state
            for event in decision.events:
                state = process.evolve(state, event)
            assert process.fold((*trail, *news)).state == state
        trail = (*trail, *news)
        owed = [*process.duties(process.fold(trail).state, framework)]
        assert {each.command for each in owed} <= {*process.commands}
        by = [(each.command, each.anchor, each.agreed) for each in owed]
        assert len(by) == len({*by}), "an act is owed once from one day by one day"


def asked(process, framework, pool, trail, data) -> tuple[Command[Any], Case[Any]]:
    """Draw something to ask, most often something that is open, in a capacity that may ask it."""
    life = process.fold(trail)
    facts = tuple(data.draw(pool.of(each)) for each in FACTS.values() if data.draw(st.booleans()))
    case = Case(
        id=CaseId("D1"),
        state=life.state,
        act=Act(capacity(""), capacity("").person, moment(TODAY)),
        framework=framework,
        calendar=CALENDAR,
        facts=facts,
        trail=trail,
        overrides=life.overrides,
    )
    ready = [each for each in process.commands if not [*unmet(each.given, framework, case)]]
    chosen = data.draw(st.sampled_from(ready or process.commands))
    command = data.draw(pool.of(chosen))
    needed = {FACTS[need.fact] for need in chosen.needs if not need.optional}
    found = {type(each) for each in facts}
    facts += tuple(data.draw(pool.of(each)) for each in FACTS.values() if each in needed - found)
    part = command.part(life.state)
    everybody = whoever(framework, pool)
    power = framework.power(chosen.name)
    able = [each for each in everybody if power and framework.may(power, each, part)]
    by = data.draw(st.sampled_from(able or everybody))
    shoulds = tuple(Departure(each.key, WHY) for each in rules_of(chosen))
    act = Act(by, by.person, moment(TODAY), data.draw(st.sampled_from([(), shoulds])))
    return command, replace(case, act=act, facts=facts)


# The words of the law.


@every_process
def test_every_field_is_of_a_kind_on_the_closed_list(process):
    for record in (*process.commands, *process.events, type(process.start)):
        assert [*strangers(record)] == [], record.__name__


@every_process
def test_no_field_hides_a_word_of_the_law(process):
    for record in process.commands:
        assert {*dir(Command)}.isdisjoint(hints(record)), record.__name__
    for record in process.events:
        assert {*dir(Event)}.isdisjoint(hints(record)), record.__name__


@every_process
def test_every_command_and_event_is_named_once_and_reads_as_a_sentence(process):
    names = [each.name for each in (*process.commands, *process.events)]
    assert len({*names}) == len(names)
    for command in process.commands:
        assert re.fullmatch(rf"{process.name}\.[a-z_]+", command.name)
        assert re.fullmatch(r"[A-Z].*\.", command.says)
    for event in process.events:
        assert re.fullmatch(rf"{process.name}\.[a-z-]+/[1-9]", event.name)
        filled = set(re.findall(r"{(\w+)}", event.says))
        assert filled <= {path[0] for path, _ in leaves(event)}
        assert not event.says.endswith(".")


@every_process
def test_what_a_command_needs_is_about_something_it_names(process):
    for command in process.commands:
        of = (command, type(process.start))
        said = {name for it in of for name, each in vars(it).items() if isinstance(each, property)}
        named = {"", "case", ACTOR, *said, *(name for it in of for name in hints(it))}
        for need in command.needs:
            assert need.fact in FACTS
            assert need.about in named


def test_prefixes_and_names_of_processes_are_not_shared():
    assert len({each.name for each in ALL}) == len({each.prefix for each in ALL}) == len(ALL)


@pytest.mark.parametrize("module", LAW, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_no_clause_and_no_office_stands_in_code(module):
    offices = {str(office) for framework in FRAMEWORKS for office in framework.offices}
    named = "|".join(sorted(map(re.escape, offices)))
    code = re.sub(r'""".*?"""|#[^\n]*', "", module.read_text(), flags=re.DOTALL)
    assert not re.findall(rf"\b\d+\.\d+-\d+\b|[\"'](?:\d+\.\d+|{named})[\"']", code)


def test_a_process_that_does_not_exist_is_named_with_the_near_miss():
    with pytest.raises(NoSuchProcess, match=r'found "decisions"\. Did you mean "decision"\?'):
        process_of("decisions")


PSG = Part(Group("PSG"))
# What a statement gives to anyone, or to whoever is asked: their own rules say who that is.
TO_ANYONE = {
    *("artefact.comment", "attendance.ask", "audit.answer"),
    *("consultation.respond", "consultation.judge", "feedback.give"),
    *("information.ask", "information.give", "interest.declare"),
    *("separation.declare", "separation.report_breach"),
}


def test_whoever_looks_on_and_holds_nothing_may_do_what_anyone_may_and_no_more():
    nobody = capacity("nobody", person=CAT)
    powers = {each.name: MHHS.power(each.name) for it in ALL for each in it.own_commands}
    held = (name for name, power in powers.items() if power and MHHS.may(power, nobody, PSG))
    assert {*held} == TO_ANYONE
    assert nobody not in every_capacity(MHHS)


@every_process
def test_each_process_says_which_group_has_a_case_of_it_in_hand(process):
    assert process.in_hand is not None
    assert NO_GROUP not in process.in_hand(process.start)


def test_what_passes_to_an_heir_is_what_the_end_of_a_group_can_pass_on():
    passes = {each.name for each in ALL if each.command("inherit") is not None}
    assert passes == {name for name, _, _ in INHERITED.values()} == {*PASSES}
