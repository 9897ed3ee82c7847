"""As what somebody attends without a seat, what they read, and until when."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0028_obligations"),
    ]

    operations = [
        migrations.AddField(
            model_name="attendancerow",
            name="role",
            field=models.CharField(default="guest", max_length=80),
        ),
        migrations.AddField(
            model_name="attendancerow",
            name="reads",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="attendancerow",
            name="until",
            field=models.DateField(null=True),
        ),
    ]
