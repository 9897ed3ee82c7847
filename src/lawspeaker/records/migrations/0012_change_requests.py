"""What a change request of this record has beside one that was adopted from before it."""

from typing import Any

from django.db import migrations, models


def added(name: str, field: "models.Field[Any, Any]") -> migrations.AddField:
    """Add a column with a value for the rows there are, and none for those to come."""
    return migrations.AddField("changerow", name, field, preserve_default=False)


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0011_attendance"),
    ]

    operations = [
        added("raiser", models.CharField(default="", max_length=80)),
        added("track", models.CharField(default="", max_length=80)),
        added("wanted_by", models.DateField(null=True)),
        added("asked", models.IntegerField(default=0)),
        added("answered", models.IntegerField(default=0)),
    ]
