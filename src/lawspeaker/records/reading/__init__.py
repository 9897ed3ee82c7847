"""Reading for one viewer: one file a subject, each asked through `records.visible`."""
