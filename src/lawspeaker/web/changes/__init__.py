"""Change control: where every request stands, one request whole, what a party must answer."""
