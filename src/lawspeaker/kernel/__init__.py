"""The words every process is written in, and the seals and proofs; pure."""
