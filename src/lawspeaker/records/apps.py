"""The records as a Django app."""

from importlib import import_module
from typing import Any

from django.apps import AppConfig
from django.core.checks import Tags, register


class RecordsConfig(AppConfig):
    """The ledgers of the programmes, and the tables made from them to be read."""

    name = "lawspeaker.records"
    label = "records"

    def import_models(self) -> None:
        """Load the read tables too, which stand one file a subject beside `models`."""
        super().import_models()
        import_module("lawspeaker.records.tables")

    def ready(self) -> None:
        """Have `check --database` and `migrate` look at the read tables."""
        looks: Any = import_module("lawspeaker.records.checks").tables_are_current
        register(looks, Tags.database)
