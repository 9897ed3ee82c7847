"""Showing a view model."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def show(request: HttpRequest, template: str, view: object, status: int = 200) -> HttpResponse:
    """Show a view model, which the template knows as `page`."""
    return render(request, template, {"page": view}, status=status)
