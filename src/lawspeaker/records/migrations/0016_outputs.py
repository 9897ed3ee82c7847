"""The outputs of the work programmes, in one line each."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0015_wide_consultations"),
    ]

    operations = [
        migrations.CreateModel(
            name="OutputRow",
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
                ("for_whom", models.JSONField()),
                ("due", models.DateField(null=True)),
                ("first_due", models.DateField(null=True)),
                ("delivered_on", models.DateField(null=True)),
                ("late", models.IntegerField(null=True)),
                ("document", models.CharField(max_length=80)),
                ("audience", models.CharField(max_length=80)),
                ("opened_at", models.BigIntegerField()),
            ],
            options={
                "db_table": "records_output",
                "indexes": [
                    models.Index(
                        fields=["programme", "group", "stage"], name="records_output_group"
                    ),
                    models.Index(fields=["programme", "opened_at"], name="records_output_opened"),
                ],
            },
        ),
    ]
