"""The desk: what somebody owes by when, what has changed, and what is not open to them."""
