"""What is derived from a command: fields, forms, schemas, arguments, sentences."""
