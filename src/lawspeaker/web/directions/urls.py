"""The addresses of directions."""

from django.urls import path

from lawspeaker.web.directions import direction, index

app_name = "directions"
urlpatterns = [
    path("directions/", index.index, name="index"),
    path("directions/<slug:case>", direction.direction, name="direction"),
]
