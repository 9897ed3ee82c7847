"""What constituencies are asked, and the contacts with parties."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0013_devolutions"),
    ]

    operations = [
        migrations.CreateModel(
            name="ConsultationRow",
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
                ("constituency", models.CharField(max_length=80)),
                ("seat", models.CharField(max_length=80)),
                ("title", models.TextField()),
                ("stage", models.CharField(max_length=80)),
                ("meeting", models.CharField(max_length=80)),
                ("action", models.CharField(max_length=80)),
                ("decisions", models.JSONField()),
                ("asked_on", models.DateField(null=True)),
                ("until", models.DateField(null=True)),
                ("parties", models.IntegerField()),
                ("answered", models.IntegerField()),
                ("audience", models.CharField(max_length=80)),
                ("opened_at", models.BigIntegerField()),
            ],
            options={
                "db_table": "records_consultation",
                "indexes": [
                    models.Index(
                        fields=["programme", "constituency"], name="records_consultation_body"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ContactRow",
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
                ("about", models.TextField()),
                ("stage", models.CharField(max_length=80)),
                ("on", models.DateField(null=True)),
                ("until", models.DateField(null=True)),
                ("reminded", models.IntegerField()),
                ("answered_on", models.DateField(null=True)),
                ("audience", models.CharField(max_length=80)),
                ("opened_at", models.BigIntegerField()),
            ],
            options={
                "db_table": "records_contact",
                "indexes": [
                    models.Index(fields=["programme", "stage"], name="records_contact_stage"),
                    models.Index(
                        fields=["programme", "organisation"], name="records_contact_party"
                    ),
                ],
            },
        ),
    ]
