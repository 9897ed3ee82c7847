"""What everybody may read of the consultations that ask everybody."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0033_readers"),
    ]

    operations = [
        migrations.CreateModel(
            name="PublicConsultationRow",
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
                ("opened_on", models.DateField()),
                ("told", models.JSONField()),
                ("audience", models.CharField(max_length=80)),
            ],
            options={
                "db_table": "records_public_consultation",
            },
        ),
    ]
