"""Requests for information, answers for all alike, declared interests."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0020_library"),
    ]

    operations = [
        migrations.CreateModel(
            name="AnswerRow",
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
                ("constituency", models.CharField(max_length=80)),
                ("published_on", models.DateField(null=True)),
                ("amended", models.IntegerField()),
                ("withdrawn", models.BooleanField()),
                ("audience", models.CharField(max_length=80)),
                ("opened_at", models.BigIntegerField()),
            ],
            options={
                "db_table": "records_answer",
                "indexes": [
                    models.Index(fields=["programme", "opened_at"], name="records_answer_opened")
                ],
            },
        ),
        migrations.CreateModel(
            name="InterestRow",
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
                ("organisation", models.CharField(max_length=80)),
                ("title", models.TextField()),
                ("subject", models.CharField(max_length=80)),
                ("stage", models.CharField(max_length=80)),
                ("has_interest", models.BooleanField(null=True)),
                ("handling", models.CharField(max_length=80)),
                ("moved_on", models.DateField(null=True)),
                ("audience", models.CharField(max_length=80)),
                ("opened_at", models.BigIntegerField()),
            ],
            options={
                "db_table": "records_interest",
                "indexes": [
                    models.Index(
                        fields=["programme", "organisation"], name="records_interest_whose"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="RequestRow",
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
                ("organisation", models.CharField(max_length=80)),
                ("title", models.TextField()),
                ("stage", models.CharField(max_length=80)),
                ("asked", models.CharField(max_length=80)),
                ("ground", models.CharField(max_length=80)),
                ("reviewer", models.CharField(max_length=80)),
                ("asked_on", models.DateField(null=True)),
                ("moved_on", models.DateField(null=True)),
                ("until", models.DateField(null=True)),
                ("audience", models.CharField(max_length=80)),
                ("opened_at", models.BigIntegerField()),
            ],
            options={
                "db_table": "records_request",
                "indexes": [
                    models.Index(fields=["programme", "stage"], name="records_request_stage"),
                    models.Index(fields=["programme", "asked"], name="records_request_asked"),
                ],
            },
        ),
    ]
