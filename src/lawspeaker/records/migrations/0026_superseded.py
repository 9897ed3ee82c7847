"""Which later decision took the place of one."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0025_submissions"),
    ]

    operations = [
        migrations.AddField(
            model_name="decisionrow",
            name="superseded_by",
            field=models.CharField(default="", max_length=80),
        ),
    ]
