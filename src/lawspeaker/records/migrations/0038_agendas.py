"""Which decisions are on an agenda, and which seats stay out of what is decided."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0037_adopting_changes"),
    ]

    operations = [
        migrations.AddField(
            model_name="meetingrow",
            name="decisions",
            field=models.JSONField(null=True),
        ),
        migrations.AddField(
            model_name="meetingrow",
            name="apart",
            field=models.JSONField(default=list),
        ),
    ]
