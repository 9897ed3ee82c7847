"""The read tables one file a subject, and the index of the words to be searched."""

from importlib.resources import files
from typing import Any

from django.db import migrations, models


def index_words(_: Any, editor: Any) -> None:
    """Run the statements written for this database, which stand apart by empty lines."""
    script = files(__package__ or "").joinpath(f"search.{editor.connection.vendor}.sql")
    for statement in script.read_text("utf-8").split("\n\n"):
        editor.execute(statement, params=None)


def forget_words(_: Any, editor: Any) -> None:
    if editor.connection.vendor == "sqlite":
        editor.execute("DROP TABLE records_words", params=None)


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0002_read_tables"),
    ]

    operations = [
        migrations.CreateModel(
            name="ActionRow",
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
                ("what", models.TextField()),
                ("owner", models.CharField(max_length=80)),
                ("stage", models.CharField(max_length=80)),
                ("assigned_on", models.DateField(null=True)),
                ("due", models.DateField(null=True)),
                ("done_on", models.DateField(null=True)),
                ("decision", models.CharField(max_length=80)),
                ("meeting", models.CharField(max_length=80)),
                ("audience", models.CharField(max_length=80)),
                ("opened_at", models.BigIntegerField()),
            ],
            options={
                "db_table": "records_action",
                "indexes": [
                    models.Index(fields=["programme", "opened_at"], name="records_action_opened"),
                    models.Index(
                        fields=["programme", "owner", "stage"], name="records_action_owner"
                    ),
                    models.Index(
                        fields=["programme", "group", "stage"], name="records_action_group"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AgendaRow",
            fields=[
                ("programme", models.CharField(max_length=60)),
                ("case", models.CharField(max_length=80)),
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "programme",
                        "case",
                        "number",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("number", models.IntegerField()),
                ("title", models.TextField()),
                ("minutes", models.IntegerField()),
                ("decision", models.CharField(max_length=80)),
                ("opened", models.IntegerField(null=True)),
                ("closed", models.IntegerField(null=True)),
            ],
            options={
                "db_table": "records_agenda",
                "indexes": [
                    models.Index(fields=["programme", "decision"], name="records_agenda_decision")
                ],
            },
        ),
        migrations.CreateModel(
            name="ChangeRow",
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
                ("stage", models.CharField(max_length=80)),
                ("raised_by", models.TextField()),
                ("raised_on", models.DateField(null=True)),
                ("cost", models.BigIntegerField(null=True)),
                ("decision", models.CharField(max_length=80)),
                ("decided_on", models.DateField(null=True)),
                ("decided_by", models.CharField(max_length=80)),
                ("audience", models.CharField(max_length=80)),
                ("opened_at", models.BigIntegerField()),
            ],
            options={
                "db_table": "records_change",
                "indexes": [
                    models.Index(fields=["programme", "opened_at"], name="records_change_opened"),
                    models.Index(
                        fields=["programme", "stage", "opened_at"], name="records_change_stage"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DecisionRow",
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
                ("stage", models.CharField(max_length=80)),
                ("outcome", models.CharField(max_length=80)),
                ("decider", models.CharField(max_length=80)),
                ("how", models.CharField(max_length=80)),
                ("cost", models.BigIntegerField()),
                ("accepted", models.BooleanField()),
                ("settled", models.BooleanField()),
                ("confirmed", models.BooleanField()),
                ("complete", models.BooleanField()),
                ("opened_on", models.DateField()),
                ("on", models.DateField()),
                ("taken_on", models.DateField(null=True)),
                ("final_on", models.DateField(null=True)),
                ("published_on", models.DateField(null=True)),
                ("told_on", models.DateField(null=True)),
                ("told_late", models.IntegerField(null=True)),
                ("implemented_on", models.DateField(null=True)),
                ("change", models.CharField(max_length=80)),
                ("meeting", models.CharField(max_length=80)),
                ("audience", models.CharField(max_length=80)),
                ("members", models.CharField(max_length=80)),
                ("opened_at", models.BigIntegerField()),
            ],
            options={
                "db_table": "records_decision",
                "indexes": [
                    models.Index(
                        fields=["programme", "on", "opened_at"], name="records_decision_on"
                    ),
                    models.Index(
                        fields=["programme", "group", "on", "opened_at"],
                        name="records_decision_group",
                    ),
                    models.Index(
                        fields=["programme", "stage", "on", "opened_at"],
                        name="records_decision_stage",
                    ),
                    models.Index(
                        fields=["programme", "outcome", "on", "opened_at"],
                        name="records_decision_outcome",
                    ),
                    models.Index(fields=["programme", "meeting"], name="records_decision_meeting"),
                    models.Index(fields=["programme", "change"], name="records_decision_change"),
                    models.Index(
                        fields=["programme", "accepted", "cost"], name="records_decision_spent"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DelegationRow",
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
                ("person", models.CharField(max_length=80)),
                ("organisation", models.CharField(max_length=80)),
                ("by", models.CharField(max_length=80)),
                ("function", models.CharField(max_length=80)),
                ("instrument", models.TextField()),
                ("since", models.DateField()),
                ("until", models.DateField(null=True)),
                ("rests_on", models.BigIntegerField()),
                ("audience", models.CharField(max_length=80)),
            ],
            options={
                "db_table": "records_delegation",
                "indexes": [
                    models.Index(fields=["programme", "group"], name="records_delegation_group")
                ],
            },
        ),
        migrations.CreateModel(
            name="GroupRow",
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
                ("name", models.TextField()),
                ("level", models.IntegerField()),
                ("open_to", models.CharField(max_length=80)),
                ("since", models.DateField()),
                ("until", models.DateField(null=True)),
                ("parent", models.CharField(max_length=80)),
                ("decision", models.CharField(max_length=80)),
                ("heirs", models.JSONField()),
            ],
            options={
                "db_table": "records_group",
                "indexes": [
                    models.Index(fields=["programme", "group"], name="records_group_group")
                ],
            },
        ),
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
        migrations.RunPython(index_words, forget_words),
    ]
