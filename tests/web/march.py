"""The whole story of the demo, told until 21 March 2024, to be read: nothing is told after it."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from wsgiref.simple_server import make_server

import pytest
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.test import Client
from playwright.sync_api import BrowserContext

from lawspeaker.directory.models import User
from lawspeaker.records.programmes import capacities_of
from lawspeaker.records.visible import View, Viewer, visible_to
from lawspeaker.service.demo.cast import person
from lawspeaker.service.demo.playing import SLUG
from lawspeaker.service.demo.teller import LONDON
from told_story import Now, retold, tell
from web.on_stage import Server, Silent

LAST = date(2024, 3, 21)


@dataclass(frozen=True)
class March:
    """The story as it stands on its last day; the clock can be moved."""

    now: Now
    home: str = f"/p/{SLUG}/"

    def sign_in(self, who: str = "raman") -> Client:
        """Return the browser of somebody of the story; without a name, of the public."""
        client = Client()
        if who:
            client.force_login(User.objects.get(email=f"{who}@example.org"))
        return client

    def ask(self, place: str, who: str = "raman") -> HttpResponse:
        return self.sign_in(who).get(f"{self.home}{place}")

    def get(self, place: str, who: str = "raman") -> str:
        """Return a page as somebody sees it."""
        answer = self.ask(place, who)
        assert answer.status_code == 200, f"{place} as {who or 'the public'}"
        return answer.text

    def view(self, who: str = "raman") -> View:
        """Return what somebody may read; without a name, the public."""
        day = self.now.at.date()
        if not who:
            return visible_to(Viewer(None, (), SLUG, day))
        return visible_to(Viewer(person(who), capacities_of(SLUG, person(who), day), SLUG, day))

    def public(self, place: str = "") -> str:
        """Return a page of the public site."""
        return self.get(f"public/{place}", "")


@pytest.fixture(scope="session")
def whole_story(tmp_path_factory, django_db_blocker) -> Path:
    folder = tmp_path_factory.mktemp("march") / "whole"
    with django_db_blocker.unblock():
        tell(folder, LAST)
    return folder


@pytest.fixture
def march(whole_story, tmp_path, django_db_blocker) -> Iterator[March]:
    """A copy of the whole story on its last day."""
    with django_db_blocker.unblock(), retold(whole_story, tmp_path / "march") as now:
        now.at = datetime(2024, 3, 21, 10, tzinfo=LONDON)
        yield March(now)


@pytest.fixture
def march_on_air(march) -> Iterator[str]:
    """The address of a server of it."""
    server = make_server("127.0.0.1", 0, get_wsgi_application(), Server, Silent)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join(5)
    server.server_close()


@pytest.fixture
def look(march, march_on_air, context) -> Callable[[str], BrowserContext]:
    """Sign a real browser in as somebody of the story; without a name it is the public's."""

    def signed_in(who: str = "raman") -> BrowserContext:
        if who:
            session = march.sign_in(who).cookies["sessionid"].value
            context.add_cookies([{"name": "sessionid", "value": session, "url": march_on_air}])
        return context

    return signed_in
