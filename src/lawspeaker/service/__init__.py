"""The door to the ledger, and the daily work round it: notices, mail, imports, search."""
