"""The whole story in order, told through the door until a day."""

from __future__ import annotations

from contextlib import suppress

from lawspeaker.service.demo import beside, december, february, founding, march
from lawspeaker.service.demo.teller import StopTelling, Teller


def tell_story(tell: Teller) -> None:
    """Play every act until the day the teller is told to stop at."""
    with suppress(StopTelling):
        _tell(tell)


def _tell(tell: Teller) -> None:
    founding.found(tell)
    founding.people(tell)
    tmag = founding.history(tell)
    room = december.call(tell)
    version = december.recommend(tell, room)
    december.meet(tell, room, version)
    december.follow(tell, room, version)
    room, split, costly = february.prepare(tell)
    february.meet(tell, room, split, costly)
    february.split_tmag(tell, room, split, costly, tmag)
    march_room, moved = march.prepare(tell)
    change, consultation = beside.ask_for_a_change(tell), beside.consult(tell)
    february.direct(tell, costly)
    march.without_consensus(tell, march_room, moved)
    february.tell_all(tell, room, costly)
    beside.be_answered(tell, change, consultation)
    beside.object_to_the_window(tell, moved)
    beside.ask_parties(tell)
    march.sitag(tell)
    march.ahead(tell)
