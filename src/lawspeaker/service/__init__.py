"""The door to the ledger, and the work round it: export, import, backup, erasure."""
