"""Constituencies: who belongs to them, who represents them, and what they are asked."""
