"""What a command said stands with its last entry: one table less to write at each act."""

from importlib.resources import files
from typing import Any, ClassVar

from django.db import migrations


def lay_out(_: Any, editor: Any) -> None:
    """Run the statements written for this database, which stand apart by empty lines."""
    script = files(__package__ or "").joinpath(f"command.{editor.connection.vendor}.sql")
    for statement in script.read_text("utf-8").split("\n\n"):
        editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies: ClassVar[list[tuple[str, str]]] = [("records", "0007_as_first_laid_out")]
    operations: ClassVar[list[Any]] = [migrations.RunPython(lay_out)]
