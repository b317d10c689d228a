"""Ways to find the best pairs."""
