"""The bytes of attachments and documents, written once."""
