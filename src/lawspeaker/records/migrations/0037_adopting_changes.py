"""The change request that a version of the framework was adopted for."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0036_set_aside"),
    ]

    operations = [
        migrations.AddField(
            model_name="adoptionrow",
            name="change",
            field=models.CharField(default="", max_length=80),
        ),
    ]
