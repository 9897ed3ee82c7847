"""What assurance looks at in each case, and its findings."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0022_appeals"),
    ]

    operations = [
        migrations.CreateModel(
            name="FindingRow",
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
                ("severity", models.CharField(max_length=80)),
                ("stage", models.CharField(max_length=80)),
                ("owner", models.CharField(max_length=80)),
                ("about", models.CharField(max_length=80)),
                ("entry", models.BigIntegerField(null=True)),
                ("subject", models.CharField(max_length=80)),
                ("organisation", models.CharField(max_length=80)),
                ("raised_on", models.DateField(null=True)),
                ("answer_by", models.DateField(null=True)),
                ("closed_on", models.DateField(null=True)),
                ("unnoted", models.JSONField()),
                ("audience", models.CharField(max_length=80)),
                ("opened_at", models.BigIntegerField()),
            ],
            options={
                "db_table": "records_finding",
                "indexes": [
                    models.Index(fields=["programme", "opened_at"], name="records_finding_opened"),
                    models.Index(fields=["programme", "about"], name="records_finding_about"),
                ],
            },
        ),
        migrations.CreateModel(
            name="MarkRow",
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
                ("position", models.BigIntegerField()),
                ("process", models.CharField(max_length=80)),
                ("group", models.CharField(max_length=80)),
                ("audience", models.CharField(max_length=80)),
                ("day", models.DateField()),
                ("sort", models.CharField(max_length=80)),
                ("key", models.CharField(max_length=80)),
                ("by", models.CharField(max_length=80)),
                ("anchor", models.DateField(null=True)),
                ("clock", models.CharField(max_length=80)),
                ("due", models.DateField(null=True)),
                ("late", models.IntegerField(null=True)),
                ("calendar", models.CharField(max_length=80)),
                ("about", models.BigIntegerField(null=True)),
                ("text", models.TextField()),
            ],
            options={
                "db_table": "records_mark",
                "indexes": [
                    models.Index(fields=["programme", "day", "position"], name="records_mark_day"),
                    models.Index(
                        fields=["programme", "sort", "position"], name="records_mark_sort"
                    ),
                ],
            },
        ),
    ]
