"""The public site: what anybody may read; seats and organisations, never persons."""
