"""The attachments of a programme."""

from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Blob",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "programme",
                        "digest",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("programme", models.CharField(max_length=60)),
                ("digest", models.CharField(max_length=43)),
                ("salt", models.BinaryField()),
                ("name", models.CharField(max_length=200)),
                ("media_type", models.CharField(max_length=100)),
                ("size", models.BigIntegerField()),
                ("audience", models.CharField(max_length=80)),
                ("case", models.CharField(blank=True, max_length=80)),
                ("kept_by", models.CharField(max_length=80)),
                ("kept_at", models.DateTimeField()),
            ],
            options={
                "db_table": "files_blob",
                "indexes": [models.Index(fields=["programme", "case"], name="files_blob_case")],
            },
        ),
    ]
