"""Acting: the one way in which every command of every process is asked for on a page."""
