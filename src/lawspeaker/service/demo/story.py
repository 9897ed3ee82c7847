"""The whole story in order, told through the door until a day."""

from __future__ import annotations

from contextlib import suppress

from lawspeaker.service.demo import (
    answering,
    asked,
    beside,
    december,
    february,
    founding,
    march,
    planned,
    shelved,
)
from lawspeaker.service.demo.teller import StopTelling, Teller


def tell_story(tell: Teller) -> None:
    """Play every act until the day the teller is told to stop at."""
    with suppress(StopTelling):
        _tell(tell)


def _tell(tell: Teller) -> None:
    founding.found(tell)
    founding.people(tell)
    tmag, replan = founding.history(tell)
    room = december.call(tell)
    version = december.recommend(tell, room)
    december.meet(tell, room, version)
    december.follow(tell, room, version)
    room, split, costly = february.prepare(tell)
    february.meet(tell, room, split, costly)
    february.split_tmag(tell, room, split, costly, tmag)
    plan, risk = planned.plan(tell, replan)
    interface, entry = shelved.shelve(tell)
    fenland, survey = asked.must_qualify(tell), asked.ask(tell)
    march_room, moved = march.prepare(tell)
    status = planned.report_status(tell, march_room, risk)
    shelved.put_out(tell, interface, entry)
    change, consultation = beside.ask_for_a_change(tell), beside.consult(tell)
    asked.be_answered(tell, survey)
    february.direct(tell, costly)
    readiness = answering.direct(tell, costly)
    march.without_consensus(tell, march_room, moved, status)
    shelved.comment(tell, interface, entry)
    february.tell_all(tell, room, costly)
    beside.be_answered(tell, change, consultation)
    beside.object_to_the_window(tell, moved)
    beside.ask_parties(tell)
    planned.move_milestone(tell, plan, risk, moved)
    audit = answering.commission(tell)
    sitag_room, baseline = march.call_sitag(tell)
    shelved.put_before_sitag(tell, entry, baseline)
    planned.raise_risk(tell)
    asked.invite(tell, sitag_room)
    answering.contend(tell, moved, readiness, audit)
    asked.settle(tell, fenland)
    march.sitag(tell, sitag_room, baseline)
    shelved.approve(tell, entry)
    answering.assure(tell, moved)
    planned.begin_april(tell, march.ahead(tell))
