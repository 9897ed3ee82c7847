"""Add the outbox: one notice to one person, and how far it has come."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("directory", "0002_draft_about"),
    ]

    operations = [
        migrations.CreateModel(
            name="Outgoing",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("programme", models.SlugField()),
                ("about", models.CharField(max_length=200)),
                ("kind", models.CharField(max_length=60)),
                ("person", models.CharField(max_length=40)),
                ("case", models.CharField(max_length=80)),
                ("made", models.DateTimeField()),
                ("due", models.DateTimeField()),
                ("alone", models.BooleanField()),
                ("tries", models.PositiveIntegerField(default=0)),
                ("taken_until", models.DateTimeField(null=True)),
                ("ended", models.DateTimeField(null=True)),
                ("end", models.CharField(blank=True, max_length=10)),
                ("trouble", models.CharField(blank=True, max_length=400)),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("ended", None)), fields=["due"], name="outgoing_due"
                    ),
                    models.Index(fields=["programme", "person", "-made"], name="outgoing_person"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("programme", "about", "kind", "person"), name="told_once"
                    )
                ],
            },
        ),
    ]
