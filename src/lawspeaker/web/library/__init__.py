"""The library: its artefacts, one with its versions and comments, tables of comments taken in."""
