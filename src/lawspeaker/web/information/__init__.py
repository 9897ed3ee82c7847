"""Information: what is asked, what everybody alike may read, and which interests are declared."""
