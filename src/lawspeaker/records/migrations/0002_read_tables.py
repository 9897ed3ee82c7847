"""The programmes, and the tables every case is read from."""

from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("records", "0001_ledger"),
    ]

    operations = [
        migrations.CreateModel(
            name="Programme",
            fields=[
                ("slug", models.SlugField(max_length=60, primary_key=True, serialize=False)),
                ("title", models.CharField(max_length=200)),
                ("vkey", models.CharField(max_length=400)),
                ("key", models.CharField(max_length=200)),
                ("framework", models.CharField(max_length=400)),
                ("zone", models.CharField(default="Europe/London", max_length=60)),
                ("fictional", models.BooleanField(default=False)),
            ],
        ),
        migrations.CreateModel(
            name="FrameworkText",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "programme",
                        "sha256",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("programme", models.CharField(max_length=60)),
                ("sha256", models.CharField(max_length=64)),
                ("text", models.BinaryField()),
            ],
            options={"db_table": "records_framework_text"},
        ),
        migrations.CreateModel(
            name="Projection",
            fields=[
                ("programme", models.CharField(max_length=60, primary_key=True, serialize=False)),
                ("made_by", models.CharField(max_length=64)),
            ],
            options={
                "db_table": "records_projection",
            },
        ),
        migrations.CreateModel(
            name="AdoptionRow",
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
                ("position", models.BigIntegerField()),
                ("commences", models.DateField()),
                ("framework", models.CharField(max_length=80)),
                ("sha256", models.CharField(max_length=64)),
                ("readings", models.JSONField(default=dict)),
                ("calendar", models.CharField(max_length=80)),
            ],
            options={
                "db_table": "records_adoption",
                "indexes": [
                    models.Index(fields=["programme", "position"], name="records_adoption_position")
                ],
            },
        ),
        migrations.CreateModel(
            name="CaseRow",
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
                ("process", models.CharField(max_length=80)),
                ("number", models.BigIntegerField(null=True)),
                ("stage", models.CharField(max_length=80)),
                ("title", models.TextField()),
                ("group", models.CharField(max_length=80)),
                ("audience", models.CharField(max_length=80)),
                ("members", models.CharField(max_length=80)),
                ("version", models.IntegerField()),
                ("opened_on", models.DateField()),
                ("opened_at", models.BigIntegerField()),
                ("changed_at", models.BigIntegerField()),
                ("framework", models.CharField(max_length=80)),
                ("state", models.JSONField()),
            ],
            options={
                "db_table": "records_case",
                "indexes": [
                    models.Index(
                        fields=["programme", "process", "number"], name="records_case_number"
                    ),
                    models.Index(
                        fields=["programme", "group", "process"], name="records_case_group"
                    ),
                    models.Index(fields=["programme", "changed_at"], name="records_case_changed"),
                    models.Index(fields=["programme", "opened_at"], name="records_case_opened"),
                ],
            },
        ),
        migrations.CreateModel(
            name="DutyRow",
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
                ("process", models.CharField(max_length=80)),
                ("command", models.CharField(max_length=80)),
                ("holder", models.CharField(max_length=80)),
                ("group", models.CharField(max_length=80)),
                ("audience", models.CharField(max_length=80)),
                ("anchor", models.DateField()),
                ("clock", models.CharField(max_length=80)),
                ("agreed", models.DateField(null=True)),
            ],
            options={
                "db_table": "records_duty",
                "indexes": [
                    models.Index(fields=["programme", "holder"], name="records_duty_holder")
                ],
            },
        ),
        migrations.CreateModel(
            name="HoldingRow",
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
                ("person", models.CharField(max_length=80)),
                ("organisation", models.CharField(max_length=80)),
                ("hat", models.CharField(max_length=80)),
                ("holds", models.CharField(max_length=80)),
                ("group", models.CharField(max_length=80)),
                ("since", models.DateField()),
                ("until", models.DateField(null=True)),
                ("rests_on", models.BigIntegerField()),
            ],
            options={
                "db_table": "records_holding",
                "indexes": [
                    models.Index(fields=["programme", "person"], name="records_holding_person"),
                    models.Index(fields=["programme", "holds"], name="records_holding_holds"),
                ],
            },
        ),
    ]
