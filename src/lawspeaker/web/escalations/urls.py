"""The addresses of escalations."""

from django.urls import path

from lawspeaker.web.escalations import concern, index, referral

app_name = "escalations"
urlpatterns = [
    path("escalations/", index.index, name="index"),
    path("concerns/<slug:case>", concern.concern, name="concern"),
    path("referrals/<slug:case>", referral.referral, name="referral"),
]
