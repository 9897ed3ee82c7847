"""What somebody was told, and what of it reaches them by mail."""
