"""Stage 5, seats: the lists of members against the principles of the source and each other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Final

from lawspeaker.framework.checks.finding import Check, Found, Value, check
from lawspeaker.framework.membership import seated, without_seat
from lawspeaker.framework.names import Group, Seat
from lawspeaker.framework.version import Framework


def _listed(framework: Framework) -> Iterator[Group]:
    """Yield the groups that stand and whose list of members is known."""
    for name, line in framework.groups.items():
        if framework.stands(name) and line.seats == "listed" and framework.seats_of(name):
            yield name


@check("constituency-without-seat", 5, "warning")
def constituency_without_seat(framework: Framework) -> Iterator[Found]:
    """Where every constituency must be represented, each that the group above seats must be."""
    membership = framework.text.membership
    for group in _listed(framework):
        missing = without_seat(framework, group)
        if missing and membership and membership.everywhere:
            above = framework.above(group)
            named = ", ".join(framework.constituencies[each].name for each in missing)
            says = f"{group} has no seat for these constituencies, which {above} has: {named}."
            by = (*membership.everywhere.by, *framework.groups[group].by)
            yield Found(("groups", group), says, {"missing": missing}, by)


@check("hat-without-seat", 5, "warning")
def hat_without_seat(framework: Framework) -> Iterator[Found]:
    """A kind of member whose objection counts must sit in a group if it sits in the one above."""
    counts = framework.text.consensus.counts if framework.text.consensus else ()
    membership = framework.text.membership
    for group in _listed(framework):
        own = {framework.seats[each].hat for each in framework.seats_of(group)}
        above = framework.above(group)
        theirs = {framework.seats[each].hat for each in framework.seats_of(above)} if above else ()
        for hat in counts:
            if hat in theirs and hat not in own:
                says = (
                    f'{group} has no seat of the kind "{hat}", which counts and which {above} has.'
                )
                everywhere = (
                    membership.everywhere.by if membership and membership.everywhere else ()
                )
                by = (*everywhere, *framework.groups[group].by)
                yield Found(("groups", group, "seats"), says, {"hat": hat}, by)


@check("seat-against-principle", 5, "warning")
def seat_against_principle(framework: Framework) -> Iterator[Found]:
    """Members must be of the kinds that the principle of membership allows."""
    rule = framework.text.membership.only if framework.text.membership else None
    if rule is None:
        return
    for group in _listed(framework):
        if framework.groups[group].level not in rule.levels:
            continue
        seats = framework.seats_of(group)
        other = [each for each in seats if framework.seats[each].hat not in rule.hats]
        if other:
            says = (
                f"{len(other)} of the {len(seats)} entries in the list of {group} are not of the "
                f"kinds that members may be ({', '.join(rule.hats)})."
            )
            yield Found(("groups", group), says, {"seats": tuple(other)}, (*rule.by, *other))


@check("summary-differs", 5, "warning")
def summary_differs(framework: Framework) -> Iterator[Found]:
    """What one place says of who sits in a group must be what its list says."""
    summary = framework.text.membership.summary if framework.text.membership else {}
    for group, line in summary.items():
        own = {framework.seats[each].hat for each in framework.seats_of(group)}
        if not framework.stands(group) or not own or own == set(line.hats):
            continue
        more, fewer = sorted(own - set(line.hats)), sorted(set(line.hats) - own)
        says = (
            f"The list of {group} and what is said of it elsewhere differ: "
            f"only in the list: {', '.join(more) or 'none'}; "
            f"only elsewhere: {', '.join(fewer) or 'none'}."
        )
        witness = {"only_in_the_list": tuple(more), "only_elsewhere": tuple(fewer)}
        yield Found(("membership", "summary", group), says, witness)


@check("overlapping-constituencies", 5, "warning")
def overlapping_constituencies(framework: Framework) -> Iterator[Found]:
    """No party may fit two constituencies that both have a seat in one group."""
    for group in _listed(framework):
        seats = seated(framework, group)
        for one, other in combinations(seats, 2):
            lines = framework.constituencies
            if other in lines[one].shares_with or one in lines[other].shares_with:
                says = (
                    f"A party may fit both {lines[one].name} and {lines[other].name}, and each "
                    f"has a seat in {group}: it may be counted and vote twice."
                )
                path = ("seats", seats[other], "constituency")
                witness: dict[str, Value] = {"group": group, "constituencies": (one, other)}
                yield Found(path, says, witness, (seats[one], seats[other]))


@check("several-hats", 5, "warning")
def several_hats(framework: Framework) -> Iterator[Found]:
    """No organisation may sit in one group under several hats."""
    held: dict[str, dict[Group, list[Seat]]] = {}
    for group in _listed(framework):
        for seat in framework.seats_of(group):
            if organisation := framework.seats[seat].organisation:
                held.setdefault(organisation, {}).setdefault(group, []).append(seat)
    for organisation, groups in held.items():
        several = {group: seats for group, seats in groups.items() if len(seats) > 1}
        if several:
            seats = [each for own in several.values() for each in own]
            hats = dict.fromkeys(framework.seats[each].hat for each in seats)
            counted = ", ".join(f"{group} ({len(own)})" for group, own in several.items())
            says = f"{organisation} has several seats in {counted}, as {', '.join(hats)}."
            witness: dict[str, Value] = {str(group): tuple(own) for group, own in several.items()}
            yield Found(("seats", seats[0], "organisation"), says, witness, tuple(seats))


@check("undefined-electorate", 5, "warning")
def undefined_electorate(framework: Framework) -> Iterator[Found]:
    """It must be said which parties belong to a constituency that elects to a seat."""
    seated = {line.constituency for line in framework.seats.values() if line.constituency}
    undefined = [
        each for each, line in framework.constituencies.items() if each in seated and not line.who
    ]
    if undefined:
        named = ", ".join(framework.constituencies[each].name for each in undefined)
        by = (each for name in undefined for each in framework.constituencies[name].by)
        says = f"Nothing says which parties belong to these constituencies: {named}."
        witness = {"constituencies": tuple(undefined)}
        yield Found(("constituencies",), says, witness, tuple(dict.fromkeys(by)))


@check("no-quorum", 5, "warning")
def no_quorum(framework: Framework) -> Iterator[Found]:
    """It must be said how many must be present for a group to agree."""
    if framework.text.consensus and framework.text.consensus.quorum == "silent":
        says = "Nothing says how many must be present: a chair alone could find that all agree."
        yield Found(("consensus", "quorum"), says, {"present": 1})


CHECKS: Final[tuple[Check, ...]] = (
    constituency_without_seat,
    hat_without_seat,
    seat_against_principle,
    summary_differs,
    overlapping_constituencies,
    several_hats,
    undefined_electorate,
    no_quorum,
)
