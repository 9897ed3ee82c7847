"""The pages as a Django app."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Templates, static files and the components' template tags."""

    name = "lawspeaker.web"
    label = "web"
