"""The address of the desk: that of the programme itself."""

from django.urls import path

from lawspeaker.web.desk import pages

app_name = "desk"
urlpatterns = [path("", pages.index, name="index")]
