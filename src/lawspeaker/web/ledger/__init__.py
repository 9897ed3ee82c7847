"""The ledger: its entries, what vouches for them, and how anybody verifies it alone."""
