"""Appeals, and which decisions carry one out."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0021_conduct"),
    ]

    operations = [
        migrations.AddField(
            model_name="decisionrow",
            name="appeal",
            field=models.CharField(default="", max_length=80),
        ),
        migrations.CreateModel(
            name="AppealRow",
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
                ("decided_by", models.CharField(max_length=80)),
                ("against", models.CharField(max_length=80)),
                ("kind", models.CharField(max_length=80)),
                ("title", models.TextField()),
                ("stage", models.CharField(max_length=80)),
                ("fault", models.CharField(max_length=80)),
                ("raiser", models.CharField(max_length=80)),
                ("exhausted", models.BooleanField()),
                ("below", models.BooleanField()),
                ("earlier", models.IntegerField()),
                ("filed_on", models.DateField(null=True)),
                ("received_on", models.DateField(null=True)),
                ("judged_on", models.DateField(null=True)),
                ("enacted_on", models.DateField(null=True)),
                ("upheld", models.BooleanField(null=True)),
                ("stays", models.BooleanField(null=True)),
                ("goes_on", models.BooleanField()),
                ("stops", models.BooleanField()),
                ("matter", models.CharField(max_length=80)),
                ("audience", models.CharField(max_length=80)),
                ("opened_at", models.BigIntegerField()),
            ],
            options={
                "db_table": "records_appeal",
                "indexes": [
                    models.Index(fields=["programme", "opened_at"], name="records_appeal_opened"),
                    models.Index(fields=["programme", "against"], name="records_appeal_against"),
                ],
            },
        ),
    ]
