"""The keys of the plan and its like that no statement says: the rules are the platform's own."""

PLAN = {
    *("plan.stage", "plan.group", "plan.known", "plan.drafted_once", "plan.not_met"),
    *("plan.accepted", "plan.change", "plan.owner", "plan.due", "plan.new", "plan.tiers"),
    *("plan.deciding_group", "plan.other_day", "plan.in_draft", "plan.draft"),
    "plan.allowed",  # each limit of a tier cites for itself
    *("plan.new_version", "plan.released", "plan.version", "plan.other_version", "plan.decided"),
    *("plan.expected", "plan.met_once", "plan.met_on", "plan.was_met", "plan.draft_met"),
    "plan.reopened_for",
}

ASSURANCE = {
    *("assurance.about", "assurance.action_due", "assurance.action_group", "assurance.again"),
    *("assurance.action_owner", "assurance.all_noted", "assurance.answer_by"),
    *("assurance.decision", "assurance.entry", "assurance.group", "assurance.groups"),
    *("assurance.met", "assurance.met_since", "assurance.other_owner", "assurance.owner"),
    *("assurance.party", "assurance.stage", "assurance.subject", "assurance.unnoted"),
    *("assurance.within", "decision.assured_entry", "decision.assured_steps"),
    *("audit.answer_by", "audit.audited", "audit.heard", "audit.known", "audit.led_by"),
    *("audit.no_hat", "audit.not_itself", "audit.other", "audit.principle"),
    *("audit.published_once", "audit.stage"),
}

LOGS = {
    *("status.written", "status.cancelled", "status.moved"),
    *("status.ahead", "status.areas", "status.group", "status.stage", "status.once"),
    *("action.about", "action.decision", "action.meeting", "raid.about"),
    *("raid.aim", "raid.ending", "raid.group", "raid.group_above", "raid.kept", "raid.likely"),
    *("raid.linked", "raid.no_issue", "raid.other_group", "raid.other_owner", "raid.owned"),
    *("raid.owner", "raid.review_on", "raid.scale", "raid.stage", "raid.taken_up"),
    "raid.whole",
}

LIBRARY = {
    *("artefact.change", "artefact.closes", "artefact.comment", "artefact.counted"),
    *("artefact.criteria", "artefact.decided", "artefact.disposed", "artefact.disposed_why"),
    *("artefact.document", "artefact.group", "artefact.known_version", "artefact.later"),
    *("artefact.office", "artefact.open", "artefact.other", "artefact.out_for_review"),
    *("artefact.not_accepted", "artefact.passed"),
    *("artefact.in_force", "artefact.open_group", "artefact.published_once"),
    *("artefact.own_tranche", "artefact.review_over", "artefact.reviewers", "artefact.rows"),
    *("artefact.set_by", "artefact.stage", "artefact.terms_above", "artefact.time"),
    *("artefact.undecided", "artefact.version", "artefact.version_once", "artefact.with_tranche"),
    *("tranche.approved", "tranche.empty", "tranche.group", "tranche.stage"),
}

CONDUCT = {
    *("information.entrusted", "information.outside", "information.shown"),
    *("separation.hats", "separation.line", "separation.new", "separation.own"),
    *("interest.takes_part", "interest.topic", "separation.breach", "separation.declared_first"),
    *("information.triaged", "information.no_subject", "contact.routine"),
    *("separation.as_demanded", "separation.named"),
}

APPEALS = {  # the two last hold under another reading only
    *(
        "change.decided_once",
        "change.one_matter",
        "change.its_matter",
        "change.criterion",
        "change.template",
    ),
    *("appeal.enacting", "appeal.matter_accepted", "appeal.set_aside"),
    *("plan.subject", "decision.appealed", "decision.not_set_aside"),
    *("appeal.directed", "appeal.findings", "appeal.goes_up", "appeal.ground"),
    *("appeal.group_above", "appeal.in_time", "appeal.once", "appeal.one_matter"),
    *(
        "appeal.own_matter",
        "appeal.remedy_benefit",
        "appeal.remedy_cost",
        "appeal.stage",
        "decision.appeal",
    ),
    *("decision.remedy", "decision.stayed", "appeal.recused", "decision.under_appeal"),
}
REACTED = {  # what only follows from something else needs no power of its own
    *("programme.found", "change.bring", "change.enter_outcome", "change.give_back"),
    *("change.consult_anew", "change.change_framework"),
    *("appeal.note_matter", "appeal.enter_direction"),
    *("decision.heed", "decision.note_set_aside"),
    *("artefact.take_back", "artefact.pass_on"),
}
SUBMISSIONS = {
    *("template.stage", "template.columns", "template.group", "template.asked"),
    *(
        "template.between",
        "template.bounds",
        "template.choices",
        "template.time",
        "template.somebody",
    ),
    *("template.published", "template.open", "template.early", "template.running"),
    *("template.months", "template.line", "raid.heir", "plan.heir"),
    *("submission.stage", "submission.party", "submission.due", "submission.filled"),
    "submission.round",
    "submission.fits",  # each fault says itself what is wrong
}

SURVEYS = {
    *(
        "survey.bounds",
        "survey.choices",
        "survey.closes",
        "survey.known",
        "survey.later",
        "survey.over",
    ),
    *("survey.published", "survey.questions", "survey.somebody", "survey.stage", "survey.time"),
    *("response.asked", "response.filled", "response.later", "response.once", "response.one_row"),
    *("response.over", "response.stage"),
    "response.fits",  # each fault says itself what is wrong
    *("feedback.agreed", "feedback.stage", "feedback.theirs", "feedback.to"),
}

OF_REGISTERS = PLAN | ASSURANCE | LOGS | LIBRARY | CONDUCT | APPEALS | SUBMISSIONS | SURVEYS
OF_THE_SPONSOR = {
    "constituency.about",
    # A party's way to the sponsor.
    *("referral.about", "referral.adviser", "referral.asked_once", "referral.group"),
    *("referral.owes_advice", "decision.owes_advice", "decision.adviser", "decision.asked_once"),
    *("decision.opinion", "decision.awaited", "referral.awaited"),
    *("referral.instructed_once", "referral.relayed_once", "referral.stage"),
    "referral.told_once",
    *("decision.outside_day", "decision.heeds", "decision.heeded_once", "decision.sponsor_first"),
}
