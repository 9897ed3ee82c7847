"""Elections: the list, one election with its count sheet, and the ballot paper."""
