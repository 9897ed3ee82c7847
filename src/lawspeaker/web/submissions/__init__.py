"""What parties are asked to send in: templates and rounds, each submission, the checklist."""
