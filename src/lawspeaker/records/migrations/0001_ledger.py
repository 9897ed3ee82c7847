"""The ledger: its tables are no models, so that nothing but the ledger's own SQL writes them."""

from importlib.resources import files
from typing import Any, ClassVar

from django.db import migrations

TABLES = ("command", "consumer", "checkpoint", "disclosure", "event", "head")


def lay_out(_: Any, editor: Any) -> None:
    """Run the statements written for this database, which stand apart by empty lines."""
    script = files(__package__ or "").joinpath(f"ledger.{editor.connection.vendor}.sql")
    for statement in script.read_text("utf-8").split("\n\n"):
        editor.execute(statement, params=None)


def take_away(_: Any, editor: Any) -> None:
    for table in TABLES:
        editor.execute(f"DROP TABLE ledger_{table}", params=None)
    if editor.connection.vendor == "postgresql":
        editor.execute("DROP FUNCTION ledger_refuses()", params=None)


class Migration(migrations.Migration):
    dependencies: ClassVar[list[tuple[str, str]]] = []
    operations: ClassVar[list[Any]] = [migrations.RunPython(lay_out, take_away)]
