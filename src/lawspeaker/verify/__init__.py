"""The independent verifier: it shares no code with the program whose record it checks."""
