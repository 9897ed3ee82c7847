"""Who came to a meeting, beside who is in it now."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0005_words"),
    ]

    operations = [
        migrations.AddField("meetingrow", "came", models.JSONField(default=list)),
    ]
