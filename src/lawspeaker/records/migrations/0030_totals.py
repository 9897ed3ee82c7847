"""What a decision changes of benefits and saves, and what a total is counted from."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0029_observers"),
    ]

    operations = [
        *(
            migrations.AddField(
                model_name="decisionrow",
                name=name,
                field=models.BigIntegerField(default=0),
            )
            for name in ("benefit", "saving", "accepted_at", "total_ruled_at")
        ),
        migrations.RemoveIndex(model_name="decisionrow", name="records_decision_spent"),
        migrations.AddIndex(
            model_name="decisionrow",
            index=models.Index(
                fields=["programme", "accepted", "accepted_at", "cost", "benefit", "saving"],
                name="records_decision_spent",
            ),
        ),
        migrations.AddIndex(
            model_name="decisionrow",
            index=models.Index(
                fields=["programme", "total_ruled_at"], name="records_decision_total"
            ),
        ),
    ]
