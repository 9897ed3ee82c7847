"""The index of the words to be searched, made as each database makes one."""

from importlib.resources import files
from typing import Any

from django.db import migrations


def index_words(_: Any, editor: Any) -> None:
    """Run the statements written for this database, which stand apart by empty lines."""
    script = files(__package__ or "").joinpath(f"search.{editor.connection.vendor}.sql")
    for statement in script.read_text("utf-8").split("\n\n"):
        editor.execute(statement, params=None)


def forget_words(_: Any, editor: Any) -> None:
    if editor.connection.vendor == "sqlite":
        editor.execute("DROP TABLE records_words", params=None)


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0004_case_tables"),
    ]

    operations = [
        migrations.RunPython(index_words, forget_words),
    ]
