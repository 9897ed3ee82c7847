"""Whom a published answer names as having asked."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0026_superseded"),
    ]

    operations = [
        migrations.AddField(
            model_name="requestrow",
            name="names",
            field=models.CharField(default="", max_length=80),
        ),
    ]
