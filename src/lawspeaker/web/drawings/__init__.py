"""Pictures as SVG: classes only, so that a page's colours and a strict content policy hold.

Each is drawn at its true width, so that twelve pixels of text stay twelve pixels.
"""
