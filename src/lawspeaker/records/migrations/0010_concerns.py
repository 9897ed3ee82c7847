"""Concerns; who took a decision, and which group had the matter before."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0009_belonging"),
    ]

    operations = [
        migrations.AddField(
            model_name="decisionrow",
            name="came_from",
            field=models.CharField(default="", max_length=80),
        ),
        migrations.AddField(
            model_name="decisionrow",
            name="taken_by",
            field=models.CharField(default="", max_length=80),
        ),
        migrations.CreateModel(
            name="ConcernRow",
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
                ("raiser", models.CharField(max_length=80)),
                ("below", models.CharField(max_length=80)),
                ("seat", models.CharField(max_length=80)),
                ("decision", models.CharField(max_length=80)),
                ("decided_by", models.CharField(max_length=80)),
                ("taken_to", models.CharField(max_length=80)),
                ("raised_on", models.DateField()),
                ("moved_on", models.DateField(null=True)),
                ("audience", models.CharField(max_length=80)),
                ("opened_at", models.BigIntegerField()),
            ],
            options={
                "db_table": "records_concern",
                "indexes": [
                    models.Index(fields=["programme", "opened_at"], name="records_concern_opened"),
                    models.Index(fields=["programme", "decision"], name="records_concern_decision"),
                ],
            },
        ),
    ]
