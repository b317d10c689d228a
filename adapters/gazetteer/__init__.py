"""Ways to keep `gazetteer`."""
