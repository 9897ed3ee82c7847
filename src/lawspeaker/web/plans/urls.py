"""The addresses of plans."""

from django.urls import path

from lawspeaker.web.plans import pages

app_name = "plans"
urlpatterns = [
    path("plans", pages.index, name="index"),
    path("plans/<slug:case>", pages.plan, name="plan"),
    path("plans/<slug:case>.xlsx", pages.register, name="register"),
    path("plans/<slug:case>/releases/<str:version>", pages.release, name="release"),
    path("plans/<slug:case>/differences", pages.compare, name="differences"),
    path("plans/<slug:case>/differences.xlsx", pages.differences, name="differences_file"),
]
