"""Running the checks in their stages; a stage stops when it makes the next meaningless."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from lawspeaker.framework.checks import accepting, bringing, changing, looking
from lawspeaker.framework.checks.finding import LOADING, Check, Finding
from lawspeaker.framework.checks.looking import finding_of, found_in, run
from lawspeaker.framework.faults import Fault, Faults, NoSuchFramework
from lawspeaker.framework.load import draft
from lawspeaker.framework.version import Framework

# What holds a text beside the one that its last change amended.
BESIDE: Final[tuple[Check, ...]] = (*changing.CHECKS, *bringing.CHECKS)
CHECKS: Final[tuple[Check, ...]] = (*looking.CHECKS, *BESIDE)
PROOF: Final = looking.PROOF


def check(ref: str) -> tuple[Finding, ...]:
    """Return everything that is found in a framework, in the order of the stages."""
    try:
        framework = draft(ref)
    except NoSuchFramework:
        raise
    except Faults as error:
        return tuple(sorted(map(_fault, error.faults), key=lambda each: each.order))
    return check_text(framework)


def check_text(framework: Framework) -> tuple[Finding, ...]:
    """Return everything that is found in a framework whose names hold."""
    alone = found_in(framework)
    # Where a matter has no answer or two, nobody can say for whom it is otherwise.
    proved = not {each.code for each in alone} & {one.code for one in PROOF}
    beside = BESIDE if proved else ()
    return _weighed(framework, [*alone, *(each for one in beside for each in run(one, framework))])


def check_alone(framework: Framework) -> tuple[Finding, ...]:
    """Return what is found in a text, and not what a change made of the text before it."""
    not_looked_for = {one.code for one in BESIDE}
    return tuple(
        each
        for each in _weighed(framework, found_in(framework))
        if each.code != accepting.STALE.code or each.witness["code"] not in not_looked_for
    )


def _weighed(framework: Framework, found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return what is found with who accepts it, and what is accepted and found no more."""
    known = accepting.accepted(framework, found)
    stale = accepting.stale(framework, known, [*LOADING, *(one.code for one in CHECKS)])
    known += [finding_of(framework, accepting.STALE, each) for each in stale]
    return tuple(sorted(known, key=lambda each: each.order))


def _fault(fault: Fault) -> Finding:
    stage, _ = LOADING[fault.code]
    told = fault.clauses, fault.file, fault.line, fault.where, fault.says, dict(fault.witness)
    return Finding(stage, fault.code, "error", *told)


def looked_for() -> tuple[Check, ...]:
    """Return every check that a framework goes through once it is loaded, in their stages."""
    return tuple(sorted((*CHECKS, accepting.STALE), key=lambda one: (one.stage, one.code)))


def codes() -> dict[str, str]:
    """Return every code that there can be, and what is looked for."""
    loading = {code: says for code, (_, says) in LOADING.items()}
    return loading | {one.code: one.says for one in (*CHECKS, accepting.STALE)}
