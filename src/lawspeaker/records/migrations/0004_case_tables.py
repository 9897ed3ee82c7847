"""The read tables of cases one file a subject: links to views."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0003_case_tables"),
    ]

    operations = [
        migrations.CreateModel(
            name="LinkRow",
            fields=[
                ("programme", models.CharField(max_length=60)),
                ("case", models.CharField(max_length=80)),
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "programme",
                        "case",
                        "names",
                        "why",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("names", models.CharField(max_length=80)),
                ("why", models.CharField(max_length=80)),
            ],
            options={
                "db_table": "records_link",
                "indexes": [models.Index(fields=["programme", "names"], name="records_link_names")],
            },
        ),
        migrations.CreateModel(
            name="MeetingRow",
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
                ("day", models.DateField()),
                ("phase", models.CharField(max_length=80)),
                ("by_rule", models.BooleanField()),
                ("papers_on", models.DateField(null=True)),
                ("papers_due", models.DateField(null=True)),
                ("papers_late", models.IntegerField(null=True)),
                ("chair", models.CharField(max_length=80)),
                ("chair_is_office", models.BooleanField()),
                ("recorded", models.BooleanField()),
                ("items", models.IntegerField()),
                ("room", models.JSONField()),
                ("audience", models.CharField(max_length=80)),
            ],
            options={
                "db_table": "records_meeting",
                "indexes": [
                    models.Index(fields=["programme", "day", "case"], name="records_meeting_day"),
                    models.Index(
                        fields=["programme", "group", "day", "case"], name="records_meeting_group"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PartRow",
            fields=[
                ("programme", models.CharField(max_length=60)),
                ("case", models.CharField(max_length=80)),
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "programme",
                        "case",
                        "position",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("position", models.BigIntegerField()),
                ("version", models.CharField(max_length=80)),
                ("part", models.CharField(max_length=80)),
                ("on", models.DateField()),
            ],
            options={
                "db_table": "records_part",
                "indexes": [
                    models.Index(fields=["programme", "position"], name="records_part_position")
                ],
            },
        ),
        migrations.CreateModel(
            name="PartyRow",
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
                ("name", models.TextField()),
                ("constituencies", models.JSONField()),
                ("since", models.DateField(null=True)),
                ("until", models.DateField(null=True)),
            ],
            options={
                "db_table": "records_party",
                "indexes": [
                    models.Index(
                        fields=["programme", "organisation"], name="records_party_organisation"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ReportRow",
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
                ("day", models.DateField(null=True)),
                ("title", models.TextField()),
                ("stage", models.CharField(max_length=80)),
                ("issued_on", models.DateField(null=True)),
                ("due", models.DateField(null=True)),
                ("late", models.IntegerField(null=True)),
                ("audience", models.CharField(max_length=80)),
                ("opened_at", models.BigIntegerField()),
            ],
            options={
                "db_table": "records_report",
                "indexes": [
                    models.Index(fields=["programme", "opened_at"], name="records_report_opened"),
                    models.Index(
                        fields=["programme", "group", "opened_at"], name="records_report_group"
                    ),
                    models.Index(fields=["programme", "meeting"], name="records_report_meeting"),
                ],
            },
        ),
        migrations.CreateModel(
            name="SeatRow",
            fields=[
                ("programme", models.CharField(max_length=60)),
                ("case", models.CharField(max_length=80)),
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "programme",
                        "case",
                        "n",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("n", models.IntegerField()),
                ("seat", models.CharField(max_length=80)),
                ("group", models.CharField(max_length=80)),
                ("sits_as", models.CharField(max_length=80)),
                ("organisation", models.CharField(max_length=80)),
                ("person", models.CharField(max_length=80)),
                ("since", models.DateField()),
                ("until", models.DateField(null=True)),
                ("rests_on", models.BigIntegerField()),
                ("audience", models.CharField(max_length=80)),
            ],
            options={
                "db_table": "records_seat",
                "indexes": [
                    models.Index(fields=["programme", "seat", "since"], name="records_seat_since"),
                    models.Index(fields=["programme", "group", "since"], name="records_seat_group"),
                    models.Index(
                        fields=["programme", "organisation"], name="records_seat_organisation"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TextRow",
            fields=[
                ("programme", models.CharField(max_length=60)),
                ("case", models.CharField(max_length=80)),
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "programme",
                        "case",
                        "audience",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("audience", models.CharField(max_length=80)),
                ("number", models.BigIntegerField()),
                ("title", models.TextField()),
                ("body", models.TextField()),
            ],
            options={
                "db_table": "records_text",
                "indexes": [models.Index(fields=["number"], name="records_text_number")],
            },
        ),
        migrations.CreateModel(
            name="ViewRow",
            fields=[
                ("programme", models.CharField(max_length=60)),
                ("case", models.CharField(max_length=80)),
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "programme",
                        "case",
                        "seat",
                        "organisation",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("seat", models.CharField(max_length=80)),
                ("organisation", models.CharField(max_length=80)),
                ("stand", models.CharField(max_length=80)),
                ("basis", models.CharField(max_length=80)),
                ("minority", models.BooleanField()),
                ("sustained", models.BooleanField(null=True)),
            ],
            options={
                "db_table": "records_view",
                "indexes": [models.Index(fields=["programme", "seat"], name="records_view_seat")],
            },
        ),
    ]
