"""The obligations that parties are under, from a day until a day."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0027_asked_by"),
    ]

    operations = [
        migrations.CreateModel(
            name="ObligationRow",
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
                ("obligation", models.CharField(max_length=80)),
                ("organisation", models.CharField(max_length=80)),
                ("name", models.TextField()),
                ("since", models.DateField()),
                ("until", models.DateField(null=True)),
                ("contested", models.BooleanField()),
            ],
            options={
                "db_table": "records_obligation",
                "indexes": [
                    models.Index(
                        fields=["programme", "obligation"], name="records_obligation_name"
                    ),
                    models.Index(
                        fields=["programme", "organisation"], name="records_obligation_party"
                    ),
                ],
            },
        ),
    ]
