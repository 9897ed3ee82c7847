"""The keys of the plan and its like that no statement says: the rules are the platform's own."""

PLAN = {
    *("plan.stage", "plan.group", "plan.known", "plan.drafted_once", "plan.not_met"),
    *("plan.accepted", "plan.change", "plan.owner", "plan.due", "plan.new", "plan.tiers"),
    *("plan.deciding_group", "plan.other_day", "plan.in_draft", "plan.draft"),
    "plan.allowed",  # each limit of a tier cites for itself
    *("plan.new_version", "plan.released", "plan.version", "plan.other_version", "plan.decided"),
    *("plan.expected", "plan.met_once", "plan.met_on", "plan.was_met"),
}

OF_REGISTERS = PLAN
