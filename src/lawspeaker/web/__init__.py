"""The pages, designed by hand."""
