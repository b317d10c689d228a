"""Fictional companies and people, to try the product with."""
