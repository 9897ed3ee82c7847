"""The files as a Django app."""

from django.apps import AppConfig


class FilesConfig(AppConfig):
    """Attachments: their bytes in a store, and who may read them in a table."""

    name = "lawspeaker.files"
    label = "files"
