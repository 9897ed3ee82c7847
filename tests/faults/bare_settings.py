"""Django with nothing but a connection: a writer that is killed again and again must start fast."""

import os

from lawspeaker.site import environment

INSTALLED_APPS = ["lawspeaker.site"]
_database = environment.database(os.environ["DATABASE_URL"], test_name="")
DATABASES = {"default": _database.reading, "door": _database.writing}
LAWSPEAKER_DATA = os.environ["LAWSPEAKER_DATA"]
SECRET_KEY = "not-secret-in-a-test"
SECRET_KEY_GIVEN = False
USE_TZ = True
