"""The site as a Django app: it refuses to run on a database that may lose what it promised."""

from typing import override

from django.apps import AppConfig
from django.core import checks
from django.db.backends.signals import connection_created

from lawspeaker.site import durable


class SiteConfig(AppConfig):
    """Registers what is looked at before the first request."""

    name = "lawspeaker.site"
    label = "site"

    @override
    def ready(self) -> None:
        connection_created.connect(durable.refuse_weak, dispatch_uid="durable")
        checks.register(durable.key_is_given, deploy=True)
