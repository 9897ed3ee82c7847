"""Every address of the site."""

from django.urls import include, path

from lawspeaker.api.interface import api
from lawspeaker.api.methods import in_one_shape
from lawspeaker.web import errors
from lawspeaker.web.parts import part_urls

handler400 = errors.bad_request
handler403 = errors.forbidden
handler404 = errors.not_found
handler500 = errors.broken

urlpatterns = [
    path("", include("lawspeaker.web.urls")),
    path("accounts/", include("allauth.urls")),
    path("api/v1/", in_one_shape(api.urls)),
    path("p/<slug:programme>/", include(part_urls())),
]
