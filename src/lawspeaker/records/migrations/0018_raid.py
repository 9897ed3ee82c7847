"""The RAID log, in one line an item."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0017_days_of_the_rules"),
    ]

    operations = [
        migrations.CreateModel(
            name="RaidRow",
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
                ("kind", models.CharField(max_length=80)),
                ("title", models.TextField()),
                ("stage", models.CharField(max_length=80)),
                ("owner", models.CharField(max_length=80)),
                ("raiser", models.CharField(max_length=80)),
                ("material", models.BooleanField()),
                ("probability", models.IntegerField(null=True)),
                ("impact", models.IntegerField(null=True)),
                ("score", models.IntegerField(null=True)),
                ("first", models.IntegerField(null=True)),
                ("aimed", models.IntegerField(null=True)),
                ("response", models.CharField(max_length=80)),
                ("raised_on", models.DateField(null=True)),
                ("review_on", models.DateField(null=True)),
                ("trigger_on", models.DateField(null=True)),
                ("came_about_on", models.DateField(null=True)),
                ("kept_on", models.DateField(null=True)),
                ("closed_on", models.DateField(null=True)),
                ("ending", models.CharField(max_length=80)),
                ("about", models.CharField(max_length=80)),
                ("audience", models.CharField(max_length=80)),
                ("opened_at", models.BigIntegerField()),
            ],
            options={
                "db_table": "records_raid",
                "indexes": [
                    models.Index(fields=["programme", "opened_at"], name="records_raid_opened"),
                    models.Index(fields=["programme", "stage", "score"], name="records_raid_score"),
                ],
            },
        ),
    ]
