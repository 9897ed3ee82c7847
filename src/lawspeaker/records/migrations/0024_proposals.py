"""The proposals about groups, and what decisions changed of groups."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0023_marks"),
    ]

    operations = [
        migrations.CreateModel(
            name="ProposalRow",
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
                ("what", models.CharField(max_length=80)),
                ("title", models.TextField()),
                ("stage", models.CharField(max_length=80)),
                ("into", models.JSONField()),
                ("proposed_on", models.DateField(null=True)),
                ("consultation", models.CharField(max_length=80)),
                ("audience", models.CharField(max_length=80)),
                ("opened_at", models.BigIntegerField()),
            ],
            options={
                "db_table": "records_proposal",
                "indexes": [
                    models.Index(
                        fields=["programme", "group", "stage"], name="records_proposal_group"
                    ),
                ],
            },
        ),
        migrations.AddField("grouprow", "altered", models.JSONField(default=list)),
        migrations.AddField("grouprow", "scope", models.JSONField(default=list)),
    ]
