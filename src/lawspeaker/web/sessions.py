"""Sessions in the database, read by a statement that is spelled once: every request reads one."""

from django.contrib.sessions.backends import db
from django.contrib.sessions.base_session import AbstractBaseSession

from lawspeaker.records.database import READING
from lawspeaker.records.rows import one
from lawspeaker.service import clock


class SessionStore(db.SessionStore):
    """Django's sessions. They end by the machine's time, whatever day it is in a demo."""

    def _get_session_from_db(self) -> AbstractBaseSession | None:
        found = one(self.model, READING, "session_key = %s", (self.session_key,))
        if found is None or found.expire_date <= clock.machine():
            self._session_key = None
            return None
        return found
