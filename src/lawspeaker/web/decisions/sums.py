"""What is added up for a matter, by each reading there is of it."""

from collections.abc import Iterable, Iterator, Sequence

from lawspeaker.framework.facts import pounds
from lawspeaker.framework.names import Pence
from lawspeaker.framework.sums import Amounts
from lawspeaker.framework.thresholds import limits
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.spending import Reckoned, Spent, reckoned
from lawspeaker.kernel.words import Case
from lawspeaker.processes.decision.matter import Matter
from lawspeaker.web.components import Line, Lines, Soft, Status


def sums(case: Case[Matter]) -> Lines | None:
    """List each way to add up, with the figures of a matter; the one that decides comes first."""
    if not case.has(Spent):
        return None
    it = case.state
    this = it.assessment.amounts if it.assessment else Amounts(it.cost)
    found = sorted(reckoned(case.framework, case.known(Spent), this), key=lambda e: not e.adopted)
    return Lines(tuple(_lines(case.framework, found))) if found else None


def _lines(framework: Framework, found: Iterable[Reckoned]) -> Iterator[Line]:
    """Yield the one that decides, then the others: those that come to the same as one."""
    same: dict[tuple[bool, str, Amounts, Pence], list[Reckoned]] = {}
    for each in found:
        alike = each.adopted, each.threshold, each.total, each.counted
        same.setdefault(alike, []).append(each)
    for together in same.values():
        yield _line(framework, together)


def _line(framework: Framework, together: Sequence[Reckoned]) -> Line:
    each = together[0]
    total, met = each.total, _is_met(framework, each)
    name = " · ".join(e.how.called or framework.thresholds[e.threshold].base for e in together)
    saved = f", saved {pounds(total.saving)}" if total.saving else ""
    says = f" cost {pounds(total.cost)}, benefit {pounds(total.benefit)}{saved}"
    verdict = f"{pounds(each.counted)}, {'met' if met else 'below'}"
    if each.adopted:
        return Line((name, Soft(says)), Status("late" if met else "done", f"{verdict}, decides"))
    return Line((name, Soft(says)), Status("half", verdict))


def _is_met(framework: Framework, each: Reckoned) -> bool:
    line = {each.threshold: framework.thresholds[each.threshold]}
    return any(e.met({e.fact: each.counted}) for e in limits(line, framework.readings))
