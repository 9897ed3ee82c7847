"""Who may read a case besides its audience."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0032_published_artefacts"),
    ]

    operations = [
        migrations.CreateModel(
            name="ReaderRow",
            fields=[
                ("programme", models.CharField(max_length=60)),
                ("case", models.CharField(max_length=80)),
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "programme",
                        "case",
                        "reader",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("reader", models.CharField(max_length=80)),
            ],
            options={
                "db_table": "records_reader",
                "indexes": [
                    models.Index(fields=["programme", "reader"], name="records_reader_reader"),
                ],
            },
        ),
    ]
