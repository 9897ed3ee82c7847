"""The constituencies that parties belong to, from a day until a day."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0008_said_with_the_entry"),
    ]

    operations = [
        migrations.CreateModel(
            name="BelongingRow",
            fields=[
                ("programme", models.CharField(max_length=60)),
                ("case", models.CharField(max_length=80)),
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "programme",
                        "case",
                        "n",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("n", models.IntegerField()),
                ("constituency", models.CharField(max_length=80)),
                ("organisation", models.CharField(max_length=80)),
                ("name", models.TextField()),
                ("since", models.DateField()),
                ("until", models.DateField(null=True)),
                ("contested", models.BooleanField()),
            ],
            options={
                "db_table": "records_belonging",
                "indexes": [
                    models.Index(
                        fields=["programme", "constituency", "since"], name="records_belonging_body"
                    ),
                    models.Index(
                        fields=["programme", "organisation"], name="records_belonging_party"
                    ),
                ],
            },
        ),
    ]
