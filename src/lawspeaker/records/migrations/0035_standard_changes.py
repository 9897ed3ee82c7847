"""What a decision authorises in advance, and what standard changes have spent."""

from django.db import migrations, models

SPENT = ("spent", "spent_benefit", "spent_saving", "spent_at")


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0034_public_consultations"),
    ]

    operations = [
        migrations.AddField(
            model_name="decisionrow",
            name="authorises",
            field=models.TextField(default=""),
        ),
        migrations.AddField(
            model_name="decisionrow",
            name="authorises_to",
            field=models.BigIntegerField(null=True),
        ),
        *(
            migrations.AddField(
                model_name="changerow",
                name=name,
                field=models.BigIntegerField(default=0),
            )
            for name in SPENT
        ),
        migrations.AddIndex(
            model_name="changerow",
            index=models.Index(fields=["programme", "spent_at"], name="records_change_spent"),
        ),
    ]
