"""The exceptions to the rules that groups meet by, and how often they meet."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0016_outputs"),
    ]

    operations = [
        migrations.CreateModel(
            name="ExceptionRow",
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
                ("day", models.DateField()),
                ("what", models.CharField(max_length=80)),
                ("held", models.DateField(null=True)),
                ("reason", models.TextField()),
                ("audience", models.CharField(max_length=80)),
            ],
            options={
                "db_table": "records_exception",
                "indexes": [
                    models.Index(
                        fields=["programme", "group", "day"], name="records_exception_day"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FrequencyRow",
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
                ("found", models.CharField(max_length=80)),
                ("reviewed_on", models.DateField()),
                ("again", models.DateField(null=True)),
                ("audience", models.CharField(max_length=80)),
            ],
            options={"db_table": "records_frequency"},
        ),
    ]
