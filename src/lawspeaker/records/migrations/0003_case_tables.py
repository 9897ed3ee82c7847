"""The read tables of cases one file a subject: actions to groups."""

from django.db import migrations, models


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
    ]
