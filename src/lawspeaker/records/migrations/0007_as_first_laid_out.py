"""What the first 0003 laid out otherwise: a view a seat, and words that were replaced whole.

It was changed where it stood, so that some databases have the one and some the other. Views are
laid out anew and empty: they follow from the ledger, as all read tables do.
"""

from importlib.resources import files
from typing import Any

from django.db import migrations

REPLACED, CHANGES = "records_text_is_replaced", "records_text_changes"


def tell_organisations_apart(apps: Any, editor: Any) -> None:
    views = apps.get_model("records", "ViewRow")
    connection = editor.connection
    with connection.cursor() as cursor:
        columns = connection.introspection.get_table_description(cursor, views._meta.db_table)  # noqa: SLF001  # Django's own name
    if all(each.name != "organisation" for each in columns):
        editor.delete_model(views)
        editor.create_model(views)


def let_words_change(_: Any, editor: Any) -> None:
    if editor.connection.vendor == "sqlite":
        script = files(__package__ or "").joinpath("search.sqlite.sql").read_text("utf-8")
        for name in (REPLACED, CHANGES):
            editor.execute(f"DROP TRIGGER IF EXISTS {name}", params=None)
        made = (each for each in script.split("\n\n") if f"CREATE TRIGGER {CHANGES} " in each)
        editor.execute(next(made), params=None)


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0006_who_came"),
    ]

    operations = [
        migrations.RunPython(tell_organisations_apart, migrations.RunPython.noop),
        migrations.RunPython(let_words_change, migrations.RunPython.noop),
    ]
