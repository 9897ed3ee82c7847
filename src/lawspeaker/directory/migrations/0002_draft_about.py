"""Drafts of one form are kept apart by what its address asks for."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("directory", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="draft",
            name="about",
            field=models.CharField(blank=True, default="", max_length=64),
            preserve_default=False,
        ),
        migrations.RemoveConstraint(model_name="draft", name="one_draft"),
        migrations.AddConstraint(
            model_name="draft",
            constraint=models.UniqueConstraint(
                fields=("person", "programme", "process", "case", "command", "about"),
                name="one_draft",
            ),
        ),
    ]
