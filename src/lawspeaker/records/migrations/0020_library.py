"""The library: artefacts and tranches, in one line each."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0019_directions"),
    ]

    operations = [
        migrations.CreateModel(
            name="TrancheRow",
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
                ("document", models.CharField(max_length=80)),
                ("number", models.IntegerField()),
                ("title", models.TextField()),
                ("stage", models.CharField(max_length=80)),
                ("baseline", models.DateField(null=True)),
                ("last", models.DateField(null=True)),
                ("baselined_on", models.DateField(null=True)),
                ("audience", models.CharField(max_length=80)),
                ("opened_at", models.BigIntegerField()),
            ],
            options={
                "db_table": "records_tranche",
            },
        ),
        migrations.CreateModel(
            name="ArtefactRow",
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
                ("number", models.CharField(max_length=80)),
                ("document", models.CharField(max_length=80)),
                ("tranche", models.CharField(max_length=80)),
                ("stage", models.CharField(max_length=80)),
                ("version", models.CharField(max_length=80)),
                ("in_force", models.CharField(max_length=80)),
                ("closes", models.DateField(null=True)),
                ("approved_on", models.DateField(null=True)),
                ("baselined_on", models.DateField(null=True)),
                ("reviewers", models.JSONField()),
                ("commented_by", models.JSONField()),
                ("comments", models.IntegerField()),
                ("undisposed", models.IntegerField()),
                ("audience", models.CharField(max_length=80)),
                ("opened_at", models.BigIntegerField()),
            ],
            options={
                "db_table": "records_artefact",
                "indexes": [
                    models.Index(fields=["programme", "opened_at"], name="records_artefact_opened"),
                    models.Index(fields=["programme", "tranche"], name="records_artefact_tranche"),
                ],
            },
        ),
    ]
