"""Who came to a meeting, beside who is in it now.

0004 and 0005 were parts of 0003 for a while: whoever has them has all that 0003 lays out.
"""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0003_case_tables"),
    ]

    operations = [
        migrations.AddField("meetingrow", "came", models.JSONField(default=list)),
    ]
