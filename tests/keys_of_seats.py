"""The keys of seats, elections, parties and contacts that no statement of MHHS says."""

from __future__ import annotations

OF_SEATS = {
    *("attendance.reads", "attendance.until"),
    *("contact.asker", "contact.own", "contact.party", "contact.stage", "contact.until"),
    *("election.closed", "election.contested", "election.counted", "election.enrolled"),
    *("election.goes_on", "election.in_time", "election.key", "election.key_made"),
    *("election.key_new", "election.lot_ahead", "election.lot_announced", "election.lot_numbers"),
    *("election.new", "election.nominated_once", "election.gone_nominee", "election.nobody_gone"),
    *("election.nominating", "election.nominations_over", "election.nominee"),
    *("election.on_roll", "election.one_vote", "election.open_contest"),
    *("election.own_constituency", "election.own_nominee", "election.paper"),
    *("election.cap", "election.drawn_from", "election.own_contest"),
    *("election.poll_in_time", "election.poll_over", "election.polling", "election.roll"),
    *("election.roll_settled", "election.seats", "election.settled", "election.tied"),
    *("election.uncontested", "election.until", "election.whole", "election.lot_stands"),
    *("party.acts", "party.constituency", "party.new", "party.once", "party.registered"),
    *("party.belongs", "party.contested", "party.contested_once", "party.joins_once"),
    *("party.otherwise", "party.own", "party.own_contest", "party.takes_part"),
    *("party.registered_once", "party.obligation", "party.obliged", "party.obliged_once"),
    *("seat.filled", "seat.in_term", "seat.known", "seat.new", "seat.other_person"),
    "seat.mandate",
    *("seat.free", "seat.has_term", "seat.longer", "seat.over", "seat.own"),
    *("seat.term", "seat.vacant", "seat.own_constituency", "seat.drawn_from"),
}
