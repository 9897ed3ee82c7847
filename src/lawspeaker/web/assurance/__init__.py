"""Assurance: findings and audits, and what of a period was kept, missed and departed from."""
