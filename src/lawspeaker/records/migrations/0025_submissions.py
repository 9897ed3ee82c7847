"""What parties are asked to send in."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0024_proposals"),
    ]

    operations = [
        migrations.CreateModel(
            name="SubmissionRow",
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
                ("template", models.CharField(max_length=80)),
                ("title", models.TextField()),
                ("number", models.IntegerField()),
                ("organisation", models.CharField(max_length=80)),
                ("stage", models.CharField(max_length=80)),
                ("due", models.DateField(null=True)),
                ("sent_on", models.DateField(null=True)),
                ("late", models.IntegerField(null=True)),
                ("columns", models.JSONField()),
                ("cells", models.JSONField()),
                ("audience", models.CharField(max_length=80)),
                ("opened_at", models.BigIntegerField()),
            ],
            options={
                "db_table": "records_submission",
                "indexes": [
                    models.Index(fields=["programme", "template"], name="records_submission_of"),
                    models.Index(
                        fields=["programme", "organisation"], name="records_submission_whose"
                    ),
                ],
            },
        ),
    ]
