"""The consultations, in one line each."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0014_consultations"),
    ]

    operations = [
        migrations.CreateModel(
            name="WideConsultationRow",
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
                ("group", models.CharField(max_length=80)),
                ("title", models.TextField()),
                ("stage", models.CharField(max_length=80)),
                ("opened_on", models.DateField(null=True)),
                ("closes", models.DateField(null=True)),
                ("closed_on", models.DateField(null=True)),
                ("reported_on", models.DateField(null=True)),
                ("change", models.CharField(max_length=80)),
                ("answered_by", models.JSONField()),
                ("responses", models.IntegerField()),
                ("comments", models.IntegerField()),
                ("undisposed", models.IntegerField()),
                ("audience", models.CharField(max_length=80)),
                ("opened_at", models.BigIntegerField()),
            ],
            options={
                "db_table": "records_wide_consultation",
                "indexes": [
                    models.Index(fields=["programme", "opened_at"], name="records_wide_opened"),
                    models.Index(fields=["programme", "stage"], name="records_wide_stage"),
                ],
            },
        ),
    ]
