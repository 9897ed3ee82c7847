"""What parties answer in surveys."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0030_totals"),
    ]

    operations = [
        migrations.CreateModel(
            name="ResponseRow",
            fields=[
                ("programme", models.CharField(max_length=60)),
                ("case", models.CharField(max_length=80)),
                ("title", models.TextField()),
                ("organisation", models.CharField(max_length=80)),
                ("stage", models.CharField(max_length=80)),
                ("due", models.DateField(null=True)),
                ("sent_on", models.DateField(null=True)),
                ("late", models.IntegerField(null=True)),
                ("columns", models.JSONField()),
                ("cells", models.JSONField()),
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
                ("survey", models.CharField(max_length=80)),
                ("texts", models.JSONField()),
                ("audience", models.CharField(max_length=80)),
                ("opened_at", models.BigIntegerField()),
            ],
            options={
                "db_table": "records_response",
                "indexes": [
                    models.Index(fields=["programme", "survey"], name="records_response_of"),
                ],
            },
        ),
    ]
