"""The story of the demo on a stage: told until a meeting of the PSG is in its third item."""

import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import pytest
from django.core.wsgi import get_wsgi_application
from django.db import connections
from django.test import Client, override_settings
from playwright.sync_api import BrowserContext

from databases import Sqlite, pointed_at
from lawspeaker.directory.models import User
from lawspeaker.framework.load import load
from lawspeaker.framework.names import CaseId, Prose, Seat
from lawspeaker.kernel.kinds import Offset
from lawspeaker.processes.decision.arguing import GiveView
from lawspeaker.processes.decision.matter import Basis, Stand
from lawspeaker.processes.meeting.holding import Open
from lawspeaker.service import clock
from lawspeaker.service.demo import december, founding
from lawspeaker.service.demo.cast import SEATS
from lawspeaker.service.demo.playing import SLUG, Acting, introduce
from lawspeaker.service.demo.room import Room
from lawspeaker.service.demo.teller import Clock, Teller
from lawspeaker.service.door import Door
from lawspeaker.service.founding import prepare

DAY = december.PSG
WAITING = ("M-PSG-u", "M-PSG-n")  # the consumers and the small suppliers have yet to speak
SOME = Prose("Some of the constituency would keep one group.")


@dataclass
class Stage:
    """Where the story has come to; its clock can be moved."""

    tell: Teller
    clock: Clock
    meeting: CaseId
    decision: CaseId
    room: Room

    def sign_in(self, who: str = "raman") -> Client:
        """Return the browser of somebody of the story, signed in."""
        client = Client()
        client.force_login(User.objects.get(email=f"{who}@example.org"))
        return client

    @property
    def home(self) -> str:
        return f"/p/{SLUG}/"


def told(*, in_session: bool = True) -> Stage:
    """Tell the story until the meeting is called and prepared, or is in the middle of an item."""
    introduce()
    prepare(SLUG)
    story = Clock()
    clock.read_from(story)
    tell = Teller(Acting(Door(), SLUG), story, date(2024, 12, 31), lambda: None)
    founding.found(tell)
    founding.people(tell)
    founding.history(tell)
    room = december.call(tell)
    stage = Stage(tell, story, room.case, december.recommend(tell, room), room)
    if in_session:
        _hold(stage)
    return stage


def _hold(stage: Stage) -> None:
    tell, room = stage.tell, stage.room
    tell.on(DAY, 10)
    tell.own("halloran", "SRO", Open(), room.case)
    room.come("bielski")
    room.pass_over(1, 60, 4, "No amendments were asked for.")
    room.pass_over(2, 400, 20, "Integration testing entry criteria are on track.")
    room.item(3, 1700)
    _views(stage)
    tell.on(DAY, 10, 47)


def _views(stage: Stage) -> None:
    """Let every counted seat speak but two."""
    counted = load("mhhs@3.1").counted("PSG")
    for n, (letter, who) in enumerate(SEATS["PSG"].items()):
        seat = Seat(f"M-PSG-{letter}")
        if seat in counted and seat not in WAITING:
            split = who in {"castell", "qureshi"}
            basis, text = (Basis.MAJORITY, SOME) if split else (Basis.CONSENSUS, None)
            view = GiveView(seat, Stand.AGREES, basis, text, text, Offset(1800 + 20 * n))
            stage.tell.do(who, seat, view, stage.decision)


@pytest.fixture(scope="session")
def scenes(tmp_path_factory, django_db_blocker) -> Iterator[dict[str, tuple[Path, Stage]]]:
    """The story told to both places, once a session."""
    folder = tmp_path_factory.mktemp("scenes")
    made = {}
    with django_db_blocker.unblock():
        empty = Sqlite(folder)
        for name, in_session in (("called", False), ("in session", True)):
            data = folder / name
            data.mkdir()
            path = data / "story.sqlite3"
            shutil.copyfile(empty.template, path)
            kept = {"LAWSPEAKER_DATA": data, "LAWSPEAKER_FILES_URL": f"file://{data / 'files'}"}
            with pointed_at(str(path)), override_settings(**kept):
                made[name] = (data, told(in_session=in_session))
        clock.read_from(None)
        yield made


@pytest.fixture
def scene(scenes, tmp_path, settings, django_db_blocker) -> Iterator[Callable[[str], Stage]]:
    """Set the stage anew: a copy of one of the places."""
    opened = []

    def set_stage(name: str) -> Stage:
        data, stage = scenes[name]
        shutil.copytree(data, tmp_path / "data")
        settings.LAWSPEAKER_DATA = tmp_path / "data"
        settings.LAWSPEAKER_FILES_URL = f"file://{tmp_path / 'data' / 'files'}"
        pointed = pointed_at(str(tmp_path / "data" / "story.sqlite3"))
        pointed.__enter__()
        opened.append(pointed)
        moved = Clock(stage.clock.now)
        clock.read_from(moved)
        tell = Teller(Acting(Door(), SLUG), moved, date(2024, 12, 31), lambda: None)
        tell.told = stage.tell.told
        room = Room(tell, "PSG", DAY, case=stage.meeting)
        return Stage(tell, moved, stage.meeting, stage.decision, room)

    with django_db_blocker.unblock():
        yield set_stage
        for each in opened:
            each.__exit__(None, None, None)
    clock.read_from(None)


@pytest.fixture
def called(scene) -> Stage:
    """The PSG of 6 December 2023 is called, its papers are out."""
    return scene("called")


@pytest.fixture
def in_session(scene) -> Stage:
    """It is 10:47 on the day: two items are taken, two seats have yet to speak on the third."""
    return scene("in session")


class Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True

    def process_request_thread(self, request: object, client_address: object) -> None:
        """Answer in a thread of its own, and leave no connection to the database behind."""
        super().process_request_thread(request, client_address)  # type: ignore[arg-type]  # as given
        connections.close_all()


class Silent(WSGIRequestHandler):
    def log_message(self, *_said: object) -> None: ...


@pytest.fixture
def on_air(in_session) -> Iterator[str]:
    """The address of a server of the meeting in session."""
    server = make_server("127.0.0.1", 0, get_wsgi_application(), Server, Silent)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join(5)
    server.server_close()


@pytest.fixture
def visit(in_session, on_air, context) -> Callable[[str], BrowserContext]:
    """Sign a real browser in as somebody of the story."""

    def signed_in(who: str = "raman") -> BrowserContext:
        session = in_session.sign_in(who).cookies["sessionid"].value
        context.add_cookies([{"name": "sessionid", "value": session, "url": on_air}])
        return context

    return signed_in
