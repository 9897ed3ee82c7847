"""Counting of votes: ballots read, counted by a declared method, ties broken by a declared lot."""
