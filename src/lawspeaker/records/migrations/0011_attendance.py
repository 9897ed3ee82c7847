"""Who attends a group without a seat in it."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0010_concerns"),
    ]

    operations = [
        migrations.CreateModel(
            name="AttendanceRow",
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
                ("meeting", models.CharField(max_length=80)),
                ("person", models.CharField(max_length=80)),
                ("organisation", models.CharField(max_length=80)),
                ("stage", models.CharField(max_length=80)),
                ("invited", models.BooleanField()),
                ("opened_at", models.BigIntegerField()),
                ("audience", models.CharField(max_length=80)),
            ],
            options={
                "db_table": "records_attendance",
                "indexes": [
                    models.Index(
                        fields=["programme", "group", "stage"], name="records_attendance_group"
                    )
                ],
            },
        ),
    ]
