"""The sealed box of a poll."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("files", "0001_blobs"),
    ]

    operations = [
        migrations.CreateModel(
            name="Box",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "programme",
                        "case",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("programme", models.CharField(max_length=60)),
                ("case", models.CharField(max_length=80)),
                ("key", models.CharField(max_length=64)),
                ("papers", models.BinaryField()),
                ("count", models.IntegerField()),
            ],
            options={
                "db_table": "files_box",
            },
        ),
    ]
