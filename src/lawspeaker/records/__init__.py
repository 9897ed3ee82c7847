"""The ledger as it is stored, the read tables made from it, and who may see what."""
