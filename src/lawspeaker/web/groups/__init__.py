"""The groups: how they stand above one another, and each with its seats, meetings and business."""
