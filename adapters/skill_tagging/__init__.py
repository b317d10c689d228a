"""Ways to keep `skill_tagging`."""
