"""Signing in. Nobody signs up: accounts are made by those who enter people."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.auth_backends import AuthenticationBackend
from django.http import HttpRequest

from lawspeaker.directory.models import User
from lawspeaker.records.database import READING
from lawspeaker.records.rows import one


class Accounts(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Keeps the door closed to strangers."""

    def is_open_for_signup(self, _request: HttpRequest) -> bool:
        """Say whether a stranger may make an account."""
        return False


class Accounted(AuthenticationBackend):  # type: ignore[misc]  # allauth has no types
    """Knows those who have signed in by their accounts."""

    def get_user(self, user_id: int) -> User | None:
        """Return the account of a session; every request asks for one."""
        user = one(User, READING, "id = %s", (user_id,))
        return user if user and self.user_can_authenticate(user) else None
