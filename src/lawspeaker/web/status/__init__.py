"""The status reports to whoever steers the programme."""
