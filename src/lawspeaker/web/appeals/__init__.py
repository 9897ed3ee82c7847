"""Appeals: filed, judged, put into effect; and how many, in figures."""
