"""The directions of the sponsor."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0018_raid"),
    ]

    operations = [
        migrations.CreateModel(
            name="DirectionRow",
            fields=[
                ("programme", models.CharField(max_length=60)),
                ("case", models.CharField(max_length=80)),
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
                ("title", models.TextField()),
                ("office", models.CharField(max_length=80)),
                ("decision", models.CharField(max_length=80)),
                ("stage", models.CharField(max_length=80)),
                ("given_on", models.DateField(null=True)),
                ("due", models.DateField(null=True)),
                ("reports", models.IntegerField()),
                ("given", models.IntegerField()),
                ("late", models.IntegerField()),
                ("audience", models.CharField(max_length=80)),
                ("opened_at", models.BigIntegerField()),
            ],
            options={
                "db_table": "records_direction",
                "indexes": [
                    models.Index(
                        fields=["programme", "opened_at"], name="records_direction_opened"
                    ),
                    models.Index(
                        fields=["programme", "decision"], name="records_direction_decision"
                    ),
                ],
            },
        ),
    ]
