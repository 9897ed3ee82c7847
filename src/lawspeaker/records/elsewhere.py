"""What other cases have come to: decisions, concerns, change requests, and what they add up to."""

from __future__ import annotations

from typing import Any, Final

from lawspeaker.framework.names import CaseId, Group, Pence
from lawspeaker.framework.sums import Amounts
from lawspeaker.kernel.elsewhere import (
    CarriedNow,
    CaseNow,
    ConcernNow,
    ConsultedNow,
    DevolutionNow,
    EntryNow,
    OpenTo,
    ProposalNow,
    ReferralNow,
)
from lawspeaker.kernel.facts import ChangeNow, Phase, Settled
from lawspeaker.kernel.kinds import Count, Name, Position, Title
from lawspeaker.kernel.spending import Spent
from lawspeaker.processes.consultation.life import Stage as ConsultationStage
from lawspeaker.processes.decision.matter import Stage
from lawspeaker.processes.proposal.life import Stage as ProposalStage
from lawspeaker.records.adoptions import loaded
from lawspeaker.records.models import CaseRow
from lawspeaker.records.onday import OnDay
from lawspeaker.records.rows import one, rows, values
from lawspeaker.records.sight import CONSTITUENCY, OF_CONSTITUENCY, PUBLIC, REGISTERED
from lawspeaker.records.tables.concerns import ConcernRow
from lawspeaker.records.tables.consultations import WideConsultationRow
from lawspeaker.records.tables.decisions import DecisionRow
from lawspeaker.records.tables.devolutions import DevolutionRow
from lawspeaker.records.tables.meetings import MeetingRow
from lawspeaker.records.tables.proposals import ProposalRow

OF_CASE: Final = 'programme = %s AND "case" = %s'
# Standard changes count from the day everybody was told, for no decision of theirs counts.
# The second sums are of what was accepted after the sponsor's last word on the total.
SPENT: Final = (
    "SELECT coalesce(sum(cost), 0), count(d.cost), coalesce(sum(benefit), 0),"
    " coalesce(sum(saving), 0), r.at,"
    " coalesce(sum(CASE WHEN accepted_at > r.at THEN cost END), 0),"
    " coalesce(sum(CASE WHEN accepted_at > r.at THEN benefit END), 0),"
    " coalesce(sum(CASE WHEN accepted_at > r.at THEN saving END), 0)"
    " FROM (SELECT coalesce(max(total_ruled_at), 0) AS at FROM records_decision"
    " WHERE programme = %s AND total_ruled_at > 0) r LEFT JOIN"
    " (SELECT cost, benefit, saving, accepted_at FROM records_decision"
    " WHERE programme = %s AND accepted"
    " UNION ALL SELECT spent, spent_benefit, spent_saving, spent_at FROM records_change"
    " WHERE programme = %s AND spent_at > 0) d ON true GROUP BY r.at"
)

# What a constituency says among itself is no entry that others speak of.
WHOSE: Final = (
    'SELECT c."case", c.process, c."group" FROM ledger_event e JOIN records_case c'
    ' ON c.programme = e.programme AND c."case" = e.stream'
    " WHERE e.programme = %s AND e.seq = %s AND c.process <> 'constituency'"
)

GROUPS_NAMING: Final = (
    'programme = %s AND process = \'group\' AND "case" IN (SELECT "case" FROM records_link'
    ' WHERE programme = %s AND names = %s) ORDER BY "case"'
)
# A change request, the matters that stand for it, and the appeal that has set its decision aside.
OF_CHANGE: Final = (
    "SELECT 'stage', stage FROM records_change WHERE programme = %s AND \"case\" = %s"
    " UNION ALL SELECT 'matter', \"case\" FROM records_decision"
    " WHERE programme = %s AND change = %s AND final_on IS NULL AND stage <> %s"
    " UNION ALL SELECT 'appeal', a.\"case\" FROM records_appeal a JOIN records_change c"
    " ON c.programme = a.programme AND c.decision = a.against"
    ' WHERE c.programme = %s AND c."case" = %s AND a.stops AND a.enacted_on IS NOT NULL'
)


def spent(on: OnDay, _about: str) -> Spent:
    """Add up what was accepted: cost, benefit and saving each by itself, none off another."""
    [(cost, count, benefit, saving, ruled_at, *since)] = values(
        on.using, SPENT, (on.programme,) * 3
    )
    return Spent(
        cumulative=Pence(int(cost)),
        decisions=Count(count),
        benefit=Pence(int(benefit)),
        saving=Pence(int(saving)),
        since_sponsor=Amounts(*(Pence(int(each)) for each in since)) if ruled_at else None,
    )


def settled(on: OnDay, about: str) -> Settled | None:
    """Find a decision as others see it."""
    row = one(DecisionRow, on.using, OF_CASE, (on.programme, about))
    if row is None:
        return None
    return Settled(
        decision=CaseId(row.case),
        group=Group(row.group),
        outcome=Name(row.outcome),
        accepted=row.accepted and not row.superseded_by,
        on=row.final_on,
        published=row.published_on is not None,
        change=CaseId(row.change) if row.change else None,
        final=_is_past_undoing(on, row),
        told=row.told_on is not None,
        taken_by=Name(row.taken_by) if row.taken_by else None,
        directed=row.stage == Stage.DIRECTED,
        enacts=CaseId(row.appeal) if row.appeal else None,
        withdrawn=row.stage == Stage.WITHDRAWN,
        authorises=Title(row.authorises) if row.authorises else None,
        authorises_to=None if row.authorises_to is None else Pence(row.authorises_to),
    )


