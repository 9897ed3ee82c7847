"""The framework: clause by clause, as sentences, as a table, and tried on a matter."""
