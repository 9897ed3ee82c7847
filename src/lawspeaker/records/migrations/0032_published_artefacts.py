"""What everybody may read of the artefacts that were published."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0031_surveys"),
    ]

    operations = [
        migrations.CreateModel(
            name="PublishedArtefactRow",
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
                ("version", models.CharField(max_length=80)),
                ("published_on", models.DateField()),
                ("told", models.JSONField()),
                ("audience", models.CharField(max_length=80)),
            ],
            options={
                "db_table": "records_published_artefact",
            },
        ),
    ]
