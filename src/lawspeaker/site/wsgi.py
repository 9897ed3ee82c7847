"""What a server loads: `lawspeaker.site.wsgi:application`."""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lawspeaker.site.settings")
application = get_wsgi_application()

if settings.LAWSPEAKER_DEMO:
    from lawspeaker.service.demo.day import read_story_day

    read_story_day(settings.LAWSPEAKER_DATA)
