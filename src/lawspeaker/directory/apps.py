"""The directory as a Django app."""

from django.apps import AppConfig


class DirectoryConfig(AppConfig):
    """Accounts, names and contact details: what the ledger never holds."""

    name = "lawspeaker.directory"
    label = "directory"
