"""Ways to keep `skill_catalogue`."""
