"""Which appeal has set a decision aside."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0035_standard_changes"),
    ]

    operations = [
        migrations.AddField(
            model_name="decisionrow",
            name="set_aside_by",
            field=models.CharField(default="", max_length=80),
        ),
    ]
