"""The keys of groups, their work and the days of their rules that no statement of MHHS says."""

from __future__ import annotations

OF_GROUPS = {
    *("group.changes", "group.changed_after", "group.proposal", "group.into", "group.subjects"),
    "group.split_heirs",
    *("proposal.consultation", "proposal.fits", "proposal.group", "proposal.into"),
    *("proposal.members", "proposal.stage"),
    *("exception.ahead", "exception.by_rule", "exception.new", "exception.not_called"),
    *("exception.once", "exception.one_a_day", "exception.stands", "exception.to"),
    *("exception.to_come", "exception.to_day", "exception.uncalled", "exception.working"),
    *("output.document", "output.due", "output.for_whom", "output.group", "output.heir"),
    "output.stage",
    *("frequency.again", "frequency.group_stands", "frequency.new", "frequency.reviewed"),
}
