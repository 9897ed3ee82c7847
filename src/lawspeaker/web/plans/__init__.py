"""The plan: its timeline, milestones, drafts, releases, and what differs between two of them."""
