"""The RAID log: the register, and a page for each item."""
