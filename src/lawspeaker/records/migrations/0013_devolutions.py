"""What groups have delegated to one another."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0012_change_requests"),
    ]

    operations = [
        migrations.CreateModel(
            name="DevolutionRow",
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
                ("to", models.CharField(max_length=80)),
                ("what", models.CharField(max_length=80)),
                ("scope", models.TextField()),
                ("home", models.IntegerField()),
                ("way", models.CharField(max_length=80)),
                ("onward", models.BooleanField()),
                ("since", models.DateField()),
                ("last", models.DateField()),
                ("ended_on", models.DateField(null=True)),
                ("under", models.CharField(max_length=80)),
                ("by", models.CharField(max_length=80)),
                ("audience", models.CharField(max_length=80)),
                ("opened_at", models.BigIntegerField()),
            ],
            options={
                "db_table": "records_devolution",
                "indexes": [
                    models.Index(fields=["programme", "group"], name="records_devolution_group"),
                    models.Index(fields=["programme", "to"], name="records_devolution_to"),
                ],
            },
        ),
    ]
