"""Each backend of `skill_tagging`."""
