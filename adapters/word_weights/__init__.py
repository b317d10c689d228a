"""Ways to know what words weigh."""