def carried(on: OnDay, about: str) -> CarriedNow:
    """Find which groups acts that rest on a decision have set up, changed, split or ended."""
    found = rows(CaseRow, on.using, GROUPS_NAMING, (on.programme, on.programme, about))
    named = {Group(each.group): each.state for each in found}
    set_up = [each for each in found if each.state.get("decision") == about]
    return CarriedNow(
        decision=CaseId(about),
        set_up=tuple(Group(each.group) for each in set_up),
        follow=tuple(group for each in set_up for group in _before(each)),
        changed=tuple(group for group, state in named.items() if about in _changed_by(state)),
    )


def _before(row: CaseRow) -> tuple[Group, ...]:
    """Return the groups that one takes over from, by the framework it was set up under."""
    line = loaded(row.framework, {}).groups.get(Group(row.group))
    return tuple(line.predecessors) if line else ()


def _changed_by(state: dict[str, Any]) -> tuple[str | None, ...]:
    """Return the decisions on which a group was changed, ended or given a term."""
    altered = (each.get("decision") for each in state.get("altered", ()))
    return (state.get("ended_by"), state.get("term_decision"), *altered)


def _is_past_undoing(on: OnDay, row: DecisionRow) -> bool:
    """Say whether nobody can take the decision back: it is confirmed, and its meeting closed."""
    placed = (on.programme, row.meeting)
    meeting = one(MeetingRow, on.using, OF_CASE, placed) if row.meeting else None
    return row.confirmed and (meeting is None or meeting.phase != Phase.OPEN)


def case(on: OnDay, about: str) -> CaseNow | None:
    """Find a case, whatever its process."""
    row = one(CaseRow, on.using, OF_CASE, (on.programme, about))
    return CaseNow(CaseId(row.case), Name(row.process)) if row else None


def open_to(on: OnDay, about: str) -> OpenTo:
    """Find which of some cases a constituency may read: its name stands before theirs."""
    constituency, *named = about.split()
    told = (PUBLIC, REGISTERED, CONSTITUENCY, f"{OF_CONSTITUENCY}{constituency}")
    found = (one(CaseRow, on.using, OF_CASE, (on.programme, each)) for each in named)
    read = (each for each in found if each is not None and each.audience in told)
    cases = tuple(CaseNow(CaseId(each.case), Name(each.process)) for each in read)
    return OpenTo(Name(constituency), cases)


def concern(on: OnDay, about: str) -> ConcernNow | None:
    """Find a concern, and how far it was taken."""
    row = one(ConcernRow, on.using, OF_CASE, (on.programme, about))
    if row is None:
        return None
    taken_to = Group(row.taken_to) if row.taken_to else None
    return ConcernNow(CaseId(row.case), taken_to, Name(row.decided_by) if row.decided_by else None)


def devolution(on: OnDay, about: str) -> DevolutionNow | None:
    """Find what a group has delegated to another."""
    row = one(DevolutionRow, on.using, OF_CASE, (on.programme, about))
    if row is None:
        return None
    return DevolutionNow(
        devolution=CaseId(row.case),
        group=Group(row.group),
        to=Group(row.to),
        way=Name(row.way),
        home=Count(row.home),
        onward=row.onward,
        since=row.since,
        last=row.last,
        ended_on=row.ended_on,
        what=Name(row.what),
    )


def referral(on: OnDay, about: str) -> ReferralNow | None:
    """Find what a party brought before the sponsor, and what that has answered."""
    row = one(CaseRow, on.using, OF_CASE, (on.programme, about))
    if row is None or row.process != "referral":
        return None
    it = row.state
    decision = CaseId(it["decision"]) if it.get("decision") else None
    return ReferralNow(CaseId(row.case), decision, Name(it.get("threshold") or ""), it.get("met"))


def change(on: OnDay, about: str) -> ChangeNow | None:
    """Find a change request, and how far it has come."""
    its = (on.programme, about)
    found = [*values(on.using, OF_CHANGE, (*its, *its, Stage.WITHDRAWN, *its))]
    stage = next((said for what, said in found if what == "stage"), None)
    if stage is None:
        return None
    return ChangeNow(
        change=CaseId(about),
        stage=Name(stage),
        matters=tuple(sorted(CaseId(said) for what, said in found if what == "matter")),
        set_aside=any(what == "appeal" for what, _ in found),
    )


def consulted(on: OnDay, about: str) -> ConsultedNow | None:
    """Find a consultation, and how far it has come."""
    row = one(WideConsultationRow, on.using, OF_CASE, (on.programme, about))
    if row is None:
        return None
    return ConsultedNow(
        consultation=CaseId(row.case),
        group=Group(row.group),
        stage=Name(row.stage),
        closed_on=row.closed_on,
        change=CaseId(row.change) if row.change else None,
        opened_on=row.opened_on,
        closes=row.closes,
        withdrawn=row.stage == ConsultationStage.WITHDRAWN,
    )


def proposal(on: OnDay, about: str) -> ProposalNow | None:
    """Find a proposal about a group, and whether it was consulted on."""
    row = one(ProposalRow, on.using, OF_CASE, (on.programme, about))
    if row is None:
        return None
    into = tuple(map(Group, row.into))
    consulted = row.stage == ProposalStage.CONSULTED
    return ProposalNow(CaseId(row.case), Group(row.group), Name(row.what), into, consulted)


def entry(on: OnDay, about: str) -> EntryNow | None:
    """Find the case that an entry belongs to."""
    if not about.isdecimal():
        return None
    for case, process, group in values(on.using, WHOSE, (on.programme, int(about))):
        return EntryNow(Position(int(about)), CaseId(case), Name(process), Group(group))
    return None
