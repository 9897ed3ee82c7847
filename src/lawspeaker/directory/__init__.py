"""Who people and organisations are in daily life: accounts and contact details."""
