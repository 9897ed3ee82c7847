"""Django's settings, addresses and server entry."""
